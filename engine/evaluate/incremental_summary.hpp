#pragma once
// Counts of an earlier run brought up to date: only the subjects that have new facts are looked at.
//
// Facts are only ever added to a dossier, so that it can be read as it was (snapshot.hpp). What
// these subjects had then is taken off the counts, and what they have now is added.

#include <string>
#include <vector>

#include "engine/evaluate/summary.hpp"

namespace servanda::engine {

/// `before` are counts of the same run over a dossier of that digest, which has got new facts
/// since, and nothing else that these commitments read; `plan` is at least theirs. Gives those of
/// them that can be brought up to date: none where it is not known what is new or where there is
/// anything to warn of; and none that look at other subjects, or of which so many have new facts
/// that all are counted sooner. Throws DossierError.
[[nodiscard]] std::vector<CommitmentCounts> recount(const Program& program, const Plan& plan,
                                                    const CountRun& run, const std::string& digest,
                                                    const std::vector<CommitmentCounts>& before);

}  // namespace servanda::engine
