#!/usr/bin/env bash
# The HTML report in a real browser, headless. Needs Debian's `chromium` and playwright-core, which
# tests/run.sh installs; without them the test fails, since a skipped test proves nothing.
# Usage: browser_test.sh [FOLDER FOR SCREENSHOTS]
set -euo pipefail
cd "${SOURCE:-$(dirname "${BASH_SOURCE[0]}")/../..}"
modules=$PWD/build/browser/node_modules

command -v chromium >/dev/null ||
  { echo "There is no chromium: examples/install_dependencies.sh browser" >&2; exit 1; }
[[ -d $modules/playwright-core ]] ||
  { echo "There is no playwright-core: tests/browser/install.sh" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rules=rules/npt
"$SERVANDA" import "$work/npt.dossier" examples/npt/*.csv --rules $rules >/dev/null
"$SERVANDA" audit "$work/npt.dossier" --rules $rules --as-of 2026-05-22 --format html -o "$work/npt.html"

# The same beside an audit of four years before.
"$SERVANDA" audit "$work/npt.dossier" --rules $rules --as-of 2022-08-26 --format json -o "$work/before.json"
"$SERVANDA" audit "$work/npt.dossier" --rules $rules --as-of 2026-05-22 --baseline "$work/before.json" \
  --format html -o "$work/since.html"

# Indices, one of them in error.
cases=tests/cases/index_formats
"$SERVANDA" import "$work/indices.dossier" $cases/facts.csv --rules $cases/rules >/dev/null
"$SERVANDA" audit "$work/indices.dossier" --rules $cases/rules --as-of 2021-01-01 --format html \
  -o "$work/indices.html" 2>/dev/null || [[ $? == 3 ]]

# A hostile world: every text holds a script.
"$SERVANDA" import "$work/hostile.dossier" tests/browser/hostile.csv --rules tests/browser/hostile.pacta >/dev/null
"$SERVANDA" audit "$work/hostile.dossier" --rules tests/browser/hostile.pacta --as-of 2026-05-22 \
  --format html -o "$work/hostile.html"

# The same with every sequence that some reader takes for its own (tests/reports/hostile_test.py).
/usr/bin/python3 tests/reports/hostile_world.py "$work/harm"
"$SERVANDA" import "$work/harm.dossier" "$work/harm/facts.csv" "$work/harm/events.csv" --rules "$work/harm/hostile.pacta" >/dev/null
"$SERVANDA" audit "$work/harm.dossier" --rules "$work/harm/hostile.pacta" --as-of 2024-12-31 \
  --format html -o "$work/harm.html" 2>/dev/null

/usr/bin/python3 tests/browser/large_world.py "$work/large"
"$SERVANDA" import "$work/large.dossier" "$work/large/facts.csv" --rules "$work/large/rules.pacta" >/dev/null 2>&1
"$SERVANDA" audit "$work/large.dossier" --rules "$work/large/rules.pacta" --as-of 2026-01-01 \
  --format html -o "$work/large.html" 2>/dev/null

cp tests/browser/*.mjs "$work/"
ln -s "$modules" "$work/node_modules"
export REPORTS=$work SCREENSHOTS=${1:-$work/screenshots}
node --test "$work/page_test.mjs"
