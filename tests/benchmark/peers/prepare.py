#!/usr/bin/python3
"""Writes the input of the peers into the folder of a benchmark: `prepare.py FOLDER`.

    query-a-rule.json, single-scan.json   the queries of sql.py
    rows.csv, needed.csv                  all rows; those that the rules read and that have a value
    rules.lp, facts.lp                    for clingo
    program.pl                            for SWI-Prolog, rules and facts
"""

import json
import sqlite3
import sys
from pathlib import Path

import clingo
import prolog
import result
import sql


def main(folder):
    folder = Path(folder)
    world = result.read_world(folder)
    for form, queries in sql.FORMS.items():
        (folder / f"{form}.json").write_text(json.dumps(queries(world["rules"])))
    database = sqlite3.connect(f"file:{folder / 'rows.sqlite'}?mode=ro", uri=True)
    with open(folder / "rows.csv", "w") as file:
        file.write("indicator,subject,cycle,value\n")
        for row in database.execute("select indicator, subject, cycle, value from fact"):
            file.write(",".join("" if each is None else str(each) for each in row) + "\n")
    needed = ("select indicator, subject, cycle, value from fact "
              "where indicator in (select indicator from needed) and value is not null "
              "order by indicator, subject, cycle")
    with open(folder / "needed.csv", "w") as file:
        for row in database.execute(needed):
            file.write("%d,%d,%d,%d\n" % row)
    (folder / "rules.lp").write_text(clingo.rules(world))
    with open(folder / "facts.lp", "w") as file:
        for row in database.execute(needed):
            file.write("fact(%d,%d,%d,%d).\n" % row)
    with open(folder / "program.pl", "w") as file:
        file.write(prolog.rules(world))
        for row in database.execute(needed):
            file.write("i%d(k(%d,%d),%d).\n" % row)


if __name__ == "__main__":
    main(*sys.argv[1:])
