"""Makes a large world for the page: `large_world.py FOLDER [STATES COMMITMENTS CYCLES]`

Writes rules.pacta and facts.csv. Every State that the rules on the NPT name, and more with made-up
codes, answers for every commitment in every cycle, or does not; each answer has its document and
paragraph. Equal sizes give equal bytes.
"""
import csv
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
folder = pathlib.Path(sys.argv[1])
states, commitments, cycles = (int(word) for word in (sys.argv[2:5] or (195, 160, 5)))
themes = ("disarmament.stockpiles", "disarmament.transparency", "non_proliferation.safeguards",
          "non_proliferation.export_control", "peaceful_use.cooperation", "review_process.reporting")


def noise(*numbers):
    """Between 0 and 2**32 - 1; the same numbers give the same."""
    state = 2166136261
    for number in numbers:
        state = ((state ^ (number + 0x9E3779B9)) * 0x45D9F3B) & 0xFFFFFFFF
        state = ((state ^ (state >> 16)) * 0x45D9F3B) & 0xFFFFFFFF
        state ^= state >> 15
    return state


def state_lines():
    """The States of the vocabulary with their titles, then made-up ones up to the number wanted."""
    vocabulary = (root / "rules/npt/vocabulary.pacta").read_text()
    found = re.findall(r'^state ([A-Z]{3} (?:[^\n]|\n +(?=\w\w "))*)', vocabulary, re.M)
    lines = [" ".join(each.split()) for each in found][:states]
    for number in range(states - len(lines)):
        name = f"Q{chr(65 + number // 26)}{chr(65 + number % 26)}"
        lines.append(f'{name} "State {name}"')
    return lines


def first_year(cycle):
    return 2026 - 5 * (cycles - cycle)


def write_rules(codes, lines):
    rows = ["language 1", "", 'pack large { title en "A large world" }', "",
            'unit item "items"', ""]
    rows += [f"state {line}" for line in lines]
    rows += ["", f"group all_states \"All States\" {{ members {' '.join(codes)} }}",
             f"group third \"Every third State\" {{ members {' '.join(codes[::3])} }}", ""]
    for cycle in range(cycles):
        first = first_year(cycle)
        rows.append(f'cycle C{first + 4} "{first}-{first + 4} review cycle" '
                    f"from {first}-01-01 to {first + 4}-12-31")
    for number in range(commitments):
        rows.append(f"indicator figure{number} quantity of item per cycle "
                    f'"Declared items of class {number}"')
    for number in range(commitments):
        limit = 100 + noise(1, number) % 800
        rows += ["", f"commitment {number} {{",
                 f'  title    en "Hold no more than {limit} items of class {number}"',
                 f'  cites    "LARGE/CONF.2000/1" at "Action {number}"',
                 f"  theme    {themes[number % len(themes)]}",
                 "  binds    each all_states",
                 f"  review   each cycle from C{first_year(0) + 4}",
                 f"  met when figure{number} <= {limit}",
                 f"  partly met when figure{number} <= {limit + 50}",
                 f'  says en "the State declared {{figure{number}}}, and {limit} items are allowed"',
                 "}"]
    (folder / "rules.pacta").write_text("\n".join(rows) + "\n")


def write_facts(codes):
    with open(folder / "facts.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow("subject indicator as_of value missing basis document paragraph known_from"
                      .split())
        for number in range(commitments):
            for place, code in enumerate(codes):
                for cycle in range(cycles):
                    drawn = noise(2, number, place, cycle)
                    if drawn % 100 < 12:
                        continue
                    missing = "not_reported" if drawn % 100 < 15 else ""
                    year = first_year(cycle) + (drawn >> 8) % 5
                    value = "" if missing else (drawn >> 11) % 1000
                    rows.writerow([code, f"figure{number}", f"{year}-12-31", value, missing,
                                   "national_report", f"LARGE/CONF.{year}/{place + 1}",
                                   1 + (drawn >> 5) % 80, f"{year}-12-31"])


lines = state_lines()
codes = [line.split()[0] for line in lines]
folder.mkdir(parents=True, exist_ok=True)
write_rules(codes, lines)
write_facts(codes)
