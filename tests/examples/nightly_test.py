"""The nightly example, night after night: it prints what changed and nothing else, and a night that
fails leaves yesterday's result as the baseline."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
EXAMPLE = SOURCE / "examples/nightly"
RATIFIED = 'CHN,ctbt.in_effect,,2026-05-10,yes,,depositary,"Made up for a test",,,a test,high,2026-05-10,\n'
CHANGED = """Closed implementation gaps: 1

● npt.ap2010.10 · China · 2022-2026 review cycle
  Ratify the Comprehensive Nuclear-Test-Ban Treaty (NPT/CONF.2010/50 (Vol. I), Action 10)
  verdict    not met → met
"""


class Nights(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.facts = pathlib.Path(self.folder.name, "facts")
        self.results = pathlib.Path(self.folder.name, "results")
        self.facts.mkdir()
        for file in (SOURCE / "examples/npt").glob("*.csv"):
            shutil.copy(file, self.facts)

    def night(self):
        """Exit code, standard output, standard error."""
        done = subprocess.run(["bash", EXAMPLE / "nightly.sh", self.results], cwd=self.folder.name,
                              env={**os.environ, "SERVANDA": SERVANDA, "FACTS": str(self.facts),
                                   "AS_OF": "2026-05-22"}, capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def add(self, file, row):
        with open(self.facts / file, "a", encoding="utf-8") as rows:
            rows.write(row)

    def kept(self):
        return {path.relative_to(self.results): path.read_bytes()
                for day in ("today", "yesterday") for path in (self.results / day).glob("*.*")}

    def test_nothing_is_said_where_nothing_changed(self):
        self.assertEqual(self.night(), (0, "", ""))
        self.assertEqual(self.night(), (0, "", ""))
        self.assertEqual((self.results / "today/verdicts.json").read_bytes(),
                         (self.results / "yesterday/verdicts.json").read_bytes())

    def test_a_verdict_that_changed_is_told_once(self):
        self.night()
        self.add("facts-ctbt.csv", RATIFIED)
        code, told, errors = self.night()
        self.assertEqual((code, errors), (1, ""))
        self.assertIn(CHANGED, told)
        self.assertIn(CHANGED, (EXAMPLE / "README.md").read_text(encoding="utf-8"))
        self.assertEqual((self.results / "today/changes.txt").read_text(encoding="utf-8"), told)
        self.assertEqual(self.night(), (0, "", ""))

    def test_the_page_marks_what_changed(self):
        self.night()
        self.add("facts-ctbt.csv", RATIFIED)
        self.night()
        pages = [(self.results / day / "verdicts.html").read_text(encoding="utf-8")
                 for day in ("yesterday", "today")]
        self.assertEqual(['"baseline":null' in page for page in pages], [True, False])

    def test_a_night_that_fails_leaves_the_baseline(self):
        self.night()
        self.night()
        before = self.kept()
        self.add("facts-ctbt.csv", RATIFIED.replace("in_effect", "in_efect"))
        code, told, errors = self.night()
        self.assertEqual((code, told), (4, ""))
        self.assertIn("did you mean `ctbt.in_effect`?", errors)
        self.assertEqual(self.kept(), before)

    def test_facts_that_went_missing_are_no_success(self):
        for file in self.facts.glob("facts-*.csv"):
            file.unlink()
        code, told, errors = self.night()
        self.assertEqual((code, told), (5, ""))
        self.assertIn("fewer than the 900 of `--expect-at-least`", errors)
        self.assertFalse((self.results / "today").exists())


if __name__ == "__main__":
    unittest.main()
