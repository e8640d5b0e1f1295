#!/usr/bin/env bash
# The whole assessment: the gap analysis of all review cycles, indices with ranges and coverage,
# their trends, a questionnaire for each nuclear-weapon State, and the draft of a chapter on Action
# 5 and the risk-reduction package, in Markdown with footnotes.
#
#   examples/npt/assess.sh [FOLDER]      (default: assessment)
#
# SERVANDA is the program (default: build/release/servanda, which examples/quickstart.sh builds);
# chapter.py needs only python3.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
servanda=${SERVANDA:-$here/../../build/release/servanda}
folder=${1:-assessment}
as_of=2026-05-22 # the last day of the last cycle: the result does not change with the day
packs=("$here/../../rules/npt" "$here/assessment.pacta")
dossier=$folder/npt.dossier

ask() { "$servanda" ask "$dossier" --rules "${packs[@]}" --as-of "$as_of" "$@"; }
audit() { "$servanda" audit "$dossier" --rules "${packs[@]}" --as-of "$as_of" "$@"; }

chapter() { # two parts, and the other parts of the indices
  audit --format json --output "$folder/chapter.json" \
    --commitment npt.ap2010.5 --commitment 'npt.ap2010.5.*' --commitment 'npt.wp9.*' \
    --commitment npt.ap2010.9 --commitment npt.ap2010.10 --commitment npt.ap2010.20
  python3 -S -B "$here/chapter.py" "$folder/chapter.json" >"$folder/chapter.md"
}

mkdir -p "$folder"
rm -f "$dossier"* # also removes temporary files of SQLite
"$servanda" import "$dossier" "$here"/*.csv --rules "${packs[@]}" >"$folder/import.txt"

# All of them only read the dossier, so they run at the same time.
running=()
start() { "$@" & running+=($!); }
# The action plan was adopted on the last day of RC2010, so that nothing fell due in that cycle: it
# is the baseline of the index `treaties`, which stands in the analysis of all cycles.
start audit --output "$folder/gaps.txt"
start chapter
start "$servanda" document "${packs[0]}" --output "$folder/guide.md"
start audit --subject nws --format html --output "$folder/gaps-of-the-five.html"
start audit --summary --output "$folder/summary.txt"
for state in CHN FRA GBR RUS USA; do
  start ask --subject "$state" --format markdown --output "$folder/questionnaire-$state.md"
done
for process in "${running[@]}"; do wait "$process"; done

cat <<END_OF_TEXT
Written to $folder:
  gaps.txt                      the gap analysis of all commitments, States and cycles, with indices
  gaps-of-the-five.html         that of the nuclear-weapon States, to look at in a browser
  summary.txt                   how many verdicts there are of each kind, by commitment
  questionnaire-CHN.md, …       what each nuclear-weapon State could answer, the most useful first
  chapter.md                    draft: implementation of Action 5 and of the risk-reduction package
  chapter.json                  what it says, with all evidence
  guide.md                      the rules in words
END_OF_TEXT
