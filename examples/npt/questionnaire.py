"""What one State could answer, from a gap analysis: what would settle the most verdicts first.

    questionnaire.py gaps.json guide.md STATE > questionnaire.md

A fact is asked for if it is among those that decide a verdict on that State that has no data. With
each stand the verdicts that wait for it, and what was asked there in words."""

import sys

from chapter import STATES, read


def waiting(report, state):
    """The open verdicts on the State by the fact that would settle them, those with most first."""
    facts = {}
    for verdict in report["verdicts"]:
        if verdict["subject"] != state or verdict["verdict"] != "no data":
            continue
        for item in verdict["deciding"]:
            if item.get("subject") not in (state, None):
                continue
            name = item.get("indicator") or item.get("event") or "reports"
            period = item.get("cycle") or item.get("year") or verdict["cycle"]
            found = facts.setdefault((name, str(period)), [])
            if verdict not in found:
                found.append(verdict)
    return sorted(facts.items(), key=lambda fact: (-len(fact[1]), fact[0][1], fact[0][0]))


def questionnaire(report, titles, state):
    run = report["run"]
    facts = waiting(report, state)
    lines = [f"# Questions to {STATES[state]}", "",
             f"As of {run['as_of']}, from what was known on {run['known_at']}: {len(facts)} facts "
             "are not known, the most useful first. An answer is a row with its source, a reason why "
             "there is none (`withheld`, `never_declared`), or a list and the day up to which it is "
             "whole."]
    for number, ((name, period), verdicts) in enumerate(facts, 1):
        plural = "" if len(verdicts) == 1 else "s"
        lines += ["", f"## {number}. `{name}`, {period}", "",
                  f"{len(verdicts)} verdict{plural} wait{'s' if not plural else ''} for it:", ""]
        for verdict in verdicts:
            title, source = titles[verdict["commitment"]]
            asked = (verdict["asks"] or {}).get("en", title)
            lines.append(f"- `{verdict['commitment']}`, {verdict['cycle']} ({source}): {asked}")
    return "\n".join(lines) + "\n"


def main():
    report, titles = read(*sys.argv[1:3])
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(questionnaire(report, titles, sys.argv[3]))


if __name__ == "__main__":
    main()
