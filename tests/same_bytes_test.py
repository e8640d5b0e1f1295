#!/usr/bin/python3
"""Equal rules and facts give equal bytes: in any order, place and number of cores, and from any
compiler.

Runs commands on the real data of examples/, once as they are, with the program that users run, and
then elsewhere: with other languages and time zones, files, rows and columns in another order, fewer
cores.
"""

import csv
import functools
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = pathlib.Path(os.environ["SERVANDA"]).resolve()
RELEASE = SOURCE / "build/release/servanda"


def is_of_these_sources(program):
    sources = (path for folder in ("base", "grammar", "engine", "reports", "cli") for path in (SOURCE / folder).rglob("*.?pp"))
    return program.exists() and program.stat().st_mtime > max(path.stat().st_mtime for path in sources)


class World:
    def __init__(self, name, rules, as_of, before, selection, explained):
        self.name, self.as_of, self.before = name, as_of, before
        self.rules = sorted((SOURCE / rules).glob("*.pacta"))
        self.data = sorted((SOURCE / "examples" / name).glob("*.csv"))
        self.selection, self.explained = selection, explained

    def commands(self):
        """Each with the file that it writes, if it does; RULES marks the place of the rules."""
        rules = ["--rules", "RULES"]
        asked = [f"{self.name}.dossier", *self.selection, *rules]
        now = [*asked, "--as-of", self.as_of]
        yield ["check", "--format", "json", "--as-of", self.as_of, "RULES"], None
        yield ["document", "RULES"], None
        yield ["audit", *asked, "--as-of", self.before, "--format", "json"], "before.json"
        yield ["audit", *now, "--format", "json"], "after.json"
        for each in ("text", "csv", "markdown", "html", "junit", "sarif", "xlsx"):
            yield ["audit", *now, "--format", each], f"audit.{each}"
        for each in ("json", "html"):
            yield ["audit", *now, "--baseline", "before.json", "--format", each], f"since.{each}"
        everything = ["audit", f"{self.name}.dossier", *rules, "--as-of", self.as_of]  # on several cores
        yield [*everything, "--summary"], None
        yield [*everything, "--format", "json"], "all.json"
        for each in ("markdown", "csv", "xlsx"):
            yield ["ask", *now, "--format", each], f"ask.{each}"
        yield ["explain", f"{self.name}.dossier", *self.explained, *rules, "--as-of", self.as_of], None
        for each in ("text", "json"):
            yield ["compare", "before.json", "after.json", "--format", each], None


WORLDS = [
    World("npt", "rules/npt", "2026-05-22", "2015-05-22", ["--subject", "nws", "--cycle", "RC2020"],
          ["npt.ap2010.5.a", "GBR", "RC2020"]),
    World("kyoto", "examples/kyoto", "2021-12-31", "2011-12-31", [], ["kyoto.first_period.3.1", "AUS"]),
]


class Place:
    """A place where the program runs; `seed` shuffles its input."""

    def __init__(self, language="C", zone="UTC", seed=None, cores=None):
        self.language, self.zone, self.cores = f"{language}.UTF-8", zone, cores
        self.order = seed and random.Random(seed)

    def in_order(self, things):
        things = list(things)
        if self.order:
            self.order.shuffle(things)
        return things

    def put(self, source, folder):
        """A file of data, its rows and columns in that order."""
        if not self.order:
            shutil.copy(source, folder)
            return
        with source.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        columns = self.in_order(range(len(head)))
        with (folder / source.name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(
                [row[i] for i in columns] for row in (head, *self.in_order(rows)))


USUAL = Place()
ELSEWHERE = [
    Place("tr_TR", "Pacific/Kiritimati", 1, cores=1),
    Place("de_DE", "America/St_Johns", 2),
    Place("ar_EG", "Asia/Kathmandu", 3),
]


@functools.cache
def languages():
    """A folder with the locales that the system may lack, made from glibc's sources."""
    folder = tempfile.TemporaryDirectory()
    for place in ELSEWHERE:
        name = pathlib.Path(folder.name, place.language)
        subprocess.run(["localedef", "--quiet", "-i", place.language.split(".")[0], "-f", "UTF-8", name], check=True)
    return folder


def made(world, program, place):
    """The digest of all that each command prints, reports and writes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for path in world.data:
            place.put(path, folder)
        for path in world.rules:
            shutil.copy(path, folder)
        cores = sorted(os.sched_getaffinity(0))[:place.cores]
        environment = {**os.environ, "LOCPATH": languages().name, "LC_ALL": place.language, "TZ": place.zone}
        if place.language == USUAL.language:
            environment.pop("LOCPATH")  # this one is part of glibc

        def run(words):
            named = [[word] if word != "RULES" else [path.name for path in place.in_order(world.rules)] for word in words]
            return subprocess.run([program, *sum(named, []), "--no-config"], cwd=folder, env=environment, check=True,
                                  capture_output=True, preexec_fn=lambda: os.sched_setaffinity(0, cores))

        files = [path.name for path in place.in_order(world.data)]
        run(["import", f"{world.name}.dossier", *files, "--rules", "RULES"])
        digests = {}
        for words, file in world.commands():
            ran = run(words + (["--output", file] if file else []))
            written = (folder / file).read_bytes() if file else b""
            digests[" ".join(words)] = [hashlib.sha256(part).hexdigest() for part in (ran.stdout, ran.stderr, written)]
        return digests


class SameBytes(unittest.TestCase):
    maxDiff = None

    def test_elsewhere(self):
        reference, places = SERVANDA, ELSEWHERE
        if SERVANDA != RELEASE and is_of_these_sources(RELEASE):
            reference, places = RELEASE, ELSEWHERE[:1]  # sanitizers are slow
        print(f"the bytes of {reference} against those of {SERVANDA}", file=sys.stderr)
        for world in WORLDS:
            usual = made(world, reference, USUAL)
            for place in places:
                with self.subTest(world=world.name, language=place.language):
                    there = made(world, SERVANDA, place)
                    self.assertEqual([words for words in usual if there[words] != usual[words]], [], "differ")

    def test_the_languages_are_there(self):
        shown = [subprocess.run(["locale", "decimal_point"], text=True, capture_output=True,
                                env={**os.environ, "LOCPATH": languages().name, "LC_ALL": place.language}).stdout.strip()
                 for place in ELSEWHERE]
        self.assertIn(",", shown)


if __name__ == "__main__":
    unittest.main()
