#!/usr/bin/python3
"""Helpers in anonymous namespaces of one target have names of their own.

The sources of a target are compiled several at a time, and then two helpers of one name clash, or one
is called for the other. `problems(root)` reads the sources of each layer, and of its tests. The tests
write such sources on purpose, then check this checkout. `tests/nightly.sh batches` compiles what this
reading does not see.
"""

import os
import re
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

LAYERS = re.compile(r"^set\(layers ([^)]*)\)", re.MULTILINE)
OTHER_TESTS = ["tests/properties", "tests/faults"]
# Texts, signs and comments may hold braces.
SKIPPED = re.compile(
    r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*",
    re.DOTALL | re.MULTILINE,
)
ANONYMOUS = re.compile(r"\bnamespace\s*\{")
TEST = re.compile(r"(?:TEST|TEST_F|TEST_P|TYPED_TEST|INSTANTIATE_\w+|RC_GTEST_\w+)\b")
TYPE = re.compile(r"(?:struct|class|union|enum(?: class)?) (\w+)(?![^:]*\()|using (\w+) =")
FUNCTION = re.compile(r"^[^=]*?([\w:~]+) ?\(")
VARIABLE = re.compile(r"(\w+)(?: ?\[[^]]*\])? ?(?:=|$)")


def heads(text):
    """The text before the `{` or `;` of each declaration in an anonymous namespace."""
    for opening in ANONYMOUS.finditer(text):
        depth, brackets, head = 1, 0, ""
        for sign in text[opening.end() :]:
            if sign in "()":
                brackets += 1 if sign == "(" else -1
            if depth == 1 and brackets == 0 and sign in "{;":
                yield head
                head = ""
            if sign == "}" and depth == 2:
                head = ""
            elif depth == 1 and sign not in "{;}":
                head += sign
            depth += {"{": 1, "}": -1}.get(sign, 0)
            if depth == 0:
                break


def name_in(head):
    """The name that a declaration declares; None for a test, an operator or a member."""
    head = " ".join(re.sub(r"\[\[[^]]*\]\]|\btemplate ?<[^>]*>", " ", head).split())
    if not head or TEST.match(head) or "operator" in head:
        return None
    kind = TYPE.match(head)
    if kind:
        return kind[1] or kind[2]
    if head.startswith("using "):
        return None
    found = FUNCTION.match(head) or VARIABLE.search(head)
    return found[1] if found and "::" not in found[1] else None


def helpers(text):
    """The names in the anonymous namespaces of a source."""
    plain = SKIPPED.sub(" ", text)
    return {name for name in map(name_in, heads(plain)) if name}


def targets(root):
    """The folders that one target is made of."""
    layers = LAYERS.search(Path(root, "CMakeLists.txt").read_text(encoding="utf-8"))[1].split()
    return layers + [f"tests/{layer}" for layer in layers] + OTHER_TESTS


def problems(root):
    """Every name that stands in two sources of a target, as "name: path, path"."""
    found = []
    for target in targets(root):
        places = defaultdict(list)
        for file in sorted(Path(root, target).rglob("*.cpp")):
            for name in helpers(file.read_text(encoding="utf-8")):
                places[name].append(file.relative_to(root).as_posix())
        found += [f"{name}: {', '.join(files)}" for name, files in sorted(places.items()) if len(files) > 1]
    return found


class Helpers(unittest.TestCase):
    def test_reads_declarations(self):
        for text, names in [
            ("int a() { return b({1}); }\nint c(int d = e());\n", {"a", "c"}),
            ("struct A { int b; void c() {} };\nclass B : public A {};\nenum class C { d };\n", {"A", "B", "C"}),
            ("using A = int;\nusing base::B;\nconstexpr int c = d();\nconst C e{1};\n", {"A", "c", "e"}),
            ("template <class T>\n[[nodiscard]] bool a(T b) {}\nvoid A::b() {}\n", {"a"}),
            ('const std::string a[] = {"} int b;"};\nconst char c = \'{\';  // int d;\n', {"a", "c"}),
            ("std::map<A, std::vector<B>> a(C& b, D (*c)(E)) {}\nTEST(F, g) {}\n", {"a"}),
            ("struct A a() {}\nbool operator==(A b, A c) {}\n", {"a"}),
        ]:
            self.assertEqual(helpers("namespace s {\nnamespace {\n" + text + "}  // namespace\nint z;\n}\n"), names, text)

    def test_finds_two_of_one_name(self):
        with tempfile.TemporaryDirectory() as root:
            Path(root, "CMakeLists.txt").write_text("set(layers base\n  cli)\n", encoding="utf-8")
            for path in ["base/a.cpp", "base/more/b.cpp", "cli/c.cpp", "tests/base/d_test.cpp"]:
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text("namespace {\nint listed() { return 1; }\n}\n", encoding="utf-8")
            self.assertEqual(problems(root), ["listed: base/a.cpp, base/more/b.cpp"])

    def test_this_checkout(self):
        found = problems(os.environ.get("SOURCE", Path(__file__).resolve().parent.parent))
        self.assertFalse(found, "\n" + "\n".join(found))


if __name__ == "__main__":
    unittest.main()
