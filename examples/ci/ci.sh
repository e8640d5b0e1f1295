#!/usr/bin/env bash
# Checks rules and facts in continuous integration before a change goes in. It stops at the first
# command that fails, with its exit code.
#
#   ci.sh FOLDER     leaves results for the forge there: see README.md
#
# SERVANDA is the program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
results=${1:?name the folder for the results}
mkdir -p "$results"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Names the configuration, so that the folder of the forge's job does not matter.
run() {
  echo "== servanda $1" >&2
  "${SERVANDA:-servanda}" "$@" --config "$here/servanda.toml"
}

run check --format sarif -o "$results/rules.sarif" # for the forge to show beside the lines, errors too
run check --strict
run format --check
run test >"$results/coverage.txt"
run import "$work/dossier" "$here"/../npt/*.csv
run audit "$work/dossier" --format html -o "$results/verdicts.html"
run audit "$work/dossier" --format junit -o "$results/verdicts.xml"
