#!/usr/bin/env bash
# From a fresh clone to a gap analysis of real data: installs missing packages, builds `servanda`,
# imports the NPT example, audits it, and lists the files that it wrote. A second run only audits
# again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=quickstart
as_of=2026-05-22 # fixed, so that the result does not change with the day

bold='' plain=''
if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
  bold=$'\e[1m' plain=$'\e[0m'
fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

say "Building servanda"
examples/install_dependencies.sh build
cmake --preset release -DBUILD_TESTING=OFF >/dev/null
cmake --build --preset release --target servanda
servanda=build/release/servanda

say "Importing the facts of examples/npt"
mkdir -p "$out"
rm -f "$out"/npt.dossier* # also removes temporary files of SQLite
"$servanda" import "$out/npt.dossier" examples/npt/*.csv --rules rules/npt

say "Action Plan of 2010, the five nuclear-weapon States in the 2015-2020 cycle, as of $as_of"
"$servanda" audit "$out/npt.dossier" --rules rules/npt --as-of "$as_of" \
  --subject nws --cycle RC2020 --commitment 'npt.ap2010.*'
for format in text json html xlsx; do
  "$servanda" audit "$out/npt.dossier" --rules rules/npt --as-of "$as_of" \
    --format "$format" --output "$out/gaps.${format/text/txt}"
done

# Makes a Word document, too, if pandoc is there.
document=
if command -v pandoc >/dev/null; then
  "$servanda" audit "$out/npt.dossier" --rules rules/npt --as-of "$as_of" --subject nws --cycle RC2020 \
    --format markdown --output "$out/nws-RC2020.md"
  pandoc "$out/nws-RC2020.md" -o "$out/nws-RC2020.docx"
  document="
  $out/nws-RC2020.docx  a dossier for each nuclear-weapon State, to edit in Word"
fi

say "Written"
cat <<END
  $out/npt.dossier   the facts with their sources, one SQLite file
  $out/gaps.txt      the gap analysis of all commitments, States and cycles
  $out/gaps.html     the same to look at, in a browser: a matrix, a page for each State and commitment
  $out/gaps.xlsx     the same to work with: matrix, gaps, evidence and what to ask
  $out/gaps.json     the same for programs: every verdict with its evidence$document
END
say "Try next"
cat <<END
  $servanda explain $out/npt.dossier npt.ap2010.5.a GBR RC2020 --rules rules/npt
  $servanda audit $out/npt.dossier --rules rules/npt --subject CHN --cycle RC2020
  $servanda audit $out/npt.dossier --rules rules/npt --commitment 'npt.ap2010.20' --as-of 2022-08-26
END
