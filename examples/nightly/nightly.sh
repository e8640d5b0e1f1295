#!/usr/bin/env bash
# A night's run: imports new data, audits, lists the verdicts that changed since yesterday, and
# keeps the result as tomorrow's baseline. Only a complete night replaces the one before.
#
#   nightly.sh FOLDER     the folder of the dossier and the results: dossier, today/, yesterday/
#
# Exit codes: 0 no verdict changed · 1 some did, and standard output lists them · 2 to 70 as those
# of servanda: the night failed, and the kept results are unchanged · 75 another night is still at
# work.
# SERVANDA is the program, FACTS the folder of the CSV files to import, AS_OF the day (default: today).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?name the folder where results are kept}
servanda=${SERVANDA:-servanda}
facts=${FACTS:-$here/../npt}
day=${AS_OF:-$(date -u +%F)} # one day for all reports, even if midnight passes between them

mkdir -p "$folder"
exec {lock}>"$folder/lock"
flock --nonblock "$lock" || { echo "nightly.sh: another run is still at work in $folder" >&2; exit 75; }
new=$folder/new
rm -rf "$new"
mkdir "$new"

# Names the configuration, so that the folder in which cron starts does not matter. Rows that are
# known already do no harm.
run() { "$servanda" "$@" --quiet --config "$here/servanda.toml"; }
run import "$folder/dossier" "$facts"/*.csv >"$new/import.txt"
baseline=()
[[ ! -d $folder/today ]] || baseline=(--baseline "$folder/today/verdicts.json")
run audit "$folder/dossier" --as-of "$day" --format json -o "$new/verdicts.json"
run audit "$folder/dossier" --as-of "$day" --format html -o "$new/verdicts.html" "${baseline[@]}"

changed=0
if [[ -d $folder/today ]]; then
  run compare "$folder/today/verdicts.json" "$new/verdicts.json" --fail-on changed \
    -o "$new/changes.txt" || changed=$?
  [[ $changed -le 1 ]] || exit "$changed"
  [[ $changed -eq 0 ]] || cat "$new/changes.txt"
  rm -rf "$folder/yesterday"
  mv "$folder/today" "$folder/yesterday"
fi
mv "$new" "$folder/today"
exit "$changed"
