#pragma once
// The number of verdicts of each class: an audit without its findings, at little more than the cost
// of reading the facts.
//
// The plan is decided over columns, indicator by indicator as they are read, on several cores if
// that pays; the rest, and each cell that columns leave doubtful, by `evaluate`. Both give the
// verdicts of `evaluate`, which has the only tables of verdicts; the counts do not depend on the
// number of cores.

#include <filesystem>
#include <stop_token>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/evaluate/commitment_counts.hpp"
#include "engine/evaluate/decided_counts.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

struct CountRun {
  std::filesystem::path dossier;
  CountScope scope;
  std::size_t cores = 1;
  bool columns = true;   ///< use the column store if it is fresh
  bool scores = true;    ///< also compute indices and checks of sources
  std::stop_token stop;  ///< after a request to stop, counting ends with base::Stopped
};

struct VerdictCounts {
  std::vector<CommitmentCounts> commitments;  ///< as declared; those with any verdict
  Facts facts;                                ///< the facts for the evaluation cell by cell
  Assessment cell_by_cell;                    ///< its findings, and all scores and agreements
};

/// Warns of skipped rows. Throws DossierError.
[[nodiscard]] VerdictCounts count_verdicts(const Program& program, const Plan& plan,
                                           const CountRun& run, base::Diagnostics& diagnostics);

}  // namespace servanda::engine
