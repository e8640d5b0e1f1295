#!/usr/bin/env bash
# From a fresh clone to ctest's summary: installs missing packages, builds, runs every test.
# Usage: tests/run.sh [PRESET]   release (the default), dev or asan
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=${1:-release}
lists=(build test documents)
[[ $preset == release || $preset == dev ]] || lists+=(check)
if [[ $preset == release ]]; then
  lists+=(browser)
  command -v npm >/dev/null || lists+=(node)
fi

examples/install_dependencies.sh "${lists[@]}"
[[ $preset != release ]] || tests/browser/install.sh
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)"
