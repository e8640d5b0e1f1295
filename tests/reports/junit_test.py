"""Audits as JUnit XML, against a schema of the elements that build servers read, with libxml2's
validator."""

import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

SOURCE = pathlib.Path(os.environ["SOURCE"])
SERVANDA = os.environ["SERVANDA"]
SCHEMA = SOURCE / "tests/reports/junit.xsd"


def audit(world, *words, more=()):
    """The XML of an audit of a folder with `rules` and `data`."""
    with tempfile.TemporaryDirectory() as folder:
        dossier, rules = pathlib.Path(folder, "dossier"), ["--rules", world / "rules", *more]
        for command in (["import", dossier, *sorted((world / "data").iterdir())],
                        ["audit", dossier, "--as-of", "2022-08-26", "--format", "junit", *words,
                         "-o", pathlib.Path(folder, "report.xml")]):
            done = subprocess.run([SERVANDA, *map(str, command + rules)], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
        return pathlib.Path(folder, "report.xml").read_bytes()


def complaints(report):
    done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, "-"], input=report, capture_output=True)
    return "" if done.returncode == 0 else done.stderr.decode()


class JUnit(unittest.TestCase):
    def setUp(self):
        self.report = audit(SOURCE / "tests/cases/world")

    def test_it_is_what_build_servers_read(self):
        self.assertEqual(complaints(self.report), "")

    def test_indices_are_suites_whose_scores_are_properties(self):
        report = audit(SOURCE / "tests/cases/world", more=[SOURCE / "tests/cases/audit_scores/scores.pacta"])
        self.assertEqual(complaints(report), "")
        suites = {suite.get("name"): suite for suite in xml.fromstring(report).findall("testsuite")}
        scores = suites["index low_numbers"].findall("properties/property")
        self.assertTrue(any("% (" in score.get("value") for score in scores))
        self.assertEqual(suites["index low_numbers"].get("tests"), "0")

    def test_the_validator_would_complain(self):
        self.assertIn("classname", complaints(self.report.replace(b" classname=", b" class=")))
        self.assertIn("skipped", complaints(self.report.replace(b"<skipped", b"<skipped/><skipped")))

    def test_each_suite_counts_its_cases(self):
        suites = xml.fromstring(self.report).findall("testsuite")
        self.assertGreater(len(suites), 1)
        for suite in suites:
            counted = {"tests": len(suite.findall("testcase")), "failures": len(suite.findall("testcase/failure")),
                       "errors": len(suite.findall("testcase/error")),
                       "skipped": len(suite.findall("testcase/skipped"))}
            self.assertEqual({name: int(suite.get(name)) for name in counted}, counted)


if __name__ == "__main__":
    unittest.main()
