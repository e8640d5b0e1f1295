"""The draft of a chapter from a gap analysis: Action 5 and the risk-reduction package.

    chapter.py chapter.json > chapter.md

Every sentence comes from verdicts or an index. Footnotes name the documents of the facts behind it:
those that settle it and, if it is open, those that were read in vain. Nothing is weighed here: the
chapter calls the unknown unknown, and adds no adjective."""

import json
import sys

from chapter_words import Footnotes, found_of, is_source

STATES = {"CHN": "China", "FRA": "France", "GBR": "United Kingdom", "RUS": "Russian Federation",
          "USA": "United States"}
TOGETHER = {"nws": "The five together", "states_parties": "The States Parties together"}
NAMES = {**STATES, **TOGETHER}
CYCLES = ["RC2010", "RC2015", "RC2020", "RC2026"]
MARKS = {"met": "●", "partly met": "◐", "not met": "✗", "no data": "?", "not applicable": "–",
         "pending": "…", "error": "!"}
GAP_MARKS = {"not_examined": "·", "reporting": "?", "mixed": "¿", "evidence": "±"}
COUNTED = ("met", "partly met", "not met", "no data")
UNSETTLED = ("no data", "pending", "error")
PARTS = [("npt.ap2010.5", "Action 5 of the 2010 action plan",
          "Agreed by consensus in 2010, and asked of the five nuclear-weapon States."),
         ("npt.wp9", "The risk-reduction package",
          "Proposed in NPT/CONF.2020/WP.9. No conference adopted it: *met* says that what was "
          "proposed was done, and *not met* is no breach.")]


def table(header, rows):
    lines = [header, ["---"] * len(header), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def short(verdict):
    mark = GAP_MARKS[verdict["gap"]] if verdict["gap"] else MARKS[verdict["verdict"]]
    return f"{mark} {verdict['verdict']}"


def chosen(verdicts, prefix):
    """The verdicts of one part, by commitment."""
    found = {}
    for verdict in verdicts:
        if f"{verdict['commitment']}.".startswith(prefix + "."):
            found.setdefault(verdict["commitment"], []).append(verdict)
    return found


def by_cycle(verdicts):
    """Sorted by cycle and, in each, by the order of the States above."""
    order = list(NAMES)
    return sorted((each for each in verdicts if each["subject"] in NAMES),
                  key=lambda each: (CYCLES.index(each["cycle"]), order.index(each["subject"])))


def matrix(verdicts):
    subjects = [each for each in NAMES if any(v["subject"] == each for v in verdicts)]
    rows = {}
    for verdict in verdicts:
        cells = rows.setdefault(verdict["cycle"], dict.fromkeys(subjects, ""))
        cells[verdict["subject"]] = short(verdict)
    return table(["cycle", *(NAMES[each] for each in subjects)],
                 [[cycle, *cells.values()] for cycle, cells in rows.items()])


def told(verdicts, notes):
    """The verdicts in words, the settled ones first: States with the same text share a line, each
    with its sources."""
    lines = {}
    for verdict in sorted(verdicts, key=lambda each: each["verdict"] in UNSETTLED):
        if verdict["verdict"] not in ("pending", "error"):
            key = (verdict["cycle"], verdict["verdict"], found_of(verdict))
            lines.setdefault(key, []).append(verdict)
    return [f"- **{word.capitalize()}, {cycle}**: " +
            ", ".join(NAMES[each["subject"]] + notes.of(each["evidence"]) for each in those) +
            (f" ({found})." if found else ".") for (cycle, word, found), those in lines.items()]


def all_parties(verdicts):
    """Counts, if the commitment binds more States than the five."""
    lines = []
    for cycle in CYCLES:
        words = [each["verdict"] for each in verdicts if each["cycle"] == cycle]
        if len(words) > len(STATES):
            counted = ", ".join(f"{words.count(word)} {word}" for word in MARKS if word in words)
            lines.append(f"- *All {len(words)} States Parties, {cycle}*: {counted}.")
    return lines


def section(name, title, source, verdicts, notes):
    """One commitment: its matrix, the settled verdicts with their sources, the open ones with their
    reasons."""
    shown = by_cycle(verdicts)
    head = ["", f"### {title} (`{name}`)", "", f"*{source}*", ""]
    return head + matrix(shown) + [""] + told(shown, notes) + all_parties(verdicts)


def is_unread(verdicts):
    """No document has anything on it, for any State."""
    return all(each["reasons"] == ["not_collected"] and not any(map(is_source, each["evidence"]))
               for each in verdicts)


def asked_of(verdicts):
    subjects = {each["subject"] for each in verdicts}
    if len(subjects) == 1:
        return NAMES[subjects.pop()].replace("The", "the")
    return f"all {len(subjects)} States Parties" if subjects - set(STATES) else "each of the five"


def unread(part, titles):
    """The commitments of which nothing is known, one a line."""
    lines = []
    for name, verdicts in part.items():
        title, source = titles[name]
        cycles = ", ".join(dict.fromkeys(each["cycle"] for each in verdicts))
        lines.append(f"- *{title}* (`{name}`; {source}), asked of {asked_of(verdicts)}, {cycles}: "
                     "no source was read.")
    return ["", "### No data on any State", "", *lines] if lines else []


def whole_part(part, titles, notes):
    """All commitments of a part; those that nobody looked into come last."""
    silent = {name: verdicts for name, verdicts in part.items() if is_unread(verdicts)}
    lines = []
    for name in part:
        if name not in silent:
            lines += section(name, *titles[name], part[name], notes)
    return lines + unread(silent, titles)


def gaps(parts, titles, notes):
    """All verdicts of *not met*, first."""
    lines = ["", "## Implementation gaps"]
    for (_, heading, introduction), part in zip(PARTS, parts):
        found = [each for verdicts in part.values() for each in by_cycle(verdicts)
                 if each["verdict"] == "not met"]
        lines += ["", f"### {heading}", "", introduction, ""] if found else []
        for verdict in found:
            title = titles[verdict["commitment"]][0]
            lines.append(f"- {NAMES[verdict['subject']]}, {verdict['cycle']}: *{title}* "
                         f"(`{verdict['commitment']}`){notes.of(verdict['evidence'])}")
    return lines if len(lines) > 2 else [*lines, "", "None."]


def counts(parts):
    """The number of verdicts of each word, by cycle and State."""
    verdicts = [each for part in parts for found in part.values() for each in found]
    rows = []
    for cycle in CYCLES:
        for state, name in STATES.items():
            found = [each["verdict"] for each in verdicts
                     if each["cycle"] == cycle and each["subject"] == state]
            if found:
                rows.append([cycle, name, *(str(found.count(word)) for word in COUNTED)])
    header = ["cycle", "State", *(f"{MARKS[word]} {word}" for word in COUNTED)]
    return ["", "## In figures", "", "Verdicts on both parts, by cycle and State.", "",
            *table(header, rows)]


def in_short(text):
    return f"{round(float(text), 1):g}"


def index_cell(score):
    if score is None or not score["applies"]:
        return ""
    low, high = in_short(score["low"]), in_short(score["high"])
    span = f"{low}–{high}; " if low != high else ""
    covered = f"{float(score['coverage']) * 100:.0f}% known"
    return f"{in_short(score['score']) if score['score'] else '–'} ({span}{covered})"


def step(before, now):
    """The change from one cycle to the next, if the ranges leave no doubt."""
    low, high = float(now["low"]), float(now["high"])
    low_before, high_before = float(before["low"]), float(before["high"])
    if low > high_before:
        return "↑"
    if high < low_before:
        return "↓"
    return "=" if low == high == low_before == high_before else "?"


def trend(scores):
    known = [each for each in scores if each is not None and each["applies"]]
    return " ".join(step(before, now) for before, now in zip(known, known[1:]))


def rests_on(scores, verdicts, notes):
    """The sources of an index of one State, in all cycles: those of the verdicts and indicators
    that it consists of."""
    parts = {part["member"] for score in scores if score for part in score["parts"]}
    found = []
    for verdict in verdicts:
        of_part = verdict["commitment"] in parts
        found += [item for item in verdict["evidence"] if of_part or item.get("indicator") in parts]
    return notes.of(found)


def indices(report, notes):
    """Each index: the score, the range that is still possible, its coverage, and the trend."""
    lines = ["", "## Indices and trends", "",
             "From 0 to 100, with the range that is still possible and the share of the weights "
             "that is known. A dash: too little is known for a score. The trend goes from cycle to "
             "cycle: ↑ higher, ↓ lower, = the same, ? where the ranges leave it open. The parts "
             "and weights are those of `assessment.pacta`."]
    for name, heading in report["titles"]["indices"].items():
        scores = {(each["subject"], each["cycle"]): each for each in report["indices"]
                  if each["index"] == name}
        cycles = [each for each in CYCLES if any(cycle == each for _, cycle in scores)]
        rows, sources = [], []
        for state, title in STATES.items():
            line = [scores.get((state, cycle)) for cycle in cycles]
            of_state = [each for each in report["verdicts"] if each["subject"] == state]
            rows.append([title] + [index_cell(each) for each in line] + [trend(line)])
            sources.append(title + rests_on(line, of_state, notes))
        lines += ["", f"### {heading}", "", *table(["State", *cycles, "trend"], rows), "",
                  f"Facts: {', '.join(sources)}."]
    return lines


def changes(parts, titles, notes):
    """Settled verdicts that became other ones in a later cycle."""
    rows = []
    for part in parts:
        for name, verdicts in part.items():
            for subject, title in NAMES.items():
                settled = [v for v in by_cycle(verdicts)
                           if v["subject"] == subject and v["verdict"] not in UNSETTLED]
                if len({v["verdict"] for v in settled}) > 1:
                    rows.append([title, f"{titles[name][0]} (`{name}`)",
                                 " → ".join(f"{v['cycle']} {short(v)}{notes.of(v['evidence'])}"
                                            for v in settled)])
    lines = ["", "### Verdicts that changed", ""]
    return lines + (table(["State", "commitment", "verdicts"], rows) if rows else ["None."])


def introduction(report):
    run, cycles = report["run"], report["titles"]["cycles"]
    named = ", ".join(f"{cycle} is the {cycles[cycle]}" for cycle in CYCLES if cycle in cycles)
    return ["# Implementation of Action 5 and of the risk-reduction package", "",
            f"Draft, as of {run['as_of']}, from what was known on {run['known_at']}. Rules "
            f"`{run['rules_digest'][:19]}`, data `{run['data_digest'][:19]}`: the same rules and "
            "data make the same text.", "",
            "*Not met* is an implementation gap. *No data* is neither a breach nor a success: "
            "· nobody has looked; ? the State is silent or withholds, a reporting gap; ¿ both; "
            "± the evidence does not decide.", "", f"{named}."]


def chapter(report):
    notes = Footnotes()
    titles = {each["commitment"]: (each["title"], each["citation"])
              for each in report["commitments"]}
    parts = [chosen(report["verdicts"], prefix) for prefix, _, _ in PARTS]
    lines = introduction(report) + counts(parts) + gaps(parts, titles, notes)
    for (_, heading, opening), part in zip(PARTS, parts):
        lines += ["", f"## {heading}", "", opening, *whole_part(part, titles, notes)]
    lines += indices(report, notes) + changes(parts, titles, notes)
    return "\n".join([*lines, "", "## Sources", "", *notes.written()]) + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(chapter(report))


if __name__ == "__main__":
    main()
