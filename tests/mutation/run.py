#!/usr/bin/python3
"""Which of the engine's mutants do the tests notice?

    run.py [--sample N] [--seed S] [--only TEST] [--build | --built] [FOLDER_OR_FILE...]

Puts every mutant of these folders into one build (mutate.py), asks each test which mutants it
reaches, then runs, for each mutant, the tests that reach it, the quickest first, until one fails.
Prints the number that were noticed in each folder, and those that were not. `--sample N` takes N
mutants a folder, always the same ones for one seed. A noticed mutant is not tried again while its
file is unchanged: an interrupted run continues, and after new tests only the surviving mutants are
tried.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mutate import ROOT, mutate

FOLDERS = ["engine/values", "engine/operators", "engine/check", "engine/facts", "engine/evaluate"]
PLACE = ROOT / "build/mutation"
SOURCE, BUILD, SCRATCH = PLACE / "source", PLACE / "build", PLACE / "scratch"
RESULTS, REACHED = PLACE / "results.jsonl", PLACE / "reached.json"
UNITS = [
    "engine_values", "engine_operators", "engine_check", "engine_plan", "engine_explain", "engine_evaluate", "engine_audit",
]  # fmt: skip
MEMORY = 4 << 30  # bytes a process may take: a list that grows for ever ends soon


@dataclass
class Test:
    """A program with a filter, or a golden case."""

    name: str
    command: list[str]
    seconds: float = 0  # of the processor, without a mutant
    reached: frozenset[int] = frozenset()


def tests() -> list[Test]:
    quick = ["--gtest_fail_fast", "--gtest_brief=1"]
    found = [Test(name, [f"{BUILD}/test_{name}", *quick]) for name in UNITS]
    # Uses few worlds for each mutant: too few for one of the laws to find any case.
    for filter in ["EveryCondition.*:TruthTable.*", "Reference.*:Law.*-Law.a_longer*"]:
        found.append(Test(f"properties {filter}", [f"{BUILD}/test_properties", f"--gtest_filter={filter}", *quick]))
    for command in sorted((SOURCE / "tests/cases").glob("*/command")):
        name = command.parent.name
        found.append(Test(f"cases/{name}", ["bash", f"{SOURCE}/tests/cases/run.sh", name]))
    return found


# --- building ------------------------------------------------------------------------------------


def build() -> None:
    mutate(SOURCE, FOLDERS)
    flags = "-O1 -w -include tests/mutation/chosen.hpp"
    targets = ["servanda", "test_properties", *(f"test_{name}" for name in UNITS)]
    subprocess.run(
        ["cmake", "-S", SOURCE, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
         "-DCMAKE_CXX_COMPILER=clang++-14", f"-DCMAKE_CXX_FLAGS_RELEASE={flags}"],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    subprocess.run(["cmake", "--build", BUILD, "--target", *targets], check=True)


# --- running -------------------------------------------------------------------------------------


def run(test: Test, variables: dict[str, str], seconds: float) -> tuple[bool, float]:
    """Did it pass within these seconds of the processor? And the seconds that it took."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))

    own = {"SOURCE": str(SOURCE), "SERVANDA": f"{BUILD}/servanda", "TMPDIR": str(SCRATCH),
           "SERVANDA_PROGRAMS": "200", "RC_PARAMS": "seed=1"}  # fmt: skip
    process = subprocess.Popen(
        test.command, cwd=SOURCE, env={**os.environ, **own, **variables}, preexec_fn=limit, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    awake = 20 * seconds + 60  # for a test that waits without end, which takes no processor time
    while True:
        done, status, used = os.wait4(process.pid, os.WNOHANG)
        if done:
            process.returncode = os.waitstatus_to_exitcode(status)
            return status == 0, used.ru_utime + used.ru_stime
        if awake < 0:
            os.killpg(process.pid, signal.SIGKILL)
        time.sleep(0.005)
        awake -= 0.005


def record_reach(all_tests: list[Test]) -> None:
    """Records the mutants that each test asks for, and its time; kept until it is built anew."""
    known = json.loads(REACHED.read_text()) if REACHED.exists() else {}
    for test in all_tests:
        program = Path(test.command[0]) if test.command[0] != "bash" else BUILD / "servanda"
        built = program.stat().st_mtime
        if known.get(test.name, {}).get("built") != built:
            file = SCRATCH / "reached"
            file.unlink(missing_ok=True)
            passed, seconds = run(test, {"MUTANTS_REACHED": str(file)}, 600)
            if not passed:
                raise SystemExit(f"run.py: {test.name} fails without a mutant: {' '.join(test.command)}")
            numbers = sorted({int(line) for line in file.read_text().split()}) if file.exists() else []
            known[test.name] = {"built": built, "seconds": seconds, "reached": numbers}
            REACHED.write_text(json.dumps(known))
        test.seconds, test.reached = known[test.name]["seconds"], frozenset(known[test.name]["reached"])


def noticed_by(number: int, all_tests: list[Test]) -> str | None:
    for test in all_tests:
        if number in test.reached and not run(test, {"MUTANT": str(number)}, 5 * test.seconds + 2)[0]:
            return test.name
    return None


# --- the choice of mutants, and the results ------------------------------------------------------


def sample(mutants: dict[int, dict], wanted: list[str], size: int | None, seed: str) -> list[int]:
    """A sample of each folder, or all mutants."""
    chosen: list[int] = []
    for folder in FOLDERS:
        inside = [
            number
            for number, each in mutants.items()
            if each["file"].startswith(folder + "/") and any(each["file"].startswith(name) for name in wanted)
        ]
        inside.sort(key=lambda number: hashlib.sha256((seed + mutants[number]["key"]).encode()).digest())
        chosen += inside[:size]
    return chosen


def earlier(mutants: dict[int, dict]) -> dict[str, str]:
    """The test that noticed a mutant before, if its file is unchanged."""
    versions = {each["file"]: each["version"] for each in mutants.values()}
    lines = [json.loads(line) for line in RESULTS.read_text().splitlines()] if RESULTS.exists() else []
    return {each["key"]: each["by"] for each in lines if versions.get(each["file"]) == each["version"]}


def report(mutants: dict[int, dict], tried: list[int], noticed: dict[int, str | None], all_tests: list[Test]) -> None:
    reached = frozenset().union(*(test.reached for test in all_tests))
    for folder in FOLDERS:
        inside = [number for number in tried if mutants[number]["file"].startswith(folder + "/")]
        if not inside:
            continue
        alive = sorted(number for number in inside if noticed[number] is None)
        everything = sum(each["file"].startswith(folder + "/") for each in mutants.values())
        percent = 100 * (len(inside) - len(alive)) / len(inside)
        print(f"\n{folder}: {len(inside) - len(alive)} of {len(inside)} mutants noticed, {percent:.1f}%"
              f" (of {everything} in all)")  # fmt: skip
        for number in alive:
            each = mutants[number]
            nowhere = "" if number in reached else "; no test comes here"
            print(f"  {each['file']}:{each['line']}: {each['function']}: {each['what']}{nowhere}")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("wanted", nargs="*", default=FOLDERS, metavar="FOLDER_OR_FILE")
    words.add_argument("--sample", type=int, metavar="N", help="so many mutants of each folder")
    words.add_argument("--seed", default="1", help="another sample")
    words.add_argument("--build", action="store_true", help="build, and no more")
    words.add_argument("--built", action="store_true", help="take what was built before")
    words.add_argument("--only", default="", metavar="TEST", help="tests whose names begin so: engine_values, cases")
    asked = words.parse_args()
    if not asked.built:
        build()
    if asked.build:
        return
    SCRATCH.mkdir(exist_ok=True)
    mutants = {int(number): each for number, each in json.loads((SOURCE / "mutants.json").read_text()).items()}
    all_tests = [test for test in tests() if test.name.startswith(asked.only)]
    record_reach(all_tests)
    all_tests.sort(key=lambda test: test.seconds)

    tried = sample(mutants, asked.wanted, asked.sample, asked.seed)
    before = earlier(mutants)
    noticed: dict[int, str | None] = {number: before.get(mutants[number]["key"]) for number in tried}
    left = [number for number in tried if noticed[number] is None]

    def attempt(number: int) -> None:
        noticed[number] = by = noticed_by(number, all_tests)
        each = mutants[number]
        if by:
            with RESULTS.open("a") as results:
                line = {name: each[name] for name in ("key", "file", "version")}
                results.write(json.dumps({**line, "by": by}) + "\n")
        print("." if by else "!", end="", file=sys.stderr, flush=True)

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(attempt, left))
    shutil.rmtree(SCRATCH, ignore_errors=True)
    report(mutants, tried, noticed, all_tests)


if __name__ == "__main__":
    main()
