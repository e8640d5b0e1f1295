#include "engine/evaluate/decided_counts.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <utility>

#include "engine/evaluate/assess.hpp"
#include "engine/evaluate/kernels.hpp"
#include "engine/evaluate/verdict.hpp"

namespace servanda::engine {
namespace {

void count(CommitmentCounts& counts, VerdictClass of, std::size_t number) {
  counts.verdicts[static_cast<std::size_t>(of)] += number;
}

/// The clauses of a commitment, as positions in the support of a verdict.
enum Clause : std::size_t { applies_clause, met_clause, partly_clause };

Answer answer_of(Truth truth, Clause clause) {
  Answer answer{std::nullopt, {}, {clause}};
  if (truth != Truth::unknown) answer.value = truth == Truth::yes;
  return answer;
}

/// The truth of a missing clause does not matter.
struct Case {
  Truth applies;
  Truth met;
  Truth partly;
};

/// The verdict of `judge` for these truths, with the clauses behind it: there is no second table of
/// verdicts.
Finding finding_for(const VerdictStep& step, const Clock& clock, Day due, const Case& truths) {
  const DueVerdict rule = due_verdict(step, due);
  Clauses clauses;
  if (step.applies.valid()) clauses.applies = answer_of(truths.applies, applies_clause);
  clauses.met = answer_of(truths.met, met_clause);
  if (step.partly.valid()) clauses.partly = answer_of(truths.partly, partly_clause);
  Finding finding;
  judge(rule, clauses, false, clock, finding);
  return finding;
}

class DecidedCounting {
 public:
  DecidedCounting(const Program& program, const Plan& plan, const Decided& decided,
                  const CountScope& scope)
      : program_(program),
        plan_(plan),
        decided_(decided),
        scope_(scope),
        grid_(grid_of(program.vocabulary)) {}

  DecidedCounts all() {
    counted_.commitments.reserve(plan_.columns.commitments.size());
    for (const DecidedCommitment& planned : plan_.columns.commitments) count_commitment(planned);
    return std::move(counted_);
  }

 private:
  /// The selected subjects that a commitment binds in that cycle.
  [[nodiscard]] Bits bound(const Commitment& commitment, CycleId cycle, Day due) {
    Bits bits(grid_.words());
    Finding finding;
    finding.cycle = cycle;
    finding.due = due;
    for (const SubjectId member : program_.vocabulary.groups[commitment.group].members(due)) {
      const auto& subjects = scope_.selection.subjects;
      finding.subject = member;
      const bool selected =
          subjects.empty() || std::find(subjects.begin(), subjects.end(), member) != subjects.end();
      if (selected && scope_.asked_for(finding)) set_bit(bits, member.value);
    }
    return bits;
  }

  /// Commitments that bind the same group share the result.
  const Bits& bound_once(const Commitment& commitment, CycleId cycle, Day due) {
    const auto [found, is_new] = bound_.try_emplace({commitment.group, cycle});
    if (is_new) found->second = bound(commitment, cycle, due);
    return found->second;
  }

  void count_commitment(const DecidedCommitment& planned) {
    const Commitment& commitment = program_.commitments[planned.commitment];
    CommitmentCounts& counts = counted_.commitments.emplace_back();
    counts.commitment = planned.commitment;
    for (const auto& [cycle, due] : reviews(program_, commitment, scope_.clock.as_of)) {
      const auto& cycles = scope_.selection.cycles;
      if (!cycles.empty() && std::find(cycles.begin(), cycles.end(), cycle) == cycles.end())
        continue;
      Bits bits = bound_once(commitment, cycle, due);
      leave_doubtful(planned, cycle, due, bits);
      count_cycle(planned, cycle, due, bits, counts);
    }
  }

  void leave_doubtful(const DecidedCommitment& planned, CycleId cycle, Day due, Bits& bits) {
    for (const FiguresUse& use : planned.reads) {
      const Bits& doubtful = decided_.doubtful[use.figures.value];
      const auto used = cycle_of(program_.vocabulary, use.period, cycle);
      if (doubtful.empty() || !used) continue;
      for (std::size_t word = 0; word < bits.size(); ++word) {
        std::uint64_t open = bits[word] & doubtful[used->value * grid_.words() + word];
        bits[word] &= ~open;
        for (; open != 0; open &= open - 1) {
          const auto subject = static_cast<std::uint32_t>(
              word * Grid::word + static_cast<std::size_t>(std::countr_zero(open)));
          counted_.doubtful.push_back({planned.commitment, {SubjectId{subject}, {}, cycle, due}});
        }
      }
    }
  }

  static std::vector<Case> cases(const DecidedCommitment& planned) {
    const std::vector<Truth> all{Truth::no, Truth::unknown, Truth::yes};
    const std::vector<Truth> one{Truth::yes};
    std::vector<Case> cases;
    for (const Truth applies : planned.applies.valid() ? all : one) {
      for (const Truth met : all) {
        for (const Truth partly : planned.partly.valid() ? all : one)
          cases.push_back({applies, met, partly});
      }
    }
    return cases;
  }

  void count_cycle(const DecidedCommitment& planned, CycleId cycle, Day due, const Bits& bits,
                   CommitmentCounts& counts) {
    const auto having = [&](StepId step, Truth truth, std::size_t word) {
      if (!step.valid()) return ~std::uint64_t{0};
      const Truths& truths = decided_.truths[step.value];
      const std::size_t at = cycle.value * grid_.words() + word;
      if (truth == Truth::yes) return truths.yes[at];
      return truth == Truth::no ? truths.no[at] : ~(truths.yes[at] | truths.no[at]);
    };
    Bits chosen(bits.size());
    for (const Case& each : cases(planned)) {
      for (std::size_t word = 0; word < bits.size(); ++word)
        chosen[word] = bits[word] & having(planned.applies, each.applies, word) &
                       having(planned.met, each.met, word) &
                       having(planned.partly, each.partly, word);
      const std::size_t number = count_bits(chosen);
      if (number == 0) continue;
      const Finding finding =
          finding_for(plan_[plan_[planned.commitment].verdict], scope_.clock, due, each);
      if (finding.verdict == Verdict::no_data) {
        count_open(planned, cycle, finding, chosen, counts);
      } else {
        count(counts, class_of(finding.verdict, {}), number);
      }
    }
  }

  /// Counts *no data* by its class: the reasons are those of the clauses behind the verdict.
  void count_open(const DecidedCommitment& planned, CycleId cycle, const Finding& finding,
                  const Bits& chosen, CommitmentCounts& counts) const {
    Bits unexamined(chosen.size());
    Bits silent(chosen.size());
    const std::array<StepId, 3> steps{planned.applies, planned.met, planned.partly};
    for (const std::size_t clause : finding.deciding) {
      const Truths& truths = decided_.truths[steps[clause].value];
      for (std::size_t word = 0; word < chosen.size(); ++word) {
        const std::size_t at = cycle.value * grid_.words() + word;
        unexamined[word] |= truths.unexamined[at] & chosen[word];
        silent[word] |= truths.silent[at] & chosen[word];
      }
    }
    Bits both(chosen.size());
    for (std::size_t word = 0; word < chosen.size(); ++word)
      both[word] = unexamined[word] & silent[word];
    const std::size_t mixed = count_bits(both);
    const std::size_t not_examined = count_bits(unexamined) - mixed;
    const std::size_t reporting = count_bits(silent) - mixed;
    count(counts, VerdictClass::not_examined, not_examined);
    count(counts, VerdictClass::reporting_gap, reporting);
    count(counts, VerdictClass::mixed_gap, mixed);
    count(counts, VerdictClass::evidence_gap,
          count_bits(chosen) - not_examined - reporting - mixed);
  }

  const Program& program_;
  const Plan& plan_;
  const Decided& decided_;
  const CountScope& scope_;
  Grid grid_;
  std::map<std::pair<GroupId, CycleId>, Bits> bound_;
  DecidedCounts counted_;
};

}  // namespace

DecidedCounts count_decided(const Program& program, const Plan& plan, const Decided& decided,
                            const CountScope& scope) {
  return DecidedCounting(program, plan, decided, scope).all();
}

}  // namespace servanda::engine
