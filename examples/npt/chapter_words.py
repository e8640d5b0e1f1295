"""The chapter's words on a verdict besides its name, and the footnotes."""

import re

REASONS = {"not_reported": "not reported", "withheld": "withheld",
           "never_declared": "never declared", "not_exchanged": "not exchanged",
           "not_collected": "no source was read",
           "imprecise": "the bounds leave it open", "conflict": "sources contradict each other",
           "no_baseline": "no earlier cycle", "not_in_force": "no threshold in force",
           "stale": "the register ends too early"}
FLAGS = {"manual": "rests on a coder's judgement",
         "self-reported only": "rests on the State's own reports",
         "stale": "rests on what is too old",
         "older than its cycle": "rests on a fact from before the cycle",
         "disputed": "sources disagree on a figure", "waived": "waived",
         "waiver expired": "the waiver has expired"}
UNREAD = "[not known: not collected]"


def is_source(item):
    """Does an item of evidence say something: a fact, a finding that there is none, an event that
    counts, or a register that is complete?"""
    says = item.get("counts", item.get("value") is not None or item.get("missing"))
    return bool(item.get("register") or item.get("document") and says)


class Footnotes:
    """Sources, numbered in the order in which they are first named."""

    def __init__(self):
        self.numbers = {}

    def of(self, evidence):
        """The footnote marks of this evidence."""
        numbers = [self.numbers.setdefault(self.text(item), len(self.numbers) + 1)
                   for item in evidence if is_source(item)]
        return "".join(f"[^{number}]" for number in dict.fromkeys(numbers))

    @staticmethod
    def text(item):
        if item.get("register"):
            return f"{item['register']}, register complete to {item['complete_to']}"
        place = [item["document"]]
        place += [f"para. {item['paragraph']}"] if item.get("paragraph") else []
        place += [f"p. {item['page']}"] if item.get("page") else []
        quoted = f": “{item['quotation']}”" if item.get("quotation") else ""
        return ", ".join(place) + quoted

    def written(self):
        return [f"[^{number}]: {text}" for text, number in self.numbers.items()]


def says_something(clause):
    """Has the clause a known part? One without is left out, since nobody looked."""
    told = clause.partition(": ")[2]
    return UNREAD not in told or told.replace(UNREAD, "").strip(" ,then") != ""


def plain(text):
    """A sentence of the audit as prose: only the known parts, without text that Markdown would take
    for a link, and with choices and reasons as words."""
    told = "; ".join(filter(says_something, text.split("; "))).replace(UNREAD, "(not known)")
    for reason, words in REASONS.items():
        told = told.replace(f"[not known: {reason.replace('_', ' ')}]", f"(not known: {words})")
    told = told.replace(": at least 0", ": none known").replace("[", "(").replace("]", ")")
    return re.sub(r"\b[a-z]+(_[a-z]+)+\b", lambda choice: choice[0].replace("_", " "), told)


def open_because(verdict):
    """Why there is no verdict, and what is certain nevertheless."""
    why = ", ".join(REASONS[reason] for reason in verdict["reasons"])
    if any(map(is_source, verdict["evidence"])):
        why = why.replace(REASONS["not_collected"], "no source was read on the rest")
    low, high = verdict["range"][0], verdict["range"][-1]
    certain = f"at least {low}" if low != "not met" else f"at most {high}" if high != "met" else ""
    return f"{certain}; {why}" if certain else why


def found_of(verdict):
    """The text after the name of a verdict: why it is open; or the finding and the cautions on it:
    flags, and the assumptions of the rule."""
    if verdict["verdict"] == "no data":
        return open_because(verdict)
    found = [plain((verdict["says"] or {}).get("en", ""))]
    return "; ".join(filter(None, found + [FLAGS[flag] for flag in verdict["flags"]]
                            + verdict["assumptions"]))
