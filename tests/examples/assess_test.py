"""The assessment of the NPT example: its indices are sound, `assess.sh` runs as it is and makes the
same bytes twice, and the chapter and the questionnaires agree with the gap analysis."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
EXAMPLE = SOURCE / "examples/npt"
STATES = {"CHN": "China", "FRA": "France", "GBR": "United Kingdom", "RUS": "Russian Federation",
          "USA": "United States"}


def unsound_rules():
    """Indices and groups: formatted, and no warning but one: no rule uses a group."""
    rules = [SOURCE / "rules/npt", EXAMPLE / "assessment.pacta", EXAMPLE / "groups.pacta"]
    run = subprocess.run([SERVANDA, "check", *rules, "--as-of", "2026-01-01", "--format", "json"],
                         capture_output=True, text=True)
    for told in json.loads(run.stdout)["diagnostics"]:
        if told["code"] != "L011" or "group" not in told["message"]:
            yield f"{told['code']}: {told['message']}"
    layout = [SERVANDA, "format", "--check", *rules[1:]]
    if subprocess.run(layout, stdout=subprocess.DEVNULL).returncode != 0:
        yield "assessment.pacta or groups.pacta would be laid out otherwise"


def assessed(folder):
    subprocess.run(["bash", EXAMPLE / "assess.sh", folder], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, "SERVANDA": SERVANDA})
    return {path.name: path.read_text(encoding="utf-8") for path in pathlib.Path(folder).iterdir()
            if path.suffix in (".html", ".json", ".md", ".txt")}


def wrong_footnotes(chapter):
    """Each mark leads to a source, each source has a mark, and no two are the same."""
    text, _, sources = chapter.partition("\n## Sources\n")
    told = re.findall(r"^\[\^(\d+)\]: (.+)$", sources, re.M)
    marks = re.findall(r"\[\^(\d+)\]", text)
    if [number for number, _ in told] != list(dict.fromkeys(marks)):
        yield "marks and sources are not the same, or not in the order of their first use"
    if len({source for _, source in told}) != len(told) or len(told) < 40:
        yield f"{len(told)} sources, too few or some of them twice"
    rows = "".join(path.read_text(encoding="utf-8") for path in EXAMPLE.glob("*.csv"))
    documents = rows.replace('""', '"')
    for _, source in told:
        if re.split(r", (?:para|p)\. |, register complete to |: “", source)[0] not in documents:
            yield f"no row has the source '{source}'"


def wrong_verdicts(chapter, report):
    """The chapter has each verdict on the five, the settled ones with their sources."""
    for verdict in report["verdicts"]:
        name = verdict["commitment"]
        if verdict["subject"] not in STATES or not re.match(r"npt\.(ap2010\.5|wp9)(\.|$)", name):
            continue
        silent = re.search(rf"^- .*\(`{re.escape(name)}`; .*: no source was read\.$", chapter, re.M)
        if silent:
            if verdict["verdict"] != "no data" or verdict["cycle"] not in silent[0]:
                yield f"{name}, {verdict['subject']}, {verdict['cycle']} is passed over"
            continue
        section = chapter.partition(f"(`{name}`)\n\n*")[2].partition("\n### ")[0]
        told = rf"^- \*\*{verdict['verdict'].capitalize()}, {verdict['cycle']}\*\*: (.*)$"
        who = re.compile(rf"(^|, ){STATES[verdict['subject']]}(\[\^|, | \()")
        if not any(who.search(line) for line in re.findall(told, section, re.M)):
            yield f"{name}, {verdict['subject']}, {verdict['cycle']}: {verdict['verdict']}"
        elif verdict["verdict"] != "no data":
            cited = re.compile(rf"(^|, ){STATES[verdict['subject']]}\[\^")
            if not any(cited.search(line) for line in re.findall(told, section, re.M)):
                yield f"{name}, {verdict['subject']}, {verdict['cycle']} names no source"


def wrong_indices(chapter, report):
    """Each score stands in its cell, with its range and coverage; the baseline has one, too."""
    if not any(each["cycle"] == "RC2010" for each in report["indices"]):
        yield "no index reaches back to RC2010"
    for each in report["indices"]:
        title = report["titles"]["indices"][each["index"]]
        rows = chapter.partition(f"\n### {title}\n\n")[2].partition("\n### ")[0].splitlines()
        row = next((row for row in rows if row.startswith(f"| {STATES[each['subject']]} |")), "")
        cells = dict(zip(rows[0].split(" | "), row.split(" | "))) if rows else {}
        cell = cells.get(each["cycle"], "")
        covered = f"{float(each['coverage']) * 100:.0f}% known"
        if covered not in cell or cell.startswith("–") != (each["score"] is None):
            yield f"{each['index']}, {each['subject']}, {each['cycle']}: '{cell}'"


def audited(folder, *selection):
    """The report of the dossier that `assess.sh` left in a folder, on a selection."""
    rules = [SOURCE / "rules/npt", EXAMPLE / "assessment.pacta"]
    run = subprocess.run([SERVANDA, "audit", pathlib.Path(folder) / "npt.dossier", "--rules", *rules,
                          "--as-of", "2026-05-22", "--format", "json", *selection],
                         capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def wrong_questions(files, report):
    """Each verdict that lacks facts on a State is in its questionnaire."""
    for state in STATES:
        text = files[f"questionnaire-{state}.md"]
        for verdict in report["verdicts"]:
            open_on = any(item.get("subject") == state for item in verdict["deciding"])
            if verdict["subject"] == state and verdict["verdict"] == "no data" and open_on:
                if f"{verdict['commitment']} {state} {verdict['cycle']}" not in text:
                    yield f"{state}: {verdict['commitment']}, {verdict['cycle']} is not asked"


def wrong_counts(summary, report):
    """The chapter, read from a selection, counts all States as the summary of all commitments."""
    for name in {verdict["commitment"] for verdict in report["verdicts"]}:
        row = re.search(rf"^{re.escape(name)} +(\d.*)$", summary, re.M)
        words = [v["verdict"] for v in report["verdicts"] if v["commitment"] == name]
        counted = [words.count(word) for word in ("met", "partly met", "not met", "no data")]
        numbers = [int(number) for number in row[1].split()] if row else []
        if [*numbers[:3], sum(numbers[3:7])] != counted:  # a gap replaces the word for no data
            yield f"the summary says of {name}: {row and row[1]}, the chapter: {counted}"


def main():
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        files = assessed(first)
        again = assessed(second)
        of_the_five = audited(first, "--subject", "nws")
    chapter, report = files["chapter.md"], json.loads(files["chapter.json"])
    problems = [*unsound_rules(), *wrong_footnotes(chapter), *wrong_verdicts(chapter, report),
                *wrong_indices(chapter, of_the_five),
                *wrong_questions(files, of_the_five), *wrong_counts(files["summary.txt"], report)]
    problems += [f"{name} differs from run to run" for name in files
                 if name != "import.txt" and files[name] != again[name]]
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(files)} files, {len(report['verdicts'])} verdicts, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
