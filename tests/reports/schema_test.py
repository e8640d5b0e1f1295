"""The JSON report against its schema: the unit tests' golden one, and a real one of the program."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

SOURCE = pathlib.Path(os.environ["SOURCE"])
SERVANDA = os.environ["SERVANDA"]
WORLD = SOURCE / "tests/cases/world"
TOLD = SOURCE / "tests/cases/report_mentions"


def real_report(data, rules, *options):
    """Runs an audit of the golden cases' small world."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = pathlib.Path(folder) / "facts.dossier"
        rules = ["--rules", *rules]
        subprocess.run([SERVANDA, "import", dossier, *data, *rules], check=True, stdout=subprocess.PIPE)
        audit = [SERVANDA, "audit", dossier, "--as-of", "2022-08-26", "--format", "json", *rules, *options]
        return json.loads(subprocess.run(audit, check=True, stdout=subprocess.PIPE).stdout)


def wrong_summaries():
    """The faults of the JSON of `--summary`, and of its schema, one a line."""
    schema = json.loads((SOURCE / "reports/json/summary.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    summary = real_report(sorted((WORLD / "data").iterdir()), [WORLD / "rules"], "--summary")
    yield from (f"summary: {error.message}" for error in validator.iter_errors(summary))
    summary["commitments"][0]["surprise"] = 1
    if validator.is_valid(summary):
        yield "the schema of summaries lets an unknown key pass"


def comparison(*reports):
    """The comparison of two results, each in a file."""
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder) / f"{number}.json" for number in range(len(reports))]
        for file, report in zip(files, reports):
            file.write_text(json.dumps(report), encoding="utf-8")
        compare = [SERVANDA, "compare", *files, "--format", "json"]
        return json.loads(subprocess.run(compare, check=True, stdout=subprocess.PIPE).stdout)


def wrong_comparisons(report):
    """The same for `compare`: with itself, with less, and with more."""
    schema = json.loads((SOURCE / "reports/json/comparison.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    fewer = {**report, "verdicts": report["verdicts"][1:]}
    changed = json.loads(json.dumps(report))
    for verdict in changed["verdicts"]:
        verdict["verdict"] = "met" if verdict["verdict"] != "met" else "not met"
    for pair in [(report, report), (report, fewer), (fewer, report), (report, changed)]:
        found = comparison(*pair)
        yield from (f"comparison: {error.message}" for error in validator.iter_errors(found))
        if not found["differences"]:
            yield "a comparison holds no difference, so it shows nothing"
    found["differences"][0]["surprise"] = 1
    if validator.is_valid(found):
        yield "the schema of comparisons lets an unknown key pass"


def report_since():
    """A report with a baseline, which has one verdict more and knew less."""
    files = sorted((WORLD / "data").iterdir())
    before = real_report(files, [WORLD / "rules"], "--known-at", "2015-12-31")
    before["verdicts"].append({**before["verdicts"][0], "cycle": "RC2015"})
    with tempfile.TemporaryDirectory() as folder:
        baseline = pathlib.Path(folder) / "before.json"
        baseline.write_text(json.dumps(before), encoding="utf-8")
        report = real_report(files, [WORLD / "rules"], "--baseline", baseline)
    assert report["baseline"]["gone"] and report["verdicts"][0]["since_baseline"]
    return report


def main():
    schema = json.loads((SOURCE / "reports/json/audit.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    golden = (SOURCE / "tests/reports/audit.json").read_text(encoding="utf-8")
    reports = {"golden": json.loads(golden.replace("VERSION", "0.0.0")), 
               "real": real_report(sorted((WORLD / "data").iterdir()), [WORLD / "rules"]),
               "since": report_since(),
               "told": real_report(sorted(TOLD.glob("*.csv")), [WORLD / "rules", TOLD / "rules.pacta"])}
    wrong = 0
    for line in [*wrong_summaries(), *wrong_comparisons(reports["real"])]:
        wrong += 1
        print(line)
    for name, report in reports.items():
        for error in validator.iter_errors(report):
            wrong += 1
            print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
        if not report["verdicts"]:
            wrong += 1
            print(f"{name}: holds no verdict, so it shows nothing")
    # The schema must be able to refuse a report.
    reports["golden"]["verdicts"][0]["surprise"] = 1
    if validator.is_valid(reports["golden"]):
        wrong += 1
        print("the schema lets an unknown key pass")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
