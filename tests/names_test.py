#!/usr/bin/python3
"""GoogleTest tests are named one way: `TEST(Suite, says_what_holds)`.

A suite is PascalCase and a test is lower_snake. No test opens with of, where, what, whom or whose, and
no two tests of one program share a name. `problems(root)` reads every C++ file under tests/. The tests
write such files on purpose, then check this checkout.
"""

import os
import re
import tempfile
import unittest
from pathlib import Path

# A quoted text may hold the word TEST; a comment, too.
SKIPPED = re.compile(r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
TEST = re.compile(
    r"^[ \t]*(?:TEST|TEST_F|TEST_P|TYPED_TEST|TYPED_TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP"
    r"|RC_GTEST_TYPED_FIXTURE_PROP)\s*\(\s*(\w+)\s*,\s*(\w+)",
    re.MULTILINE,
)
SUITE = re.compile(r"[A-Z][A-Za-z0-9]*")
NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
OPENINGS = {"of", "where", "what", "whom", "whose"}


def without_texts(text):
    """The text with blanks in place of quoted texts and comments: lines stay."""
    return SKIPPED.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), text)


def faults_of(suite, name):
    """The faults in the names of one test."""
    if not SUITE.fullmatch(suite):
        yield f"suite `{suite}` is not PascalCase"
    if not NAME.fullmatch(name):
        yield f"test `{name}` is not lower_snake"
    if name.split("_")[0].lower() in OPENINGS:
        yield f"test `{name}` opens with `{name.split('_')[0]}`"


def program_of(path):
    """The folder under tests/ that the program with this file is made of."""
    return path.parts[1:3] if path.parts[1] == "engine" else path.parts[1:2]


def problems(root):
    """Every fault under `root`, as "path:line: fault"."""
    found, places = [], {}
    for file in sorted(Path(root, "tests").rglob("*.[ch]pp")):
        text = without_texts(file.read_text(encoding="utf-8"))
        path = file.relative_to(root)
        for test in TEST.finditer(text):
            place = f"{path.as_posix()}:{text.count(chr(10), 0, test.start(1)) + 1}"
            found += [f"{place}: {fault}" for fault in faults_of(*test.groups())]
            first = places.setdefault((program_of(path), *test.groups()), place)
            if first != place:
                found.append(f"{place}: `{test[1]}.{test[2]}` stands at {first}, too")
    return found


class Names(unittest.TestCase):
    def found_in(self, text):
        """The problems of a small checkout with this file of tests."""
        with tempfile.TemporaryDirectory() as root:
            Path(root, "tests").mkdir()
            Path(root, "tests/a_test.cpp").write_text(text, encoding="utf-8")
            return problems(root)

    def test_finds_other_suites(self):
        for suite in ["truth_table", "truthTable", "Truth_Table", "law"]:
            self.assertEqual(
                self.found_in(f"// One.\nTEST({suite}, holds) {{}}\n"),
                [f"tests/a_test.cpp:2: suite `{suite}` is not PascalCase"],
            )

    def test_finds_other_names(self):
        for name in ["OrIsTheGreater", "orIsTheGreater", "of_a_State", "or_", "or__is"]:
            for macro in ["TEST", "TEST_F", "TEST_P", "TYPED_TEST", "RC_GTEST_PROP"]:
                found = self.found_in(f"{macro}(Truth,\n    {name}) {{}}\n")
                self.assertIn(f"tests/a_test.cpp:1: test `{name}` is not lower_snake", found)

    def test_finds_openings(self):
        for opening in sorted(OPENINGS):
            name = opening + "_it_holds"
            self.assertEqual(
                self.found_in(f"TEST(Truth, {name}) {{}}\n"),
                [f"tests/a_test.cpp:1: test `{name}` opens with `{opening}`"],
            )

    def test_finds_a_second_test_of_one_name(self):
        self.assertEqual(
            self.found_in("TEST(Truth, holds) {}\n\nTEST(Truth, holds) {}\n"),
            ["tests/a_test.cpp:3: `Truth.holds` stands at tests/a_test.cpp:1, too"],
        )

    def test_accepts_other_text(self):
        for text in [
            "TEST(TruthTable, or_is_the_greater) {}\nTEST_F(Utf8, takes_4_bytes) {}\n",
            "TEST(Truth, offers_it) {}\nTEST(Truth, whatever_it_is) {}\n",
            'auto a = "TEST(a, B)";\nauto b = R"(\nTEST(a, B)\n)";\n// TEST(a, B)\n',
            "INSTANTIATE_TEST_SUITE_P(Formats, Migrating, Range(1, 3));\n",
        ]:
            self.assertEqual(self.found_in(text), [], text)

    def test_this_checkout(self):
        found = problems(os.environ.get("SOURCE", Path(__file__).resolve().parent.parent))
        self.assertFalse(found, "\n" + "\n".join(found))


if __name__ == "__main__":
    unittest.main()
