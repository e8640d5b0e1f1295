#include "engine/evaluate/assess.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/check/effective_clauses.hpp"
#include "engine/evaluate/flags.hpp"
#include "engine/evaluate/format_answer.hpp"
#include "engine/evaluate/not_computed.hpp"
#include "engine/evaluate/score.hpp"
#include "engine/evaluate/verdict.hpp"

namespace servanda::engine {
namespace {

bool has_assumption(const std::vector<Assumption>& assumptions, const std::string& because) {
  return std::any_of(assumptions.begin(), assumptions.end(),
                     [&](const Assumption& each) { return each.because == because; });
}

/// The assumptions of a figure in a sentence that the verdict does not share.
std::string taken_for_granted(const Answer& answer, const Cell& cell, const Finding& finding) {
  std::string text;
  for (const std::size_t position : answer.support) {
    if (position < first_assumption) continue;
    const std::string& because = cell.assumptions()[position - first_assumption].because;
    if (!has_assumption(finding.assumptions, because)) text += " [assumed: " + because + "]";
  }
  return text;
}

/// Sentences with the figures of this cell filled in.
std::vector<InLanguage> filled(const Program& program, const std::vector<Sentence>& sentences,
                               Cell& cell, const Finding& finding) {
  std::vector<InLanguage> texts;
  for (const Sentence& sentence : sentences) {
    std::string text;
    for (const Sentence::Piece& piece : sentence.pieces) {
      text += piece.text;
      if (!piece.hole.valid()) continue;
      try {
        const Answer answer = cell.evaluate(piece.hole);
        text += worded(program, piece.hole, answer, sentence.language);
        text += taken_for_granted(answer, cell, finding);
      } catch (const Overflow& overflow) {  // the verdict stands; only this figure has no text
        text += std::string("[") + overflow.what() + "]";
      }
    }
    texts.push_back({sentence.language, std::move(text)});
  }
  return texts;
}

/// The exceptions that apply, and those that may apply.
struct Applying {
  std::vector<const Exception*> sure;
  std::vector<Answer> known;  ///< why these apply
  std::vector<const Exception*> perhaps;
  std::vector<Answer> unknown;  ///< why it is unknown
};

Applying exceptions_to(const Commitment& commitment, const PlannedCommitment& planned, Cell& cell) {
  Applying applying;
  for (std::size_t i = 0; i < commitment.exceptions.size(); ++i) {
    const Exception& exception = commitment.exceptions[i];
    Answer when = cell.evaluate(planned.exceptions[i].when);
    if (when.truth() == Truth::no) continue;
    if (when.truth() == Truth::yes) {
      applying.sure.push_back(&exception);
      applying.known.push_back(std::move(when));
      continue;
    }
    applying.perhaps.push_back(&exception);
    applying.unknown.push_back(std::move(when));
  }
  return applying;
}

/// The answer after the due day. A rule with a clause on lateness takes all later facts; any other
/// only those that name the cycle.
Answer later_than_due(const DueVerdict& rule, StepId condition, Cell& cell, const Clock& clock) {
  if (rule.step.looks_later()) cell.look_until(clock.as_of, rule.step.once);
  cell.take_named_until(clock.as_of);
  Answer later = cell.evaluate(condition);
  cell.look_until(rule.due);
  cell.take_named_until(rule.due);
  return later;
}

Answer no_because_of(const Answer& answer) { return known(false, answer.support); }

/// A row that names the cycle is about it, and its day shows whether it was in time.
void judge_lateness(const DueVerdict& rule, Cell& cell, const Clock& clock, Clauses& clauses) {
  if (clock.as_of <= rule.due) return;
  Answer& met = clauses.met;
  const auto leave_open = [&](Answer& answer) {
    if (answer.truth() == Truth::yes && rule.step.looks_later() && cell.may_be_late(answer))
      answer = {std::nullopt, {Reason::imprecise}, answer.support};
  };
  leave_open(met);
  // With another clause on lateness, a condition that is partly met late stays partly met.
  if (clauses.partly && rule.step.late == LateCounts::not_met) leave_open(*clauses.partly);
  if (met.truth() == Truth::yes) return;
  if (rule.step.looks_later() || cell.came_late(met))
    clauses.later = later_than_due(rule, rule.step.met, cell, clock);
  clauses.outlived = clauses.later && cell.outlived(*clauses.later);
  if (met.truth() == Truth::unknown && cell.only_came_late(met)) met = no_because_of(met);
  std::optional<Answer>& partly = clauses.partly;
  if (!partly || partly->truth() == Truth::yes) return;
  const bool was_late = partly->truth() == Truth::no ? cell.came_late(*partly)  // `is reported`
                                                     : cell.only_came_late(*partly);
  if (!was_late) return;
  partly = rule.step.late == LateCounts::not_met
               ? no_because_of(*partly)
               : later_than_due(rule, rule.step.partly, cell, clock);
}

/// The score of the facts that the verdict used: later facts, if the verdict counts them. Otherwise
/// a row of the score without a fact in time takes facts that name the cycle and came late.
Score score_as_found(const EvaluationContext& context, const DueVerdict& rule,
                     const Clauses& clauses, Cell& cell, const Finding& finding) {
  const Day as_of = context.clock.as_of;
  if (finding.timing == Timing::late) {
    if (rule.step.looks_later()) cell.look_until(as_of, rule.step.once);
    cell.take_named_until(as_of);
  }
  const auto ask = [&](NodeId when) {
    const StepId step = context.plan[when];
    Answer answer = cell.evaluate(step);
    if (!cell.came_late(answer)) return answer;
    cell.take_named_until(as_of);
    answer = cell.evaluate(step);
    cell.take_named_until(rule.due);
    return answer;
  };
  return score(context.program.commitments[finding.commitment].score, ask, clauses.applies);
}

/// Returns false if the commitment does not apply: then it has no sentences and no score.
bool judge_by(const EvaluationContext& context, const DueVerdict& rule, Cell& cell,
              Finding& finding) {
  const Clock& clock = context.clock;
  Clauses clauses;
  cell.look_until(rule.due);
  cell.take_named_until(clock.as_of);
  if (rule.step.applies.valid()) clauses.applies = cell.evaluate(rule.step.applies);
  const bool asked = !clauses.applies || clauses.applies->truth() != Truth::no;
  cell.take_named_until(rule.due);
  if (asked) {
    clauses.met = cell.evaluate(rule.step.met);
    if (rule.step.partly.valid()) clauses.partly = cell.evaluate(rule.step.partly);
    judge_lateness(rule, cell, clock, clauses);
  }
  judge(rule, clauses, cell.empty_range(), clock, finding);
  const bool scored = !context.program.commitments[finding.commitment].score.rows.empty() &&
                      finding.verdict != Verdict::not_applicable;
  if (scored) finding.score = score_as_found(context, rule, clauses, cell, finding);
  return asked;
}

std::size_t position_of(const Commitment& commitment, const Exception& exception) {
  return static_cast<std::size_t>(&exception - commitment.exceptions.data());
}

/// Two of them apply, so that no clause is the right one.
void clash(const Commitment& commitment, const Applying& applying, Finding& finding) {
  finding.verdict = Verdict::error;
  finding.error = "two exceptions apply at once: “" + applying.sure[0]->why + "” and “" +
                  applying.sure[1]->why + "”";
  for (std::size_t i = 0; i < 2; ++i) {
    finding.at_once.push_back(position_of(commitment, *applying.sure[i]));
    join(finding.deciding, applying.known[i].support);
  }
}

/// The question and the sentences of a cell; a commitment that does not apply has no sentences.
struct Words {
  const std::vector<Sentence>* asks = nullptr;
  const std::vector<Sentence>* says = nullptr;
};

/// Splits the support of a verdict or a score into readings and assumptions.
void settle_support(const Cell& cell, Support& support, std::vector<Assumption>& assumptions) {
  const auto first = std::lower_bound(support.begin(), support.end(), first_assumption);
  for (auto each = first; each != support.end(); ++each) {
    const Assumption& used = cell.assumptions()[*each - first_assumption];
    if (!has_assumption(assumptions, used.because)) assumptions.push_back(used);
  }
  support.erase(first, support.end());
}

/// Evaluates sentences in a cell of their own, so that nothing of them becomes the verdict's.
void say(const EvaluationContext& context, const CellPlace& place, const Words& words,
         Finding& finding) {
  const auto any = [](const std::vector<Sentence>* each) {
    return each != nullptr && !each->empty();
  };
  if (!any(words.asks) && !any(words.says)) return;
  Cell cell(context, place);
  cell.look_until(finding.due);
  cell.readings() = std::move(finding.readings);
  if (words.asks != nullptr) finding.asks = filled(context.program, *words.asks, cell, finding);
  if (words.says != nullptr) finding.says = filled(context.program, *words.says, cell, finding);
  finding.readings = std::move(cell.readings());
}

/// The verdict under the exception that applies, or under all that may.
Words judge_all(const EvaluationContext& context, const CellPlace& place, Cell& cell,
                Finding& finding) {
  const Commitment& commitment = context.program.commitments[finding.commitment];
  const PlannedCommitment& planned = context.plan[finding.commitment];
  const Applying applying = exceptions_to(commitment, planned, cell);
  if (applying.sure.size() > 1) {
    clash(commitment, applying, finding);
    return {};
  }
  const Exception* const sure = applying.sure.empty() ? nullptr : applying.sure.front();
  std::vector<const Exception*> possible{sure};
  possible.insert(possible.end(), applying.perhaps.begin(), applying.perhaps.end());
  std::vector<Finding> findings;
  std::vector<std::optional<Score>> scores;
  Words words;
  for (const Exception* exception : possible) {
    Finding each = finding;
    if (exception != nullptr) {
      each.exceptions.push_back(exception->why);
      each.excepted_by = position_of(commitment, *exception);
    }
    const VerdictId verdict = exception == nullptr
                                  ? planned.verdict
                                  : planned.exceptions[position_of(commitment, *exception)].verdict;
    const EffectiveClauses clauses = effective_clauses(commitment, exception);
    if (words.asks == nullptr) words.asks = clauses.asks;
    const DueVerdict rule = due_verdict(context.plan[verdict], place.due);
    if (judge_by(context, rule, cell, each) && words.says == nullptr) words.says = clauses.says;
    scores.push_back(each.score);
    findings.push_back(std::move(each));
  }
  finding = findings.size() == 1 ? std::move(findings.front())
                                 : whichever_holds(findings, applying.unknown);
  const bool scored = !commitment.score.rows.empty() && finding.verdict != Verdict::not_applicable;
  if (scored) finding.score = any_of(commitment.score, scores, applying.unknown);
  for (const Exception* exception : applying.perhaps) {
    finding.exceptions.push_back(exception->why);
    finding.may_be_excepted_by.push_back(position_of(commitment, *exception));
  }
  return words;
}

}  // namespace

Finding assess(const EvaluationContext& context, CommitmentId id, const CellPlace& place) {
  Finding finding;
  finding.commitment = id;
  finding.subject = place.subject;
  finding.group = place.group;
  finding.cycle = place.cycle;
  finding.due = place.due;
  Cell cell(context, place);
  Words words;
  try {
    words = judge_all(context, place, cell, finding);
  } catch (const StepNotComputed& failed) {
    finding.verdict = Verdict::error;
    finding.not_computed = node_of(context.program, context.plan, id, failed.at);
    finding.error = NotComputed(context.program, finding.not_computed, failed.what()).what();
  } catch (const Overflow& overflow) {  // outside of all figures: days that the commitment computes
    finding.verdict = Verdict::error;
    finding.error = std::string("the end of its grace ") + overflow.what();
  }
  finding.readings = std::move(cell.readings());
  finding.judged = finding.readings.size();
  settle_support(cell, finding.deciding, finding.assumptions);
  std::vector<Assumption> in_the_way;  // for a verdict that already exists
  settle_support(cell, finding.hindering, in_the_way);
  if (finding.score) settle_support(cell, finding.score->support, finding.assumptions);
  raise_flags(context.program, context.facts, finding);
  say(context, place, words, finding);
  return finding;
}

std::vector<std::pair<CycleId, Day>> reviews(const Program& program, const Commitment& commitment,
                                             Day as_of) {
  const auto& cycles = program.vocabulary.cycles;
  std::vector<std::pair<CycleId, Day>> reviews;
  if (!commitment.schedule.each_cycle) {
    if (is_in_force(commitment, commitment.schedule.by))
      reviews.emplace_back(program.vocabulary.cycle_on(commitment.schedule.by).value_or(CycleId{}),
                           commitment.schedule.by);
    return reviews;
  }
  for (std::uint32_t i = 0; i < cycles.size(); ++i) {
    const CycleId cycle{i};
    if (commitment.schedule.from.valid() && cycle < commitment.schedule.from) continue;
    if (commitment.schedule.to.valid() && commitment.schedule.to < cycle) continue;
    if (!is_in_force(commitment, cycles[cycle].days.last)) continue;
    if (cycles[cycle].days.first <= as_of) reviews.emplace_back(cycle, cycles[cycle].days.last);
  }
  return reviews;
}

}  // namespace servanda::engine
