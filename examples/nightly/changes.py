"""Which verdicts differ between two audits that were written as CSV, a line each, in the order of the
second.

    changes.py BEFORE.csv AFTER.csv"""

import csv
import sys


def verdicts(path):
    """Commitment, subject and cycle, and the verdict on them."""
    with open(path, encoding="utf-8", newline="") as file:
        return {(row["commitment"], row["subject"], row["cycle"]): row["verdict"]
                for row in csv.DictReader(file)}


def main(before_path, after_path):
    before, after = verdicts(before_path), verdicts(after_path)
    for key in [*after, *(each for each in before if each not in after)]:
        was, now = before.get(key, "no verdict"), after.get(key, "no verdict")
        if was != now:
            print(f"{' '.join(key)}: {was} -> {now}")


if __name__ == "__main__":
    main(*sys.argv[1:])
