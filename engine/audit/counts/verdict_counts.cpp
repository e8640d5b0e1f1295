#include "engine/audit/counts/verdict_counts.hpp"

#include <algorithm>
#include <bit>
#include <future>
#include <map>
#include <set>
#include <utility>

#include "base/cores.hpp"
#include "engine/dossier/columns/fact_reader.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/assess.hpp"
#include "engine/evaluate/dependencies.hpp"
#include "engine/evaluate/index.hpp"
#include "engine/evaluate/kernels.hpp"
#include "engine/evaluate/plan_runner.hpp"
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
Finding finding_for(const Commitment& commitment, const Clock& clock, Day due, const Case& truths) {
  const EffectiveClauses terms = terms_of(commitment, nullptr, due);
  Clauses clauses;
  if (terms.applies.valid()) clauses.applies = answer_of(truths.applies, applies_clause);
  clauses.met = answer_of(truths.met, met_clause);
  if (terms.partly.valid()) clauses.partly = answer_of(truths.partly, partly_clause);
  Finding finding;
  judge(terms, clauses, false, clock, finding);
  return finding;
}

/// A cell that columns leave to `assess`.
struct Doubt {
  CommitmentId commitment;
  CellPlace place;
};

class Counting {
 public:
  Counting(const Program& program, const Plan& plan, const CountRun& run)
      : program_(program),
        plan_(plan),
        run_(run),
        clock_{run.as_of, run.known_at},
        grid_(grid_of(program.vocabulary)) {}

  VerdictCounts all(base::Diagnostics& diagnostics) {
    if (!plan_.commitments.empty()) count_planned();
    const bool scores = run_.scores && program_.indices.size() + program_.checks.size() > 0;
    if (!plan_.cell_by_cell.empty() || !doubts_.empty() || scores) count_cells(scores);
    left_out_.report(diagnostics);
    for (auto& [commitment, counts] : counted_) {
      counts.commitment = commitment;
      if (counts.any()) counts_.commitments.push_back(counts);
    }
    return std::move(counts_);
  }

 private:
  // --- over columns ---

  void count_planned() {
    std::vector<FactReader> readers = opened();
    std::vector<RowSource*> sources;
    sources.reserve(readers.size());
    for (FactReader& reader : readers) sources.push_back(&reader);
    const auto& subjects = run_.selection.subjects;
    const auto only = subjects.size() == 1 ? std::optional(subjects.front()) : std::nullopt;
    const Decided decided = decide(program_, plan_, clock_, sources, only, run_.stop);
    for (const PlannedCommitment& planned : plan_.commitments) count_commitment(planned, decided);
    for (const FactReader& reader : readers) left_out_.add(reader.left_out());
  }

  /// Opens a reader for each core. The first open one keeps imports from ending, so that all see
  /// the same.
  [[nodiscard]] std::vector<FactReader> opened() const {
    const auto open = [this] {
      return FactReader(run_.dossier, program_.vocabulary, run_.columns);
    };
    std::vector<std::future<FactReader>> others;
    for (std::size_t core = 1; core < run_.cores; ++core) others.push_back(base::beside(open));
    std::vector<FactReader> readers;
    readers.push_back(open());
    for (std::future<FactReader>& other : others) readers.push_back(other.get());
    return readers;
  }

  /// The selected subjects that a commitment binds in that cycle.
  [[nodiscard]] Bits bound(const Commitment& commitment, CycleId cycle, Day due) {
    Bits bits(grid_.words());
    Finding finding;
    finding.cycle = cycle;
    finding.due = due;
    for (const SubjectId member : program_.vocabulary.groups[commitment.group].members(due)) {
      const auto& subjects = run_.selection.subjects;
      finding.subject = member;
      const bool selected =
          subjects.empty() || std::find(subjects.begin(), subjects.end(), member) != subjects.end();
      if (selected && run_.asked_for(finding)) set_bit(bits, member.value);
    }
    return bits;
  }

  /// Commitments that bind the same group share the result.
  const Bits& bound_once(const Commitment& commitment, CycleId cycle, Day due) {
    const auto [found, is_new] = bound_.try_emplace({commitment.group, cycle});
    if (is_new) found->second = bound(commitment, cycle, due);
    return found->second;
  }

  void count_commitment(const PlannedCommitment& planned, const Decided& decided) {
    const Commitment& commitment = program_.commitments[planned.commitment];
    CommitmentCounts& counts = counted_[planned.commitment];
    for (const auto& [cycle, due] : reviews(program_, commitment, clock_.as_of)) {
      const auto& cycles = run_.selection.cycles;
      if (!cycles.empty() && std::find(cycles.begin(), cycles.end(), cycle) == cycles.end())
        continue;
      Bits bits = bound_once(commitment, cycle, due);
      leave_doubtful(planned, decided, cycle, due, bits);
      count_cycle(planned, decided, cycle, due, bits, counts);
    }
  }

  void leave_doubtful(const PlannedCommitment& planned, const Decided& decided, CycleId cycle,
                      Day due, Bits& bits) {
    for (const FiguresUse& use : planned.reads) {
      const Bits& doubtful = decided.doubtful[use.figures.value];
      const auto used = cycle_of(program_.vocabulary, use.period, cycle);
      if (doubtful.empty() || !used) continue;
      for (std::size_t word = 0; word < bits.size(); ++word) {
        std::uint64_t open = bits[word] & doubtful[used->value * grid_.words() + word];
        bits[word] &= ~open;
        for (; open != 0; open &= open - 1) {
          const auto subject = static_cast<std::uint32_t>(
              word * Grid::word + static_cast<std::size_t>(std::countr_zero(open)));
          doubts_.push_back({planned.commitment, {SubjectId{subject}, {}, cycle, due}});
        }
      }
    }
  }

  static std::vector<Case> cases(const PlannedCommitment& planned) {
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

  void count_cycle(const PlannedCommitment& planned, const Decided& decided, CycleId cycle, Day due,
                   const Bits& bits, CommitmentCounts& counts) {
    const auto having = [&](StepId step, Truth truth, std::size_t word) {
      if (!step.valid()) return ~std::uint64_t{0};
      const Truths& truths = decided.truths[step.value];
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
          finding_for(program_.commitments[planned.commitment], clock_, due, each);
      if (finding.verdict == Verdict::no_data) {
        count_open(planned, decided, cycle, finding, chosen, counts);
      } else {
        count(counts, class_of(finding.verdict, {}), number);
      }
    }
  }

  /// Counts *no data* by its class: the reasons are those of the clauses behind the verdict.
  void count_open(const PlannedCommitment& planned, const Decided& decided, CycleId cycle,
                  const Finding& finding, const Bits& chosen, CommitmentCounts& counts) const {
    Bits unexamined(chosen.size());
    Bits silent(chosen.size());
    const std::array<StepId, 3> steps{planned.applies, planned.met, planned.partly};
    for (const std::size_t clause : finding.deciding) {
      const Truths& truths = decided.truths[steps[clause].value];
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

  // --- cell by cell ---

  /// Adds the commitments that a score counts: they need findings even if a plan can decide them.
  void add_members_of_scores(std::vector<CommitmentId>& commitments) const {
    for (const IndexId id : whole_indices(program_, run_.selection.commitments)) {
      for (const IndexMember& member : program_.indices[id].members) {
        if (member.commitment.valid()) commitments.push_back(member.commitment);
      }
    }
  }

  void count_cells(bool scores) {
    std::set<CommitmentId> counted;
    for (const Unplanned& unplanned : plan_.cell_by_cell) counted.insert(unplanned.commitment);
    Selection selection = run_.selection;
    selection.commitments.assign(counted.begin(), counted.end());
    if (scores) add_members_of_scores(selection.commitments);
    // An empty list would select all of them.
    if (selection.commitments.empty()) selection.commitments.emplace_back();
    Selection of_facts = selection;
    for (const Doubt& doubt : doubts_) of_facts.commitments.push_back(doubt.commitment);
    const FactSelection needed = needed_facts(program_, of_facts);
    Dossier dossier(run_.dossier, run_.columns ? Dossier::Mode::read : Dossier::Mode::read_rows);
    dossier.stop_on(run_.stop);
    counts_.facts = dossier.load(program_.vocabulary, left_out_, &needed);
    for (const Doubt& doubt : doubts_) {
      const Finding finding =
          assess(program_, counts_.facts, clock_, doubt.commitment, doubt.place);
      counted_[doubt.commitment].take(finding);
    }
    if (counted.empty() && !scores) return;
    counts_.cell_by_cell =
        evaluate(program_, counts_.facts, run_.as_of, run_.known_at, selection, run_.stop);
    std::erase_if(counts_.cell_by_cell.findings, [&](const Finding& finding) {
      return counted.count(finding.commitment) == 0 || !run_.asked_for(finding);
    });
    for (const Finding& finding : counts_.cell_by_cell.findings)
      counted_[finding.commitment].take(finding);
  }

  const Program& program_;
  const Plan& plan_;
  const CountRun& run_;
  Clock clock_;
  Grid grid_;
  std::map<std::pair<GroupId, CycleId>, Bits> bound_;
  std::map<CommitmentId, CommitmentCounts> counted_;
  std::vector<Doubt> doubts_;
  SkippedRows left_out_;
  VerdictCounts counts_;
};

}  // namespace

void CommitmentCounts::take(const Finding& finding) {
  ++verdicts[static_cast<std::size_t>(class_of(finding))];
  if (finding.timing == Timing::overdue) ++overdue;
}

VerdictCounts count_verdicts(const Program& program, const Plan& plan, const CountRun& run,
                             base::Diagnostics& diagnostics) {
  return Counting(program, plan, run).all(diagnostics);
}

}  // namespace servanda::engine
