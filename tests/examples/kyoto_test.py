"""The Kyoto example: its rules are sound and its scenarios complete, `audit.sh` runs as it is, and
the table of its README agrees with the program on all 38 States."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
EXAMPLE = SOURCE / "examples/kyoto"
STATES = 38
ABOVE_WITHOUT_UNITS = {"AUS", "IRL", "ITA", "NZL", "SVN"}  # named below the table
BINDING, ALONE = "kyoto.first_period.3.1", "kyoto.first_period.emissions"


def unsound_rules():
    """Warnings, changes of layout, and verdicts or truths of conditions that no scenario shows."""
    for command in (["check", "--strict", "--as-of", "2021-12-31"], ["format", "--check"],
                    ["test", "--coverage", "--threshold", "100"]):
        run = subprocess.run([SERVANDA, *command, EXAMPLE], capture_output=True, text=True)
        if run.returncode != 0:
            yield f"servanda {' '.join(command)}: exit {run.returncode}\n{run.stdout}{run.stderr}"


def audited(folder):
    """The verdicts by commitment and State, as `audit.sh` leaves them in a folder."""
    subprocess.run(["bash", EXAMPLE / "audit.sh", folder], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, "SERVANDA": SERVANDA})
    report = json.loads((pathlib.Path(folder) / "verdicts.json").read_text(encoding="utf-8"))
    return {(verdict["commitment"], verdict["subject"]): verdict for verdict in report["verdicts"]}


def table():
    """The rows of the README: the code of a State, and its cells."""
    for line in (EXAMPLE / "README.md").read_text(encoding="utf-8").splitlines():
        if row := re.fullmatch(r"\| [^|]+ \(([A-Z]{3})\) \| (.+) \|", line):
            yield row[1], row[2].split(" | ")


def wrong_rows(verdicts):
    """Rows that differ from the verdicts, or contradict the publication."""
    rows = dict(table())
    if len(rows) != STATES:
        yield f"the table has {len(rows)} States, not {STATES}"
    for state, (target, change, binding, alone, published) in rows.items():
        said = verdicts[ALONE, state]["says"]["en"]
        expected = f"{change.strip('+%')} % against the base; target: {target.strip('+')}"
        if said != expected:
            yield f"{state}: the README says '{expected}', the program '{said}'"
        for cell, commitment in ((binding, BINDING), (alone, ALONE)):
            verdict = verdicts[commitment, state]["verdict"]
            if cell != verdict:
                yield f"{state}: {commitment} is '{verdict}', not '{cell}'"
        kept = published.startswith("kept")
        if kept != (binding in ("met", "no data")):
            yield f"{state}: '{binding}' contradicts '{published}'"
        if published == "kept, with units" and alone == "met":
            yield f"{state}: needed units, and came to its target by emissions alone"
    above = {state for state, row in rows.items() if row[3] != "met" and row[4] == "kept"}
    if above != ABOVE_WITHOUT_UNITS:
        yield f"above the target and not among those that needed units: {sorted(above)}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        verdicts = audited(folder)
    problems = [*unsound_rules(), *wrong_rows(verdicts)]
    if verdicts["kyoto.first_period.4", "eu15"]["verdict"] != "met":
        problems.append("the joint target was kept")
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{STATES} States, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
