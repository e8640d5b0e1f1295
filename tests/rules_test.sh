#!/usr/bin/env bash
# The project's own packs: nothing odd in them, and every scenario comes out as its author expects.
set -euo pipefail
cd "$SOURCE"
"$SERVANDA" check rules/npt --strict --as-of 2026-01-01
"$SERVANDA" test rules/npt
