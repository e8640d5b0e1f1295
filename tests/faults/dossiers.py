"""Dossiers of the small world of the golden cases, and the built program at work on them."""

import os
import pathlib
import re
import sqlite3
import subprocess

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
RULES = SOURCE / "tests/cases/world/rules"
DATA = SOURCE / "tests/cases/world/data"
DAY = ["--as-of", "2022-08-26"]

BUSY = "in use by another program"
GONE = "was moved, replaced or deleted while it was open"


def start(*words, **more):
    """Starts a run and does not wait for it."""
    return subprocess.Popen([SERVANDA, *map(str, words), "--rules", RULES], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, encoding="utf-8", **more)


def run(*words):
    running = start(*words)
    running.out, running.error = running.communicate()
    return running


def done(*words):
    """Runs a command that must succeed; returns its output."""
    ran = run(*words)
    assert ran.returncode == 0, (words, ran.returncode, ran.error)
    return ran.out


def digest(dossier):
    """The digest of the data that an audit reads."""
    return re.search(r"data +(sha256:\w+)", done("audit", dossier, *DAY, "--summary")).group(1)


def records(dossier):
    """The number of records; verifies the chain and the facts under them."""
    ran = run("verify", dossier)
    assert ran.returncode in (0, 5) and "is whole" in ran.out, (ran.out, ran.error)
    return len(re.findall(r"^record ", ran.out, re.M))


def write_facts(path, rows, start_year=1990):
    """A file with that many facts: one for each State on each day."""
    lines = ["subject,indicator,as_of,value,document"]
    for row in range(rows):
        state = ("CHN", "FRA", "GBR", "USA")[row % 4]
        day = row // 4
        lines.append(f"{state},ctbt.in_effect,{start_year + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02},yes,"
                     f"Document {row}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def make_older(dossier):
    """Makes a dossier as the release before records wrote it."""
    database = sqlite3.connect(dossier, isolation_level=None)
    database.executescript("""DROP TABLE touched; DROP TABLE known_state; DROP TABLE subject_digest;
        DROP TABLE record; DROP TABLE completeness;
        CREATE TABLE completeness (dataset TEXT PRIMARY KEY NOT NULL, complete_to INTEGER NOT NULL,
            document INTEGER REFERENCES document (id), note TEXT NOT NULL,
            import INTEGER NOT NULL REFERENCES import (id)) STRICT;
        DROP TABLE fact_column;
        CREATE TABLE fact_column (indicator INTEGER PRIMARY KEY, rows INTEGER NOT NULL,
            signature TEXT NOT NULL, packed BLOB NOT NULL) STRICT;
        ALTER TABLE import DROP COLUMN imported_by; ALTER TABLE import DROP COLUMN imported_at; ALTER TABLE import DROP COLUMN spelling;
        PRAGMA user_version = 3""")
    database.close()
