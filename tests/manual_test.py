"""Every example of the manual, `docs/tutorial.md`, `docs/language.md` and `docs/manual/`.

A page runs from top to end in a folder of its own, which starts with `world.pacta` of the manual.
The form of a fenced block or table decides its role:

    ```pacta file=rules/a.pacta    a file; also csv, text
    ```pacta in=rules/a.pacta      a declaration of it, instead of the one that opens with the same
                                   line, or at its end
    ```console                     `$ servanda ...`, then its exact output (but for
                                   empty lines at the end); an exit code that is not 0 is shown as
                                   `[exit code 3]`; it is noon of 2022-08-26
    ```pacta                       declarations beside the world, which check without error and
                                   whose scenarios hold; a whole file if it begins with `language`
    ```pacta wrong=T003            the same, with that code as the first error; `warns=L003`: with
                                   that code among the warnings
    | warheads.total | `a < 3` |   plain headers are facts of ARC in RC2020, unless they say more;
                                   code is the question, its column has the answers
    | condition | comes to |       also `value`: without facts; `means` asks only that it checks

A block that is none of these fails, and so does a page without examples. `--record` writes the
output of `servanda` into the console blocks; read the difference before you keep it."""

import concurrent.futures
import csv
import dataclasses
import io
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", "."))
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
WORLD = SOURCE / "docs/manual/world.pacta"
DAY = "2022-08-26"  # the last of RC2020
FRAME = 'language 1\npack example {\n  title "Example"\n  cites "DOC"\n}\nuse world\n'
ASKING = """commitment asked {
  title "Asked"
  cites "DOC"
  binds each armed
  review each cycle
  met when subject = ARC
  says "SAYS"
}
"""
BETWEEN = " ¦ "


class Wrong(Exception):
    """An example does not do what its page says."""


@dataclasses.dataclass
class Block:
    line: int  # of the opening fence, or of the header of a table
    info: str  # the text after the fence; `table`
    lines: list


def blocks_of(lines):
    """The fenced blocks and the tables of a page, in order."""
    i = 0
    while i < len(lines):
        fence = re.match(r" *(`{3,}|~{3,})(.*)", lines[i])
        start = i
        if fence:
            while i + 1 < len(lines) and not lines[i + 1].strip().startswith(fence[1]):
                i += 1
            end = "" if i + 1 < len(lines) else " without an end"
            yield Block(start + 1, fence[2].strip() + end, lines[start + 1 : i + 1])
            i += 1
        elif lines[i].startswith("|"):
            while i + 1 < len(lines) and lines[i + 1].startswith("|"):
                i += 1
            yield Block(start + 1, "table", lines[start : i + 1])
        i += 1


def run(folder, *words):
    command = [SERVANDA, *map(str, words)]
    environment = {**os.environ, "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1661515200"}
    done = subprocess.run(command, cwd=folder, env=environment, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


# --- fenced blocks -----------------------------------------------------------------------------------


def path_of(folder, name):
    path = (folder / name).resolve()
    if folder.resolve() not in path.parents:
        raise Wrong(f"`{name}` lies outside of the folder of the page")
    return path


def write(folder, name, lines):
    path = path_of(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def put_in(folder, name, lines):
    """Puts the declaration in the place of the one that opens with the same line, or at the end."""
    path = path_of(folder, name)
    if not path.exists():
        raise Wrong(f"there is no `{name}` to change")
    there = path.read_text(encoding="utf-8").splitlines()
    if lines[0] in there:
        start = there.index(lines[0])
        there[start : there.index("}", start) + 1] = lines
    else:
        there += ["", *lines]
    write(folder, name, there)


def answers(folder, lines):
    """The console block with the program's output of today."""
    told = []
    commands = re.findall(r"^\$ ((?:.*\\\n)*.*)", "\n".join(lines), re.M)
    if not commands:
        raise Wrong("no line begins with `$ `")
    for command in commands:
        words = shlex.split(command.replace("\\\n", " "))
        if words[0] != "servanda":
            raise Wrong(f"only `servanda` is run, not `{words[0]}`")
        code, printed = run(folder, *words[1:])
        told += ["$ " + command, *printed.rstrip("\n").split("\n")]
        told += [f"[exit code {code}]"] if code else []
    return [line for text in told for line in text.split("\n")]


def converse(folder, block):
    found = answers(folder, block.lines)
    if found != block.lines:
        for at, (expected, line) in enumerate(zip(block.lines + [""], found + [""])):
            if expected != line:
                break
        raise Wrong(f"line {block.line + at + 1} is to be\n    {expected}\nfound\n    {line}")


def rules_for(folder, lines):
    """The files: the world and these declarations; and the number of lines before these."""
    whole = lines[0].startswith("language")
    frame = "" if whole else FRAME
    (folder / "example.pacta").write_text(frame + "\n".join(lines) + "\n", encoding="utf-8")
    rules = ["example.pacta"] if whole else ["world.pacta", "example.pacta"]
    return rules, frame.count("\n")


def on_page(block, before, said):
    """Turns places in the example into lines of the page."""
    there = lambda found: f"--> line {int(found[1]) - before + block.line}"
    return re.sub(r"--> example\.pacta:(\d+):\d+", there, said.strip())


def declare(folder, block, wrong="", warns=""):
    rules, before = rules_for(folder, block.lines)
    _, said = run(folder, "check", *rules, "--as-of", DAY, "--format", "json")
    told = json.loads(said)["diagnostics"]
    codes = [each["code"] for each in told if each["severity"] == "error"]
    code, said = run(folder, "check", *rules, "--as-of", DAY)
    said = on_page(block, before, said)
    if warns and warns not in [each["code"] for each in told if each["severity"] == "warning"]:
        raise Wrong(f"does not warn of {warns}:\n{said}")
    if wrong and codes[:1] != [wrong]:
        raise Wrong(f"the first error is not {wrong}:\n{said}")
    if not wrong and code != 0:
        raise Wrong(said)
    if not wrong and any(line.startswith("scenario ") for line in block.lines):
        code, said = run(folder, "test", *rules)
        if code != 0:
            raise Wrong(on_page(block, before, said))


# --- tables ------------------------------------------------------------------------------------------


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def code_in(cell):
    """The text in back-ticks, if that is all of the cell."""
    found = re.fullmatch(r"`([^`]+)`", cell)
    return found[1] if found else ""


def asked(folder, expressions, name):
    """Writes rules that compute the expressions."""
    defined = "".join(f"define asked.{i} = {each}\n" for i, each in enumerate(expressions))
    holes = BETWEEN.join(f"{{asked.{i}}}" for i in range(len(expressions)))
    rules = FRAME + defined + ASKING.replace("SAYS", holes)
    (folder / name).write_text(rules, encoding="utf-8")
    code, said = run(folder, "check", "world.pacta", name, "--as-of", DAY)
    if code != 0:
        raise Wrong(said.strip())
    return ["--rules", "world.pacta", name]


def rows_of_events(event, cell):
    """`2019-01-30 ARC UTO; 2021 ATL`: days, and participants."""
    for each in cell.split(";"):
        day, *states = each.split()
        yield "events", {"event": event, "on": day, "participants": ";".join(states)}


def rows_given(header, cell):
    """Rows for the importer, each with its kind."""
    if cell in ("", "–"):
        return
    dataset = re.fullmatch(r"(\S+)(?: of (\w+))? complete to", header)
    if dataset:
        yield "completeness", {"dataset": dataset[1], "subject": dataset[2] or "", "complete_to": cell}
        return
    if header == "dialogue":
        yield from rows_of_events(header, cell)
        return
    figure = re.fullmatch(r"([\w.]+)(?:\[(.+?)\])?(?: of (\w+))?(?: from (\w+))?", header)
    if not figure:
        raise Wrong(f"`{header}` is no fact")
    indicator, period, subject, basis = figure.groups()
    row = {"subject": subject or "ARC", "indicator": indicator, "basis": basis or "national_report"}
    period = {"previous cycle": "RC2015"}.get(period, period or "RC2020")
    row["cycle" if period.startswith("RC") else "as_of"] = period.removeprefix("as of ")
    missing = cell.replace(" ", "_")
    absent = ("not_reported", "withheld", "not_collected", "never_declared", "not_exchanged")
    row["missing" if missing in absent else "value"] = cell if missing not in absent else missing
    yield "facts", row


def save(path, rows):
    names = sorted({name for row in rows for name in row})
    text = io.StringIO()
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def comes_to(folder, rules, given):
    """Evaluates the rules of `asked` on these facts: a text for each expression."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        here = pathlib.Path(name)
        kinds = {}
        for header, cell in given:
            for kind, row in rows_given(header, cell):
                kinds.setdefault(kind, []).append(row)
        kinds = kinds or {"facts": [{"subject": "UTO", "indicator": "restated", "cycle": "RC2010",
                                     "value": "no"}]}
        for kind, rows in kinds.items():
            save(here / f"{kind}.csv", rows)
        files = sorted(here.glob("*.csv"))
        code, said = run(folder, "import", here / "dossier", *files, *rules)
        if code != 0:
            raise Wrong(said.strip())
        select = ["--subject", "ARC", "--cycle", "RC2020", "--commitment", "example.asked"]
        code, said = run(folder, "audit", here / "dossier", *rules, "--as-of", DAY, *select,
                         "--format", "json")
        if code != 0:
            raise Wrong(said.strip())
    finding = json.loads(said)["verdicts"][0]
    if finding["error"]:
        raise Wrong(finding["error"])
    told = re.sub(r"\[not known: (.*?)\]", r"unknown: \1", finding["says"]["en"])
    told = re.sub(r" \[assumed: .*?\]", "", told)  # the tables show values alone
    return told.replace("[not applicable]", "not applicable").split(BETWEEN)


def look_up(folder, block):
    """A table of facts and of the answers that they give."""
    header = cells(block.lines[0])
    at = [i for i, cell in enumerate(header) if code_in(cell)]
    rules = asked(folder, [code_in(header[i]) for i in at], f"table{block.line}.pacta")
    wrong = []
    for line, text in enumerate(block.lines[2:], block.line + 2):
        row = cells(text)
        given = [(header[i], cell) for i, cell in enumerate(row) if i not in at]
        expected = [row[i] for i in at]
        try:
            found = comes_to(folder, rules, given)
            if found != expected:
                wrong.append(f"line {line} is to be {expected}, found {found}")
        except Wrong as error:
            wrong.append(f"line {line}: {error}")
    if wrong:
        raise Wrong("\n".join(wrong))


def look_through(folder, block):
    """A table of expressions, with their meanings or values."""
    header = cells(block.lines[0])
    rows = [cells(line) for line in block.lines[2:]]
    wrong = []
    for line, row in enumerate(rows, block.line + 2):
        expressions = re.findall(r"`([^`]+)`", row[0])
        try:
            rules = asked(folder, expressions, f"table{line}.pacta")
            if "comes to" in header:
                found = comes_to(folder, rules, [])
                expected = row[header.index("comes to")]
                if set(found) != {expected}:
                    wrong.append(f"line {line} is to be {expected!r}, found {found}")
        except Wrong as error:
            wrong.append(f"line {line}: {error}")
    if wrong or not rows:
        raise Wrong("\n".join(wrong) or "a table without rows")


# --- pages -------------------------------------------------------------------------------------------


def kind_of(block):
    """The function of folder and block that runs the block. None for a table that only explains."""
    if block.info == "table":
        header = cells(block.lines[0])
        if header[0] in ("condition", "value"):
            return look_through
        return look_up if any(map(code_in, header)) else None
    language, *rest = block.info.split()
    option, _, name = (rest or [""])[0].partition("=")
    if option == "file" and len(rest) == 1 and language in ("pacta", "csv", "text"):
        return lambda folder, block: write(folder, name, block.lines)
    if option == "in" and len(rest) == 1 and language == "pacta":
        return lambda folder, block: put_in(folder, name, block.lines)
    if language == "console" and not rest:
        return converse
    if language == "pacta" and not rest:
        return declare
    if language == "pacta" and option in ("wrong", "warns") and len(rest) == 1:
        return lambda folder, block: declare(folder, block, **{option: name})
    raise Wrong(f"nothing runs a block of `{block.info}`")


def anchors(page):
    """The anchors of a page's headings in links."""
    headings = re.findall(r"^#+ (.*)", page.read_text(encoding="utf-8"), re.M)
    return [re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings]


def broken_links(page, text):
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", text):
        there = page.parent / target if target else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            yield f"{page.relative_to(SOURCE)}: the link to `{target}#{anchor}` leads nowhere"


def run_page(page, record=False, beside=WORLD):
    """The number of examples and their faults. A file or folder is copied beside them."""
    text = page.read_text(encoding="utf-8")
    name = page.relative_to(SOURCE)
    problems = list(broken_links(page, text))
    examples = 0
    lines = text.split("\n")
    answered = []
    with tempfile.TemporaryDirectory() as folder_name:
        folder = pathlib.Path(folder_name)
        if beside.is_dir():
            shutil.copytree(beside, folder / beside.name)
        else:
            shutil.copy(beside, folder)
        for block in blocks_of(lines):
            try:
                running = kind_of(block)
                if running is None:
                    continue
                examples += 1
                if running is converse and record:
                    answered.append((block, answers(folder, block.lines)))
                else:
                    running(folder, block)
            except Wrong as error:
                problems.append(f"{name}:{block.line}: {error}")
    for block, found in reversed(answered):
        lines[block.line : block.line + len(block.lines)] = found
    if record and "\n".join(lines) != text:
        page.write_text("\n".join(lines), encoding="utf-8")
    return examples, problems


def main():
    record = "--record" in sys.argv[1:]
    manual = SOURCE / "docs/manual"
    pages = [SOURCE / "docs/tutorial.md", SOURCE / "docs/language.md", *sorted(manual.glob("*.md"))]
    total, wrong = 0, []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda page: run_page(page, record), pages)
        for page, (examples, problems) in zip(pages, results):
            total += examples
            wrong += problems + ([] if examples else [f"{page}: no examples"])
    print(*wrong, sep="\n\n")
    print(f"{len(pages)} pages, {total} examples, {len(wrong)} problems")
    sys.exit(1 if wrong or total < 100 else 0)


if __name__ == "__main__":
    main()
