#!/usr/bin/python3
"""Every paragraph is a commitment, every commitment a paragraph, and related commitments point at
each other.

`rules/npt/commitments.csv` lists the paragraphs that the packs turn into rules. The test reads the
packs in the guide that `servanda document` prints, so that it compares the program's own reading
and not the text of a file. `problems(listed, found)` returns the differences. The tests break each
rule on purpose, then check this checkout and compare its list with the numbering of the
instruments, which shows a paragraph that is missing from both.
"""

import csv
import os
import re
import subprocess
import unittest
from pathlib import Path
from typing import NamedTuple

# The words of the instruments for the force of a commitment, from the strongest to the weakest.
FORCES = {
    "undertake", "commit", "decide", "agree", "reaffirm", "declare", "recognize", "urge",
    "call upon", "should", "stress", "underscore", "recommend", "encourage", "invite", "consider",
}


class Commitment(NamedTuple):
    source: str
    title: str
    force: str
    theme: str
    question: str
    related: tuple


SECTION = re.compile(r"^### (npt\.\S+) (.*)$")
BULLET = re.compile(r"^- \*\*(\w+):\*\* (.*)$")
ID = re.compile(r"npt(?:\.\w+)+")


def read_guide(guide):
    """The commitments of a guide: pairs of an id and a `Commitment`, one for each version."""
    found = []
    for line in guide.splitlines():
        section = SECTION.match(line)
        if section:
            found.append((section[1], section[2], {}))
        bullet = BULLET.match(line)
        if bullet and found:
            found[-1][2].setdefault(bullet[1], bullet[2])
    commitments = []
    for name, title, said in found:
        related = tuple(dict.fromkeys(ID.findall(said.get("Related", ""))))
        told = (said.get(word, "").strip("`") for word in ("Source", "Force", "Theme", "Question"))
        source, force, theme, question = told
        commitments.append((name, Commitment(source, title, force, theme, question, related)))
    return commitments


def problems(listed, found):
    """The differences between a list of (id, document, paragraph) and the commitments of a guide."""
    said = []
    sources = {name: f"{document}, {paragraph}" for name, document, paragraph in listed}
    if len(sources) != len(listed):
        said.append("an id stands twice in the list")
    names = {name for name, _ in found}
    said += [f"{name} is listed and is no commitment" for name in sources if name not in names]
    said += [f"{name} is a commitment and is not listed" for name in names if name not in sources]
    related = {}
    for name, commitment in found:
        related.setdefault(name, set()).update(commitment.related)
    for name, commitment in found:
        if name in sources and sources[name] not in commitment.source.split("; "):
            said.append(f"{name} cites {commitment.source}, and not {sources[name]}")
        if not commitment.question:
            said.append(f"{name} asks nothing")
        if not commitment.theme or commitment.force not in FORCES:
            said.append(f"{name} has no theme, or an unknown force: {commitment.force}")
        if not commitment.related:
            said.append(f"{name} is related to nothing")
        for other in commitment.related:
            if other not in names:
                said.append(f"{name} is related to {other}, which is no commitment")
            elif name not in related[other]:
                said.append(f"{name} is related to {other}, which does not point back")
    return sorted(said)


def untranslated(english, other, field):
    """The commitments with the same text in a field of the English guide and of another one."""
    if [name for name, _ in english] != [name for name, _ in other]:
        return ["the two guides hold other commitments"]
    return [name for (name, one), (_, two) in zip(english, other)
            if getattr(one, field) == getattr(two, field)]


def titles(text):
    """The commitments of a file in our layout, each with the languages of its title."""
    heads = re.findall(r"(?ms)^commitment (\S+) \{\n(  title.*?)\n  cites ", text)
    return [(name, re.findall(r'(?<= )([a-z]{2}) +"[^"]+"', title)) for name, title in heads]


def unrelated(crosswalk, found):
    """Pairs of one matter and of two instruments that do not point at each other."""
    matters = {}
    for matter, name in crosswalk:
        matters.setdefault(matter, []).append(name)
    alone = [matter for matter, names in matters.items() if len(names) < 2]
    said = [f"{matter}: one commitment alone" for matter in alone]
    related = {}
    for name, commitment in found:
        related.setdefault(name, set()).update(commitment.related)
    for matter, names in matters.items():
        for name in names:
            pack = name.split(".")[1]
            others = {other for other in names if other.split(".")[1] != pack}
            missing = sorted(others - related.get(name, set()))
            said += [f"{matter}: {name} does not point at {other}" for other in missing]
    return said


def numbers(listed, pack):
    """The first parts of names after the name of a pack, in the list."""
    start = pack + "."
    return {name[len(start):].split(".")[0] for name, _, _ in listed if name.startswith(start)}


class Problems(unittest.TestCase):
    """A list and a guide that agree, and each way in which they may differ."""

    listed = [("npt.a.1", "DOC", "para. 1"), ("npt.a.2", "DOC", "para. 2")]

    @staticmethod
    def commitment(paragraph, *related, **other):
        told = dict(force="commit", theme="t.t", question="What?")
        told.update(other)
        return Commitment(f"DOC, para. {paragraph}", "Title", told["force"], told["theme"],
                          told["question"], related)

    def setUp(self):
        self.found = [("npt.a.1", self.commitment(1, "npt.a.2")),
                      ("npt.a.2", self.commitment(2, "npt.a.1"))]

    def test_none_where_the_two_agree(self):
        self.assertEqual(problems(self.listed, self.found), [])

    def test_a_paragraph_without_a_commitment(self):
        listed = self.listed + [("npt.a.3", "DOC", "para. 3")]
        self.assertEqual(problems(listed, self.found), ["npt.a.3 is listed and is no commitment"])

    def test_a_commitment_without_a_paragraph(self):
        self.assertEqual(problems(self.listed[:1], self.found),
                         ["npt.a.2 is a commitment and is not listed"])

    def test_a_paragraph_that_is_listed_twice(self):
        self.assertEqual(problems(self.listed + self.listed[:1], self.found),
                         ["an id stands twice in the list"])

    def test_a_wrong_citation(self):
        listed = [self.listed[0], ("npt.a.2", "DOC", "para. 5")]
        self.assertEqual(problems(listed, self.found),
                         ["npt.a.2 cites DOC, para. 2, and not DOC, para. 5"])

    def test_a_citation_that_only_begins_alike(self):
        self.found[0] = ("npt.a.1", self.commitment(10, "npt.a.2"))
        self.assertEqual(problems(self.listed, self.found),
                         ["npt.a.1 cites DOC, para. 10, and not DOC, para. 1"])

    def test_a_second_citation_counts(self):
        self.found[0] = ("npt.a.1", self.commitment("7; DOC, para. 1", "npt.a.2"))
        self.assertEqual(problems(self.listed, self.found), [])

    def test_a_relation_that_does_not_point_back(self):
        self.found[1] = ("npt.a.2", self.commitment(2, "npt.a.2"))
        self.assertEqual(problems(self.listed, self.found),
                         ["npt.a.1 is related to npt.a.2, which does not point back"])

    def test_a_relation_to_nothing(self):
        self.found[1] = ("npt.a.2", self.commitment(2, "npt.a.1", "npt.a.9"))
        self.assertEqual(problems(self.listed, self.found),
                         ["npt.a.2 is related to npt.a.9, which is no commitment"])

    def test_a_commitment_that_is_related_to_none(self):
        found = [("npt.a.1", self.commitment(1))]
        self.assertEqual(problems(self.listed[:1], found), ["npt.a.1 is related to nothing"])

    def test_a_missing_question_and_an_unknown_force(self):
        self.found[1] = ("npt.a.2", self.commitment(2, "npt.a.1", question="", force="hope"))
        self.assertEqual(problems(self.listed, self.found),
                         ["npt.a.2 asks nothing",
                          "npt.a.2 has no theme, or an unknown force: hope"])

    def test_a_title_that_is_not_translated(self):
        chinese = [("npt.a.1", self.commitment(1)),
                   ("npt.a.2", self.commitment(2)._replace(title="标题"))]
        self.assertEqual(untranslated(self.found, chinese, "title"), ["npt.a.1"])
        self.assertNotEqual(untranslated(self.found, chinese[:1], "title"), [])

    def test_a_matter_whose_commitments_are_not_related(self):
        found = [("npt.a.1", self.commitment(1, "npt.b.1")), ("npt.b.1", self.commitment(1))]
        crosswalk = [("tests", "npt.a.1"), ("tests", "npt.b.1"), ("zones", "npt.a.1")]
        self.assertEqual(unrelated(crosswalk, found),
                         ["zones: one commitment alone",
                          "tests: npt.b.1 does not point at npt.a.1"])

    def test_the_languages_of_a_title(self):
        text = 'commitment 1 {\n  title en "One"  zh "一"\n        fr "Un"\n  cites "DOC"\n}\n'
        self.assertEqual(titles(text), [("1", ["en", "zh", "fr"])])


class ThisCheckout(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        root = Path(os.environ.get("SOURCE", Path(__file__).parents[2]))
        servanda = os.environ.get("SERVANDA", root / "build/release/servanda")

        def table(name, *header):
            with open(root / "rules/npt" / name, encoding="utf-8", newline="") as file:
                rows = [tuple(row) for row in csv.reader(file)]
            assert rows[0] == header and len(rows) > 1
            return rows[1:]

        cls.listed = table("commitments.csv", "commitment", "document", "paragraph")
        cls.crosswalk = table("crosswalk.csv", "matter", "commitment")

        def guide(*options):
            run = subprocess.run([servanda, "document", root / "rules/npt", *options],
                                 capture_output=True, text=True, check=True)
            return read_guide(run.stdout)

        cls.english, cls.chinese = guide(), guide("--language", "zh")
        cls.packs = [path.read_text(encoding="utf-8") for path in root.glob("rules/npt/*.pacta")]

    def test_the_list_and_the_packs_agree(self):
        self.assertEqual(problems(self.listed, self.english), [])

    def test_what_belongs_together_points_at_each_other(self):
        self.assertEqual(unrelated(self.crosswalk, self.english), [])

    def test_every_title_and_question_is_there_in_chinese(self):
        for field in ("title", "question"):
            self.assertEqual(untranslated(self.english, self.chinese, field), [], field)

    def test_every_title_is_there_in_the_six_languages(self):
        found = [each for text in self.packs for each in titles(text)]
        self.assertEqual(len(found), len(self.english))
        for name, languages in found:
            self.assertEqual(languages, ["en", "zh", "fr", "es", "ru", "ar"], name)

    # Holds the list to the numbering of the instruments, so that a gap in both the list and the
    # packs is found.

    def test_all_64_actions_of_2010(self):
        actions = {str(action) for action in range(1, 65)}
        self.assertEqual(numbers(self.listed, "npt.ap2010"), actions | {"iv"})

    def test_all_items_of_actions_4_5_and_21(self):
        items = numbers(self.listed, "npt.ap2010.5")
        self.assertEqual(items, set("abcdefg") | {"report", "review"})
        self.assertEqual(numbers(self.listed, "npt.ap2010.4"), {"1", "2"})
        self.assertEqual(numbers(self.listed, "npt.ap2010.21"), {"1", "2"})

    def test_all_13_steps_of_2000_and_the_items_of_the_ninth(self):
        self.assertEqual(numbers(self.listed, "npt.s13"), {str(step) for step in range(1, 14)})
        self.assertEqual(numbers(self.listed, "npt.s13.9"), set("abcdef"))

    def test_all_paragraphs_of_the_risk_reduction_package(self):
        paragraphs = {str(number) for number in range(4, 12)}
        self.assertEqual(numbers(self.listed, "npt.wp9"), paragraphs)
        for paragraph, items in {"6": "abc", "7": "abc", "8": "abcdef", "9": "abc", "10": "abcd",
                                 "11": "abc"}.items():
            self.assertEqual(numbers(self.listed, "npt.wp9." + paragraph), set(items), paragraph)
        self.assertEqual(numbers(self.listed, "npt.wp9.8.d"), {"i", "ii", "iii", "iv"})

    def test_paragraph_4_c_of_1995(self):
        self.assertEqual(numbers(self.listed, "npt.decisions1995"), {"2"})

    def test_crisis_channels_and_accidents_point_at_each_other(self):
        found = dict(self.english)
        self.assertIn("npt.ap2010.5.f", found["npt.wp9.8.d.ii"].related)
        self.assertIn("npt.wp9.8.d.ii", found["npt.ap2010.5.f"].related)


if __name__ == "__main__":
    unittest.main()
