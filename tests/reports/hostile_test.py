"""Reports on a hostile world (hostile_world.py) do no harm: an independent reader reads each report
and each message, as a terminal, a spreadsheet, a browser or a build server would."""

import csv
import html.parser
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import hostile_world  # noqa: E402

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
SCHEMA = SOURCE / "tests/reports/junit.xsd"

# Sequences that steer a terminal or reverse the order of signs; only our own colours may use an
# escape.
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
COLOUR = re.compile("\x1b\\[[0-9;]*m")
OPENS_FORMULA = re.compile("[\t\r\n]*[=+\\-@\uff0b\uff0d\uff1d\uff20]")
NUMBER = re.compile("[+-]?[0-9]+([.][0-9]+)?%?")
FORBIDDEN = {"script", "img", "iframe", "svg", "style", "object", "embed", "form", "input", "meta", "link", "base", "video", "b"}
DAY = ["--as-of", "2024-12-31"]


def steering(text):
    """The sequences in a text that steer a terminal, with the text around them."""
    plain = COLOUR.sub("", text)
    return [plain[max(0, found.start() - 30):found.end() + 10] for found in STEERS.finditer(plain)]


def formulas(text):
    """Cells that a spreadsheet would run, with any separator that it may use."""
    for separator in ",;\t":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield from (cell for cell in row if OPENS_FORMULA.match(cell) and not NUMBER.fullmatch(cell))


class Page(html.parser.HTMLParser):
    """The tags and attributes of a page that could do something."""

    def __init__(self, text, allowed=()):
        super().__init__(convert_charrefs=True)
        self.tags, self.wrong, self.allowed = [], [], allowed
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag in FORBIDDEN and tag not in self.allowed:
            self.wrong.append(tag)
        for name, value in attributes:
            is_link = name in ("href", "src", "action", "formaction", "xlink:href")
            if name.startswith("on") or name == "srcdoc" or (is_link and not re.match("#|https?:", value or "")):
                self.wrong.append(f"{tag} {name}={value}")


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        hostile_world.write(cls.folder)
        cls.rules = ["--rules", "hostile.pacta"]
        cls.dossier = "facts.dossier"
        cls.said = {}
        cls.servanda("import", cls.dossier, "facts.csv", "events.csv", *cls.rules)
        for number, day in enumerate(("2024-06-30", "2024-12-31")):
            cls.servanda("audit", cls.dossier, "--as-of", day, "--format", "json", "-o", f"{number}.json", *cls.rules)

    @classmethod
    def servanda(cls, *words, env=None, cwd=None):
        done = subprocess.run([SERVANDA, *map(os.fsencode, map(str, words))], cwd=cwd or cls.folder, capture_output=True,
                              env={**os.environ, **(env or {})}, check=False)
        assert done.returncode in range(7), (words, done.returncode, done.stderr[-500:])
        return done

    def harmless(self, *words, exits=(0,), **how):
        """Both streams of a command, after a check that they are harmless."""
        done = self.servanda(*words, **how)
        name = " ".join(map(ascii, words))[:200]
        self.assertIn(done.returncode, exits, (name, done.stderr[-1000:]))
        for stream in (done.stdout, done.stderr):
            text = stream.decode("utf-8")  # raises if it is not UTF-8
            self.assertEqual(steering(text)[:3], [], name)
        return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def report(self, *words, exits=(0,)):
        return self.harmless(*words, *self.rules, exits=exits)[0]

    def audit(self, *words):
        return self.report("audit", self.dossier, *DAY, *words)

    def ask(self, *words):
        return self.report("ask", self.dossier, *DAY, *words)

    # --- a terminal ------------------------------------------------------------------------------------

    def test_text_steers_no_terminal(self):
        for words in ([], ["--color", "always"], ["--width", "40"], ["--waivers", "waivers.csv"], ["--baseline", "0.json"],
                      ["--summary"], ["--show-plan"], ["--format", "json", "--summary"]):
            self.assertTrue(self.audit(*words))
        for words in ([], ["--color", "always"], ["--language", "zh"]):
            self.assertTrue(self.ask(*words))
        for number in range(0, len(hostile_world.HARM), 5):
            self.report("explain", self.dossier, f"hostile.{number}", f"S{number}", *DAY, "--color", "always")
        for form in ("text", "json", "csv", "markdown"):
            self.harmless("compare", "0.json", "1.json", "--format", form)

    def test_what_is_said_of_rules_steers_no_terminal(self):
        self.harmless("check", "hostile.pacta", "--color", "always", "--limit", "errors=100000")
        for form in ("json", "sarif"):
            json.loads(self.harmless("check", "hostile.pacta", "--format", form)[0])
        self.harmless("format", "hostile.pacta", "--diff", exits=(1,))
        self.harmless("document", "hostile.pacta")
        text = hostile_world.rules()
        for number, broken in enumerate((text.replace("met when", "met wenn"), text.replace("title ", "titel "),
                                         text.replace("theme hostile.texts", "theme \x1b[2J \u202e \x9b"),
                                         text.replace('"', "\u202e\x1b"), text + "\x00", text.replace("thing", "\x1b[2J"))):
            (self.folder / "broken.pacta").write_text(broken, encoding="utf-8", newline="")
            self.harmless("check", "broken.pacta", "--limit", "errors=100000", exits=(3,))
            self.harmless("check", "broken.pacta", "--format", "json", exits=(3,))
        (self.folder / "broken.pacta").write_bytes(text.encode() + b"\xff\x1b[2J")
        self.harmless("check", "broken.pacta", exits=(3,))

    def test_scenarios_that_fail_steer_no_terminal(self):
        scenarios = "".join(
            f"scenario {hostile_world.quoted(text)} {{\n  given | subject | cycle | said{i} |\n        | S{i} | C1 | no |\n"
            f"  expect {i} | subject | cycle | verdict |\n           | S{i} | C1 | met |\n}}\n"
            for i, text in enumerate(hostile_world.HARM))
        text = hostile_world.rules()
        (self.folder / "scenarios.pacta").write_text(text + scenarios, encoding="utf-8", newline="")
        out, err = self.harmless("test", "scenarios.pacta", "--coverage", "--limit", "errors=1000", exits=(3,))
        self.assertIn("E001", err)

    def test_what_is_said_of_data_steers_no_terminal(self):
        with open(self.folder / "facts.csv", encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        for column in range(len(head)):
            wrong = [[cell if i != column else row[9] for i, cell in enumerate(row)] for row in rows]
            with open(self.folder / "wrong.csv", "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([head, *wrong])
            self.harmless("import", "new.dossier", "wrong.csv", "--limit", "errors=100000", *self.rules, exits=(0, 4))
            (self.folder / "new.dossier").unlink(missing_ok=True)
        for head_line in hostile_world.HARM:
            (self.folder / "wrong.csv").write_text(f'subject,"{head_line}",{head_line}\nS1,1,1\n', encoding="utf-8", newline="")
            self.harmless("import", "new.dossier", "wrong.csv", *self.rules, exits=(4,))
            line = json.dumps({"subject": head_line, head_line: head_line, "value": [head_line]}, ensure_ascii=False)
            (self.folder / "wrong.jsonl").write_text(line + "\n{" + head_line, encoding="utf-8", newline="")
            self.harmless("import", "new.dossier", "wrong.jsonl", *self.rules, exits=(4,))
        for column in range(6):
            wrong = [[cell if i != column else row[3] for i, cell in enumerate(row)] for row in hostile_world.waivers()[1:]]
            with open(self.folder / "wrong.csv", "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([hostile_world.waivers()[0], *wrong])
            self.harmless("audit", self.dossier, *DAY, "--waivers", "wrong.csv", *self.rules, exits=(0, 4))

    def test_names_and_words_steer_no_terminal(self):
        for word in ("\x1b]52;c;cm0=\x07", "\u202efdp.exe", "a\nerror: forged", "\x9b2J", "\udcff\udcfe", "\x1b[2J.pacta", "-\x1b[2J", "--\u202e"):
            shutil.copy(self.folder / "hostile.pacta", os.fsencode(self.folder) + b"/" + os.fsencode(word))
            shutil.copy(self.folder / "facts.csv", os.fsencode(self.folder) + b"/" + os.fsencode(word + ".csv"))
            name = "./" + word
            for words in (["check", name], ["check", name + "x"], ["check", word], [word], ["help", word], ["help", "P" + word],
                          ["import", name + ".dossier", name + ".csv", *self.rules], ["import", name, name + ".csv", *self.rules],
                          ["audit", name + ".dossier", *DAY, *self.rules, "--quiet", "--summary"], ["audit", name, *self.rules],
                          ["audit", name + ".dossier", "--record", "--by", word, *DAY, "--summary", *self.rules],
                          ["verify", name + ".dossier"], ["verify", name], ["audit", self.dossier, "--cycle", word, *self.rules],
                          ["audit", self.dossier, "--subject", word, *self.rules], ["audit", self.dossier, "--as-of", word, *self.rules],
                          ["audit", self.dossier, "--commitment", word, "--theme", word, *self.rules],
                          ["audit", self.dossier, "--format", word, *self.rules], ["audit", self.dossier, "--fail-on", word, *self.rules],
                          ["audit", self.dossier, "--waivers", name, *self.rules], ["audit", self.dossier, "--baseline", name, *self.rules],
                          ["audit", self.dossier, "--cache", name, "--summary", *DAY, *self.rules],
                          ["audit", self.dossier, "-o", name + "/none/", *DAY, *self.rules], ["check", name, "--limit", word],
                          ["check", name, "--limit", "rows=" + word], ["check", name, "--width", word], ["check", name, "--config", name],
                          ["ask", self.dossier, "--language", word, *DAY, *self.rules], ["explain", self.dossier, word, word, word, *self.rules],
                          ["compare", name, name], ["format", name, "--check"], ["format", name], ["test", name], ["document", name, "--language", word]):
                self.harmless(*words, exits=range(7))
        self.harmless("audit", self.dossier, *self.rules, env={"SOURCE_DATE_EPOCH": "\x1b[2J\u202e"}, exits=(2,))

    def test_a_configuration_steers_no_terminal(self):
        for text in hostile_world.HARM:
            key = json.dumps(text)
            for line in (f"{key} = 1", f"color = {key}", f"limit = [{key}]", f"rules = {key}", f"[audit]\nas-of = {key}", text, f"[{key}]\na = 1"):
                (self.folder / "a.toml").write_text(line, encoding="utf-8", newline="")
                self.harmless("audit", self.dossier, "--config", "a.toml", exits=range(7))

    def test_earlier_results_steer_no_terminal(self):
        text = (self.folder / "0.json").read_text(encoding="utf-8")
        result = json.loads(text)
        (self.folder / "other.json").write_text(text.replace("hostile.", "\\u001b[2J\\u202e"), encoding="utf-8")
        result["servanda"] = "\x1b[2J\u202e\u0000"
        result["run"] = {key: "\x1b[2J\u202e" if isinstance(value, str) and "digest" in key else value for key, value in result["run"].items()}
        (self.folder / "others.json").write_text(json.dumps(result), encoding="utf-8")
        for before in ("other.json", "others.json", "facts.csv"):
            for form in ("text", "markdown", "csv", "json"):
                self.harmless("compare", before, "1.json", "--format", form, exits=range(7))
            self.harmless("audit", self.dossier, *DAY, "--baseline", before, *self.rules, exits=range(7))

    def test_a_dossier_that_was_changed_by_hand_steers_no_terminal(self):
        shutil.copy(self.folder / self.dossier, self.folder / "changed.dossier")
        self.servanda("audit", "changed.dossier", *DAY, "--record", "--summary", *self.rules)
        database = sqlite3.connect(self.folder / "changed.dossier")
        for table, column in (("provenance", "quotation"), ("provenance", "note"), ("provenance", "coder"), ("document", "name"),
                              ("event_field", "value"), ("record", "made_by"), ("import", "made_by")):
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            if column in columns:
                database.execute(f"UPDATE {table} SET {column} = {column} || CAST(x'1b5b324a00fffec28020e280aec29b' AS TEXT)")
        database.commit()
        database.close()
        for form in ("text", "json", "csv", "markdown", "html", "junit", "sarif"):
            self.harmless("audit", "changed.dossier", *DAY, "--format", form, *self.rules, exits=range(7))
        self.harmless("audit", "changed.dossier", *DAY, "--format", "xlsx", "-o", "changed.xlsx", *self.rules, exits=range(7))
        if (self.folder / "changed.xlsx").exists():
            openpyxl.load_workbook(self.folder / "changed.xlsx")
        self.harmless("verify", "changed.dossier", *self.rules, exits=range(7))
        self.harmless("explain", "changed.dossier", "hostile.1", "S1", *DAY, *self.rules, exits=range(7))

    # --- a spreadsheet ---------------------------------------------------------------------------------

    def test_no_cell_of_a_csv_is_a_formula(self):
        for text in (self.audit("--format", "csv"), self.audit("--format", "csv", "--baseline", "0.json"), self.ask("--format", "csv"),
                     self.harmless("compare", "0.json", "1.json", "--format", "csv")[0]):
            self.assertGreater(len(list(csv.reader(io.StringIO(text)))), 10)
            self.assertEqual(list(formulas(text))[:3], [])

    def test_the_guard_would_be_missed(self):
        for text in ("a,=1+1\n", 'a,"b;=1+1;c"\n', 'a,"b;""=1+1;c"\n', 'a,"b\n@SUM(A1)"\n', "a,\uff1d1\n"):
            self.assertNotEqual(list(formulas(text)), [], text)

    def test_no_cell_of_a_workbook_is_a_formula_or_a_link(self):
        for command in ("audit", "ask"):
            self.servanda(command, self.dossier, *DAY, "--format", "xlsx", "-o", "report.xlsx", *self.rules)
            with zipfile.ZipFile(self.folder / "report.xlsx") as parts:
                names = parts.namelist()
                for name in names:
                    xml.fromstring(parts.read(name))
            self.assertFalse([name for name in names if re.search("external|vba|embed|drawing|hyperlink|connection", name, re.I)])
            for sheet in openpyxl.load_workbook(self.folder / "report.xlsx"):
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertIn(cell.data_type, ("s", "n"), cell)
                        self.assertIsNone(cell.hyperlink)
                        if cell.data_type == "s":
                            self.assertEqual(steering(cell.value), [])
                            self.assertEqual(OPENS_FORMULA.match(cell.value) and not NUMBER.fullmatch(cell.value) and cell.value, None)

    # --- a browser, and readers of Markdown --------------------------------------------------------------

    def test_the_page_has_no_tag_but_its_own(self):
        text = self.audit("--format", "html", "--baseline", "0.json")
        self.assertEqual(Page(text, ("script", "style", "meta", "link", "input", "form")).wrong, [])
        (self.folder / "calm.pacta").write_text(
            'language 1\npack calm { title "Calm" }\nstate FRA "France"\ngroup all "All" { members FRA }\n'
            'cycle C1 "First" from 2020-01-01 to 2024-12-31\nindicator said truth per cycle "Said"\n'
            'commitment 1 { title "One" cites "DOC" binds each all review each cycle met when said }\n', encoding="utf-8")
        (self.folder / "calm.csv").write_text("subject,indicator,cycle,value,document\nFRA,said,C1,yes,Report\n", encoding="utf-8")
        self.servanda("import", "calm.dossier", "calm.csv", "--rules", "calm.pacta")
        calm = self.servanda("audit", "calm.dossier", *DAY, "--format", "html", "--rules", "calm.pacta").stdout.decode("utf-8")
        self.assertEqual(Page(text).tags, Page(calm).tags)

    def test_markdown_becomes_no_tag_and_no_link_of_the_data(self):
        for words in (["audit", self.dossier, *DAY, *self.rules], ["ask", self.dossier, *DAY, *self.rules], ["document", "hostile.pacta"]):
            form = [] if words[0] == "document" else ["--format", "markdown"]
            text = self.harmless(*words, *form)[0]
            for reader in ("gfm", "commonmark", "markdown"):
                page = subprocess.run(["pandoc", "-f", reader, "-t", "html"], input=text.encode(), capture_output=True, check=True)
                self.assertEqual(Page(page.stdout.decode("utf-8")).wrong[:3], [], (words[0], reader))

    def test_each_rule_is_a_block_of_code_whatever_stands_before_it(self):
        text = self.harmless("document", "hostile.pacta")[0]
        blocks = {}
        for reader in ("gfm", "commonmark", "markdown"):
            tree = subprocess.run(["pandoc", "-f", reader, "-t", "json"], input=text.encode(), capture_output=True, check=True)
            blocks[reader] = [block["c"][1] for block in json.loads(tree.stdout)["blocks"] if block["t"] == "CodeBlock"]
        self.assertEqual(len(blocks["gfm"]), len(hostile_world.HARM))
        self.assertEqual(blocks["gfm"], blocks["commonmark"])
        self.assertEqual(blocks["gfm"], blocks["markdown"])

    def test_the_reader_of_markdown_would_find_harm(self):
        wrong = set()
        for text in hostile_world.HARM:
            page = subprocess.run(["pandoc", "-f", "gfm", "-t", "html"], input=text.encode(), capture_output=True, check=True)
            wrong.update(Page(page.stdout.decode("utf-8")).wrong)
        self.assertTrue({"script", "a href=javascript:window.broken=1"} <= wrong, wrong)

    # --- programs ----------------------------------------------------------------------------------------

    def test_build_servers_read_the_xml(self):
        xml.fromstring(self.audit("--format", "junit", "--baseline", "0.json"))
        text = self.audit("--format", "junit", "--waivers", "waivers.csv")
        done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, "-"], input=text.encode(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr[-500:])

    def test_json_says_what_was_said(self):
        for form in ("json", "sarif"):
            json.loads(self.audit("--format", form))
        said = json.loads(self.audit("--format", "json"))
        quotations = json.dumps(said, ensure_ascii=False)
        for text in hostile_world.TERMINAL[:5]:
            self.assertIn(json.dumps(text, ensure_ascii=False)[1:-1], quotations)


if __name__ == "__main__":
    unittest.main()
