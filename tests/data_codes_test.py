"""The examples on the pages of the codes of data: the wrong one gives the code, the right one does not."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", "."))
SERVANDA = os.environ["SERVANDA"]


def run(*words):
    done = subprocess.run([SERVANDA, *map(str, words)], capture_output=True, encoding="utf-8")
    return done.stdout + done.stderr


def example(page, label):
    """The lines under `wrong:` or `right:`, without their indent."""
    found = re.search(rf"^{label}:\n((?:  .*\n|\n(?=  ))*)", page, re.M)
    return re.sub(r"^  ", "", found.group(1), flags=re.M) if found else ""


def codes_given(text, waivers):
    """The codes that the program gives for this file: data, or waivers of real data."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        kind = "jsonl" if text.startswith("{") else "csv"
        path = folder / f"example.{kind}"
        path.write_text(text, encoding="utf-8")
        rules = ["--rules", SOURCE / "rules"]
        if waivers:
            facts = folder / "facts.csv"
            facts.write_text("subject,indicator,as_of,value,document\nFRA,warheads.total,2020,290,Report\n",
                             encoding="utf-8")
            run("import", folder / "a.dossier", facts, *rules)
            said = run("audit", folder / "a.dossier", "--as-of", "2022-08-26", "--waivers", path, *rules)
        else:
            said = run("import", folder / "a.dossier", path, *rules)
    return set(re.findall(r"\[([A-Z]\d{3})\]", said))


def main():
    text = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "grammar/codes").glob("*.cpp"))
    wrong, tried = 0, 0
    for code in sorted(set(re.findall(r'"([DW]\d{3})"', text))):
        page = run("help", code)
        for label, expected in (("wrong", True), ("right", False)):
            lines = example(page, label)
            if not lines:
                continue
            tried += 1
            given = codes_given(lines, code.startswith("W"))
            if (code in given) != expected or (label == "right" and any(c[0] == "D" for c in given)):
                wrong += 1
                print(f"{code}: the {label} example gives {sorted(given)}:\n{lines}")
    print(f"{tried} examples, {wrong} wrong")
    sys.exit(1 if wrong or tried < 20 else 0)


if __name__ == "__main__":
    main()
