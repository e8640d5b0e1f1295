#!/usr/bin/env bash
# Brings playwright-core into build/browser, unless the version wanted is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p build/browser
if ! cmp -s tests/browser/package.json build/browser/package.json ||
  [[ ! -d build/browser/node_modules/playwright-core ]]; then
  cp tests/browser/package.json build/browser/package.json
  npm install --prefix build/browser --no-audit --no-fund --ignore-scripts --loglevel=error >&2
fi
