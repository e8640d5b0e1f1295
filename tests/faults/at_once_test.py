#!/usr/bin/python3
"""Several commands work on one dossier at once: each does its whole work, or says why not.

SERVANDA_ROUNDS sets the number of rounds."""

import itertools
import os
import pathlib
import tempfile
import unittest

from dossiers import BUSY, DATA, DAY, GONE, digest, done, records, run, start, write_facts

ROUNDS = int(os.environ.get("SERVANDA_ROUNDS", "5"))


class CommandsAtOnce(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.dossiers = itertools.count()

    def tearDown(self):
        self.scratch.cleanup()

    def a_dossier(self, *files):
        dossier = self.folder / f"{next(self.dossiers)}.dossier"
        if files:
            done("import", dossier, *files)
        return dossier

    def ended(self, running):
        """Did it do its work? If not, it says why."""
        out, error = running.communicate()
        if running.returncode == 0:
            return True
        self.assertEqual(running.returncode, 4, error)
        self.assertEqual(out, "")
        self.assertRegex(error, f"{BUSY}|{GONE}")
        return False

    def imports_at_once(self, *before):
        files = [self.folder / f"{name}.csv" for name in "ab"]
        write_facts(files[0], 1500, 1970)
        write_facts(files[1], 1500, 1980)
        digests = {}
        for chosen in ([], files[:1], files[1:], files):
            if chosen or before:
                digests[tuple(chosen)] = digest(self.a_dossier(*before, *chosen))
        for _ in range(ROUNDS):
            dossier = self.a_dossier(*before)
            running = [(file, start("import", dossier, file)) for file in files]
            taken = [file for file, each in running if self.ended(each)]
            self.assertNotEqual(taken, [], "one of them must come through")
            self.assertEqual(digest(dossier), digests[tuple(taken)])
            self.assertEqual(records(dossier), 0)
            self.assertEqual([each.name for each in self.folder.glob(dossier.name + "?*")], [])

    def test_two_imports_into_one_dossier(self):
        self.imports_at_once(DATA / "facts.csv")

    def test_two_imports_into_a_new_dossier(self):
        self.imports_at_once()

    def test_an_import_that_fails_does_not_take_away_what_another_brought(self):
        good, bad = DATA / "facts.csv", self.folder / "bad.csv"
        whole = digest(self.a_dossier(good))
        bad.write_text("subject,indicator,cycle,value\nFRA,warheads.total,RC2015,many\n")
        for _ in range(ROUNDS):
            dossier = self.a_dossier()
            failing, running = start("import", dossier, bad), start("import", dossier, good)
            self.assertNotEqual(failing.wait(), 0)
            failing.communicate()
            if self.ended(running):
                self.assertEqual(records(dossier), 0)
                self.assertEqual(digest(dossier), whole)

    def test_audits_during_an_import_show_one_state_or_the_other(self):
        many = self.folder / "many.csv"
        write_facts(many, 4000)
        audits = (["audit", "--format", "json"], ["audit", "--summary"])

        def reports(dossier):
            return [done(command, dossier, *DAY, *words) for command, *words in audits]

        states = list(zip(reports(self.a_dossier(DATA / "facts.csv")),
                          reports(self.a_dossier(DATA / "facts.csv", many))))
        dossier = self.a_dossier(DATA / "facts.csv")
        running = start("import", dossier, many)
        seen = 0
        while running.poll() is None:
            for (command, *words), state in zip(audits, states):
                audit = run(command, dossier, *DAY, *words)
                if audit.returncode != 0:
                    self.assertIn(BUSY, audit.error)
                    continue
                seen += 1
                self.assertIn(audit.out, state)
        self.assertTrue(self.ended(running))
        self.assertGreater(seen, 0)
        self.assertEqual(reports(dossier), [state[1] for state in states])

    def test_records_at_once_follow_one_another(self):
        dossier = self.a_dossier(DATA / "facts.csv")
        kept = 0
        for _ in range(ROUNDS):
            running = [start("audit", dossier, *DAY, "--record") for _ in range(3)]
            kept += sum([self.ended(each) for each in running])
        self.assertGreater(kept, 0)
        self.assertEqual(records(dossier), kept)


if __name__ == "__main__":
    unittest.main()
