"""Makes the seeds of the fuzzing: small sound files of each kind, and the words in them.

Usage: seeds.py SERVANDA CORPUS     makes CORPUS/<target>/ and CORPUS/<target>.dict
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SOURCE = HERE.parent.parent

FACTS = [
    "subject,indicator,cycle,value\nFRA,warheads.total,RC2010,300\nFRA,warheads.total,RC2015,at most 290\n",
    "subject,indicator,as_of,value,missing,basis,document,known_from\n"
    "CHN,ratified,2012-05-01,yes,,depositary,\"D, 1\",2012-06\nCHN,ratified,2009,,never_declared,independent,E,\n",
    "subject;indicator;cycle;value\r\nFRA;alert;RC2015;low\r\nCHN;reported_on;RC2015;2014-04\r\n",
    "event,on,who,document\ntalk,2013-01-05,FRA;CHN,D\n",
    "report,subject,cycle,document,date,title\nr1,FRA,RC2015,D/1,2014-04-25,Report\n",
    "dataset,subject,complete_to,known_from,document\ntalk,FRA,2015-01-01,2016,D\nratified,,2015-01-01,,D\n",
]
LINES = [
    '{"subject":"FRA","indicator":"warheads.total","cycle":"RC2010","value":"300"}\n',
    '{"event":"talk","on":"2013-01-05","who":"FRA;CHN"}\n{"event":"talk","on":"2014","who":"CHN"}\n',
]
WAIVERS = ("commitment,subject,cycle,reason,decided_by,expires\n"
           "w.1,FRA,RC2015,\"Under review\",Bureau,2016-05-22\nw.2,CHN,,Known,Bureau,2014-01-01\n")
VALUES = ["225", "at most 225 warhead", "about 5000", "between 10 and 20", "fewer than 3", "at least 4", "more than 5",
          "yes", "no", "low", "high", "2014-04", "2014-04-25", "before 2012", "1.5", "10%", "{}", "FRA;CHN"]
CONFIGURATION = ('rules = ["a", "b"]\nas-of = 2022-08-26\n\n[audit]\nfail-on = ["not-met", "overdue"]\n'
                 'expect-at-least = 3\nformat = "json"\n')
CACHE = ("counts of servanda, kept for the next summary\ndata sha256:0\n"
         f"{'a' * 64} {'b' * 64} 1 2 3 4 5 6 7 8 9 10 11\n")
DEEP_CONFIGURATIONS = ["[" + "a." * 100_000 + "a]\n", "a." * 100_000 + "a = 1\n", "x = " + "[" * 100_000, "x = " + "{a=" * 100_000]


def pieces_of_rules():
    """Each declaration of the packs by itself."""
    for pack in sorted((SOURCE / "rules/npt").glob("*.pacta")):
        for piece in re.split(r"\n(?=[a-z])", pack.read_text(encoding="utf-8")):
            yield f"language 1\n{piece}\n"
    for slip in sorted((SOURCE / "tests/slips").rglob("*.pacta")):
        yield slip.read_text(encoding="utf-8")
    yield (HERE / "world.pacta").read_text(encoding="utf-8")


def dossier_and_result(servanda):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(FACTS):
            files.append(pathlib.Path(folder, f"{number}.csv"))
            files[-1].write_text(text, encoding="utf-8", newline="")
        dossier, rules = pathlib.Path(folder, "dossier"), ("--rules", HERE / "world.pacta")
        subprocess.run([servanda, "import", dossier, *files, *rules], check=True, capture_output=True)
        subprocess.run([servanda, "audit", dossier, *rules, "--as-of", "2016-01-01", "--record"], check=True,
                       capture_output=True)
        result = subprocess.run([servanda, "audit", dossier, *rules, "--as-of", "2016-01-01", "--format", "json"],
                                check=True, capture_output=True).stdout
        return dossier.read_bytes(), result


def words_of(texts):
    """The words in most places: column names, keys, SQL."""
    words = collections.Counter(word for text in texts for word in re.findall(rb"[A-Za-z][A-Za-z_.-]{1,30}", text))
    return sorted(word.decode() for word, _ in words.most_common(300))


def words_of_the_language():
    listed = (SOURCE / "grammar/words.hpp").read_text(encoding="utf-8")
    listed = listed[listed.index("all{"):listed.index("};")]
    return [word for word in re.findall(r'"((?:[^"\\]|\\.)*)"', listed) if "\\" not in word]


def main(servanda, corpus):
    dossier, result = dossier_and_result(servanda)
    seeds = {
        "rules": [text.encode() for text in pieces_of_rules()],
        "facts": [b"\0" + text.encode() for text in FACTS] + [b"\1" + text.encode() for text in LINES],
        "dossier": [dossier],
        "waivers": [b"\0" + WAIVERS.encode()],
        "values": [text.encode() for text in VALUES],
        "results": [result],
        "configuration": [each.encode() for each in (CONFIGURATION, *DEEP_CONFIGURATIONS)],
        "rows": [bytes([0, 0, column, 3, kind, value]) for column in range(0, 90, 5) for kind in (0, 3)
                 for value in range(12)],
        "caches": [CACHE.encode()],
    }
    for target, texts in seeds.items():
        folder = pathlib.Path(corpus, target)
        folder.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(texts):
            (folder / f"seed-{number}").write_bytes(text)
        words = words_of_the_language() if target == "rules" else words_of(texts)
        if words:  # libFuzzer takes an empty dictionary for a missing one; bytes of `rows` hold no words
            pathlib.Path(corpus, f"{target}.dict").write_text("".join(f'"{word}"\n' for word in words), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
