#include "engine/evaluate/evaluate.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/evaluate/verdict.hpp"

namespace servanda::engine {
namespace {

template <class Key>
bool selects(const std::vector<Key>& selected, Key id) {
  return selected.empty() || std::find(selected.begin(), selected.end(), id) != selected.end();
}

/// A value in a sentence; what is not known says why.
std::string worded(const Program& program, const Type& type, const Answer& answer) {
  if (answer.value) return write_value(program.vocabulary, type, *answer.value);
  std::string text = "[not known";
  bool first = true;
  for (const Reason reason : answer.reasons.list()) {
    std::string word(to_string(reason));
    std::replace(word.begin(), word.end(), '_', ' ');
    text += (first ? ": " : ", ") + word;
    first = false;
  }
  return text + "]";
}

void say(const Program& program, const Commitment& commitment, Cell& cell, Finding& finding) {
  for (const Sentence& sentence : commitment.says) {
    std::string text;
    for (const Sentence::Piece& piece : sentence.pieces) {
      text += piece.text;
      if (!piece.hole.valid()) continue;
      try {
        text += worded(program, program[piece.hole].type, cell.evaluate(piece.hole));
      } catch (const Overflow& overflow) {  // the verdict stands; only this figure can't be said
        text += std::string("[") + overflow.what() + "]";
      }
    }
    finding.says.emplace_back(sentence.language, std::move(text));
  }
}

void raise_flags(const Program& program, const Facts& facts, Finding& finding) {
  bool manual = false;
  bool any_fact = false;
  bool only_own = true;
  for (const Reading& reading : finding.readings) {
    if (reading.indicator.valid() && !reading.facts.empty()) {
      manual = manual || program.vocabulary.indicators[reading.indicator].by_judgement;
    }
  }
  for (const std::size_t position : finding.deciding) {
    for (const std::size_t row : finding.readings[position].facts) {
      const Basis basis = facts.facts[row].provenance.basis;
      any_fact = true;
      only_own =
          only_own && (basis == Basis::national_report || basis == Basis::official_statement);
    }
    if (!finding.readings[position].events.empty()) only_own = false;
  }
  const bool decided = finding.verdict == Verdict::met || finding.verdict == Verdict::partly_met;
  if (manual) finding.flags.push_back(Flag::manual);
  if (decided && any_fact && only_own) finding.flags.push_back(Flag::self_reported_only);
  if (finding.reasons.contains(Reason::stale)) finding.flags.push_back(Flag::stale);
}

Finding assess(const Program& program, const Facts& facts, const Clock& clock, CommitmentId id,
               const CellPlace& place) {
  const Commitment& commitment = program.commitments[id];
  Finding finding;
  finding.commitment = id;
  finding.subject = place.subject;
  finding.group = place.group;
  finding.cycle = place.cycle;
  finding.due = place.due;
  Cell cell(program, facts, clock, place);
  try {
    Clauses clauses;
    if (commitment.applies.valid()) clauses.applies = cell.evaluate(commitment.applies);
    const bool asked = !clauses.applies || clauses.applies->truth() != Truth::no;
    if (asked) {
      clauses.met = cell.evaluate(commitment.met);
      if (commitment.partly.valid()) clauses.partly = cell.evaluate(commitment.partly);
    }
    judge(commitment, clauses, cell.empty_range(), clock, finding);
    if (asked) say(program, commitment, cell, finding);
  } catch (const Overflow& overflow) {
    finding.verdict = Verdict::error;
    finding.error = overflow.what();
  }
  finding.readings = std::move(cell.readings());
  finding.assumptions = std::move(cell.assumptions());
  raise_flags(program, facts, finding);
  return finding;
}

/// The cycles that a commitment is reviewed in, as far as they have begun.
std::vector<std::pair<CycleId, Day>> reviews(const Program& program, const Commitment& commitment,
                                             Day as_of) {
  const auto& cycles = program.vocabulary.cycles;
  std::vector<std::pair<CycleId, Day>> reviews;
  if (!commitment.schedule.each_cycle) {
    reviews.emplace_back(program.vocabulary.cycle_on(commitment.schedule.by).value_or(CycleId{}),
                         commitment.schedule.by);
    return reviews;
  }
  for (std::uint32_t i = 0; i < cycles.size(); ++i) {
    const CycleId cycle{i};
    if (commitment.schedule.from.valid() && cycle < commitment.schedule.from) continue;
    if (commitment.schedule.to.valid() && commitment.schedule.to < cycle) continue;
    if (cycles[cycle].days.first <= as_of) reviews.emplace_back(cycle, cycles[cycle].days.last);
  }
  return reviews;
}

bool by_subject_then_cycle(const Finding& one, const Finding& other) {
  return std::tuple(one.subject, one.cycle) < std::tuple(other.subject, other.cycle);
}

}  // namespace

Assessment evaluate(const Program& program, const Facts& facts, Day as_of, Day known_at,
                    const Selection& selection) {
  const Clock clock{as_of, known_at};
  Assessment assessment{as_of, known_at, {}};
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i) {
    const CommitmentId id{i};
    const Commitment& commitment = program.commitments[id];
    if (!selects(selection.commitments, id) || !commitment.group.valid()) continue;
    std::vector<Finding> findings;
    for (const auto& [cycle, due] : reviews(program, commitment, as_of)) {
      if (!selects(selection.cycles, cycle)) continue;
      CellPlace place{{}, commitment.group, cycle, due};
      if (commitment.collective) {
        const bool selected = selection.groups.empty()
                                  ? selection.subjects.empty()
                                  : selects(selection.groups, commitment.group);
        if (selected) findings.push_back(assess(program, facts, clock, id, place));
        continue;
      }
      place.group = {};
      for (const SubjectId member : program.vocabulary.groups[commitment.group].members(due)) {
        if (!selects(selection.subjects, member)) continue;
        place.subject = member;
        findings.push_back(assess(program, facts, clock, id, place));
      }
    }
    std::stable_sort(findings.begin(), findings.end(), by_subject_then_cycle);
    for (Finding& finding : findings) assessment.findings.push_back(std::move(finding));
  }
  return assessment;
}

}  // namespace servanda::engine
