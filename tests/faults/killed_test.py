#!/usr/bin/python3
"""A command is killed at a random moment: its dossier has the whole change, or nothing of it.

SERVANDA_ROUNDS sets the rounds of each command, SERVANDA_SEED the moments."""

import os
import pathlib
import random
import shutil
import tempfile
import time
import unittest

from dossiers import DATA, DAY, digest, done, make_older, records, run, start, write_facts

ROUNDS = int(os.environ.get("SERVANDA_ROUNDS", "6"))
SEED = int(os.environ.get("SERVANDA_SEED", str(random.randrange(1_000_000))))


class ACommandThatIsKilled(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.dossier = self.folder / "now" / "a.dossier"
        self.many = self.folder / "many.csv"
        write_facts(self.many, 4000)
        self.random = random.Random(SEED)

    def tearDown(self):
        self.scratch.cleanup()

    def begin(self, before):
        """Restores the folder."""
        shutil.rmtree(self.dossier.parent, ignore_errors=True)
        self.dossier.parent.mkdir()
        if before is not None:
            shutil.copy(before, self.dossier)

    def killed(self, before, *words):
        """Runs the command in rounds, each killed at another moment; returns the exit code of each."""
        self.begin(before)
        began = time.monotonic()
        done(*words)
        lasts = time.monotonic() - began
        for _ in range(ROUNDS):
            self.begin(before)
            running = start(*words)
            # Towards the end it writes.
            time.sleep(lasts * self.random.uniform(0.2, 1.1))
            running.kill()
            running.communicate()
            yield running.returncode

    def made(self, *files):
        before = self.folder / "before.dossier"
        done("import", before, *files)
        return before

    def is_all_or_nothing(self, before, *words):
        self.begin(before)
        digests = [digest(self.dossier)]
        done(*words)
        digests.append(digest(self.dossier))
        for code in self.killed(before, *words):
            now = digest(self.dossier)  # an audit, which repairs nothing first
            self.assertIn(now, digests[1:] if code == 0 else digests)
            records(self.dossier)
            done(*words)
            self.assertEqual(digest(self.dossier), digests[1])

    def test_a_report_leaves_all_or_nothing_and_no_litter(self):
        before = self.made(DATA / "facts.csv", self.many)
        report = self.dossier.parent / "report.html"
        audit = ["audit", self.dossier, "--format", "html", "-o", report]
        self.begin(before)
        done(*audit)
        whole = report.read_bytes()
        for stands_before in (None, b"what stood there"):
            for code in self.killed(before, *audit):
                there = report.read_bytes() if report.exists() else None
                self.assertIn(there, [whole] if code == 0 else [whole, stands_before, None])
                names = {each.name for each in self.dossier.parent.iterdir()}
                self.assertLessEqual(names, {self.dossier.name, report.name})

    def test_an_import_leaves_all_or_nothing(self):
        self.is_all_or_nothing(self.made(DATA / "facts.csv"), "import", self.dossier, self.many)

    def test_an_import_into_an_older_format_leaves_all_or_nothing(self):
        before = self.made(DATA / "facts.csv")
        make_older(before)
        self.is_all_or_nothing(before, "import", self.dossier, self.many)

    def test_a_first_import_leaves_all_or_an_empty_file(self):
        words = ["import", self.dossier, self.many]
        for code in self.killed(None, *words):
            read = run("audit", self.dossier, *DAY, "--summary")
            if read.returncode != 0:
                self.assertNotEqual(code, 0)
                self.assertRegex(read.error, "there is no dossier|is empty: `servanda import` fills it")
            done(*words)
            self.assertEqual(records(self.dossier), 0)

    def test_a_recorded_audit_leaves_a_whole_record_or_none(self):
        before = self.made(DATA / "facts.csv", self.many)
        done("audit", before, *DAY, "--record")
        unchanged = digest(before)
        words = ["audit", self.dossier, *DAY, "--record"]
        for code in self.killed(before, *words):
            self.assertEqual(digest(self.dossier), unchanged)
            self.assertIn(records(self.dossier), [2] if code == 0 else [1, 2])
            done(*words)


if __name__ == "__main__":
    print(f"SERVANDA_SEED={SEED}")
    unittest.main()
