#!/usr/bin/python3
"""Puts all mutants of some folders into one copy of the sources, each chosen when the program runs.

    mutate.py TARGET FOLDER...        such as  mutate.py build/mutation/source engine/values

`a < b` becomes `(::mutation::is(17) ? a <= b : a < b)`: one build holds them all.
TARGET/mutants.json lists them by number. Unchanged files are not written again, so that a second
build is short.
"""

import hashlib
import json
import shutil
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

from clang.cindex import TranslationUnit
from mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parent.parent.parent
ARGUMENTS = ["-x", "c++", "-std=c++20", f"-I{ROOT}", "-include", "tests/mutation/chosen.hpp"]
LARGEST = 20_000  # numbers that chosen.cpp can hold


class Rewriting:
    """One source with its mutants in it."""

    def __init__(self, source: bytes, mutants: dict[int, Mutant]) -> None:
        self.source = source
        self.at: dict[tuple[int, int], list[tuple[int, Mutant]]] = {}
        for number, mutant in mutants.items():
            self.at.setdefault((mutant.begin, mutant.end), []).append((number, mutant))
        self.order = sorted(self.at, key=lambda span: (span[0], -span[1]))

    def all(self) -> bytes:
        return self.between(0, len(self.source), self.order)

    def between(self, begin: int, end: int, spans: list[tuple[int, int]]) -> bytes:
        """The text from `begin` to `end`; `spans` lie within, outer ones first."""
        text, done = b"", begin
        while spans:
            span = spans[0]
            inside = [each for each in spans[1:] if each[1] <= span[1]]
            text += self.source[done : span[0]] + self.changed(span, inside)
            done = span[1]
            spans = [each for each in spans[1:] if each[0] >= span[1]]
        return text + self.source[done:end]

    def changed(self, span: tuple[int, int], inside: list[tuple[int, int]]) -> bytes:
        """Puts in the mutants of `span` itself, and those inside it only where it is unchanged."""
        text = self.between(*span, inside)
        here = self.at[span]
        replaced = b"".join(
            f"::mutation::is({number}) ? ({mutant.text}) : ".encode()
            for number, mutant in here
            if mutant.kind == "replaced"
        )
        if replaced:
            text = b"(" + replaced + b"(" + text + b"))"
        for number, mutant in here:
            if mutant.kind == "negated":
                text = f"(::mutation::is({number}) != static_cast<bool>(".encode() + text + b"))"
            elif mutant.kind == "left_out":
                text = f"{{ if (!::mutation::is({number})) ".encode() + text + b" }"
        return text


def drop_what_does_not_compile(
    unit: TranslationUnit, path: Path, source: bytes, mutants: dict[int, Mutant]
) -> dict[int, Mutant]:
    """Each error is the fault of the last mutant that was asked for before it."""
    while True:
        text = Rewriting(source, mutants).all()
        unit.reparse([(str(path), text.decode())])
        errors = [each for each in unit.diagnostics if each.severity >= 3]
        if not errors:
            return mutants
        wrong = set()
        for error in errors:
            asked = text.rfind(b"::mutation::is(", 0, error.location.offset + 16)
            wrong.add(int(text[asked:].split(b"(")[1].split(b")")[0]) if asked >= 0 else -1)
        if not wrong & mutants.keys():
            raise SystemExit(f"mutate.py: {path} does not compile with its mutants: {errors[0]}")
        mutants = {number: each for number, each in mutants.items() if number not in wrong}


def write(path: Path, text: bytes) -> None:
    if not path.exists() or path.read_bytes() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)


def copy_sources(target: Path, left_out: set[str]) -> None:
    """Copies everything that the build or the tests read, except sources with mutants; removes
    files that have gone."""
    folders = ["docs", "base", "grammar", "engine", "reports", "cli", "rules", "tests", "examples"]
    kept = {"CMakeLists.txt", "README.md", "LICENSE", "mutants.json", *left_out}
    for path in [ROOT / "CMakeLists.txt", *(each for folder in folders for each in (ROOT / folder).rglob("*"))]:
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and "__pycache__" not in name:
            kept.add(name)
            if name not in left_out:
                write(target / name, path.read_bytes())
                shutil.copymode(path, target / name)
    write(target / "engine/values/chosen.cpp", (ROOT / "tests/mutation/chosen.cpp").read_bytes())
    kept.add("engine/values/chosen.cpp")
    for path in target.rglob("*"):
        if path.is_file() and path.relative_to(target).as_posix() not in kept:
            path.unlink()


def compiling_mutants(path: Path) -> list[Mutant]:
    found, unit = mutants_of(path, ARGUMENTS)
    numbered = drop_what_does_not_compile(unit, path, path.read_bytes(), dict(enumerate(found)))
    return list(numbered.values())


def mutate(target: Path, folders: list[str]) -> dict[int, dict]:
    """An unchanged file keeps its mutants and their numbers."""
    sources = [
        path for folder in folders for path in sorted((ROOT / folder).rglob("*")) if path.suffix in (".cpp", ".hpp")
    ]
    names = {path: path.relative_to(ROOT).as_posix() for path in sources}
    versions = {names[path]: hashlib.sha256(path.read_bytes()).hexdigest() for path in sources}
    listed = target / "mutants.json"
    before = json.loads(listed.read_text()) if listed.exists() else {}
    numbered = {int(number): each for number, each in before.items() if versions.get(each["file"]) == each["version"]}
    kept = {each["file"] for each in numbered.values()}
    changed = [path for path in sources if names[path] not in kept]
    with ProcessPoolExecutor() as processes:
        for path, mutants in zip(changed, processes.map(compiling_mutants, changed), strict=True):
            name = names[path]
            here = dict(enumerate(mutants, max(numbered, default=-1) + 1))
            if here:
                write(target / name, Rewriting(path.read_bytes(), here).all())
                kept.add(name)
            alike: Counter[str] = Counter()
            for number, mutant in here.items():
                key = f"{name}: {mutant.function}: {mutant.what}"
                alike[key] += 1
                key += f" ({alike[key]})" if alike[key] > 1 else ""
                numbered[number] = {"key": key, "file": name, "version": versions[name], **asdict(mutant)}
    if max(numbered, default=0) >= LARGEST:
        raise SystemExit(f"mutate.py: more than {LARGEST} numbers: remove {target} and begin anew")
    copy_sources(target, kept)
    write(listed, json.dumps(numbered, indent=1, ensure_ascii=False).encode())
    return numbered


if __name__ == "__main__":
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    mutate(Path(sys.argv[1]).resolve(), sys.argv[2:])
