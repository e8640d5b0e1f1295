#pragma once
// Updates the counts of an earlier run: visits only the subjects with new facts.
//
// Facts are only ever added to a dossier, so that it can be read as it was (snapshot.hpp). The old
// verdicts of these subjects are subtracted from the counts, and their new verdicts added.

#include <string>
#include <vector>

#include "engine/audit/counts/verdict_counts.hpp"

namespace servanda::engine {

/// `before` are counts of the same run over a dossier with that digest, to which only facts have
/// been added, and nothing else that these commitments read; `plan` covers at least these
/// commitments. Returns the counts that can be updated: none if the changes are unknown or if there
/// is something to warn of; and none for commitments that read other subjects, or that have so many
/// new facts that counting all subjects is faster. Throws DossierError.
[[nodiscard]] std::vector<CommitmentCounts> recount(const Program& program, const Plan& plan,
                                                    const CountRun& run, const std::string& digest,
                                                    const std::vector<CommitmentCounts>& before);

}  // namespace servanda::engine
