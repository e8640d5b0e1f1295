#!/usr/bin/env bash
# The first commitment period of the Kyoto Protocol: tests the rules, imports the figures, prints
# the verdicts. FOLDER keeps the dossier and the whole analysis, as text and as JSON.
#
#   examples/kyoto/audit.sh [FOLDER]      (default: kyoto)
#
# SERVANDA is the program (default: build/release/servanda, which examples/quickstart.sh builds).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
servanda=${SERVANDA:-$here/../../build/release/servanda}
folder=${1:-kyoto}
as_of=2021-12-31 # fixed, so that the result does not change with the day

mkdir -p "$folder"
rm -f "$folder"/kyoto.dossier* # also removes temporary files of SQLite
"$servanda" test "$here"
"$servanda" import "$folder/kyoto.dossier" "$here"/facts-*.csv --rules "$here"

for format in text json; do
  "$servanda" audit "$folder/kyoto.dossier" --rules "$here" --as-of "$as_of" \
    --format "$format" --output "$folder/verdicts.${format/text/txt}"
done
sed '/^… pending   blank/q' "$folder/verdicts.txt" # up to the legend; the evidence stands below it

cat <<END_OF_TEXT

Written to $folder: kyoto.dossier, verdicts.txt, verdicts.json. Try next:
  $servanda explain $folder/kyoto.dossier kyoto.first_period.3.1 AUS --rules $here --as-of $as_of
END_OF_TEXT
