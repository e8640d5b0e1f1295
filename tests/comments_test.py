#!/usr/bin/python3
"""Comments are plain English: no sentence opens with Of, Where, What, Whom, Whose or Who.

Such an opening inverts a sentence, or leaves a noun phrase instead of one; a question may have it.
`problems(root)` reads every comment of the sources and scripts and returns the sentences with such an
opening. The tests write such comments on purpose, then check this checkout.
"""

import ast
import io
import os
import re
import tempfile
import tokenize
import unittest
from pathlib import Path

FOLDERS = ["base", "cli", "docs", "engine", "examples", "grammar", "reports", "tests", ".ci"]
# Folders of other authors, and bytes that no author wrote.
IGNORED = {"node_modules", "__pycache__", "finds"}

OPENINGS = re.compile(r"(?:Of|Where|What|Whom|Whose|Who)\b")
# A sentence starts with a capital, at the start or after one of these signs.
SENTENCE = re.compile(r"(?:^|(?<=[.!?:;]) +)(?=[\"(*]?[A-Z])")
QUOTED = re.compile(r"``[^`]*``|`[^`]*`|\"[^\"]*\"|“[^”]*”")
C_TOKEN = re.compile(
    r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'|(?P<comment>//[^\n]*|/\*.*?\*/)",
    re.DOTALL,
)


def comments_of_c(text):
    """(line, column, text) of each comment of C++ or JavaScript."""
    for token in C_TOKEN.finditer(text):
        comment = token["comment"]
        if comment:
            start = token.start()
            column = start - text.rfind("\n", 0, start)
            plain = re.sub(r"^(?:///?<?|/\*+)|\*/$", "", comment)
            for extra, line in enumerate(plain.split("\n")):
                yield text.count("\n", 0, start) + 1 + extra, column, line.strip(" *")


def comments_of_python(text):
    """(line, column, text) of each comment and of each line of a docstring."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and not token.string.startswith("#!"):
            yield token.start[0], token.start[1], token.string.lstrip("#").strip()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            first = node.body[0].lineno
            for extra, line in enumerate(ast.get_docstring(node, clean=False).split("\n")):
                yield first + extra, -1, line.strip()


def comments_of_script(text):
    """(line, column, text) of each line that is a comment, without its `#`."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("#") and not line.startswith("#!"):
            yield number, line.index("#"), line.lstrip(" #").strip()


def reader_of(path):
    """The function that finds the comments of a file, or None."""
    if path.suffix in {".cpp", ".hpp", ".js", ".mjs", ".css"}:
        return comments_of_c
    if path.suffix == ".py":
        return comments_of_python
    if path.suffix in {".sh", ".cmake"} or path.name in {"CMakeLists.txt", "command", "run"}:
        return comments_of_script
    return None


def paragraphs(comments):
    """(line, text) of each run of comment lines in one column; an empty line ends it."""
    start, text, before = 0, "", (0, 0)
    for line, column, part in comments:
        goes_on = before == (line - 1, column) and part
        if text and not goes_on:
            yield start, text
        start, text = (start, text + " " + part) if goes_on and text else (line, part)
        before = (line, column)
    if text:
        yield start, text


def inverted_sentences(text):
    """The sentences of a paragraph that open with one of these words and are no question."""
    plain = QUOTED.sub(lambda quoted: "x" * len(quoted[0]), text)
    starts = [start.end() for start in SENTENCE.finditer(plain)] + [len(plain)]
    for start, end in zip(starts, starts[1:]):
        sentence = plain[start:end].strip().lstrip("(*\"")
        if OPENINGS.match(sentence) and not sentence.endswith("?"):
            yield text[start:end].strip()


def files_of(root):
    """The files of the checkout that may have comments, in order."""
    yield Path(root, "CMakeLists.txt")
    for folder in FOLDERS:
        for file in sorted(Path(root, folder).rglob("*")):
            if not IGNORED & set(file.parts) and file.is_file():
                yield file


def problems(root):
    """Every such sentence under `root`, as "path:line: sentence"."""
    found = []
    for file in files_of(root):
        read = reader_of(file)
        if read is None or not file.exists():
            continue
        for line, text in paragraphs(read(file.read_text(encoding="utf-8"))):
            for sentence in inverted_sentences(text):
                found.append(f"{file.relative_to(root).as_posix()}:{line}: {sentence}")
    return found


class Comments(unittest.TestCase):
    def found_in(self, path, text):
        """The problems of a small checkout with this file."""
        with tempfile.TemporaryDirectory() as root:
            file = Path(root, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return problems(root)

    def test_finds_an_opening(self):
        self.assertEqual(
            self.found_in("base/a.hpp", "int a;\n/// Of nobody nothing\n/// can be asked.\nint b;\n"),
            ["base/a.hpp:2: Of nobody nothing can be asked."],
        )

    def test_finds_a_later_sentence(self):
        for text in [
            "// Reads it. Where there is none,\n// it throws.\n",
            "int a;  ///< a number; Whose it is\n",
            "/* Reads it: What it holds. */\n",
            "char a = '\"';  // What follows\n",
            "int a = 1'000;  // it's that. Who asks\n",
        ]:
            self.assertEqual(len(self.found_in("cli/a.cpp", text)), 1, text)

    def test_finds_it_in_scripts(self):
        for path, text in [
            ("tests/a_test.py", 'def a():\n    """What it gives."""\n'),
            ("tests/a_test.py", "a = 1  # Whom it asks\n"),
            ("tests/a.sh", "#!/bin/bash\n# Of all files\n"),
            ("base/CMakeLists.txt", "  # Where it lies.\n"),
            ("reports/html/page/a.js", "const a = `b`; // What is shown\n"),
        ]:
            self.assertEqual(len(self.found_in(path, text)), 1, path)

    def test_accepts_other_sentences(self):
        for text in [
            "// Finds out what it holds, and of whom.\n",
            "// What is wrong with it? Nothing.\n",
            "/// `Of` and \"Where it is. What now\" are words.\n",
            'auto a = "// What is printed";\n',
            'auto a = R"(\n// Where it stands\n)";\n',
            "int a;  // a number\nint b;\n\n// Offers it; Whatever it is.\n",
        ]:
            self.assertEqual(self.found_in("cli/a.cpp", text), [], text)

    def test_this_checkout(self):
        root = os.environ.get("SOURCE", Path(__file__).resolve().parent.parent)
        found = problems(root)
        self.assertFalse(found, "\n" + "\n".join(found))


if __name__ == "__main__":
    unittest.main()
