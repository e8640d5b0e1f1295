"""The second coding, `examples/npt/second-coding.tsv`: rows on which both coders agreed are in the
facts with that value, corrected and removed ones are not, and the guide gives the right counts."""

import collections
import csv
import os
import pathlib
import sys

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
EXAMPLE = SOURCE / "examples/npt"


def rows(file, delimiter=","):
    with open(EXAMPLE / file, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, delimiter=delimiter))


def answer(row):
    """The answer of a row of facts or events, as the table of the second coding writes it."""
    if "indicator" in row:
        return row["value"] or row["missing"]
    return ";".join(filter(None, [row.get("items", ""), row["participants"]]))


def answers(coded):
    """All answers of the coded file to the row's question, State and day."""
    for row in rows(coded["file"]):
        question = row.get("indicator") or row["event"]
        day = row.get("as_of") or row.get("on", "")
        if (question, row.get("subject", ""), day) == (coded["question"], coded["subject"],
                                                       coded["day"]):
            yield answer(row)


def wrong_rows(table):
    for coded in table:
        found = list(answers(coded))
        place = f"{coded['file']}, {coded['subject']} {coded['question']} {coded['day']}"
        if coded["outcome"] == "agreed" and (coded["first"] != coded["second"]
                                             or coded["first"] not in found):
            yield f"{place}: agreed on '{coded['first']}', and the facts say {found}"
        if coded["outcome"] in ("corrected", "removed") and coded["first"] in found:
            yield f"{place}: still '{coded['first']}', though it was {coded['outcome']}"
        if coded["outcome"] != "agreed" and coded["first"] == coded["second"]:
            yield f"{place}: {coded['outcome']}, though both say '{coded['first']}'"


def wrong_counts(table):
    """Counts that differ from those in the guide."""
    guide = (EXAMPLE / "CODING.md").read_text(encoding="utf-8")
    count = collections.Counter((coded["drawn"], coded["outcome"]) for coded in table)
    for drawn in ("sample", "judgement"):
        counted = [count[drawn, word] for word in ("agreed", "corrected", "removed")]
        line = f"| {sum(counted)} | {counted[0]} | {counted[1]} | {counted[2]} |"
        if line not in guide:
            yield f"CODING.md does not say of the {drawn}: {line}"


def main():
    table = rows("second-coding.tsv", "\t")
    problems = [*wrong_rows(table), *wrong_counts(table)]
    print(*problems, sep="\n", file=sys.stderr)
    print(f"{len(table)} rows, {len(problems)} problems")
    return 1 if problems or len(table) < 60 else 0


if __name__ == "__main__":
    sys.exit(main())
