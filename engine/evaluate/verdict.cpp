#include "engine/evaluate/verdict.hpp"

namespace servanda::engine {
namespace {

void rest_on(Finding& finding, const Answer& answer) {
  join(finding.deciding, answer.support);
  finding.reasons.add(answer.reasons);
}

/// Range and verdict on not met < partly met < met, and what they rest on.
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

/// Before its day a commitment can be kept early, but not broken.
void time(const Commitment& commitment, const Clock& clock, Finding& finding) {
  const bool due = clock.as_of >= finding.due;
  if (finding.verdict == Verdict::not_applicable) return;
  if (finding.verdict == Verdict::met) {
    finding.timing = Timing::on_time;
  } else if (!due) {
    finding.timing = Timing::not_due;
    if (finding.verdict != Verdict::partly_met) finding.verdict = Verdict::pending;
  } else if (finding.verdict == Verdict::not_met && !commitment.schedule.each_cycle &&
             clock.as_of > finding.due) {
    finding.timing = Timing::overdue;
    finding.days_overdue = static_cast<int>((clock.as_of - finding.due).count());
  }
}

}  // namespace

void judge(const Commitment& commitment, const Clauses& clauses, bool empty_range,
           const Clock& clock, Finding& finding) {
  if (clauses.applies && clauses.applies->truth() == Truth::no) {
    finding.verdict = Verdict::not_applicable;
    finding.not_applicable_because = commitment.applies_else;
    finding.deciding = clauses.applies->support;
    return;
  }
  weigh(clauses, finding);
  if (clauses.applies && clauses.applies->truth() == Truth::unknown) {
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
  time(commitment, clock, finding);
}

}  // namespace servanda::engine
