// From the truths of the clauses to the result for a cell.

#include <algorithm>

#include "tests/properties/finding.hpp"

namespace servanda::properties {
namespace {

const std::vector<std::string> ladder{"not met", "partly met", "met"};

void note(Outcome& outcome, const Answer& answer, bool reasons) {
  add(outcome.deciding, answer.looks);
  if (reasons) add(outcome.reasons, answer.reasons);
}

/// Works out the steps of the ladder that the clauses leave possible.
void climb(Outcome& outcome, const Answer& met, const std::optional<Answer>& partly) {
  const Truth full = met.truth();
  const Truth half = partly ? partly->truth() : Truth::no;
  std::set<std::size_t> possible;
  if (full != Truth::no) possible.insert(2);
  if (full != Truth::yes && half != Truth::no) possible.insert(1);
  if (full != Truth::yes && half != Truth::yes) possible.insert(0);
  outcome.range = ladder[*possible.begin()] + " to " + ladder[*possible.rbegin()];
  const bool decided = possible.size() == 1;
  outcome.verdict = decided ? ladder[*possible.begin()] : "no data";
  if (decided || full == Truth::unknown) note(outcome, met, !decided);
  if (partly && full != Truth::yes && (decided || half == Truth::unknown))
    note(outcome, *partly, !decided);
}

/// The clauses that count: of the commitment, or of its exception.
struct Terms {
  const Expression* applies = nullptr;
  const Expression* met = nullptr;
  const Expression* partly = nullptr;
  const std::optional<ScoreRule>* score = nullptr;
  int due = 0;
  std::optional<int> grace_ends;
  std::string late;
  bool once = false;
  bool speaks_of_lateness = false;
  bool looks_later = false;
};

const Expression* first_or(const std::optional<Expression>& one, const Expression* other) {
  return one ? &*one : other;
}

Terms terms_of(const Commitment& commitment, const Exception* exception, int due) {
  static const Exception none;
  const Exception& other = exception == nullptr ? none : *exception;
  Terms terms;
  terms.applies = first_or(other.applies, first_or(commitment.applies, nullptr));
  terms.met = first_or(other.met, &commitment.met);
  terms.partly = first_or(other.partly, first_or(commitment.partly, nullptr));
  terms.score = &commitment.score;
  terms.due = other.once_by.empty() ? due : day(other.once_by);
  const auto& grace = other.grace ? other.grace : commitment.grace;
  if (grace) terms.grace_ends = later(terms.due, grace->duration.months, grace->duration.days);
  terms.late = other.late.empty() ? commitment.late : other.late;
  terms.once = !commitment.once_by.empty();
  terms.speaks_of_lateness = grace || !terms.late.empty();
  terms.looks_later = terms.once || terms.speaks_of_lateness;
  if (terms.late.empty()) terms.late = "partly met";
  return terms;
}

std::size_t step(const std::string& verdict) {
  return static_cast<std::size_t>(std::find(ladder.begin(), ladder.end(), verdict) -
                                  ladder.begin());
}

struct Steps {
  std::size_t least = 0;
  std::size_t most = 2;
};
Steps steps_of(const Outcome& outcome) {
  const std::size_t between = outcome.range.find(" to ");
  return {step(outcome.range.substr(0, between)), step(outcome.range.substr(between + 4))};
}
std::string range(const Steps& steps) { return ladder[steps.least] + " to " + ladder[steps.most]; }

/// Applies `late counts as`: the condition is kept by now, but it was not, or perhaps not, kept on
/// the due day.
void count_late(Outcome& outcome, const Terms& terms, const Answer& met, const Answer& later) {
  Steps steps = steps_of(outcome);
  if (met.truth() == Truth::no) {
    // A late result is no worse than the one on the due day was, or may have been.
    steps = {std::max(steps.least, step(terms.late)), std::max(steps.most, step(terms.late))};
    outcome.range = range(steps);
    outcome.timing = "late";
    add(outcome.deciding, later.looks);
    if (steps.least != steps.most) return;
    outcome.verdict = ladder[steps.least];
    outcome.reasons.clear();
    return;
  }
  steps.least = std::max(steps.least, step(terms.late));
  outcome.range = range(steps);
  if (steps.least != steps.most) return;
  outcome.verdict = ladder[steps.least];
  outcome.reasons.clear();
}

/// Is there a row, though it leaves the answer open?
bool somebody_knows(const Answer& answer) {
  return std::any_of(answer.reasons.begin(), answer.reasons.end(), [](const std::string& reason) {
    return reason != "stale" && reason != "not_collected";
  });
}

/// It was not kept on the due day, and it is unknown whether it is kept by now: it may be late.
void may_be_late(Outcome& outcome, const Terms& terms, const Answer& later) {
  Steps steps = steps_of(outcome);
  if (step(terms.late) <= steps.most) return;
  steps.most = step(terms.late);
  outcome.range = range(steps);
  outcome.verdict = "no data";
  note(outcome, later, true);
}

void time(Outcome& outcome, const Terms& terms, int now, bool may_be_kept) {
  const bool in_grace = terms.grace_ends && now <= *terms.grace_ends;
  const bool dated = terms.once || terms.grace_ends;
  if (in_grace && outcome.verdict != "no data") {
    outcome.timing = "in grace";
    if (outcome.verdict == "not met") outcome.verdict = "pending";
  } else if (outcome.verdict == "not met" && !may_be_kept && dated && now > terms.due) {
    outcome.timing = "overdue by " + std::to_string(now - terms.due);
  } else if (dated) {
    outcome.timing = "due";
  }
}

bool any_of_these(const Answer& answer, const Words& looks) {
  return std::any_of(answer.looks.begin(), answer.looks.end(),
                     [&](const std::string& look) { return looks.contains(look); });
}
bool only_these(const Answer& answer, const Words& looks) {
  return !answer.looks.empty() &&
         std::all_of(answer.looks.begin(), answer.looks.end(),
                     [&](const std::string& look) { return looks.contains(look); });
}

/// The answers on the due day, and the later answer.
struct Asked {
  std::optional<Answer> applies;
  Answer met;
  std::optional<Answer> partly;
  std::optional<Answer> later;
  bool outlived = false;  ///< the later fact no longer holds
};

Answer ask_by_now(Asking& asking, const Terms& terms, const Expression& condition, int now) {
  if (terms.looks_later) asking.look_until(now, terms.once);
  asking.take_named_until(now);
  Answer answer = asking.ask(condition);
  asking.look_until(terms.due);
  asking.take_named_until(terms.due);
  return answer;
}

/// Facts that name the cycle but are dated after it count as late, whether the rule has a clause on
/// lateness or not; with such a clause, facts that may be dated after it are perhaps late.
void ask_later(Asking& asking, const Terms& terms, int now, Asked& asked) {
  const Words late = asking.late();
  const Words perhaps_come = asking.perhaps_come();
  Answer& met = asked.met;
  const auto open_if_perhaps_late = [&](Answer& answer) {
    const bool perhaps = terms.looks_later && any_of_these(answer, asking.perhaps_late());
    if (answer.truth() == Truth::yes && perhaps)
      answer = {std::nullopt, {"imprecise"}, answer.looks};
  };
  open_if_perhaps_late(met);
  if (asked.partly && terms.late == "not met") open_if_perhaps_late(*asked.partly);
  if (met.truth() == Truth::yes) return;
  asking.forget_outlived();
  if (terms.looks_later || any_of_these(met, late) || any_of_these(met, perhaps_come))
    asked.later = ask_by_now(asking, terms, *terms.met, now);
  asked.outlived = asked.later && any_of_these(*asked.later, asking.outlived());
  if (met.truth() == Truth::unknown && only_these(met, late)) met = settled(false, met.looks);
  if (!asked.partly || asked.partly->truth() == Truth::yes) return;
  const bool not_in_time = asked.partly->truth() == Truth::no;
  const bool was_late =
      not_in_time ? any_of_these(*asked.partly, late) || any_of_these(*asked.partly, perhaps_come)
                  : only_these(*asked.partly, late);
  if (!was_late) return;
  asked.partly = terms.late == "not met" ? settled(false, asked.partly->looks)
                                         : ask_by_now(asking, terms, *terms.partly, now);
}

Asked ask_in_time(Asking& asking, const Terms& terms, int now) {
  Asked asked;
  asking.look_until(terms.due);
  asking.take_named_until(now);
  if (terms.applies != nullptr) asked.applies = asking.ask(*terms.applies);
  if (asked.applies && asked.applies->truth() == Truth::no) return asked;
  asking.take_named_until(terms.due);
  asking.forget_days();
  asked.met = asking.ask(*terms.met);
  if (terms.partly != nullptr) asked.partly = asking.ask(*terms.partly);
  if (now > terms.due) ask_later(asking, terms, now, asked);
  return asked;
}

Finding judged(const Asked& asked, const Terms& terms, int now) {
  Finding outcome;
  const auto& [applies, met, partly, later, outlived] = asked;
  if (applies && applies->truth() == Truth::no) {
    outcome.verdict = "not applicable";
    outcome.range = range({});
    note(outcome, *applies, false);
    return outcome;
  }
  climb(outcome, met, partly);
  if (applies && applies->truth() == Truth::unknown) {
    outcome.may_not_apply = true;
    outcome.verdict = "no data";
    outcome.range = range({});
    outcome.deciding.clear();
    outcome.reasons.clear();
    note(outcome, *applies, true);
  }
  // A condition over an empty group gives no reason of its own.
  if (outcome.verdict == "no data" && outcome.reasons.empty()) {
    outcome.verdict = "not applicable";
    return outcome;
  }
  if (outcome.verdict == "met") {
    outcome.timing = "on time";
    return outcome;
  }
  if (now < terms.due) {
    outcome.timing = "not due";
    if (outcome.verdict != "partly met") outcome.verdict = "pending";
    return outcome;
  }
  const bool surely_applies = !applies || applies->truth() == Truth::yes;
  if (later && surely_applies && later->truth() == Truth::yes)
    count_late(outcome, terms, met, *later);
  const bool asks_later =
      !terms.once || terms.speaks_of_lateness || (later && somebody_knows(*later));
  const bool may_be_kept =
      asks_later && later && surely_applies && later->truth() == Truth::unknown;
  if (may_be_kept && met.truth() == Truth::no) may_be_late(outcome, terms, *later);
  if (outcome.timing != "late") time(outcome, terms, now, may_be_kept || outlived);
  return outcome;
}

/// The score uses the same facts as the verdict: those of today, if the verdict is late; else those
/// of the due day, and late ones where nothing was known on that day.
Score score_by(Asking& asking, const Terms& terms, const Asked& asked, bool late, int now) {
  if (late && terms.looks_later) asking.look_until(now, terms.once);
  asking.take_named_until(late ? now : terms.due);
  const auto ask = [&](const Expression& when) {
    asking.forget_days();
    Answer answer = asking.ask(when);
    Words came = asking.late();
    add(came, asking.perhaps_come());
    if (!any_of_these(answer, came)) return answer;
    asking.take_named_until(now);
    answer = asking.ask(when);
    asking.take_named_until(terms.due);
    return answer;
  };
  const Score score = score_of(**terms.score, ask, asked.applies);
  asking.look_until(terms.due);
  return score;
}

Finding outcome_by(Asking& asking, const Terms& terms, int now) {
  const Asked asked = ask_in_time(asking, terms, now);
  Finding outcome = judged(asked, terms, now);
  if (*terms.score && outcome.verdict != "not applicable")
    outcome.score = score_by(asking, terms, asked, outcome.timing == "late", now);
  asking.take_named_until(now);
  return outcome;
}

/// Any score that one of the outcomes may have; the full range if one may not apply.
std::optional<Score> any_score(const std::vector<Finding>& outcomes, const Commitment& commitment,
                               const std::vector<Answer>& open) {
  std::optional<Score> score;
  for (const Finding& each : outcomes) {
    if (!commitment.score) continue;
    const Score next = each.score.value_or(Score{{}, fraction(commitment.score->out_of), {}});
    if (!score) score = next;
    score->low = std::min(score->low, next.low);
    score->high = std::max(score->high, next.high);
    add(score->reasons, next.reasons);
  }
  if (!score) return score;
  for (const Answer& condition : open) add(score->reasons, condition.reasons);
  if (score->low == score->high) score->reasons.clear();
  return score;
}

/// Joins outcomes that differ by exceptions which may or may not apply.
Finding whichever_holds(const std::vector<Finding>& outcomes, const std::vector<Answer>& open) {
  const auto kind = [](const Outcome& outcome) {
    return outcome.timing.substr(0, outcome.timing.find(" by "));
  };
  Finding result = outcomes.front();
  Steps steps = steps_of(result);
  bool agree = true;
  bool pending = true;
  for (const Finding& each : outcomes) {
    result.may_not_apply =
        result.may_not_apply || each.may_not_apply || each.verdict == "not applicable";
    agree = agree && each.verdict == result.verdict && kind(each) == kind(result);
    pending = pending && (each.verdict == "pending" || each.timing == "not due");
    steps = {std::min(steps.least, steps_of(each).least),
             std::max(steps.most, steps_of(each).most)};
    add(result.deciding, each.deciding);
    add(result.reasons, each.reasons);
  }
  result.range = range(steps);
  if (agree && result.verdict != "no data") return result;
  result.verdict = pending ? "pending" : "no data";
  result.timing = pending ? "not due" : "";
  for (const Answer& condition : open) note(result, condition, true);
  return result;
}

}  // namespace

Finding outcome_of(const Case& world, const Commitment& commitment, const Place& place,
                   Asking& asking, Statistics& statistics) {
  std::vector<const Exception*> sure;
  std::vector<Answer> why;  // each of these applies
  std::vector<const Exception*> possible;
  std::vector<Answer> open;
  for (const Exception& exception : commitment.exceptions) {
    const Answer when = asking.ask(exception.when);
    ++statistics[when.truth() == Truth::yes  ? "exception: yes"
                 : when.truth() == Truth::no ? "exception: no"
                                             : "exception: unknown"];
    if (when.truth() == Truth::yes) {
      sure.push_back(&exception);
      why.push_back(when);
    }
    if (when.truth() != Truth::unknown) continue;
    possible.push_back(&exception);
    open.push_back(when);
  }
  if (sure.size() > 1) {
    Finding fault;
    fault.verdict = "two exceptions apply at once";
    fault.range = range({});
    for (std::size_t i = 0; i < 2; ++i) add(fault.deciding, why[i].looks);
    return fault;
  }
  possible.insert(possible.begin(), sure.empty() ? nullptr : sure.front());
  std::vector<Finding> outcomes;
  for (const Exception* exception : possible) {
    const Terms terms = terms_of(commitment, exception, place.due);
    outcomes.push_back(outcome_by(asking, terms, day(world.as_of)));
  }
  if (outcomes.size() == 1) return outcomes.front();
  Finding finding = whichever_holds(outcomes, open);
  finding.score.reset();
  if (finding.verdict != "not applicable") finding.score = any_score(outcomes, commitment, open);
  return finding;
}

}  // namespace servanda::properties
