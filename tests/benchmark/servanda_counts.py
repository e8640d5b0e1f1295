#!/usr/bin/python3
"""The verdicts of `servanda audit --format json`, counted by rule, as the peers print theirs.

`servanda_counts.py FILE`, the JSON of a whole audit or of `--summary`. The first is read line by line:
the file may be larger than the memory.
"""

import json
import re
import sys
from collections import Counter

# The lines of the verdict itself; its evidence is indented deeper.
KEY = re.compile(r'^      "(commitment|verdict)": "(.*)",$')


WORDS = ("met", "not met", "no data")


def counted_in(path):
    """The counts of a summary; nothing for another file."""
    with open(path, encoding="utf-8") as report:
        if '"verdicts": [' in report.read(2000):
            return None
        report.seek(0)
        commitments = json.load(report)["commitments"]
    # `gaps` divides *no data* again, which is counted already.
    return {each["commitment"]: Counter({word: number for word, number in each.items()
                                         if word not in ("commitment", "gaps") and number})
            for each in commitments}


def counted_of(path):
    """Counts the verdicts of a whole audit."""
    counts = {}
    commitment = None
    with open(path, encoding="utf-8") as report:
        for line in report:
            found = KEY.match(line)
            if found is None:
                continue
            if found[1] == "commitment":
                commitment = found[2]
            else:
                counts.setdefault(commitment, Counter())[found[2]] += 1
    return counts


def main(path):
    counts = counted_in(path) or counted_of(path)
    others = {verdict for each in counts.values() for verdict in each} - set(WORDS)
    if others:
        sys.exit(f"servanda_counts.py: unexpected verdicts: {', '.join(sorted(others))}")
    print(json.dumps({name.removeprefix("benchmark."): [each[word] for word in WORDS]
                      for name, each in counts.items()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
