#!/usr/bin/python3
"""Measures how the time to check rules grows with the number of small declarations, shape by shape.

Rules of one shape are repeated 2000, 4000, 8000 and 16000 times after the vocabulary of
tests/slips, and checked. Run it by hand, on a quiet machine: it prints processor times and judges
nothing; a time that grows in step with the size doubles from column to column.

Usage: rules_shapes.py [PROGRAM]    the built servanda; default: build/release/servanda"""

import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZES = (2000, 4000, 8000, 16000)


def commitment(number, condition="total < 5", clause=""):
    return (f'commitment c{number} {{\n  title "One"\n  cites "DOC"\n  binds each nws\n'
            f"  review each cycle\n  {clause}\n  met when {condition}\n}}\n")


def with_exception(number):
    return commitment(number) + (f'exception to c{number} "why" when total > 7 {{\n'
                                 "  met when ratified\n}\n")


def with_scenario(number):
    return commitment(number) + (f'scenario "s{number}" {{\n  expect c{number} | subject | cycle | verdict |\n'
                                 "   | FRA | RC2015 | met |\n}\n")


def with_index(number):
    return commitment(number) + (f'index x{number} "I" {{\n  of commitments c{number}\n'
                                 "  review each cycle\n  model average\n}\n")


SHAPES = {
    "plain": commitment,
    "in force": lambda n: commitment(n, clause="in force from 2000-01-01"),
    "exception": with_exception,
    "scenario": with_scenario,
    "index": with_index,
    "definition": lambda n: f"define d{n} = total < {n}\n" + commitment(n, f"d{n}"),
    "indicator": lambda n: f'indicator i{n} truth lasting "I"\n' + commitment(n, f"i{n}"),
    "event": lambda n: f'event e{n} "E" {{ on date }}\n' + commitment(n, f"some e in e{n} where e.on in cycle"),
    "unknown name": lambda n: commitment(n, f"total{n} < 5"),
    "unknown related": lambda n: commitment(n, clause=f"related slips.vocabulary.d{n}"),
    "misspelt clause": lambda n: commitment(n, clause='nte "x"'),
    "parentheses": lambda n: commitment(n, "(" * 150 + "total < 5" + ")" * 150),
}


def seconds_to_check(program, text, folder):
    path = pathlib.Path(folder) / "rules.pacta"
    path.write_text(text, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([program, "check", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/release/servanda"
    vocabulary = (ROOT / "tests/slips/vocabulary.pacta").read_text(encoding="utf-8")
    print(f"{'shape':16}" + "".join(f"{size:>9}" for size in SIZES))
    with tempfile.TemporaryDirectory() as folder:
        for name, shape in SHAPES.items():
            times = [seconds_to_check(program, vocabulary + "".join(map(shape, range(size))), folder)
                     for size in SIZES]
            print(f"{name:16}" + "".join(f"{time:8.2f}s" for time in times))


if __name__ == "__main__":
    main()
