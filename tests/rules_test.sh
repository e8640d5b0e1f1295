#!/usr/bin/env bash
# The project's own packs: no warnings, formatted, every scenario gives the verdict that its author
# expects, and together they show every verdict that a commitment can give. Not 100%, since `x or
# else no` counts as if it could stay unknown.
set -euo pipefail
cd "$SOURCE"
"$SERVANDA" check rules/npt --strict --as-of 2026-01-01
"$SERVANDA" format rules/npt --check
"$SERVANDA" test rules/npt --coverage --threshold 100 | tail -1 | tee /dev/stderr | grep -q 'verdicts: \([0-9]*\) of \1 (100%)'
