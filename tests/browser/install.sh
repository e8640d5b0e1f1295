#!/usr/bin/env bash
# Installs playwright-core into build/browser, unless the wanted version is there: one that runs
# with Debian's own Node, byte for byte that of the lock file, from any registry that npm is set to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p build/browser
cmp -s tests/browser/package-lock.json build/browser/node_modules/installed.json && exit 0

cp tests/browser/package.json tests/browser/package-lock.json build/browser/
(cd build/browser && npm ci --engine-strict --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
cp tests/browser/package-lock.json build/browser/node_modules/installed.json
