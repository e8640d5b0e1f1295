"""Every example of the coding guide, `examples/npt/CODING.md`, runs as those of the manual do, with
the packs of `rules/` beside them. `--record` writes the output of `servanda` into its console
blocks."""

import os
import pathlib
import sys

SOURCE = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
sys.path.insert(0, str(SOURCE / "tests"))
import manual_test  # noqa: E402  (it is found by the path above)


def main():
    manual_test.SOURCE = SOURCE
    page = SOURCE / "examples/npt/CODING.md"
    examples, problems = manual_test.run_page(page, "--record" in sys.argv[1:], SOURCE / "rules")
    print(*problems, sep="\n\n")
    print(f"{examples} examples, {len(problems)} problems")
    return 1 if problems or examples < 8 else 0


if __name__ == "__main__":
    sys.exit(main())
