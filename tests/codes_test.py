"""The codes of diagnostics: each has a page, each page's examples hold, and each message is as it
was.

Every code that the program uses has a page in base/codes, and every page has a code. The wrong
example of a page gives its code and no other error, the right one gives no error at all.
tests/codes/CODE.txt has the first message on the wrong one.

    tests/codes_test.py            checks all of that
    tests/codes_test.py --record   writes the messages anew; read the difference before you keep it
"""

import difflib
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = pathlib.Path(os.environ["SERVANDA"]).resolve()
GOLDEN = SOURCE / "tests/codes"

# Pages without examples, and why.
WITHOUT_EXAMPLES = {"P011": "its example would have more than 16 MB",
                    "D028": "its example would have more than 2000 MB",
                    "E003": "how long something takes depends on the machine",
                    "D045": "its example would take another release of the program"}

DAY = ["--as-of", "2022-01-01"]


def codes_in_the_sources():
    """The codes with a page, and the codes that the program uses."""
    literal = re.compile(r'"([PNTVLDEW]\d{3})"')
    pages, given = set(), set()
    for folder in ("base", "grammar", "engine", "cli"):
        for path in sorted((SOURCE / folder).rglob("*.[ch]pp")):
            codes = set(literal.findall(path.read_text(encoding="utf-8")))
            (pages if path.parent.name == "codes" else given).update(codes)
    return pages, given


def vocabulary():
    """The small vocabulary of the tests of the checker."""
    text = (SOURCE / "tests/engine/check/checked.hpp").read_text(encoding="utf-8")
    return re.search(r'vocabulary_text = R"\((.*?)\)"', text, re.S).group(1).replace("pack test ", "pack vocabulary ")


def run(folder, *words):
    done = subprocess.run([SERVANDA, *map(str, words)], cwd=folder, capture_output=True, encoding="utf-8")
    return done.stdout + done.stderr


def example(page, label):
    """The lines under `wrong:` or `right:`, without their indent; nothing if there are none."""
    found = re.search(rf"^{label}:\n((?:  .*\n|\n(?=  ))*)", page, re.M)
    return re.sub(r"^  ", "", found.group(1), flags=re.M) if found else None


def files_of(code, page, text):
    """The files of an example, or around it: names and texts."""
    beside = {"vocabulary.pacta": vocabulary()}
    head = 'language 1\npack test { title "Test" }\nuse vocabulary\n'
    if "stand behind `met when`" in page:
        clauses = '  title "One"\n  cites "DOC"\n  binds each nws\n  review each cycle\n  met when '
        return {**beside, "example.pacta": head + "commitment 1 {\n" + clauses + text + "}\n"}
    if "stand beside declarations" in page:
        return {**beside, "example.pacta": head + text}
    if "Before each file" in page:
        parts = re.split(r"^--- (\S+)\n", text, flags=re.M)
        return dict(zip(parts[1::2], parts[2::2]))
    if code[0] in "DW":
        return {"example.jsonl" if text.startswith("{") else "example.csv": text}
    return {"example.pacta": text}


def write(folder, files):
    for name, text in files.items():
        data = re.sub(rb"\\x([0-9A-F]{2})", lambda byte: bytes.fromhex(byte[1].decode()), text.encode())
        (folder / name).write_bytes(data)


def change(dossier, sql):
    """Changes a dossier by hand, each statement in a transaction of its own."""
    database = sqlite3.connect(dossier, isolation_level=None)
    for statement in filter(str.strip, sql.split(";")):
        database.execute(statement)
    database.close()


def said(code, page, text):
    """Runs the program on an example and returns its messages."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = files_of(code, page, text)
        write(folder, files)
        packs = [each for each in files if each.endswith(".pacta")]
        data = [each for each in files if not each.endswith(".pacta")]
        rules = ["--rules", *(packs or [SOURCE / "rules"])]
        if code == "E001":
            return run(folder, "test", *packs)
        if code[0] == "W":
            facts = "subject,indicator,as_of,value,document\nFRA,warheads.total,2020,290,Report\n"
            write(folder, {"facts.csv": facts})
            run(folder, "import", "a.dossier", "facts.csv", *rules)
            return run(folder, "audit", "a.dossier", "--as-of", "2022-08-26", "--waivers", *data, *rules)
        if code in ("D040", "D041", "D042", "D043", "D044"):  # a recorded run, and changes after it
            made = [each for each in packs if each != "new.pacta"]
            run(folder, "import", "a.dossier", *[each for each in data if each.endswith(".csv")], "--rules", *made)
            run(folder, "audit", "a.dossier", *DAY, "--record", "--rules", *made)
            change(folder / "a.dossier", files.get("change.sql", ""))
            return run(folder, "verify", "a.dossier", "--rules", *([each for each in packs if each == "new.pacta"] or made))
        if {"old.pacta", "new.pacta"} <= set(packs):  # a dossier, and other rules
            run(folder, "import", "a.dossier", *data, "--rules", "old.pacta")
            return run(folder, "audit", "a.dossier", *DAY, "--rules", "new.pacta")
        if code[0] == "E":
            run(folder, "import", "a.dossier", *data, *rules)
            return run(folder, "audit", "a.dossier", "--as-of", "2022-08-26", *rules)
        if code[0] == "D":
            limits = ["--limit", "rows=1"] if code == "D029" else []
            return run(folder, "import", "a.dossier", *data, *limits, *rules)
        return run(folder, "check", *DAY, *packs)


def messages(text):
    """The messages of a run, each with its places and its help; messages on the vocabulary are left
    out."""
    blocks = re.split(r"\n(?=(?:error|warning)\[)|\n\n", "\n" + text)
    blocks = [block.strip("\n") + "\n" for block in blocks if re.match(r"(error|warning)\[", block)]
    around = re.compile(r"^ *--> vocabulary\.pacta", re.M)
    own = re.compile(r"^ *(-->|:::) (?!vocabulary\.pacta)", re.M)
    return [block for block in blocks if own.search(block) or not around.search(block)]


def problems(code, record):
    """The faults of a page and its examples, in words."""
    page = run(SOURCE, "help", code)
    wrong, right = example(page, "wrong"), example(page, "right")
    if code in WITHOUT_EXAMPLES:
        if wrong or right or "no example" not in page:
            yield "is listed as without examples, and its page must say that there are none, and why"
        return
    if not wrong or not right:
        yield "has no wrong or no right example"
        return
    of_wrong, of_right = messages(said(code, page, wrong)), messages(said(code, page, right))
    own = [each for each in of_wrong if re.match(rf"(error|warning)\[{code}\]", each)]
    others = [each for each in of_wrong if each.startswith("error[") and each not in own]
    if not own or others:
        yield "the wrong example does not give just that:\n" + "\n".join(of_wrong)
        return
    if any(each.startswith("error[") or f"[{code}]" in each.splitlines()[0] for each in of_right):
        yield "the right example is wrong:\n" + "\n".join(of_right)
    path = GOLDEN / f"{code}.txt"
    if record:
        path.write_text(own[0], encoding="utf-8")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    if own[0] != expected:
        lines = difflib.unified_diff(expected.splitlines(True), own[0].splitlines(True), str(path), "said")
        yield "the message is another:\n" + "".join(lines)


def main():
    record = "--record" in sys.argv[1:]
    pages, given = codes_in_the_sources()
    wrong = 0
    for code in sorted(pages ^ given):
        wrong += 1
        print(f"{code} is given, and has no page" if code in given else f"{code} has a page, and is never given")
    for code in sorted(pages):
        for problem in problems(code, record):
            wrong += 1
            print(f"{code}: {problem}")
    for path in GOLDEN.glob("*.txt"):
        if path.stem not in pages or path.stem in WITHOUT_EXAMPLES:
            wrong += 1
            print(f"{path} is of no example")
    print(f"{len(pages)} codes, {wrong} problems")
    sys.exit(1 if wrong or not pages else 0)


if __name__ == "__main__":
    main()
