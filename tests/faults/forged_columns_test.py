#!/usr/bin/python3
"""Somebody forges the columns that a dossier derived from its facts, and restores the change
counter: a summary uses the columns, an audit reads the facts. The audit reports the damage, and
gives no verdict that the summary contradicts."""

import pathlib
import shutil
import sqlite3
import tempfile
import unittest

from dossiers import DAY, done, run

FACTS = "subject,indicator,as_of,value,document\n{},ctbt.in_effect,1998-04-06,{},Register of the depositary\n"


def stamp(dossier):
    """Stamps the derived tables as fresh: as made from the rows that the dossier holds now."""
    counter = int.from_bytes(dossier.read_bytes()[24:28], "big")
    with sqlite3.connect(dossier) as database:
        database.execute("UPDATE fresh_at SET change_counter = ?", (counter + 1,))
    database.close()


class ForgedColumns(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.dossier = self.made("true", "no")
        shutil.copy(self.dossier, self.folder / "sound.dossier")
        other = self.made("other", "yes")
        with sqlite3.connect(self.dossier) as database:
            database.execute("ATTACH ? AS other", (str(other),))
            changed = database.execute(
                "UPDATE fact_column SET (rows, texts, packed, checksum) = (SELECT rows, texts, packed, checksum "
                "FROM other.fact_column o WHERE o.indicator = fact_column.indicator)").rowcount
        database.close()
        self.assertEqual(changed, 1)
        stamp(self.dossier)

    def made(self, name, value):
        (self.folder / f"{name}.csv").write_text(FACTS.format("FRA", value), encoding="utf-8")
        done("import", self.folder / f"{name}.dossier", self.folder / f"{name}.csv")
        return self.folder / f"{name}.dossier"

    def sound(self, *words):
        return done("audit", self.folder / "sound.dossier", *DAY, *words)

    def test_an_audit_gives_no_verdict_that_its_summary_contradicts(self):
        self.assertNotEqual(done("audit", self.dossier, *DAY, "--summary"), self.sound("--summary"))
        for form in ("text", "json", "csv", "markdown", "html", "junit", "sarif"):
            ran = run("audit", self.dossier, *DAY, "--format", form)
            self.assertEqual((ran.returncode, ran.out), (4, ""), form)
            self.assertIn("keeps beside its facts is not what the facts say", ran.error)
            self.assertIn("audit --from-rows", ran.error)

    def test_an_audit_from_the_rows_reads_only_the_facts(self):
        for words in ([], ["--summary"], ["--format", "json"]):
            self.assertEqual(done("audit", self.dossier, *DAY, *words, "--from-rows"), self.sound(*words))

    def test_a_part_that_rests_on_other_facts_is_given(self):
        part = ["--subject", "CHN"]
        self.assertEqual(done("audit", self.dossier, *DAY, *part), self.sound(*part))

    def test_verify_says_what_is_wrong(self):
        ran = run("verify", self.dossier)
        self.assertEqual(ran.returncode, 4)
        self.assertIn("the column of `ctbt.in_effect`", ran.error)


if __name__ == "__main__":
    unittest.main()
