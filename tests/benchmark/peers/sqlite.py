#!/usr/bin/python3
"""SQLite over rows.sqlite: `sqlite.py FOLDER query-a-rule` or `single-scan`."""

import sqlite3
import sys
from pathlib import Path

import result
import sql


def main(folder, form):
    world = result.read_world(folder)
    database = sqlite3.connect(f"file:{Path(folder, 'rows.sqlite')}?mode=ro", uri=True)
    figures = [
        figure for query in sql.FORMS[form](world["rules"])
        for figure in database.execute(query).fetchone()
    ]
    result.show(world, list(zip(figures[::2], figures[1::2])))


if __name__ == "__main__":
    main(*sys.argv[1:])
