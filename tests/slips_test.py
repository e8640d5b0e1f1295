"""The mistakes of tests/slips/slips.toml: the first message of `servanda check` names each cause.

A mistake has a name, a frame (`condition`: after `met when` of a commitment; `clause`: a line of a
commitment; `declarations`: after the vocabulary), the text, and the first error that must come out:
its code, its line within the text, and words that it or its help has, or lacks. `mended` is the
text after `servanda check --fix`, if there is only one right text."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib

SOURCE = pathlib.Path(os.environ.get("SOURCE", "."))
SERVANDA = os.environ["SERVANDA"]

FRAMES = {
    "declarations": ("", "\n"),
    "condition": (
        'commitment 1 {\n  title "One"\n  cites "DOC"\n  binds each nws\n  review each cycle\n  met when ',
        "\n}\n",
    ),
    "clause": (
        'commitment 1 {\n  title "One"\n  cites "DOC"\n  binds each nws\n  review each cycle\n'
        "  met when ratified\n  ",
        "\n}\n",
    ),
}


def check(path, *options):
    command = [SERVANDA, "check", str(path), "--as-of", "2022-08-26", *options]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def problems(slip, folder):
    """The differences from the catalogue, in words."""
    vocabulary = (SOURCE / "tests/slips/vocabulary.pacta").read_text(encoding="utf-8")
    before, after = FRAMES[slip["frame"]]
    head = vocabulary + before
    path = folder / "slip.pacta"
    path.write_bytes((slip.get("start", "") + head + slip["text"] + after).encode("utf-8"))
    report = json.loads(check(path, "--format", "json").stdout)
    errors = [each for each in report["diagnostics"] if each["severity"] == "error"]
    if not errors:
        yield "no error at all"
        return
    first = errors[0]
    told = " ".join([first["message"], *first["help"], *(p["label"] for p in first["places"])])
    line = first["places"][0]["line"] - head.count("\n")
    if first["code"] != slip["code"]:
        yield f"{first['code']} instead of {slip['code']}: {told}"
    if line != slip.get("line", 1):
        yield f"line {line} instead of {slip.get('line', 1)}: {told}"
    for words in slip["says"]:
        if words not in told:
            yield f"does not say {words!r}: {told}"
    for words in slip.get("lacks", []):
        if words in told:
            yield f"says {words!r}: {told}"
    if "``" in told:
        yield f"names nothing: {told}"
    if len(errors) > slip.get("errors", 1):
        yield f"{len(errors)} errors, the second: {errors[1]['code']} {errors[1]['message']}"
    if "mended" in slip:
        check(path, "--fix")
        mended = path.read_text(encoding="utf-8").removeprefix("\ufeff")
        if mended != head + slip["mended"] + after:
            yield f"mended to {mended[len(head):-len(after)]!r}"


def main():
    slips = tomllib.loads((SOURCE / "tests/slips/slips.toml").read_text(encoding="utf-8"))["slip"]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for slip in slips:
            for problem in problems(slip, pathlib.Path(folder)):
                wrong += 1
                print(f"{slip['name']}: {problem}")
    names = {slip["name"] for slip in slips}
    if len(names) != len(slips):
        sys.exit("two slips have one name")
    print(f"{len(slips)} slips, {wrong} problems")
    sys.exit(1 if wrong or not slips else 0)


if __name__ == "__main__":
    main()
