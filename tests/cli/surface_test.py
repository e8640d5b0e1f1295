"""Manual pages and completions as others read them: mandoc and groff find no fault in the pages,
bash, zsh and fish offer the right words, and `cmake --install` puts all files where they belong."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
SERVANDA = pathlib.Path(os.environ["SERVANDA"]).resolve()


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, encoding="utf-8", **more)


def servanda(*words):
    done = run(SERVANDA, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commands():
    """As `help` lists them."""
    listed = servanda("help").partition("\nCommands\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\w+)", listed, re.M)


def options(command):
    """The long options of a command, as `help` lists them."""
    listed = servanda("help", command).partition("\nOptions\n")[2].partition("\n\n")[0]
    calls = re.findall(r"^  (-.*?)(?:  |$)", listed, re.M)
    return set(re.findall(r"--[a-z-]+", " ".join(calls)))


class ManualPages(unittest.TestCase):
    def pages(self):
        yield "servanda", servanda("help", "--man")
        for command in commands():
            yield f"servanda-{command}", servanda("help", "--man", command)

    def test_mandoc_finds_nothing_but_that_they_bear_no_date(self):
        for name, page in self.pages():
            found = run("mandoc", "-T", "lint", "-W", "warning", input=page).stdout.splitlines()
            self.assertEqual([each for each in found if "missing date" not in each], [], name)

    def test_groff_reads_them_without_a_warning(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, page in self.pages():
                file = pathlib.Path(folder, name + ".1")
                file.write_text(page, encoding="utf-8")
                shown = run("man", "--warnings", "-l", file, env={**os.environ, "MANWIDTH": "100"})
                self.assertEqual((shown.returncode, shown.stderr), (0, ""), name)
                self.assertIn("EXIT STATUS", shown.stdout, name)

    def test_they_name_the_options_that_help_names(self):
        for command in commands():
            page = run("mandoc", "-T", "utf8", input=servanda("help", "--man", command)).stdout
            page = re.sub(r".\x08", "", page)  # bold and underlined as on a typewriter
            self.assertLessEqual(options(command), set(re.findall(r"--[a-z-]+", page)), command)


class Completions(unittest.TestCase):
    def bash(self, *words):
        """The words that bash offers for the last word."""
        script = servanda("help", "--completion", "bash")
        asking = 'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _servanda; printf "%s\\n" "${COMPREPLY[@]}"'
        done = run("bash", "-uc", script + asking, "bash", "servanda", *words)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def fish(self, line):
        script = servanda("help", "--completion", "fish")
        done = run("fish", "--no-config", "-c", script + 'complete -C "$argv[1]"', line)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return [each.partition("\t")[0] for each in done.stdout.splitlines()]

    def zsh(self, line):
        """The words that zsh offers, typed into a zsh at a terminal of its own."""
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "_servanda").write_text(servanda("help", "--completion", "zsh"))
            done = run("zsh", "-f", SOURCE / "tests/cli/zsh_offers.zsh", folder, line)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def test_bash_offers_the_commands(self):
        self.assertEqual(self.bash("")[:len(commands())], commands())
        self.assertEqual(self.bash("au"), ["audit"])
        self.assertEqual(self.bash("help", "aud"), ["audit"])

    def test_bash_offers_each_option_of_each_command(self):
        for command in commands():
            self.assertEqual(set(self.bash(command, "--")), options(command), command)

    def test_bash_offers_what_an_option_can_be(self):
        self.assertEqual(self.bash("audit", "--format", "j"), ["json", "junit"])
        self.assertEqual(self.bash("audit", "--format", "=", "h"), ["html"])
        self.assertEqual(self.bash("audit", "--fail-on", "not-met,ov"), ["not-met,overdue"])
        self.assertEqual(self.bash("audit", "--cycle", ""), [])

    def test_help_names_what_an_option_can_be(self):
        for command, option in [("audit", "--format"), ("audit", "--fail-on"), ("check", "--format"), ("ask", "--format")]:
            listed = servanda("help", command)
            described = re.search(rf"^  {option} .*?(?=^  -|^\S)", listed, re.M | re.S)[0]
            words = set(re.findall(r"[a-z-]+", described))
            self.assertLessEqual(set(self.bash(command, option, "")), words, f"help {command}: {option}")

    def test_bash_offers_files(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "npt.dossier").touch()
            self.assertEqual(self.bash("audit", folder + "/np"), [folder + "/npt.dossier"])
            self.assertEqual(self.bash("audit", "--rules", folder + "/np"), [folder + "/npt.dossier"])

    def test_fish_offers_the_same(self):
        self.assertEqual(sorted(self.fish("servanda ")), sorted(commands()))
        self.assertEqual(self.fish("servanda audit --format j"), ["json", "junit"])
        self.assertEqual(self.fish("servanda audit --expect"), ["--expect-at-least"])
        self.assertEqual(self.fish("servanda help aud"), ["audit"])
        self.assertNotIn("--fail-on", self.fish("servanda check --f"))

    def test_zsh_offers_the_same(self):
        self.assertEqual(self.zsh("servanda au"), ["audit"])
        self.assertEqual(self.zsh("servanda audit --expect"), ["--expect-at-least"])
        self.assertEqual(self.zsh("servanda audit --format j"), ["json", "junit"])


class Installed(unittest.TestCase):
    def test_cmake_puts_everything_into_its_place(self):
        with tempfile.TemporaryDirectory() as prefix:
            done = run("cmake", "--install", SERVANDA.parent, "--prefix", prefix)
            self.assertEqual(done.returncode, 0, done.stderr)
            share = pathlib.Path(prefix, "share")
            pages = {path.name for path in (share / "man/man1").iterdir()}
            self.assertEqual(pages, {"servanda.1"} | {f"servanda-{each}.1" for each in commands()})
            for page in pages:
                self.assertIn(".SH NAME", (share / "man/man1" / page).read_text(encoding="utf-8"))
            for file, shell in (("bash-completion/completions/servanda", "bash"),
                                ("zsh/site-functions/_servanda", "zsh"),
                                ("fish/vendor_completions.d/servanda.fish", "fish")):
                self.assertEqual((share / file).read_text(encoding="utf-8"),
                                 servanda("help", "--completion", shell))
            program = pathlib.Path(prefix, "bin/servanda")
            checked = run(program, "check", "--quiet", share / "servanda/rules/npt", cwd=prefix)
            self.assertEqual(checked.returncode, 0, checked.stderr)


if __name__ == "__main__":
    unittest.main()
