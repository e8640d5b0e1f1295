#include "engine/evaluate/verdict.hpp"

#include <algorithm>

namespace servanda::engine {
namespace {

void rest_on(Finding& finding, const Answer& answer) {
  join(finding.deciding, answer.support);
  finding.reasons.add(answer.reasons);
}

/// Sets range and verdict in the order not met < partly met < met, and the readings behind them.
void weigh(const Clauses& clauses, Finding& finding) {
  const Truth met = clauses.met.truth();
  const Truth partly = clauses.partly ? clauses.partly->truth() : Truth::no;
  const Verdict below_met_least = partly == Truth::yes ? Verdict::partly_met : Verdict::not_met;
  const Verdict below_met_most = partly == Truth::no ? Verdict::not_met : Verdict::partly_met;
  finding.at_least = met == Truth::yes ? Verdict::met : below_met_least;
  finding.at_most = met == Truth::no ? below_met_most : Verdict::met;
  finding.verdict = finding.at_least == finding.at_most ? finding.at_least : Verdict::no_data;
  const bool open = finding.verdict == Verdict::no_data;
  if (!open || met == Truth::unknown) rest_on(finding, clauses.met);
  if (clauses.partly && met != Truth::yes && (!open || partly == Truth::unknown))
    rest_on(finding, *clauses.partly);
  if (met == Truth::no) finding.hindering = clauses.met.support;
  if (!open) finding.reasons = {};
}

Verdict verdict_of(LateCounts late) {
  switch (late) {
    case LateCounts::met:
      return Verdict::met;
    case LateCounts::partly_met:
      return Verdict::partly_met;
    case LateCounts::not_met:
      break;
  }
  return Verdict::not_met;
}

/// Kept after its day: no worse than on that day.
void count_as_late(const DueVerdict& rule, const Clauses& clauses, Finding& finding) {
  const Verdict late = verdict_of(rule.step.late);
  finding.at_least = std::max(finding.at_least, late, is_worse);
  finding.at_most = std::max(finding.at_most, late, is_worse);
  finding.timing = Timing::late;
  if (finding.at_least == finding.at_most) {
    finding.verdict = finding.at_least;
    finding.reasons = {};
  }
  join(finding.deciding, clauses.later->support);
  finding.hindering = {};
}

/// Kept by now, and perhaps by its day: no worse than late.
void late_at_least(const DueVerdict& rule, Finding& finding) {
  finding.at_least = std::max(finding.at_least, verdict_of(rule.step.late), is_worse);
  if (finding.at_least != finding.at_most) return;
  finding.verdict = finding.at_least;
  finding.reasons = {};
}

/// Not kept by its day, and perhaps later: the result of `late counts as` is still possible.
void late_at_most(const DueVerdict& rule, const Clauses& clauses, Finding& finding) {
  const Verdict late = verdict_of(rule.step.late);
  if (!is_worse(finding.at_most, late)) return;
  finding.at_most = late;
  finding.verdict = Verdict::no_data;
  rest_on(finding, *clauses.later);
}

/// Was it kept after its day? A rule without a clause on lateness does not need a later look.
Truth kept_later(const DueVerdict& rule, const Clauses& clauses) {
  if (!clauses.later) return Truth::no;
  Reasons looked_for = clauses.later->reasons;
  looked_for.add({Reason::stale, Reason::not_collected});
  const bool nobody_looked = looked_for == Reasons{Reason::stale, Reason::not_collected};
  const bool open = clauses.later->truth() == Truth::unknown;
  if (open && nobody_looked && rule.step.once && !rule.step.speaks_of_lateness) return Truth::no;
  return clauses.later->truth();
}

/// A commitment can be kept before its day, but not broken.
void time(const DueVerdict& rule, const Clauses& clauses, const Clock& clock, Finding& finding) {
  if (finding.verdict == Verdict::not_applicable) return;
  if (finding.verdict == Verdict::met) {
    finding.timing = Timing::on_time;
    return;
  }
  if (clock.as_of < rule.due) {
    finding.timing = Timing::not_due;
    if (finding.verdict != Verdict::partly_met) finding.verdict = Verdict::pending;
    return;
  }
  const bool applies = !clauses.applies || clauses.applies->truth() == Truth::yes;
  const Truth later = applies ? kept_later(rule, clauses) : Truth::no;
  const bool by_its_day = clauses.met.truth() != Truth::no;  // or unknown
  if (later == Truth::yes && !by_its_day) return count_as_late(rule, clauses, finding);
  if (later == Truth::yes) late_at_least(rule, finding);
  if (later == Truth::unknown && !by_its_day) late_at_most(rule, clauses, finding);
  const bool in_grace = rule.grace_ends && clock.as_of <= *rule.grace_ends;
  if (in_grace && finding.verdict != Verdict::no_data) {
    finding.timing = Timing::in_grace;
    if (finding.verdict == Verdict::not_met) finding.verdict = Verdict::pending;
    return;
  }
  const bool dated = rule.step.once || rule.grace_ends.has_value();
  const bool seen_since = later != Truth::unknown && !clauses.outlived;
  const bool surely_not_kept = finding.verdict == Verdict::not_met && seen_since;
  if (surely_not_kept && dated && clock.as_of > rule.due) {
    finding.timing = Timing::overdue;
    finding.days_overdue = static_cast<int>((clock.as_of - rule.due).count());
  } else if (dated) {
    finding.timing = Timing::due;
  }
}

}  // namespace

DueVerdict due_verdict(const VerdictStep& step, Day due) {
  DueVerdict rule{step, step.by.value_or(due), {}};
  if (step.grace) rule.grace_ends = add(Days::on(rule.due), *step.grace).last;
  return rule;
}

void judge(const DueVerdict& rule, const Clauses& clauses, bool empty_range, const Clock& clock,
           Finding& finding) {
  finding.due = rule.due;
  if (clauses.applies && clauses.applies->truth() == Truth::no) {
    finding.verdict = Verdict::not_applicable;
    finding.not_applicable_because = rule.step.applies_else;
    finding.deciding = clauses.applies->support;
    return;
  }
  weigh(clauses, finding);
  if (clauses.applies && clauses.applies->truth() == Truth::unknown) {
    finding.may_not_apply = true;
    finding.verdict = Verdict::no_data;
    finding.at_least = Verdict::not_met;
    finding.at_most = Verdict::met;
    finding.deciding = {};
    finding.reasons = {};
    rest_on(finding, *clauses.applies);
  }
  if (finding.verdict == Verdict::no_data && empty_range && finding.reasons.empty()) {
    finding.verdict = Verdict::not_applicable;
    finding.not_applicable_because = "there is nobody and nothing that it could be asked of";
    return;
  }
  time(rule, clauses, clock, finding);
}

Finding whichever_holds(const std::vector<Finding>& findings,
                        const std::vector<Answer>& conditions) {
  Finding result = findings.front();
  bool agree = true;
  for (const Finding& each : findings) {
    agree = agree && each.verdict == result.verdict && each.timing == result.timing;
    result.may_not_apply =
        result.may_not_apply || each.may_not_apply || each.verdict == Verdict::not_applicable;
    result.at_least = std::min(result.at_least, each.at_least, is_worse);
    result.at_most = std::max(result.at_most, each.at_most, is_worse);
    join(result.deciding, each.deciding);
    result.reasons.add(each.reasons);
  }
  if (agree && result.verdict != Verdict::no_data) return result;
  // The result is certain only if all of them apply.
  const bool all_pending = std::all_of(findings.begin(), findings.end(), [](const Finding& each) {
    return each.verdict == Verdict::pending || each.timing == Timing::not_due;
  });
  result.verdict = all_pending ? Verdict::pending : Verdict::no_data;
  result.timing = all_pending ? Timing::not_due : Timing::none;
  result.days_overdue = 0;
  result.hindering = {};
  result.not_applicable_because = {};
  for (const Answer& condition : conditions) rest_on(result, condition);
  return result;
}

}  // namespace servanda::engine
