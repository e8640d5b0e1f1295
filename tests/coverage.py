#!/usr/bin/python3
"""Shows which share of the lines the tests have reached, folder by folder; fails if it is too
small.

    coverage.py BUILD --at-least PERCENT FOLDER...

BUILD is a build with clang's counters (the preset `asan`) whose tests have been run. A template or
an inline function counts as reached if any program reached it.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def programs(build):
    """All programs of the build that count: the tests and the program itself."""
    found = sorted(path for path in build.iterdir()
                   if path.name == "servanda" or path.name.startswith("test_"))
    if len(found) < 2:
        sys.exit(f"coverage.py: no tests in {build}: build and run them first")
    return found


def lines_reached(build):
    """(covered, all) of each source file, by its path from the root."""
    counts = sorted((build / "profile").glob("*.profraw"))
    if not counts:
        sys.exit(f"coverage.py: nothing was counted in {build / 'profile'}: run the tests first")
    merged = build / "profile" / "all.profdata"
    subprocess.run(["llvm-profdata-14", "merge", "-sparse", *counts, "-o", merged], check=True)
    first, *others = programs(build)
    objects = [word for each in others for word in ("-object", each)]
    command = ["llvm-cov-14", "export", "-summary-only", "-instr-profile", merged, first, *objects]
    report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    for file in report["data"][0]["files"]:
        path = Path(file["filename"])
        if path.is_relative_to(ROOT):
            lines = file["summary"]["lines"]
            yield path.relative_to(ROOT), lines["covered"], lines["count"]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("build", type=Path)
    arguments.add_argument("folders", nargs="+")
    arguments.add_argument("--at-least", type=float, required=True)
    asked = arguments.parse_args()

    files = list(lines_reached(asked.build.resolve()))
    too_few = False
    for folder in asked.folders:
        inside = [each for each in files if each[0].is_relative_to(folder)]
        covered, count = (sum(each[i] for each in inside) for i in (1, 2))
        if count == 0:
            sys.exit(f"coverage.py: {folder} holds no line that was counted")
        percent = 100 * covered / count
        print(f"{folder}: {percent:.1f}% of {count} lines")
        for path, of_file, all_of_file in inside:
            if 100 * of_file < asked.at_least * all_of_file:
                print(f"  {path}: {of_file} of {all_of_file}")
        too_few = too_few or percent < asked.at_least
    return 1 if too_few else 0


if __name__ == "__main__":
    sys.exit(main())
