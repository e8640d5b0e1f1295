"""Holds the program to SECURITY.md's promises on files, network and programs: strace records the
system calls of each command."""

import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
DAY = ["--as-of", "2022-08-26"]
RULES = ["--rules", "world/rules"]

# Folders where the system's own libraries look for any program.
OF_THE_SYSTEM = re.compile("/(etc|usr|lib|lib64|proc|sys|dev)/")
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")


class Promises(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name).resolve()
        shutil.copytree(SOURCE / "tests/cases/world", self.folder / "world")
        (self.folder / "temporary").mkdir()
        self.traced("import", "my.dossier", "world/data/facts.csv", "world/data/complete.csv", "--by", "an analyst", *RULES)

    def traced(self, *words, exits=(0,), environment=None):
        """The system calls of a command, one a line."""
        log = self.folder.parent / (self.folder.name + ".trace")
        self.addCleanup(lambda: log.unlink(missing_ok=True))
        # A leak checker cannot run under strace; the profile of a coverage build is not the
        # program's own file.
        surroundings = {**os.environ, "TMPDIR": str(self.folder / "temporary"), "ASAN_OPTIONS": "detect_leaks=0",
                        "LLVM_PROFILE_FILE": "/dev/null", **(environment or {})}  # fmt: skip
        done = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-o", log, "-e", "trace=network,process,open,openat,creat,rename,"
                               "renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,chmod,truncate",
                               SERVANDA, *map(str, words)], cwd=self.folder, capture_output=True, text=True, env=surroundings, check=False)
        self.assertIn(done.returncode, exits, done.stderr)
        self.said = done.stdout + done.stderr
        calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
        self.assertTrue(any("openat" in call for call in calls), "strace saw nothing: " + done.stderr)
        return calls

    def opened(self, calls):
        """The files that existed before: those that were read, and those that were written, made,
        moved or removed."""
        read, written = set(), set()
        for call in calls:
            call = re.sub('"/proc/self/fd/[0-9]+", [A-Z_]+, ', "", call)  # a file without a name that gets one
            if re.search(r"= -1 E", call) or "O_TMPFILE" in call or OF_THE_SYSTEM.search(call.split('"')[1] if '"' in call else "/etc/"):
                continue
            names = {str((self.folder / name).resolve()) for name in re.findall('"([^"]*)"', call)}
            is_open = re.search(r"\b(open|openat|creat)\(", call)
            if is_open and not WRITES.search(call):
                read |= names
            elif is_open or re.search(r"\b(rename|unlink|mkdir|rmdir|link|symlink|chmod|truncate)\w*\(", call):
                written |= names
        return read, written

    def names(self, *names):
        return {str(self.folder / name) for name in names}

    def commands(self):
        yield from (["check", "world/rules"], ["test", "world/rules"], ["document", "world/rules"], ["format", "world/rules", "--check"],
                    ["ask", "my.dossier", *DAY, *RULES], ["explain", "my.dossier", "world.10", "FRA", *DAY, *RULES],
                    ["audit", "my.dossier", "--summary", *DAY, *RULES], ["verify", "my.dossier"])
        for form in ("text", "markdown", "csv", "json", "html", "junit", "sarif"):
            yield ["audit", "my.dossier", "--format", form, *DAY, *RULES]

    def test_no_command_opens_a_network_or_starts_a_program(self):
        for words in (*self.commands(), ["audit", "my.dossier", "--format", "xlsx", "-o", "report.xlsx", *DAY, *RULES],
                      ["audit", "my.dossier", "--record", "--by", "an analyst", *DAY, *RULES]):
            calls = self.traced(*words, exits=(0, 1))
            network = [call for call in calls if re.search(r"\b(socket|connect|bind|sendto|sendmsg|listen)\(", call)]
            started = [call for call in calls if re.search(r"\b(execve|execveat|fork|vfork)\(", call)][1:]  # the first is servanda
            started += [call for call in calls if re.search(r"\bclone3?\(", call) and "CLONE_THREAD" not in call]
            self.assertEqual(network + started, [], words)

    def test_what_only_reads_writes_nothing(self):
        for words in self.commands():
            self.assertEqual(self.opened(self.traced(*words, exits=(0, 1)))[1], set(), words)

    def test_a_command_reads_what_it_was_given_and_nothing_else(self):
        (self.folder / "servanda.toml").write_text("[check]\nstrict = false\n", encoding="utf-8")
        read, _ = self.opened(self.traced("audit", "my.dossier", *DAY, *RULES))
        self.assertLessEqual(read, self.names(".", "servanda.toml", "my.dossier", "world/rules", "world/rules/1_vocabulary.pacta",
                                              "world/rules/2_commitments.pacta"))

    def test_a_report_is_written_where_it_was_asked_for(self):
        for form in ("html", "xlsx"):
            _, written = self.opened(self.traced("audit", "my.dossier", "--format", form, "-o", "report", *DAY, *RULES))
            others = {name for name in written if not name.startswith(tuple(self.names("report", "temporary")))}
            self.assertEqual(others, set())
            self.assertEqual([each.name for each in (self.folder / "temporary").iterdir()], [])

    def test_a_configuration_is_taken_from_no_other_folder(self):
        (self.folder / "servanda.toml").write_text("not TOML", encoding="utf-8")
        (self.folder / "inner").mkdir()
        done = subprocess.run([SERVANDA, "check", "../world/rules"], cwd=self.folder / "inner", capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_configuration_names_no_file_to_write(self):
        for line in ('output = "../taken"', 'cache = "../taken"', "fix = true", 'dossier = "../taken"', 'by = "somebody"'):
            (self.folder / "servanda.toml").write_text(f"[{'check' if 'fix' in line else 'audit'}]\n{line}\n", encoding="utf-8")
            done = subprocess.run([SERVANDA, "audit", "my.dossier", *DAY, *RULES], cwd=self.folder, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 2, line)
            self.assertIn("cannot stand in a configuration", done.stderr)
        self.assertFalse((self.folder.parent / "taken").exists())

    def test_rules_reach_for_no_file(self):
        for name in ("../secret", "/etc/passwd", '"../secret"', "world/rules"):
            (self.folder / "a.pacta").write_text(f'language 1\npack a {{ title "A" }}\nuse {name}\n', encoding="utf-8")
            read, _ = self.opened(self.traced("check", "a.pacta", exits=(3,)))
            self.assertEqual(read, self.names("a.pacta"))
        (self.folder / "a.pacta").write_text('language 1\npack a { title "A" }\nuse world.vocabulary\n', encoding="utf-8")
        read, _ = self.opened(self.traced("check", "a.pacta", exits=(3,)))
        self.assertEqual(read, self.names("a.pacta"))

    def test_a_folder_of_rules_does_not_lead_out_of_itself(self):
        (self.folder / "secret.pacta").write_text("the secret\n", encoding="utf-8")
        (self.folder / "strange").mkdir()
        shutil.copytree(self.folder / "world/rules", self.folder / "strange/rules")
        (self.folder / "strange/rules/3.pacta").symlink_to("../../secret.pacta")
        for command in (["check"], ["check", "--fix"], ["format"]):
            read, written = self.opened(self.traced(*command, "strange/rules", exits=(2,)))
            self.assertNotIn(str(self.folder / "secret.pacta"), read | written)
            self.assertNotIn("the secret", self.said)

    def test_data_reach_for_no_file_outside_their_folder(self):
        (self.folder / "secret.txt").write_text("the secret\n", encoding="utf-8")
        data = self.folder / "data"
        data.mkdir()
        (data / "link.txt").symlink_to("../secret.txt")
        for name in ("../secret.txt", str(self.folder / "secret.txt"), "link.txt", "/etc/passwd"):
            (data / "reports.csv").write_text(f"report,subject,cycle,document,date,text\nfra,FRA,RC2020,DOC,2022-07-26,{name}\n", encoding="utf-8")
            read, _ = self.opened(self.traced("import", "new.dossier", "data/reports.csv", "--by", "me", *RULES, exits=(4,)))
            self.assertNotIn(str(self.folder / "secret.txt"), read)
            self.assertIn("D027", self.said)

    def changed_by_hand(self, sql):
        database = sqlite3.connect(self.folder / "my.dossier")
        database.executescript(sql)
        facts = database.execute("SELECT count(*) FROM fact").fetchone()[0]
        database.close()
        return facts

    def test_what_a_dossier_brings_along_never_runs(self):
        before = self.changed_by_hand("CREATE TRIGGER harm AFTER INSERT ON fact BEGIN DELETE FROM fact; END")
        self.assertGreater(before, 0)
        (self.folder / "more.csv").write_text("subject,indicator,as_of,value,document\nFRA,warheads.total,2021,290,Report\n", encoding="utf-8")
        self.traced("import", "my.dossier", "more.csv", "--by", "me", *RULES)
        self.assertEqual(self.changed_by_hand(""), before + 1)
        self.changed_by_hand("ALTER TABLE document RENAME TO documents; CREATE VIEW document AS "
                             "SELECT id, load_extension('./harm.so') AS name FROM documents")
        calls = self.traced("audit", "my.dossier", *DAY, *RULES, exits=(4,))
        self.assertFalse([call for call in calls if "harm.so" in call])

    def test_the_surroundings_choose_no_file_but_the_place_of_temporary_ones(self):
        surroundings = {"SERVANDA_CONFIG": "/nowhere", "HOME": "/nowhere", "XDG_CONFIG_HOME": "/nowhere", "LD_BIND_NOW": "1"}
        read, _ = self.opened(self.traced("audit", "my.dossier", *DAY, *RULES, environment=surroundings))
        self.assertLessEqual(read, self.names(".", "my.dossier", "world/rules", "world/rules/1_vocabulary.pacta", "world/rules/2_commitments.pacta"))


if __name__ == "__main__":
    unittest.main()
