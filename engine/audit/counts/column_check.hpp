#pragma once
// Compares the columns of a dossier with verdicts from its facts: counts use the former, findings
// the latter, and they must not differ.

#include <optional>
#include <vector>

#include "engine/audit/counts/verdict_counts.hpp"
#include "engine/dossier/dossier.hpp"

namespace servanda::engine {

/// Counts from columns alone.
struct ColumnCounts {
  std::vector<CommitmentId> planned;          ///< those that a plan decides over columns
  std::vector<CommitmentCounts> commitments;  ///< of these, those with any verdict
};

/// Nothing is planned if the dossier has no columns. Throws DossierError.
[[nodiscard]] ColumnCounts count_columns(const Program& program, const Dossier& dossier,
                                         const CountRun& run);

/// The first commitment whose findings, before any waiver, give other counts.
[[nodiscard]] std::optional<CommitmentId> first_difference(const ColumnCounts& columns,
                                                           const std::vector<Finding>& findings);

}  // namespace servanda::engine
