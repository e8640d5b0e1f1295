"""The mutants of a C++ source, found in clang's tree of it: mistakes that an engineer could have
made.

`mutants_of(source, arguments)` lists them in the order of the file. Each is one small change of one
place: an operator, a constant, a condition turned round, a statement left out. Declarations,
templates that depend on a type, and constant expressions are left alone.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from clang.cindex import Cursor, CursorKind, Index, TranslationUnit, TypeKind

# The replacements of an operator. A mutant whose type has no such operator does not compile and is
# dropped.
OPERATORS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "&": ["|"], "|": ["&"], "^": ["&"],
    "<<": [">>"], ">>": ["<<"],
    "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="], "&=": ["|="], "|=": ["&="],
}  # fmt: skip
CALLED = {
    "min": "max", "max": "min", "any_of": "all_of", "all_of": "any_of", "none_of": "any_of",
    "lower_bound": "upper_bound", "upper_bound": "lower_bound", "front": "back", "back": "front",
}  # fmt: skip
CONSTANT = re.compile(rb"(static\s+|inline\s+)*constexpr\b|static_assert\b")
PREAMBLE_ON_FIRST_PARSE = 0x100  # has no name in the bindings: the headers are read once
VARIABLES = {CursorKind.VAR_DECL, CursorKind.FIELD_DECL}
FUNCTIONS = {
    CursorKind.FUNCTION_DECL, CursorKind.CXX_METHOD, CursorKind.CONSTRUCTOR, CursorKind.DESTRUCTOR,
    CursorKind.CONVERSION_FUNCTION, CursorKind.FUNCTION_TEMPLATE,
}  # fmt: skip
LEFT_ALONE = {
    CursorKind.STATIC_ASSERT, CursorKind.ENUM_DECL, CursorKind.PARM_DECL, CursorKind.TYPE_ALIAS_DECL,
    CursorKind.TEMPLATE_NON_TYPE_PARAMETER, CursorKind.TEMPLATE_TYPE_PARAMETER,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """Bytes `begin` to `end` of a file become `text`; of a `negated` one, their opposite; of a `left_out`, none."""

    kind: str  # replaced, negated, left_out
    begin: int
    end: int
    text: str
    line: int
    function: str
    what: str


class Finder:
    """Walks the tree of one source."""

    def __init__(self, source: Path, unit: TranslationUnit) -> None:
        self.path = str(source)
        self.bytes = source.read_bytes()
        self.unit = unit
        self.found: dict[tuple[str, int, int, str], Mutant] = {}
        self.function = ""

    def all(self) -> list[Mutant]:
        for cursor in self.unit.cursor.get_children():
            if cursor.location.file and cursor.location.file.name == self.path:
                self.visit(cursor)
        return sorted(self.found.values(), key=lambda each: (each.begin, -each.end, each.text))

    # --- the text of a node ---

    def source(self, begin: int, end: int) -> str:
        return self.bytes[begin:end].decode()

    def text(self, cursor: Cursor) -> str:
        return self.source(*span(cursor))

    def shown(self, begin: int, end: int) -> str:
        """On one line, shortened."""
        text = re.sub(r"\s+", " ", self.source(begin, end))
        return text if len(text) <= 60 else text[:40] + " … " + text[-17:]

    # --- kinds of mutants ---

    def add(self, kind: str, begin: int, end: int, what: str, text: str = "") -> None:
        line = self.bytes.count(b"\n", 0, begin) + 1
        self.found.setdefault((kind, begin, end, text), Mutant(kind, begin, end, text, line, self.function, what))

    def replace(self, begin: int, end: int, at: int, old: str, new: str) -> None:
        """The expression from `begin` to `end` with `new` for `old` at `at`."""
        text = self.source(begin, at) + new + self.source(at + len(old.encode()), end)
        self.add("replaced", begin, end, f"`{old}` became `{new}` in `{self.shown(begin, end)}`", text)

    def negate(self, cursor: Cursor) -> None:
        begin, end = span(cursor)
        self.add("negated", begin, end, f"`{self.shown(begin, end)}` was turned round")

    def leave_out(self, cursor: Cursor) -> None:
        begin, end = span(cursor)
        semicolon = re.compile(rb"\s*;").match(self.bytes, end)
        if semicolon:
            self.add("left_out", begin, semicolon.end(), f"`{self.shown(begin, end)}` was left out")

    # --- the walk ---

    def visit(self, cursor: Cursor) -> None:
        begin, end = span(cursor)
        if cursor.kind in FUNCTIONS and self.bytes[begin:end].endswith(b"default"):
            return  # clang writes one out where there is nothing
        if cursor.kind in LEFT_ALONE or CONSTANT.match(self.bytes, begin) and cursor.kind not in FUNCTIONS:
            return
        outside = self.function
        if cursor.kind in FUNCTIONS:
            self.function = cursor.spelling
        children = list(cursor.get_children())
        if cursor.kind in FUNCTIONS or cursor.kind in VARIABLES:  # the type stands before the name
            name = cursor.location.offset
            children = [child for child in children if span(child)[0] > name]
        self.mutate(cursor, begin, end, children)
        if cursor.kind == CursorKind.CASE_STMT:
            children = children[1:]
        for child in children:
            self.visit(child)
        self.function = outside

    def mutate(self, cursor: Cursor, begin: int, end: int, children: list[Cursor]) -> None:
        kind = cursor.kind
        if kind in (CursorKind.BINARY_OPERATOR, CursorKind.COMPOUND_ASSIGNMENT_OPERATOR) and len(children) == 2:
            self.operator(children[0], children[1])
        elif kind == CursorKind.CALL_EXPR and cursor.spelling.startswith("operator") and len(children) == 3:
            self.operator(children[0], children[2])
        elif kind == CursorKind.CALL_EXPR and cursor.spelling in CALLED and children:
            self.called(cursor, begin, end, children[0])
        elif kind == CursorKind.UNARY_OPERATOR:
            self.unary(cursor, begin, end)
        elif kind == CursorKind.CXX_BOOL_LITERAL_EXPR and self.text(cursor) in ("true", "false"):
            old = self.text(cursor)
            self.replace(begin, end, begin, old, "false" if old == "true" else "true")
        elif kind == CursorKind.INTEGER_LITERAL and self.text(cursor).isdigit():
            old = self.text(cursor)
            self.replace(begin, end, begin, old, "0" if old == "1" else str(int(old) + 1))
        elif kind in (CursorKind.IF_STMT, CursorKind.WHILE_STMT, CursorKind.CONDITIONAL_OPERATOR) and children:
            self.condition(children[0])
        elif kind == CursorKind.RETURN_STMT and children and is_truth(children[0]):
            self.condition(children[0])
        if kind in (CursorKind.COMPOUND_STMT, CursorKind.IF_STMT, CursorKind.FOR_STMT, CursorKind.CXX_FOR_RANGE_STMT):
            self.statements(children if kind == CursorKind.COMPOUND_STMT else children[1:], kind)

    def operator(self, left: Cursor, right: Cursor) -> None:
        """`left` and `right` are its operands; clang shows only by the text which operator it is."""
        (begin, before), (after, end) = span(left), span(right)
        between = self.source(before, after) if before < after else ""
        sign = re.sub(r"//.*", "", between).strip()
        if is_dependent(left) or is_dependent(right) or is_text(left) or is_text(right):
            return
        for other in OPERATORS.get(sign, []):
            self.replace(begin, end, before + len(between[: between.index(sign)].encode()), sign, other)

    def called(self, cursor: Cursor, begin: int, end: int, callee: Cursor) -> None:
        name = cursor.spelling
        start, stop = span(callee)
        at = self.source(start, stop).rfind(name)
        if at >= 0 and start + at + len(name) == stop:
            self.replace(begin, end, start + at, name, CALLED[name])

    def unary(self, cursor: Cursor, begin: int, end: int) -> None:
        text = self.text(cursor)
        if text.startswith("!") and not text.startswith("!=") and is_truth(cursor):
            self.negate(cursor)
        elif text[:1] in ("-", "~") and text[1:2] not in ("", text[0]):
            self.add("replaced", begin, end, f"`{text[0]}` was dropped in `{self.shown(begin, end)}`", text[1:])

    def condition(self, cursor: Cursor) -> None:
        """Negates a condition that is no operator or constant, since these have mutants of their
        own."""
        begin, end = span(cursor)
        inner = cursor
        while inner.kind in (CursorKind.UNEXPOSED_EXPR, CursorKind.PAREN_EXPR) and not is_operation(inner):
            below = [child for child in inner.get_children() if child.kind.is_expression()]
            if len(below) != 1 or (span(below[0]) != (begin, end) and inner.kind != CursorKind.PAREN_EXPR):
                break
            inner = below[0]
        own = (CursorKind.BINARY_OPERATOR, CursorKind.UNARY_OPERATOR, CursorKind.CXX_BOOL_LITERAL_EXPR)
        if cursor.kind.is_expression() and inner.kind not in own and not is_operation(inner) and begin < end:
            self.negate(cursor)

    def statements(self, children: list[Cursor], parent: CursorKind) -> None:
        for each in children:
            if parent == CursorKind.FOR_STMT and each is not children[-1]:
                continue  # a step of the loop: without it the loop would not end
            inner = each
            while inner.kind == CursorKind.UNEXPOSED_EXPR and (below := list(inner.get_children())):
                inner = below[0]
            text = self.text(each)
            drops = inner.kind in (CursorKind.CALL_EXPR, CursorKind.COMPOUND_ASSIGNMENT_OPERATOR,
                                   CursorKind.BREAK_STMT, CursorKind.CONTINUE_STMT, CursorKind.UNARY_OPERATOR)
            if drops or inner.kind == CursorKind.BINARY_OPERATOR and re.search(r"[^=!<>]=[^=]", text):
                self.leave_out(each)


# --- helpers for nodes ---------------------------------------------------------------------------


def span(cursor: Cursor) -> tuple[int, int]:
    return cursor.extent.start.offset, cursor.extent.end.offset


def is_truth(cursor: Cursor) -> bool:
    return cursor.type.get_canonical().kind == TypeKind.BOOL


def is_dependent(cursor: Cursor) -> bool:
    return cursor.type.get_canonical().kind in (TypeKind.DEPENDENT, TypeKind.UNEXPOSED, TypeKind.OVERLOAD)


def is_text(cursor: Cursor) -> bool:
    return "basic_string<" in cursor.type.get_canonical().spelling


def is_operation(cursor: Cursor) -> bool:
    """A comparison of types of our own: clang writes `a != b` as `!(a == b)`, `a < b` as `(a <=> b) < 0`."""
    return any(
        each.kind == CursorKind.CALL_EXPR
        and each.spelling.startswith("operator")
        and len(list(each.get_children())) == 3
        for each in [cursor, *list(cursor.get_children())[:1]]
    )


def mutants_of(source: Path, arguments: list[str]) -> tuple[list[Mutant], TranslationUnit]:
    options = TranslationUnit.PARSE_PRECOMPILED_PREAMBLE | PREAMBLE_ON_FIRST_PARSE
    unit = Index.create().parse(str(source), args=arguments, options=options)
    errors = [str(each) for each in unit.diagnostics if each.severity >= 3]
    if errors:
        raise SystemExit("mutate.py: this does not compile:\n" + "\n".join(errors))
    return Finder(source, unit).all(), unit
