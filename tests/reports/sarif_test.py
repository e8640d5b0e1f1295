"""All SARIF that the program writes, against the rules of SARIF 2.1.0: those of its schema for the
members in use, and further ones in its text."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

import jsonschema

SOURCE = pathlib.Path(os.environ["SOURCE"])
SERVANDA = os.environ["SERVANDA"]
WORLD = SOURCE / "tests/cases/world"
SCHEMA = json.loads((SOURCE / "tests/reports/sarif.schema.json").read_text(encoding="utf-8"))
RULES = ["--rules", WORLD / "rules"]


def run(*words):
    done = subprocess.run([SERVANDA, *map(str, words)], check=False, capture_output=True, text=True)
    assert done.returncode in (0, 1, 3), done.stderr
    return done.stdout


class Sarif(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        cls.validator = jsonschema.Draft202012Validator(SCHEMA)
        cls.scratch = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.scratch.name)
        dossier = folder / "facts.dossier"
        run("import", dossier, *sorted((WORLD / "data").iterdir()), *RULES)
        audit = ["audit", dossier, "--as-of", "2022-08-26"]
        before = json.loads(run(*audit, "--known-at", "2015-12-31", "--format", "json", *RULES))
        before["verdicts"].append({**before["verdicts"][0], "cycle": "RC2015"})
        (folder / "before.json").write_text(json.dumps(before), encoding="utf-8")
        sarif = [*audit, "--format", "sarif"]
        waivers = ["--waivers", SOURCE / "tests/cases/audit_waivers/waivers.csv"]
        cls.logs = {
            "audit": run(*sarif, *RULES),
            "waivers": run(*sarif, *waivers, *RULES),
            "baseline": run(*sarif, "--baseline", folder / "before.json", *RULES),
            "both": run(*sarif, "--baseline", folder / "before.json", *waivers, *RULES),
            "failures": run(*sarif, "--only", "failures", *RULES),
            "check": run("check", SOURCE / "tests/cases/check_for_programs/wrong.pacta", "--format", "sarif"),
        }
        cls.logs = {name: json.loads(text) for name, text in cls.logs.items()}

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def runs(self):
        for name, log in self.logs.items():
            with self.subTest(name):
                self.assertTrue(log["runs"][0]["results"])
                yield log["runs"][0]

    def test_is_as_the_schema_says(self):
        for name, log in self.logs.items():
            with self.subTest(name):
                self.assertEqual([error.message for error in self.validator.iter_errors(log)], [])

    def test_only_failures_leaves_what_fails_and_its_rules(self):
        all_of_them, failures = (self.logs[name]["runs"][0] for name in ("audit", "failures"))
        self.assertEqual([result["message"] for result in failures["results"]],
                         [result["message"] for result in all_of_them["results"] if result["kind"] == "fail"])
        self.assertEqual({rule["id"] for rule in failures["tool"]["driver"]["rules"]}, {result["ruleId"] for result in failures["results"]})

    def test_a_verdict_points_at_the_line_of_its_commitment(self):
        for name in ("audit", "waivers", "baseline", "both", "failures"):
            for result in self.logs[name]["runs"][0]["results"]:
                place = result["locations"][0]["physicalLocation"]
                path = urllib.parse.unquote(urllib.parse.urlparse(place["artifactLocation"]["uri"]).path)
                text = pathlib.Path(path).read_text(encoding="utf-8").splitlines()[place["region"]["startLine"] - 1]
                self.assertRegex(text, "^ *commitment " + re.escape(result["ruleId"].removeprefix("world.")) + r"\b")

    def test_a_path_is_relative_and_percent_encoded(self):
        folder = pathlib.Path(self.scratch.name)
        name = "a b/é %20#?:[x].pacta"
        (folder / "a b").mkdir()
        (folder / name).write_text('language 1\npack a { title "A" }\ncommitment 1 {}\n', encoding="utf-8")
        encoded = "a%20b/%C3%A9%20%2520%23%3F%3A%5Bx%5D.pacta"
        for spelled, wanted in ((name, encoded), ("./" + name, encoded), (folder.resolve() / name, encoded),
                                (SOURCE / "tests/cases/check_for_programs/wrong.pacta", "file://" + urllib.parse.quote(
                                    str(SOURCE / "tests/cases/check_for_programs/wrong.pacta"), safe="/~"))):
            done = subprocess.run([SERVANDA, "check", spelled, "--format", "sarif"], cwd=folder.resolve(), check=False, capture_output=True, text=True)
            for result in json.loads(done.stdout)["runs"][0]["results"]:
                self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], wanted)

    def test_the_schema_can_say_no(self):
        log = json.loads(json.dumps(self.logs["audit"]))
        log["runs"][0]["results"][0]["kind"] = "failed"
        self.assertFalse(self.validator.is_valid(log))
        log["runs"][0]["results"][0].update(kind="open", level="error")
        self.assertFalse(self.validator.is_valid(log))

    def test_a_result_refers_to_its_rule_by_name_and_place(self):
        for made in self.runs():
            rules = made["tool"]["driver"]["rules"]
            self.assertEqual(len({rule["id"] for rule in rules}), len(rules))
            for result in made["results"]:
                self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])

    def test_no_two_results_have_the_same_fingerprint(self):
        for made in self.runs():
            prints = [each["fingerprints"]["commitmentSubjectCycle/v1"]
                      for each in made["results"] if "fingerprints" in each]
            self.assertEqual(len(set(prints)), len(prints))

    def test_of_suppressions_and_states_all_results_speak_or_none(self):
        for made in self.runs():
            for key in ("suppressions", "baselineState"):
                self.assertIn(sum(key in each for each in made["results"]), (0, len(made["results"])))

    def test_a_baseline_has_states_of_all_four_kinds_where_there_are(self):
        made = self.logs["baseline"]["runs"][0]
        states = {each["baselineState"] for each in made["results"]}
        self.assertLessEqual({"unchanged", "updated", "absent"}, states)
        absent = [each for each in made["results"] if each["baselineState"] == "absent"]
        self.assertEqual(absent[0]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"],
                         "world.5.a/CHN/RC2015")

    def test_only_a_waiver_in_force_suppresses(self):
        results = self.logs["waivers"]["runs"][0]["results"]
        suppressed = [each["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
                      for each in results if each["suppressions"]]
        self.assertEqual(suppressed, ["world.5.c/GBR/RC2020"])


if __name__ == "__main__":
    sys.exit(unittest.main())
