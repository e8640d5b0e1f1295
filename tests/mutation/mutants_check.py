#!/usr/bin/python3
"""Is a source still mutated as it should be? Checks the mutants of a small one, and the effect of
each.

Part of .ci/run and not of the tests: it needs clang's bindings. Takes some seconds.
"""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from mutants import mutants_of
from mutate import ARGUMENTS, ROOT, Rewriting, compiling_mutants

SOURCE = """
#include <algorithm>
#include <cstdio>
struct Number {
  int value;
  friend auto operator<=>(Number, Number) = default;
};
constexpr int limit = 2 + 3;
static_assert(limit < 6);
bool is_small(Number number, int least) {
  int found = least;
  if (number < Number{limit}) {
    found += 10;
  }
  found = std::min(found, 12);
  return found > 10 && !(least == 0);
}
int main() { std::printf("%d%d%d", is_small({3}, 1), is_small({5}, 1), is_small({3}, 0)); }
"""
# The output without a mutant, and with each.
PLAIN = "100"
WANTED = [
    ("`<` became `<=` in `number < Number{limit}`", "110"),
    ("`<` became `>=` in `number < Number{limit}`", "010"),
    ("`found += 10` was left out", "000"),
    ("`+=` became `-=` in `found += 10`", "000"),
    ("`10` became `11` in `10`", "100"),
    ("`found = std::min(found, 12)` was left out", "100"),
    ("`min` became `max` in `std::min(found, 12)`", "110"),
    ("`12` became `13` in `12`", "100"),
    ("`&&` became `||` in `found > 10 && !(least == 0)`", "110"),
    ("`>` became `<=` in `found > 10`", "010"),
    ("`>` became `>=` in `found > 10`", "100"),
    ("`10` became `11` in `10`", "000"),
    ("`!(least == 0)` was turned round", "000"),
    ("`==` became `!=` in `least == 0`", "000"),
    ("`0` became `1` in `0`", "000"),
]


class Mutator(unittest.TestCase):
    maxDiff = None

    def test_each_mutant_does_what_it_says(self):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "small.cpp")
            source.write_text(SOURCE.split("int main")[0], encoding="utf-8")
            mutants = compiling_mutants(source)
            source.write_text(SOURCE, encoding="utf-8")
            mutated = Path(folder, "mutated.cpp")
            mutated.write_bytes(Rewriting(source.read_bytes(), dict(enumerate(mutants))).all())
            program = Path(folder, "program")
            chosen = ROOT / "tests/mutation/chosen.cpp"
            subprocess.run(["g++", "-w", *ARGUMENTS[2:], mutated, chosen, "-o", program], check=True)

            def prints(number: str) -> str:
                environment = {**os.environ, "MUTANT": number}
                return subprocess.run([program], env=environment, capture_output=True, text=True, check=True).stdout

            self.assertEqual(prints("-1"), PLAIN)
            self.assertEqual([(each.what, prints(str(number))) for number, each in enumerate(mutants)], WANTED)

    def test_what_does_not_compile_is_dropped(self):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "joined.cpp")
            text = "struct Sum {};\nSum operator+(Sum, Sum);\nSum of(Sum a) { return a + a; }\n"
            source.write_text(text, encoding="utf-8")
            self.assertEqual(len(mutants_of(source, ARGUMENTS)[0]), 1)
            self.assertEqual(compiling_mutants(source), [])


if __name__ == "__main__":
    unittest.main()
