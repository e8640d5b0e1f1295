#pragma once
// The columns that a dossier keeps beside its facts, held against verdicts that were found from the
// facts: counts come from the one, findings from the other, and must not differ.

#include <optional>
#include <vector>

#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/summary.hpp"

namespace servanda::engine {

/// What columns alone come to.
struct ColumnCounts {
  std::vector<CommitmentId> planned;          ///< those that a plan decides over columns
  std::vector<CommitmentCounts> commitments;  ///< of these, those with any verdict
};

/// Nothing planned where the dossier keeps no columns. Throws DossierError.
[[nodiscard]] ColumnCounts count_columns(const Program& program, const Dossier& dossier,
                                         const CountRun& run);

/// The first commitment of which the findings, before any waiver, come to other counts.
[[nodiscard]] std::optional<CommitmentId> first_difference(const ColumnCounts& columns,
                                                           const std::vector<Finding>& findings);

}  // namespace servanda::engine
