#!/usr/bin/python3
"""Runs the floor, servanda and its peers over one made-up world, and prints a table in Markdown.

    measure.py FOLDER --size NAME --build BUILD --modules NODE_MODULES [--runs N] [--only NAME...]

Each contestant is a whole process, from its start to its last verdict, with the files in the cache of
the system. A round runs all of them once, and a ratio is taken within its round, so that a busy machine
weighs on both sides; the table gives the median of the rounds. All that count verdicts must agree.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
TOO_LONG = 900  # seconds
TOO_MUCH = 16 << 30  # bytes of memory

# The commands that give servanda's verdicts, and their readers; change both here.
SUMMARY = ["--summary", "--format", "json", "-o", "summary.json"]
EVERY_FINDING = ["--format", "json", "-o", "audit.json"]
COUNTS = [PYTHON, HERE / "servanda_counts.py"]


@dataclass
class Contestant:
    name: str
    command: list
    counts: list = None  # reads the verdicts if the command does not print them; not measured
    is_floor: bool = False
    sizes: tuple = ("small", "middle", "large", "other")
    seconds: list = field(default_factory=list)
    memory: list = field(default_factory=list)
    failed: str = ""


def contestants(build, as_of):
    peers = HERE / "peers"
    audit = [build / "servanda", "audit", "dossier", "--rules", "rules", "--as-of", as_of]
    return [
        Contestant("floor: the needed rows, integer keys", [build / "benchmark_floor", "."],
                   is_floor=True),
        Contestant("floor of the dossier's own table", [build / "benchmark_floor", ".", "dossier"],
                   is_floor=True),
        Contestant("servanda, summary", audit + SUMMARY, COUNTS + ["summary.json"]),
        Contestant("servanda, summary from the rows", audit + SUMMARY + ["--from-rows"],
                   COUNTS + ["summary.json"]),
        Contestant("servanda, every finding as JSON", audit + EVERY_FINDING,
                   COUNTS + ["audit.json"], sizes=("small", "other")),
        Contestant("SQLite, one query a rule",
                   [PYTHON, peers / "sqlite.py", ".", "query-a-rule"]),
        Contestant("SQLite, one scan", [PYTHON, peers / "sqlite.py", ".", "single-scan"]),
        Contestant("DuckDB, one query a rule", ["node", peers / "duckdb.mjs", ".", "query-a-rule"]),
        Contestant("DuckDB, one scan", ["node", peers / "duckdb.mjs", ".", "single-scan"]),
        Contestant("clingo", [PYTHON, peers / "clingo.py", "."]),
        Contestant("SWI-Prolog", [PYTHON, peers / "prolog.py", "."]),
        Contestant("json-rules-engine", ["node", peers / "json_rules_engine.mjs", "."],
                   sizes=("small", "other")),
    ]


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (TOO_MUCH, TOO_MUCH))


def run_once(contestant, folder, environment):
    """Returns its output and notes its time and memory; nothing if it failed."""
    with tempfile.NamedTemporaryFile("r") as memory:
        command = ["/usr/bin/time", "--quiet", "-f", "%M", "-o", memory.name, *contestant.command]
        began = time.perf_counter()
        try:
            done = subprocess.run(command, cwd=folder, env=environment, timeout=TOO_LONG,
                                  preexec_fn=limit_memory, capture_output=True, text=True)
        except subprocess.TimeoutExpired:
            contestant.failed = f"not done after {TOO_LONG} s"
            return ""
        seconds = time.perf_counter() - began
        kilobytes = int(memory.read().split()[-1])
    if done.returncode != 0:
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        print(f"{contestant.name}: exit code {done.returncode}: {done.stderr[-2000:]}",
              file=sys.stderr)
        contestant.failed = f"failed with {kilobytes // 1024:,} MB: {last[:80]}"
        return ""
    contestant.seconds.append(seconds)
    contestant.memory.append(kilobytes // 1024)
    return done.stdout


def verdicts_of(contestant, printed, folder):
    if contestant.counts is None:
        return json.loads(printed)
    counted = subprocess.run(contestant.counts, cwd=folder, capture_output=True, text=True,
                             check=True)
    return json.loads(counted.stdout)


def warm_up(taking_part, folder, environment):
    """The first run is not measured: it fills the file cache, and its verdicts are compared."""
    expected = None
    for contestant in taking_part:
        printed = run_once(contestant, folder, environment)
        contestant.seconds.clear()
        contestant.memory.clear()
        if contestant.failed or contestant.is_floor:
            continue
        verdicts = verdicts_of(contestant, printed, folder)
        if expected is None:
            expected, first = verdicts, contestant.name
        elif verdicts != expected:
            differ = [name for name in expected if verdicts.get(name) != expected[name]]
            sys.exit(f"measure.py: {contestant.name} and {first} differ on {', '.join(differ)}")


def ratio(contestant, floor):
    return statistics.median(
        mine / least for mine, least in zip(contestant.seconds, floor.seconds, strict=True))


def table(all_of_them, taking_part):
    floor = taking_part[0]
    yield "| | ratio to the floor | seconds | memory |"
    yield "| --- | ---: | ---: | ---: |"
    for contestant in all_of_them:
        if contestant not in taking_part:
            yield f"| {contestant.name} | too slow for this size | | |"
        elif contestant.failed:
            yield f"| {contestant.name} | {contestant.failed} | | |"
        else:
            seconds = statistics.median(contestant.seconds)
            yield (f"| {contestant.name} | {ratio(contestant, floor):,.1f} | {seconds:.3f} | "
                   f"{statistics.median(contestant.memory):,.0f} MB |")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--size", default="other")
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--modules", type=Path, required=True)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--only", nargs="+", default=[], help="beginnings of names")
    asked = arguments.parse_args()

    world = json.loads((asked.folder / "rules.json").read_text())
    environment = os.environ | {"PEERS_MODULES": str(asked.modules.resolve())}
    everyone = [
        each for each in contestants(asked.build.resolve(), world["as_of"])
        if each.is_floor or not asked.only or each.name.startswith(tuple(asked.only))
    ]
    taking_part = [each for each in everyone if asked.size in each.sizes]
    warm_up(taking_part, asked.folder, environment)
    for _ in range(asked.runs):
        for contestant in taking_part:
            if not contestant.failed:
                run_once(contestant, asked.folder, environment)
    cells = world["subjects"] * world["cycles"]
    print(f"{asked.size}: {world['subjects']} subjects x {world['cycles']} cycles x "
          f"{world['indicators']} indicators, {len(world['rules'])} rules, "
          f"{cells * len(world['rules']):,} verdicts, {asked.runs} runs\n")
    print("\n".join(table(everyone, taking_part)))


if __name__ == "__main__":
    main()
