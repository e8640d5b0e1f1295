#!/usr/bin/env bash
# The whole assessment: the gap analysis of each review cycle, indices with ranges and coverage,
# their trends, a questionnaire for each nuclear-weapon State, and the draft of a chapter on Action 5
# and the risk-reduction package, in Markdown with footnotes.
#
#   examples/npt/assess.sh [FOLDER]      (default: assessment)
#
# SERVANDA is the program (default: build/release/servanda, which examples/quickstart.sh builds);
# chapter.py and questionnaire.py need python3, and nothing beside it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
servanda=${SERVANDA:-$here/../../build/release/servanda}
folder=${1:-assessment}
as_of=2026-05-22 # the last day of the last cycle: the result does not change with the day
packs=("$here/../../rules/npt" "$here/assessment.pacta")
dossier=$folder/npt.dossier

audit() { "$servanda" audit "$dossier" --rules "${packs[@]}" --as-of "$as_of" "$@"; }

mkdir -p "$folder"
rm -f "$dossier"* # with what SQLite may have left beside it
"$servanda" import "$dossier" "$here"/*.csv --rules "${packs[@]}" >"$folder/import.txt"
"$servanda" document "${packs[0]}" --output "$folder/guide.md"

# The action plan was adopted on the last day of RC2010, so that nothing fell due in that cycle: it
# is the baseline of the index `treaties`, which stands in the analysis of all cycles.
audit --format json --output "$folder/gaps.json"
audit --output "$folder/gaps.txt"
for cycle in RC2015 RC2020 RC2026; do
  audit --cycle "$cycle" --output "$folder/gaps-$cycle.txt"
done

questionnaire() { # for the State $1
  python3 -B "$here/questionnaire.py" "$folder/gaps.json" "$folder/guide.md" "$1" \
    >"$folder/questionnaire-$1.md"
}
for state in CHN FRA GBR RUS USA; do questionnaire "$state"; done

python3 -B "$here/chapter.py" "$folder/gaps.json" "$folder/guide.md" >"$folder/chapter.md"

cat <<END_OF_TEXT
Written to $folder:
  gaps.txt, gaps.json           the gap analysis of all commitments, States and cycles, with indices
  gaps-RC2015.txt, …            the same for one cycle
  questionnaire-CHN.md, …       what each nuclear-weapon State could answer, the most useful first
  chapter.md                    draft: implementation of Action 5 and of the risk-reduction package
  guide.md                      the rules in words
END_OF_TEXT
