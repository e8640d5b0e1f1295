#pragma once
// How many verdicts of each class: an audit without its findings, at little more than the price of
// reading the facts.
//
// What a plan can decide is decided over columns, indicator by indicator as they are read, on
// several cores where it pays; the rest, and each cell that columns leave doubtful, by `evaluate`
// as ever. Both give the verdicts of `evaluate`, whose tables of verdicts are the only ones; the
// counts do not depend on the number of cores.

#include <array>
#include <filesystem>
#include <functional>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

struct CommitmentCounts {
  CommitmentId commitment;
  std::array<std::size_t, verdict_class_count> verdicts{};  ///< by VerdictClass
  std::size_t overdue = 0;  ///< how many of these; columns decide only what has no day of its own

  [[nodiscard]] std::size_t operator[](VerdictClass of) const {
    return verdicts[static_cast<std::size_t>(of)];
  }
  [[nodiscard]] bool any() const { return verdicts != decltype(verdicts){}; }
  void take(const Finding& finding);

  friend bool operator==(const CommitmentCounts&, const CommitmentCounts&) = default;
};

struct CountRun {
  std::filesystem::path dossier;
  Day as_of;
  Day known_at;
  Selection selection;
  /// Is a verdict on that subject or group, due on that day, asked for?
  std::function<bool(const Finding&)> asked_for = [](const Finding&) { return true; };
  std::size_t cores = 1;
  bool columns = true;  ///< use the column store where it is fresh
  bool scores = true;   ///< also find what indices and checks of sources come to
};

struct VerdictCounts {
  std::vector<CommitmentCounts> commitments;  ///< as declared; those with any verdict
  Facts facts;                                ///< what was evaluated cell by cell was read from
  Assessment cell_by_cell;                    ///< the findings of that, all scores and agreements
};

/// Warns of rows that were left out. Throws DossierError.
[[nodiscard]] VerdictCounts count_verdicts(const Program& program, const Plan& plan,
                                           const CountRun& run, base::Diagnostics& diagnostics);

}  // namespace servanda::engine
