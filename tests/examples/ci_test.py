"""The example for continuous integration: `ci.sh` passes as it is, stops with the exit code of the
command that fails, and the workflow uses only files that exist."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import yaml

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())


class ContinuousIntegration(unittest.TestCase):
    def setUp(self):
        """A copy of its inputs, for tests to damage."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for part in ("rules/npt", "examples/npt", "examples/ci"):
            shutil.copytree(SOURCE / part, self.root / part)

    def run_it(self):
        return subprocess.run(["bash", self.root / "examples/ci/ci.sh", self.root / "results"],
                              env={**os.environ, "SERVANDA": SERVANDA}, cwd=self.root,
                              capture_output=True, text=True)

    def append(self, file, text):
        with open(self.root / file, "a", encoding="utf-8") as written:
            written.write(text)

    def test_it_passes_and_leaves_what_its_page_names(self):
        done = self.run_it()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        results = self.root / "results"
        page = (self.root / "examples/ci/README.md").read_text(encoding="utf-8")
        for file in results.iterdir():
            self.assertIn(f"| `{file.name}` |", page)
        self.assertEqual(json.loads((results / "rules.sarif").read_text())["version"], "2.1.0")
        suites = xml.etree.ElementTree.parse(results / "verdicts.xml").getroot()
        self.assertGreater(len(list(suites.iter("testcase"))), 400)

    def test_it_stops_at_rules_that_are_wrong(self):
        self.append("rules/npt/ap2010.pacta", "commitment {")
        self.assertEqual(self.run_it().returncode, 3)
        sarif = json.loads((self.root / "results/rules.sarif").read_text())
        self.assertTrue(sarif["runs"][0]["results"])

    def test_it_stops_at_a_row_that_is_wrong(self):
        self.append("examples/npt/facts-ctbt.csv", "XXX,ctbt.in_effect,,2020,yes\n")
        self.assertEqual(self.run_it().returncode, 4)

    def test_it_stops_at_a_finding_that_nobody_waived(self):
        waivers = self.root / "examples/ci/waivers.csv"
        waivers.write_text(waivers.read_text().splitlines()[0] + "\n")
        self.assertEqual(self.run_it().returncode, 1)

    def test_the_workflow_runs_what_there_is(self):
        workflow = yaml.safe_load((SOURCE / "examples/ci/workflow.yml").read_text(encoding="utf-8"))
        steps = [step["run"] for step in workflow["jobs"]["commitments"]["steps"] if "run" in step]
        for step in steps:
            subprocess.run(["bash", "-n"], input=step, text=True, check=True)
        scripts = [word for step in steps for word in step.split() if word.startswith("examples/")]
        self.assertEqual(scripts, ["examples/install_dependencies.sh", "examples/ci/ci.sh"])
        for script in scripts:
            self.assertTrue(os.access(SOURCE / script, os.X_OK), script)


if __name__ == "__main__":
    unittest.main()
