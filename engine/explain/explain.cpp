#include "engine/explain/explain.hpp"

#include <algorithm>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

std::string flag_text(Flag flag) {
  switch (flag) {
    case Flag::manual:
      return "rests on a finding that a person coded";
    case Flag::self_reported_only:
      return "rests on the subject's own reports only";
    case Flag::stale:
      return "rests on what is too old for the day that is asked for";
    case Flag::older_than_cycle:
      return "rests on a fact from before the cycle";
    case Flag::disputed:
      return "rests on figures on which sources disagree";
    case Flag::waived:
      return "waived";
    case Flag::waiver_expired:
      return "its waiver expired";
    case Flag::possibly_one:
      return "rests on a number of events of which some may be one";
  }
  return "";
}

std::string timing_text(const Finding& finding) {
  switch (finding.timing) {
    case Timing::none:
      return "";
    case Timing::not_due:
      return "due on " + to_string(finding.due);
    case Timing::on_time:
      return "due on " + to_string(finding.due) + ", on time";
    case Timing::due:
      return "due on " + to_string(finding.due);
    case Timing::in_grace:
      return "was due on " + to_string(finding.due) + ", in its days of grace";
    case Timing::late:
      return "was due on " + to_string(finding.due) + ", done later";
    case Timing::overdue:
      break;
  }
  return "due on " + to_string(finding.due) + ", overdue by " +
         counted_word(static_cast<std::size_t>(std::max(finding.days_overdue, 0)), "day", "days");
}

std::vector<std::string> coders(const Facts& facts, const Finding& finding) {
  std::vector<std::string> names;
  const auto add = [&names](const Provenance& provenance) {
    const std::string& name = provenance.coder;
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  };
  for (std::size_t at = 0; at < finding.judged; ++at) {  // readings of sentences alone decide
                                                         // nothing
    const Reading& reading = finding.readings[at];
    for (const std::size_t row : reading.facts) add(facts.facts[row].provenance);
    for (const auto* rows : {&reading.events, &reading.failing_events, &reading.undecided_events})
      for (const std::size_t row : *rows) add(facts.events[row].provenance);
  }
  return names;
}

/// The checks that failed: "Declared and estimated stockpiles agree (stockpile_figures)"
std::string disputed_words(const Program& program, const Finding& finding) {
  std::vector<std::string> checks;
  for (const CheckId id : finding.disputed_by) {
    const SourceCheck& check = program.checks[id];
    checks.push_back(title_or_name(check.title, check.name) + " (" + check.name + ")");
  }
  return join(checks, "; ");
}

/// " until 2026-05-22, decided by the Bureau: figures under review"
std::string waiver_words(const Waived& waived) {
  return (waived.active ? " until " : " on ") + to_string(waived.expires) + ", decided by " +
         waived.decided_by + ": " + waived.reason;
}

/// The clauses of the exception that applies; the commitment's and the exceptions' if some may
/// apply.
std::string rule_words(const Commitment& commitment, const Finding& finding) {
  if (finding.excepted_by) return commitment.exceptions[*finding.excepted_by].rule;
  std::string text = commitment.rule;
  for (const std::size_t at : finding.may_be_excepted_by)
    text += (text.empty() ? "" : "\n") + commitment.exceptions[at].rule;
  return text;
}

}  // namespace

std::string subject_title(const Program& program, const Finding& finding) {
  const Vocabulary& vocabulary = program.vocabulary;
  if (finding.subject.valid()) {
    const Subject& subject = vocabulary.subjects[finding.subject];
    return title_or_name(subject.title, subject.name);
  }
  if (!finding.group.valid()) return "";
  const Group& group = vocabulary.groups[finding.group];
  return title_or_name(group.title, group.name);
}

std::string subject_name(const Program& program, const Finding& finding) {
  return program.vocabulary.name_of(finding.subject, finding.group);
}

bool is_due_once(const Program& program, const Finding& finding) {
  return !finding.cycle.valid() || !program.commitments[finding.commitment].schedule.each_cycle;
}

std::string cycle_title(const Program& program, const Finding& finding) {
  if (is_due_once(program, finding)) return "by " + to_string(finding.due);
  const Cycle& cycle = program.vocabulary.cycles[finding.cycle];
  return title_or_name(cycle.title, cycle.name);
}

std::string citation(const std::vector<Citation>& cites) {
  std::vector<std::string> texts;
  texts.reserve(cites.size());
  for (const Citation& cite : cites) {
    texts.push_back(cite.at.empty() ? cite.document : cite.document + ", " + cite.at);
  }
  return join(texts, "; ");
}

std::string score_words(const Score& score) {
  const std::string out_of = " of " + to_string(score.out_of);
  if (score.low == score.high) return to_string(score.low) + out_of;
  return to_string(score.low) + " to " + to_string(score.high) + out_of;
}

Explanation explain(const EvaluationContext& context, const Finding& finding) {
  const Program& program = context.program;
  const std::string subject = finding.subject.valid()
                                  ? subject_in_sentence(program.vocabulary, finding.subject)
                                  : with_article(subject_title(program, finding), false);
  return explain(context, finding, subject);
}

Explanation explain(const EvaluationContext& context, const Finding& finding,
                    std::string_view subject) {
  const Program& program = context.program;
  const ExplanationContext telling{context, finding, std::string(subject)};
  const Commitment& commitment = program.commitments[finding.commitment];
  const std::vector<GroupedEvidence> all = looks(telling);

  Explanation told;
  told.verdict = verdict_sentence(telling, all);
  told.says = in_english(finding.says);
  if (told.verdict.ends_with(told.says)) told.says = {};
  if (finding.verdict == Verdict::no_data) told.range = range_words(finding);
  told.gap = gap_words(finding.verdict, finding.reasons);
  told.coders = coders(context.facts, finding);
  told.title = title_or_name(commitment.title, commitment.name);
  told.citation = citation(commitment.cites);
  told.asked = finding.asks.empty() ? told.title : in_english(finding.asks);
  for (const GroupedEvidence& look : all) told.statements.push_back(statement(telling, look));
  for (Statement& each : memberships(telling)) told.statements.push_back(std::move(each));
  for (Statement& each : cycle_asked(telling)) told.statements.push_back(std::move(each));
  std::stable_partition(told.statements.begin(), told.statements.end(),
                        [](const Statement& made) { return made.decides; });
  for (const Assumption& used : finding.assumptions) told.assumptions.push_back(used.because);
  told.exceptions = finding.exceptions;
  told.rule = rule_words(commitment, finding);
  for (const Flag flag : finding.flags) {
    told.flags.push_back(flag_text(flag));
    const bool waived = flag == Flag::waived || flag == Flag::waiver_expired;
    if (waived && finding.waived) told.flags.back() += waiver_words(*finding.waived);
    if (flag == Flag::disputed) told.flags.back() += ": " + disputed_words(program, finding);
  }
  if (finding.score) told.score = score_words(*finding.score);
  // A commitment that is due at the end of its cycle needs no date.
  const bool dated = finding.timing >= Timing::due && finding.timing != Timing::on_time;
  if (is_due_once(program, finding) || dated) {
    told.timing = timing_text(finding);
  }
  const bool open = finding.at_least != finding.at_most;
  if (falls_short(finding.verdict) || (finding.verdict == Verdict::pending && !open)) {
    told.settles = mending(telling, all);
  } else if (is_open(finding.verdict)) {
    told.settles = settling(telling, all);
  }
  return told;
}

}  // namespace servanda::engine
