#!/usr/bin/python3
"""Every code of a diagnostic has a page in grammar/codes, and every page a code that is given."""

import os
import pathlib
import re
import sys

root = pathlib.Path(os.environ.get("SOURCE", "."))
literal = re.compile(r'"([PNTVLDEW]\d{3})"')

pages, given = set(), set()
for folder in ("grammar", "engine", "cli"):
    for path in sorted((root / folder).rglob("*.[ch]pp")):
        codes = set(literal.findall(path.read_text(encoding="utf-8")))
        if path.parent.name == "codes":
            pages |= codes
        else:
            given |= codes

for code in sorted(given - pages):
    print(f"{code} is given, and has no page in grammar/codes")
for code in sorted(pages - given):
    print(f"{code} has a page, and is never given")
if not pages or not given:
    sys.exit("no codes were found at all")
sys.exit(1 if given != pages else 0)
