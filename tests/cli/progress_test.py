"""A user at a terminal sees progress, after half a second and only until the work is done; nobody
else does. A pipe without a writer makes the program wait."""

import os
import pathlib
import pty
import subprocess
import tempfile
import threading
import time
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = str(pathlib.Path(os.environ["SERVANDA"]).resolve())
WORLD = SOURCE / "tests/cases/world"
CLEARED = "\r\x1b[K"


def write_after(seconds, pipe, text):
    def write():
        time.sleep(seconds)
        with open(pipe, "w", encoding="utf-8") as end:
            end.write(text)
    threading.Thread(target=write).start()


def read_all(terminal):
    """The output at a terminal whose other end is closed."""
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            return shown.decode()
        if not part:
            return shown.decode()
        shown += part


class ProgressAtATerminal(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.dossier = pathlib.Path(self.folder.name, "facts.dossier")
        self.reader, self.writer = os.pipe()
        self.addCleanup(os.close, self.reader)

    def run_at_a_terminal(self, *words):
        """The exit code, standard output, and the output on the terminal that is standard error."""
        ours, theirs = pty.openpty()
        run = subprocess.Popen([SERVANDA, *map(str, words)], stdin=self.reader, stdout=subprocess.PIPE, stderr=theirs,
                               env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"})
        os.close(theirs)
        shown = read_all(ours)
        os.close(ours)
        out = run.communicate()[0].decode()
        return run.returncode, out, shown

    def import_slowly(self, seconds, *more):
        rows = (WORLD / "data/facts.csv").read_text(encoding="utf-8")
        write_after(seconds, self.writer, rows)
        return ["import", self.dossier, "-", "--rules", WORLD / "rules", *more]

    def test_long_work_is_named_and_the_line_is_cleared(self):
        code, out, shown = self.run_at_a_terminal(*self.import_slowly(1.4))
        self.assertEqual(code, 0, shown)
        self.assertIn("reading the files (0 s)" + CLEARED, shown)
        self.assertIn("reading the files (1 s)" + CLEARED, shown)
        self.assertTrue(shown.endswith(CLEARED), repr(shown))
        self.assertNotIn("reading the files", out)

    def test_what_an_audit_does_is_named_too(self):
        subprocess.run([SERVANDA, "import", self.dossier, *sorted((WORLD / "data").iterdir()),
                        "--rules", WORLD / "rules"], check=True, stdout=subprocess.DEVNULL)
        waivers = "commitment,subject,cycle,reason,decided_by,expires\n"
        write_after(1, self.writer, waivers)
        code, out, shown = self.run_at_a_terminal(
            "audit", self.dossier, "--waivers", "-", "--as-of", "2022-08-26", "--rules",
            WORLD / "rules")
        self.assertEqual(code, 0, shown)
        self.assertIn("deciding the verdicts (0 s)", shown)
        self.assertTrue(shown.endswith(CLEARED), repr(shown))
        self.assertIn("Gap analysis", out)

    def test_short_work_shows_nothing(self):
        self.assertEqual(self.run_at_a_terminal(*self.import_slowly(0))[::2], (0, ""))

    def test_quiet_work_shows_nothing(self):
        self.assertEqual(self.run_at_a_terminal(*self.import_slowly(1, "--quiet"))[::2], (0, ""))

    def test_nothing_is_shown_where_standard_error_is_no_terminal(self):
        run = subprocess.run([SERVANDA, *map(str, self.import_slowly(1))], stdin=self.reader, capture_output=True)
        self.assertEqual((run.returncode, run.stderr), (0, b""))


if __name__ == "__main__":
    unittest.main()
