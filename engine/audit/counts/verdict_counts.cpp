#include "engine/audit/counts/verdict_counts.hpp"

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
#include "engine/evaluate/plan_runner.hpp"

namespace servanda::engine {
namespace {

class Counting {
 public:
  Counting(const Program& program, const Plan& plan, const CountRun& run)
      : program_(program), plan_(plan), run_(run), clock_(run.scope.clock) {}

  VerdictCounts all(base::Diagnostics& diagnostics) {
    if (!plan_.columns.commitments.empty()) count_planned();
    const bool scores = run_.scores && program_.indices.size() + program_.checks.size() > 0;
    if (!plan_.columns.cell_by_cell.empty() || !doubts_.empty() || scores) count_cells(scores);
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
    const auto& subjects = run_.scope.selection.subjects;
    const auto only = subjects.size() == 1 ? std::optional(subjects.front()) : std::nullopt;
    const Decided decided = decide(program_, plan_, clock_, sources, only, run_.stop);
    DecidedCounts counted = count_decided(program_, plan_, decided, run_.scope);
    for (const CommitmentCounts& counts : counted.commitments)
      counted_.emplace(counts.commitment, counts);
    doubts_ = std::move(counted.doubtful);
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

  // --- cell by cell ---

  /// Adds the commitments that a score counts: they need findings even if a plan can decide them.
  void add_members_of_scores(std::vector<CommitmentId>& commitments) const {
    for (const IndexId id : whole_indices(program_, run_.scope.selection.commitments)) {
      for (const IndexMember& member : program_.indices[id].members) {
        if (member.commitment.valid()) commitments.push_back(member.commitment);
      }
    }
  }

  void count_cells(bool scores) {
    std::set<CommitmentId> counted;
    for (const Undecided& unplanned : plan_.columns.cell_by_cell)
      counted.insert(unplanned.commitment);
    Selection selection = run_.scope.selection;
    selection.commitments.assign(counted.begin(), counted.end());
    if (scores) add_members_of_scores(selection.commitments);
    // An empty list would select all of them.
    if (selection.commitments.empty()) selection.commitments.emplace_back();
    Selection of_facts = selection;
    for (const DoubtfulCell& doubt : doubts_) of_facts.commitments.push_back(doubt.commitment);
    const FactSelection needed = needed_facts(program_, of_facts);
    Dossier dossier(run_.dossier, run_.columns ? Dossier::Mode::read : Dossier::Mode::read_rows);
    dossier.stop_on(run_.stop);
    counts_.facts = dossier.load(program_.vocabulary, left_out_, &needed);
    for (const DoubtfulCell& doubt : doubts_) {
      const Finding finding =
          assess({program_, plan_, counts_.facts, clock_}, doubt.commitment, doubt.place);
      counted_[doubt.commitment].take(finding);
    }
    if (counted.empty() && !scores) return;
    counts_.cell_by_cell =
        evaluate(program_, counts_.facts, clock_.as_of, clock_.known_at, selection, run_.stop);
    std::erase_if(counts_.cell_by_cell.findings, [&](const Finding& finding) {
      return counted.count(finding.commitment) == 0 || !run_.scope.asked_for(finding);
    });
    for (const Finding& finding : counts_.cell_by_cell.findings)
      counted_[finding.commitment].take(finding);
  }

  const Program& program_;
  const Plan& plan_;
  const CountRun& run_;
  Clock clock_;
  std::map<CommitmentId, CommitmentCounts> counted_;
  std::vector<DoubtfulCell> doubts_;
  SkippedRows left_out_;
  VerdictCounts counts_;
};

}  // namespace

VerdictCounts count_verdicts(const Program& program, const Plan& plan, const CountRun& run,
                             base::Diagnostics& diagnostics) {
  return Counting(program, plan, run).all(diagnostics);
}

}  // namespace servanda::engine
