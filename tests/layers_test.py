#!/usr/bin/python3
"""Includes point downwards: a folder includes itself and lower folders, and hides its libraries.

A header that brings a library along, itself or through another, is private: only its own folder may
include it. `problems(root)` reads every include of the source folders and says which break the
rules. The tests break each rule on purpose, then check this checkout.
"""

import os
import re
import tempfile
import unittest
from pathlib import Path

# Lowest first, as in the top CMakeLists.txt.
LAYERS = [
    "base",
    "grammar",
    "engine/values",
    "engine/operators",
    "engine/check",
    "engine/plan",
    "engine/facts",
    "engine/evaluate",
    "engine/explain",
    "engine/dossier",
    "engine/audit",
    "reports",
    "cli",
]
# Folders that are lower and yet must not be included: the arithmetic knows nothing of rules, and what
# is stored knows nothing of verdicts. Nor does evaluation know of SQLite: the dossier stands above it.
NEVER = {
    "engine/values": {"grammar"},
    "engine/dossier": {"engine/evaluate", "engine/explain"},
}
# Libraries, and the only layers that may include them in .cpp files.
LIBRARIES = {
    "boost/": {"grammar", "engine/values"},
    "sqlite3.h": {"engine/dossier"},
    "nlohmann/": {"engine/dossier", "reports"},
    "CLI/": {"cli"},
    "toml++/": {"cli"},
    # Whoever uses the engine as a library has streams and signals of its own.
    "iostream": {"cli"},
    "csignal": {"cli"},
    "fmt/": set(LAYERS),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def layer_of(path):
    """The layer that a path from the root lies in, or None."""
    return next((layer for layer in LAYERS if path.startswith(layer + "/")), None)


def library_of(included):
    """The key of LIBRARIES that an include in angle brackets falls under, or None."""
    return next((name for name in LIBRARIES if included.startswith(name)), None)


def includes_of(root):
    """(path, line number, quote, included) of every include of every layer, in order."""
    for layer in LAYERS:
        for file in sorted(Path(root, layer).rglob("*.[ch]pp")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if match:
                    yield file.relative_to(root).as_posix(), number, match[1], match[2]


def private_headers(includes):
    """The headers that bring a library along."""
    private = set()
    grown = True
    while grown:
        found = {
            path
            for path, _, quote, included in includes
            if path.endswith(".hpp")
            and (included in private if quote == '"' else library_of(included))
        }
        grown = not found <= private
        private |= found
    return private


def problem(layer, quote, included, private):
    """The fault of one include, or None."""
    if quote == "<":
        library = library_of(included)
        if library and layer not in LIBRARIES[library]:
            return f"only {', '.join(sorted(LIBRARIES[library]))} may use it"
        return None
    target = layer_of(included)
    if target is None:
        return "is not written from the root, or is in no layer"
    if not included.endswith(".hpp"):
        return "is no header"
    if LAYERS.index(target) > LAYERS.index(layer):
        return f"points upwards: {target} stands above {layer}"
    if target in NEVER.get(layer, set()):
        return f"{layer} must know nothing of {target}"
    if target != layer and included in private:
        return f"brings a library along, so it is private to {target}"
    return None


def late_headers(root, includes):
    """Sources that include something before their own header, which may then depend on it."""
    seen = set()
    for path, number, _, included in includes:
        header = path[: -len("cpp")] + "hpp"
        if not path.endswith(".cpp") or path in seen or not Path(root, header).exists():
            continue
        seen.add(path)
        if included != header:
            yield f"{path}:{number}: `{included}`: stands before `{header}`, its own header"


def problems(root):
    """Every include under `root` that breaks a rule, as "path:line: `included`: fault"."""
    includes = list(includes_of(root))
    private = private_headers(includes)
    found = list(late_headers(root, includes))
    for path, number, quote, included in includes:
        what = problem(layer_of(path), quote, included, private)
        if what:
            found.append(f"{path}:{number}: `{included}`: {what}")
    return found


class Layers(unittest.TestCase):
    def found_in(self, *files):
        """The problems of a small checkout with these (path, include) pairs."""
        with tempfile.TemporaryDirectory() as root:
            for path, line in files:
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text("#pragma once\n" + line + "\n", encoding="utf-8")
            return problems(root)

    def test_finds_an_include_that_points_upwards(self):
        self.assertEqual(
            self.found_in(("engine/check/check.cpp", '#include "reports/text/audit_text.hpp"')),
            [
                "engine/check/check.cpp:2: `reports/text/audit_text.hpp`: "
                "points upwards: reports stands above engine/check"
            ],
        )

    def test_finds_an_include_that_is_not_from_the_root(self):
        self.assertTrue(self.found_in(("grammar/lexer.cpp", '#include "token.hpp"')))

    def test_finds_a_source_that_is_included(self):
        self.assertTrue(self.found_in(("grammar/lexer.cpp", '#include "grammar/token.cpp"')))

    def test_finds_arithmetic_that_knows_of_rules(self):
        self.assertTrue(self.found_in(("engine/values/date.cpp", '#include "grammar/parse.hpp"')))

    def test_finds_evaluation_that_knows_of_the_dossier_and_the_reverse(self):
        for file in [
            ("engine/evaluate/plan_runner.hpp", '#include "engine/dossier/columns/fact_reader.hpp"'),
            ("engine/facts/facts.cpp", '#include "engine/dossier/dossier.hpp"'),
            ("engine/dossier/load.cpp", '#include "engine/evaluate/evaluate.hpp"'),
        ]:
            self.assertTrue(self.found_in(file), file)
        below = ("engine/dossier/load.hpp", '#include "engine/facts/facts.hpp"')
        self.assertFalse(self.found_in(below))

    def test_finds_a_library_out_of_its_place(self):
        self.assertTrue(self.found_in(("reports/text/audit_text.cpp", "# include <sqlite3.h>")))

    def test_finds_a_library_that_leaks_through_headers(self):
        self.assertEqual(
            self.found_in(
                ("grammar/terminals.hpp", "#include <boost/spirit/home/x3.hpp>"),
                ("grammar/parse.hpp", '#include "grammar/terminals.hpp"'),
                ("engine/check/check.hpp", '#include "grammar/parse.hpp"'),
            ),
            [
                "engine/check/check.hpp:2: `grammar/parse.hpp`: "
                "brings a library along, so it is private to grammar"
            ],
        )

    def test_finds_a_source_whose_own_header_is_not_its_first(self):
        self.assertEqual(
            self.found_in(
                ("grammar/lexer.hpp", "#include <string>"), ("grammar/lexer.cpp", "#include <vector>")
            ),
            ["grammar/lexer.cpp:2: `vector`: stands before `grammar/lexer.hpp`, its own header"],
        )

    def test_accepts_what_is_right(self):
        for file in [
            ("reports/json/audit_json.cpp", '#include "engine/evaluate/assessment.hpp"'),
            ("reports/json/audit_json.cpp", "#include <nlohmann/json.hpp>"),
            ("engine/values/date.hpp", "#include <chrono>"),
            ("grammar/parse.cpp", '// #include "cli/main.hpp"'),
        ]:
            self.assertEqual(self.found_in(file), [], file)

    def test_this_checkout(self):
        root = os.environ.get("SOURCE", Path(__file__).resolve().parent.parent)
        found = problems(root)
        self.assertFalse(found, "\n" + "\n".join(found))


if __name__ == "__main__":
    unittest.main()
