"""Every sentence of the assessment leads to a fact with a document: a statement of `assess.sh` on a
State has a footnote, and the dossier has its document, paragraph and quotation in a row on that
State or on an event with its participation; a statement without a footnote says that no source was
read. The same holds for every settled verdict, in every format, and for the gaps that are listed
one by one."""

import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
EXAMPLE = SOURCE / "examples/npt"
RULES = [SOURCE / "rules/npt", EXAMPLE / "assessment.pacta"]
STATES = {"China": "CHN", "France": "FRA", "United Kingdom": "GBR", "Russian Federation": "RUS",
          "United States": "USA"}
TOGETHER = ("The five together", "The States Parties together")
NAMES = "|".join([*STATES, *TOGETHER])
SETTLED = ("met", "partly met", "not met", "not applicable")
# Two commitments ask for members of a group: the pack names the members, and cites its source.
BY_MEMBERSHIP = {"npt.wp9.5.2", "npt.wp9.9.c"}


def footnote(document, paragraph, page, quotation):
    """Formats a source as the chapter does; the test must not use the chapter's own function."""
    place = [document] + ([f"para. {paragraph}"] if paragraph else []) + (
        [f"p. {page}"] if page else [])
    return ", ".join(place) + (f": “{quotation}”" if quotation else "")


def sources_of(dossier):
    """Reads from the dossier the texts that a footnote may have, and the States that each source is
    about."""
    provenance = ("SELECT document.name, paragraph, page, quotation, {} FROM provenance "
                  "JOIN document ON document.id = provenance.document {}")
    facts = provenance.format("subject.name", "JOIN fact USING (row) "
                              "JOIN subject ON subject.id = fact.subject")
    events = provenance.format("event_field.value", "JOIN event_row USING (row) "
                               "JOIN event_field USING (row) WHERE field = 'participants'")
    who = {}
    for *place, subjects in [*dossier.execute(facts), *dossier.execute(events)]:
        who.setdefault(footnote(*place), set()).update(re.split(r"[; ]+", subjects))
    for document, day in dossier.execute("SELECT document.name, complete_to FROM completeness "
                                         "JOIN document ON document.id = completeness.document"):
        complete_to = dossier.execute("SELECT date(?, 'unixepoch')", [day * 86400]).fetchone()[0]
        who[f"{document}, register complete to {complete_to}"] = set(STATES.values())
    return who


def statements(chapter):
    """The State of a statement, and its marks: in lists, and in the table of changes."""
    text = chapter.partition("\n## Sources\n")[0]
    for line in text.splitlines():
        if line.startswith("- **") or line.startswith("Facts: "):
            told = line.partition(": ")[2]
            for who, marks in re.findall(rf"(?:^|, )({NAMES})((?:\[\^\d+\])*)(?=, | \(|\.)", told):
                yield line, who, marks
        elif re.match(rf"- ({NAMES}), RC", line):
            yield line, re.match(rf"- ({NAMES})", line)[1], "".join(re.findall(r"\[\^\d+\]", line))
        elif "→" in line:
            yield line, line.split(" | ")[0].strip("| "), "".join(re.findall(r"\[\^\d+\]", line))


def untraced(chapter, who):
    """Statements on a State that lead nowhere, or to a source that is not about it."""
    told = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", chapter.partition("\n## Sources\n")[2], re.M))
    for number, source in told.items():
        if source not in who:
            yield f"[^{number}] is not in the dossier: {source}"
    spoken_of = 0
    for line, name, marks in statements(chapter):
        spoken_of += 1
        numbers = re.findall(r"\d+", marks)
        if not numbers and not re.search(r"no source was read(?! on)|no earlier cycle", line):
            yield f"{name} without a source: {line}"
        for number in numbers:
            if name in STATES and STATES[name] not in who.get(told[number], ()):
                yield f"[^{number}] does not speak of {name}: {line}"
    if spoken_of < 300:
        yield f"only {spoken_of} statements were found in the chapter"


def unread_lines(chapter):
    """Other lines of lists: counts of all States, and commitments of which nothing is known."""
    for line in chapter.partition("\n## Sources\n")[0].splitlines():
        if line.startswith("- ") and not re.match(rf"- (\*\*|({NAMES}), RC|\*All \d+ States)", line):
            if not line.endswith(": no source was read."):
                yield f"states something, and names no source: {line}"


def names_a_document(item, documents):
    says = item.get("counts", item.get("value") is not None or item.get("missing"))
    return item.get("register") in documents or (says and item.get("document") in documents)


def unsupported(report, documents):
    """Settled verdicts of all States whose evidence names no document of the dossier."""
    for verdict in report["verdicts"]:
        if verdict["verdict"] not in SETTLED or verdict["commitment"] in BY_MEMBERSHIP:
            continue
        if not any(names_a_document(item, documents) for item in verdict["evidence"]):
            yield (f"{verdict['commitment']}, {verdict['subject']}, {verdict['cycle']}: "
                   f"{verdict['verdict']} without a document")


def groups_without_source():
    """Groups without a source whose members two commitments ask for."""
    packs = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "rules/npt").iterdir()
                    if path.suffix == ".pacta")
    for group in set(re.findall(r"subject in (\w+)", packs)) - {"nws"}:
        block = re.search(rf"^group {group} .*?^\}}", packs, re.M | re.S)
        if not re.search(r'^  cites +"', block[0], re.M):
            yield f"the group {group} cites no source"


def gaps_without_source(text, documents):
    """The gaps and the partly met commitments that the gap analysis lists one by one."""
    blocks = re.split(r"\n(?=[✗◐] npt\.)", text)[1:]
    for block in blocks:
        told = " ".join(block.partition("\n\n")[0].split())
        if not any(document in told for document in documents):
            yield f"names no document: {told[:100]}"
    if len(blocks) < 80:
        yield f"only {len(blocks)} gaps were found in gaps.txt"


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run(["bash", EXAMPLE / "assess.sh", folder], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "SERVANDA": SERVANDA})
        audit = subprocess.run([SERVANDA, "audit", folder / "npt.dossier", "--rules", *RULES,
                                "--as-of", "2026-05-22", "--format", "json"],
                               capture_output=True, text=True, check=True)
        with sqlite3.connect(folder / "npt.dossier") as dossier:
            who = sources_of(dossier)
            documents = {name for name, in dossier.execute("SELECT name FROM document")}
        chapter = (folder / "chapter.md").read_text(encoding="utf-8")
        gaps = (folder / "gaps.txt").read_text(encoding="utf-8")
    report = json.loads(audit.stdout)
    problems = [*untraced(chapter, who), *unread_lines(chapter), *unsupported(report, documents),
                *groups_without_source(), *gaps_without_source(gaps, documents)]
    print(*problems[:40], sep="\n", file=sys.stderr)
    settled = sum(each["verdict"] in SETTLED for each in report["verdicts"])
    print(f"{len(list(statements(chapter)))} statements, {settled} settled verdicts, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
