"""pandoc converts the Markdown of an audit: into a Word document with the headings, table and
footnotes of the report, and into a PDF that can be read."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def parts(node, kind):
    """All nodes of a kind in pandoc's own tree."""
    if isinstance(node, dict):
        if node.get("t") == kind:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from parts(each, kind)


class WordDocument(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        dossier, report, document = (pathlib.Path(folder.name, name)
                                     for name in ("dossier", "report.md", "report.docx"))
        rules = ("--rules", SOURCE / "rules/npt")
        run(SERVANDA, "import", dossier, *sorted((SOURCE / "examples/npt").glob("*.csv")), *rules)
        run(SERVANDA, "audit", dossier, "--subject", "nws", "--cycle", "RC2020", "--as-of", "2022-08-26",
            "--commitment", "npt.ap2010.*", "--format", "markdown", "-o", report, *rules)
        run("pandoc", report, "-o", document)
        cls.of_china, cls.pdf = report.with_name("china.md"), report.with_name("china.pdf")
        run(SERVANDA, "audit", dossier, "--subject", "CHN", "--cycle", "RC2020", "--as-of", "2022-08-26",
            "--commitment", "npt.ap2010.10", "--format", "markdown", "-o", cls.of_china, *rules)
        cls.markdown = report.read_text(encoding="utf-8")
        cls.tree = json.loads(run("pandoc", document, "-t", "json"))["blocks"]
        with zipfile.ZipFile(document) as files:
            cls.footnotes = xml.fromstring(files.read("word/footnotes.xml"))

    def test_each_state_and_each_commitment_has_a_heading(self):
        wanted = re.findall(r"^#{1,3} ", self.markdown, re.MULTILINE)
        self.assertGreater(len(wanted), 5 * 50)
        self.assertEqual(len(list(parts(self.tree, "Header"))), len(wanted))

    def test_the_verdicts_are_counted_in_a_table(self):
        tables = list(parts(self.tree, "Table"))
        words = [word["c"] for word in parts(tables[0], "Str")]
        for count in re.findall(r"^\| .* \| (\d+) \|$", self.markdown, re.MULTILINE):
            self.assertIn(count, words)

    def test_each_citation_is_a_footnote(self):
        cited = re.findall(r"\[\^\d+\](?!:)", self.markdown)
        self.assertGreater(len(cited), 100)
        self.assertEqual(len(list(parts(self.tree, "Note"))), len(cited))
        texts = ["".join(note.itertext()) for note in self.footnotes.iter(WORD + "footnote")]
        self.assertTrue(any("Fact sheet" in text for text in texts))

    def test_the_dossier_of_a_state_becomes_a_pdf(self):
        run("pandoc", self.of_china, "-o", self.pdf, "--pdf-engine=weasyprint")
        text = " ".join(run("pdftotext", self.pdf, "-").split())
        for words in ("China (CHN)", "npt.ap2010.10", "✗ not met", "ratification in effect: no", "Hiroshima Report 2022"):
            self.assertIn(words, text)


if __name__ == "__main__":
    unittest.main()
