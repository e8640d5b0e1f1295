#!/usr/bin/python3
"""The verdicts of `servanda audit --format json`, counted by rule, as the peers print theirs.

`servanda_counts.py FILE`. Read line by line: the file may be larger than the memory.
"""

import json
import re
import sys
from collections import Counter

# Of the verdict itself; what its evidence says is indented deeper.
KEY = re.compile(r'^      "(commitment|verdict)": "(.*)",$')


def main(path):
    counts = {}
    commitment = None
    with open(path, encoding="utf-8") as report:
        for line in report:
            found = KEY.match(line)
            if found is None:
                continue
            if found[1] == "commitment":
                commitment = found[2].removeprefix("benchmark.")
            else:
                counts.setdefault(commitment, Counter())[found[2]] += 1
    others = {verdict for each in counts.values() for verdict in each}
    others -= {"met", "not met", "no data"}
    if others:
        sys.exit(f"servanda_counts.py: unexpected verdicts: {', '.join(sorted(others))}")
    print(json.dumps({
        name: [each["met"], each["not met"], each["no data"]] for name, each in counts.items()
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])
