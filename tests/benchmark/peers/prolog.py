#!/usr/bin/python3
"""SWI-Prolog over program.pl: `prolog.py FOLDER`. `prolog.py FOLDER prepare` compiles it before.

A predicate an indicator, with the cell as its first argument, by which Prolog finds it at once.
"""

import subprocess
import sys
from pathlib import Path

import result
from combinations import ways


def comparison(test, value, holds):
    kind = test["is"]
    if kind == "at most":
        return f"{value} {'=<' if holds else '>'} {test['value']}"
    if kind == "at least":
        return f"{value} {'>=' if holds else '<'} {test['value']}"
    if kind == "yes":
        return f"{value} =:= {1 if holds else 0}"
    if kind == "among":
        chosen = [level for level in range(5) if (level in test["values"]) == holds]
        return f"memberchk({value}, {chosen})"
    if kind == "lower":
        return (f"K = k(S,C), B is C - 1, i{test['indicator']}(k(S,B), P), "
                f"{value} {'<' if holds else '>='} P")
    return "true" if holds else "fail"


def body(rule, chosen, holds):
    return ", ".join(
        f"i{test['indicator']}(K, V{place}), {comparison(test, f'V{place}', holds)}"
        for place, test in ((place, rule["tests"][place]) for place in chosen))


def goal(rule, sets, holds):
    """True once for each cell that fits."""
    if len(sets) == 1:
        return body(rule, sets[0], holds)
    either = "; ".join(f"({body(rule, chosen, holds)})" for chosen in sets)
    return f"cell(K), once(({either}))"


def rules(world):
    lines = [
        ":- style_check(-singleton).",
        f"cell(k(S,C)) :- between(1, {world['subjects']}, S), between(1, {world['cycles']}, C).",
    ]
    for verdict, holds in (("met", True), ("not_met", False)):
        for rule in world["rules"]:
            sets = ways(rule)[0 if holds else 1]
            lines.append(f"{verdict}({rule['name']}, K) :- {goal(rule, sets, holds)}.")
    names = ",".join(rule["name"] for rule in world["rules"])
    lines.append(f"main :- forall(member(R, [{names}]), ("
                 "aggregate_all(count, met(R, _), M), aggregate_all(count, not_met(R, _), N), "
                 "format('~d ~d~n', [M, N]))).")
    return "\n".join(lines) + "\n"


def main(folder, action="count"):
    folder = Path(folder)
    if action == "prepare":
        subprocess.run(["swipl", "--stack-limit=8g", "-q", "-g", "qcompile(program)", "-t", "halt"],
                       cwd=folder, check=True)
        return
    done = subprocess.run(["swipl", "--stack-limit=8g", "-q", "-g", "main", "-t", "halt",
                           folder / "program.qlf"], stdout=subprocess.PIPE, text=True, check=True)
    result.show(result.read_world(folder),
                [tuple(map(int, line.split())) for line in done.stdout.splitlines()])


if __name__ == "__main__":
    main(*sys.argv[1:])
