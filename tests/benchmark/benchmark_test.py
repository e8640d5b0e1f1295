#!/usr/bin/python3
"""A tiny benchmark: each run makes equal files, and servanda's verdicts equal those of SQL."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

SERVANDA = Path(os.environ["SERVANDA"])
HERE = Path(__file__).resolve().parent


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{command} exited with {done.returncode}: {done.stderr}")
    return done.stdout


def generate(folder):
    run(SERVANDA.with_name("benchmark_generate"), folder, "7", "3", "12")


class Benchmark(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def of_sqlite(self, form):
        return json.loads(run("/usr/bin/python3", HERE / "peers/sqlite.py", self.folder, form))

    def of_servanda(self, *options):
        rules, dossier = self.folder / "rules", self.folder / "dossier"
        report = self.folder / "audit.json"
        as_of = json.loads((self.folder / "rules.json").read_text())["as_of"]
        if not dossier.exists():
            run(SERVANDA, "import", dossier, self.folder / "facts.csv", "--rules", rules)
        run(SERVANDA, "audit", dossier, "--rules", rules, "--as-of", as_of, "--format", "json",
            "-o", report, *options)
        return json.loads(run("/usr/bin/python3", HERE / "servanda_counts.py", report))

    def test_servanda_gives_the_verdicts_of_sql(self):
        generate(self.folder)
        expected = self.of_sqlite("query-a-rule")
        self.assertEqual(len(expected), 100)
        self.assertEqual(self.of_servanda(), expected)
        self.assertEqual(self.of_servanda("--summary"), expected)
        self.assertEqual(self.of_servanda("--summary", "--from-rows"), expected)
        self.assertEqual(self.of_sqlite("single-scan"), expected)

    def test_every_verdict_is_there(self):
        generate(self.folder)
        met, not_met, no_data = map(sum, zip(*self.of_sqlite("query-a-rule").values()))
        self.assertEqual(met + not_met + no_data, 100 * 7 * 3)
        for count in (met, not_met, no_data):
            self.assertGreater(count, 300)

    def test_the_floor_steps_over_the_rows_that_the_rules_need(self):
        generate(self.folder)
        self.of_servanda()
        floor = SERVANDA.with_name("benchmark_floor")
        # The rules read all twelve indicators, so every row is needed.
        rows = len((self.folder / "facts.csv").read_text().splitlines()) - 1
        self.assertEqual(int(run(floor, self.folder)), rows)
        self.assertEqual(int(run(floor, self.folder, "dossier")), rows)

    def test_equal_sizes_give_equal_files(self):
        for name in ("one", "other"):
            generate(self.folder / name)
        for name in ("rules/benchmark.pacta", "rules.json", "facts.csv"):
            one, other = (self.folder / each / name for each in ("one", "other"))
            self.assertEqual(one.read_bytes(), other.read_bytes(), name)


if __name__ == "__main__":
    unittest.main()
