"""The workbook, read by an independent reader: openpyxl."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import openpyxl

SOURCE = pathlib.Path(os.environ["SOURCE"])
SERVANDA = os.environ["SERVANDA"]
WORLD = SOURCE / "tests/cases/world"


def run(*words):
    return subprocess.run([SERVANDA, *map(str, words)], check=False, capture_output=True, text=True)


class Workbook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.rules = ["--rules", WORLD / "rules"]
        data = cls.folder / "formula.csv"
        text = (WORLD / "data/facts.csv").read_text(encoding="utf-8")
        data.write_text(text.replace("Fact sheet (2021)", "=HYPERLINK(1)"), encoding="utf-8")
        others = [WORLD / "data/complete.csv", WORLD / "data/dialogue.csv"]
        cls.dossier = cls.folder / "facts.dossier"
        assert run("import", cls.dossier, data, *others, *cls.rules).returncode == 0
        cls.path = cls.write("audit", "report.xlsx")
        cls.book = openpyxl.load_workbook(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def write(cls, command, name):
        path = cls.folder / name
        made = run(command, cls.dossier, "--as-of", "2022-08-26", "--format", "xlsx", "-o", path, *cls.rules)
        assert made.returncode == 0, made.stderr
        return path

    def rows(self, name):
        head, *rows = self.book[name].iter_rows(values_only=True)
        return [dict(zip(head, row)) for row in rows]

    def test_has_a_sheet_for_each_table(self):
        self.assertEqual(self.book.sheetnames,
                         ["Matrix", "Gaps", "Verdicts", "Evidence", "Questionnaire", "Run"])

    def test_the_matrix_shows_who_has_which_verdict(self):
        row = next(row for row in self.rows("Matrix")
                   if (row["commitment"], row["cycle"]) == ("world.10", "RC2020"))
        self.assertEqual([row[code] for code in ("CHN", "FRA", "GBR", "USA", "nws")],
                         ["✗ not met", "● met", "● met", "✗ not met", None])

    def test_the_verdicts_are_those_of_the_csv(self):
        self.assertEqual({row["verdict"] for row in self.rows("Gaps")}, {"not met", "partly met", "no data"})
        self.assertGreater(len(self.rows("Verdicts")), len(self.rows("Gaps")))
        self.assertTrue(all(row["days_overdue"] == 0 for row in self.rows("Verdicts")
                            if row["cycle"] == "RC2020"))

    def test_the_questionnaire_counts_in_numbers(self):
        first = self.rows("Questionnaire")[0]
        self.assertEqual((first["asked of"], first["settles alone"]), ("China (CHN)", 1))

    def test_no_cell_is_a_formula(self):
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertNotEqual(cell.data_type, "f", cell)
        sources = [row["source"] for row in self.rows("Evidence") if row["source"]]
        self.assertTrue(any(source.startswith("'=HYPERLINK(1)") for source in sources))

    def test_heads_are_frozen_and_can_be_filtered(self):
        for sheet in self.book:
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertEqual(sheet.auto_filter.ref, sheet.dimensions)

    def test_is_the_same_twice(self):
        self.assertEqual(self.path.read_bytes(), self.write("audit", "again.xlsx").read_bytes())
        self.assertEqual(self.book.properties.created.isoformat(), "2022-08-26T00:00:00")

    def test_the_questionnaire_alone(self):
        book = openpyxl.load_workbook(self.write("ask", "questions.xlsx"))
        self.assertEqual(book.sheetnames, ["Questionnaire"])

    def test_a_terminal_gets_none(self):
        made = run("audit", self.dossier, "--format", "xlsx", *self.rules)
        self.assertEqual((made.returncode, made.stdout), (2, ""))


if __name__ == "__main__":
    sys.exit(unittest.main())
