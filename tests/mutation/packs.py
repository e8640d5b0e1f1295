#!/usr/bin/python3
"""Which small changes of a pack's rules does no scenario of it notice?

    packs.py [--sample N] [--seed S] [FOLDER...]      (rules/npt and examples/kyoto)

Changes one thing in a rule at a time: a number or a date by one, `<` to `<=` or `>=`, `and` to
`or`, drops a `not`; and lets `servanda test` run the scenarios of the folder. Prints the number of
changes that were noticed, and each that was not. SERVANDA is the program (default:
build/release/servanda).
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SERVANDA = os.environ.get("SERVANDA", f"{ROOT}/build/release/servanda")
SLIPS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "=": ["!="], "!=": ["="],
    "and": ["or"], "or": ["and"], "not": [""], "some": ["every"], "every": ["some"],
}  # fmt: skip
TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|#.*|(?P<date>\d{4}-\d\d-\d\d)|(?P<number>\d+(?:\.\d+)?)(?![\w.-])|(?P<word>[A-Za-z_][\w.]*)'
    r"|(?P<sign><=|>=|!=|[<>=])|(?P<brace>[{}])"
)
HEAD = re.compile(r"^(?:commitment|parameter|index|exception to) +[\w.]+(?=[ {])", re.MULTILINE)
DEFINITION = re.compile(r"^(define +[\w.]+)[^=\n]*=.*(?:\n .*)*", re.MULTILINE)
# Clauses that decide; the others are texts for readers.
DECIDE = re.compile(r"^  (?:  )?(?:(?:partly )?met when|applies when|once by|from|score|\d|scale|weights)")
CLAUSE = re.compile(r"^  (?:  )?[a-z]")


@dataclass(frozen=True)
class Slip:
    file: Path
    line: int
    rule: str
    begin: int
    end: int
    text: str
    what: str


def others(match: re.Match[str], before: str) -> list[str]:
    """The replacements for a word."""
    text = match.group()
    if match["date"]:
        day = date.fromisoformat(text)
        return [(day + timedelta(days=each)).isoformat() for each in (-1, 1)]
    if match["number"]:
        if before.endswith("or else"):
            return []
        return [str(int(text) + each) for each in (-1, 1) if int(text) + each >= 0] if text.isdigit() else [text + "1"]
    if text == "or" and re.match(r"\s+else\b", match.string[match.end() :]):
        return []
    return SLIPS.get(text, []) if match["word"] or match["sign"] else []


def deciding_clauses(text: str) -> list[tuple[str, int, int]]:
    """(rule, begin, end) of each clause that decides something."""
    found = [(match[1], text.index("=", match.start()) + 1, match.end()) for match in DEFINITION.finditer(text)]
    for head in HEAD.finditer(text):
        rule, begin, deciding = head.group(), head.end(), head.group().startswith("exception")
        at = text.find("\n", head.end()) + 1
        while 0 < at < len(text) and text[at] != "}":
            end = text.find("\n", at) + 1 or len(text)
            line = text[at:end]
            if CLAUSE.match(line) or DECIDE.match(line):
                if deciding:
                    found.append((rule, begin, at))
                begin, deciding = at, bool(DECIDE.match(line))
            at = end
        if deciding:
            found.append((rule, begin, at))
    return found


def is_used(definition: str, text: str, clauses: list[tuple[str, int, int]]) -> bool:
    """Does a clause that decides use the definition? Definitions for sentences only are texts for
    readers."""
    return any(
        match["word"] == definition for _, begin, end in clauses for match in TOKEN.finditer(text, begin, end)
    )


def slips_in(file: Path) -> list[Slip]:
    text = file.read_text(encoding="utf-8")
    clauses = deciding_clauses(text)
    found = []
    for rule, begin, end in clauses:
        if rule.startswith("define") and not is_used(rule.split()[1], text, clauses):
            continue
        for match in TOKEN.finditer(text, begin, end):
            for other in others(match, text[begin : match.start()].rstrip()):
                line = text.count("\n", 0, match.start()) + 1
                shown = text[text.rfind("\n", 0, match.start()) + 1 : text.find("\n", match.end())].strip()
                became = f"became `{other}`" if other else "was dropped"
                what = f"`{match.group()}` {became} in `{shown}`"
                found.append(Slip(file, line, rule, match.start(), match.end(), other, what))
    return found


def outcome(folder: Path) -> str:
    """`same`, `noticed` by a scenario, or `wrong`: no rules any more."""
    done = subprocess.run([SERVANDA, "test", "."], cwd=folder, capture_output=True, text=True, check=False)
    summary = re.search(r"as expected, (\d+) not", done.stdout)
    if not summary:
        return "wrong"
    return "same" if summary[1] == "0" else "noticed"


def tried(slip: Slip, folder: Path) -> str:
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place, folder.name)
        copy.mkdir()
        for pack in folder.glob("*.pacta"):
            shutil.copy(pack, copy)
        text = slip.file.read_text(encoding="utf-8")
        (copy / slip.file.name).write_text(text[: slip.begin] + slip.text + text[slip.end :], encoding="utf-8")
        return outcome(copy)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    packs = [ROOT / "rules/npt", ROOT / "examples/kyoto"]
    words.add_argument("folders", nargs="*", type=Path, default=packs, metavar="FOLDER")
    words.add_argument("--sample", type=int, metavar="N", help="so many slips of each folder")
    words.add_argument("--seed", default="1", help="another sample")
    asked = words.parse_args()
    for folder in asked.folders:
        folder = folder.resolve()
        if outcome(folder) != "same":
            raise SystemExit(f"packs.py: the scenarios of {folder} fail as it is: {SERVANDA} test {folder}")
        rules = [file for file in sorted(folder.glob("*.pacta")) if "scenarios" not in file.name]
        slips = [slip for file in rules for slip in slips_in(file)]
        everything = len(slips)
        slips.sort(key=lambda each: hashlib.sha256(f"{asked.seed} {each.rule} {each.what}".encode()).digest())
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            results = list(workers.map(lambda each: tried(each, folder), slips[: asked.sample]))
        alive = [slip for slip, result in zip(slips, results) if result == "same"]
        valid = sum(result != "wrong" for result in results)
        percent = 100 * (valid - len(alive)) / max(valid, 1)
        print(f"{folder.name}: {valid - len(alive)} of {valid} slips noticed, {percent:.1f}%"
              f" ({len(results)} of {everything} tried; {len(results) - valid} were no rules any more)")  # fmt: skip
        for slip in sorted(alive, key=lambda each: (each.file, each.line)):
            print(f"  {slip.file.name}:{slip.line}: {slip.rule}: {slip.what}")


if __name__ == "__main__":
    main()
