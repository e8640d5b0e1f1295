#!/usr/bin/python3
"""clingo over facts.lp: `clingo.py FOLDER`. Each rule says when a cell is met and when it is not.

A cell in neither has no data. Grounding decides everything; there is one answer set.
"""

import re
import subprocess
import sys
from pathlib import Path

import result
from combinations import ways


def comparison(test, value, holds):
    kind = test["is"]
    if kind == "at most":
        return f"{value} {'<=' if holds else '>'} {test['value']}"
    if kind == "at least":
        return f"{value} {'>=' if holds else '<'} {test['value']}"
    if kind == "yes":
        return f"{value} = {1 if holds else 0}"
    if kind == "among":
        chosen = [level for level in range(5) if (level in test["values"]) == holds]
        return f"{value} = ({';'.join(map(str, chosen))})"
    if kind == "lower":
        return (f"fact({test['indicator']},S,C-1,P{value}), "
                f"{value} {'<' if holds else '>='} P{value}")
    return "#true" if holds else "#false"


def body(rule, chosen, holds):
    return ", ".join(
        f"fact({test['indicator']},S,C,V{place}), {comparison(test, f'V{place}', holds)}"
        for place, test in ((place, rule["tests"][place]) for place in chosen))


def rules(world):
    lines = ["#show met/2. #show not_met/2."]
    for rule in world["rules"]:
        name = rule["name"]
        for verdict, sets, holds in zip(("met", "not_met"), ways(rule), (True, False)):
            lines += [f"{verdict}_{name}(S,C) :- {body(rule, chosen, holds)}." for chosen in sets]
            lines.append(f"{verdict}({name},N) :- N = #count {{ S,C : {verdict}_{name}(S,C) }}.")
    return "\n".join(lines) + "\n"


def main(folder):
    folder = Path(folder)
    done = subprocess.run(["clingo", "--warn=none", "--verbose=0", folder / "rules.lp",
                           folder / "facts.lp"], stdout=subprocess.PIPE, text=True)
    counts = {(verdict, name): int(count)
              for verdict, name, count in re.findall(r"(met|not_met)\((\w+),(\d+)\)", done.stdout)}
    world = result.read_world(folder)
    result.show(world, [(counts["met", rule["name"]], counts["not_met", rule["name"]])
                        for rule in world["rules"]])


if __name__ == "__main__":
    main(*sys.argv[1:])
