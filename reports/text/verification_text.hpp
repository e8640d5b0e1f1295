#pragma once
// The text of `servanda verify`: a dossier and its records.

#include <string>
#include <vector>

#include "engine/audit/records.hpp"

namespace servanda::reports {

/// Each record with the digests behind it.
[[nodiscard]] std::string write_records(const std::vector<engine::VerifiedRecord>& records);
/// The last sentence, for a dossier that is whole; `with_rules`: the records were evaluated again.
[[nodiscard]] std::string write_whole_dossier(const std::string& dossier,
                                              const std::vector<engine::VerifiedRecord>& records,
                                              bool with_rules);

}  // namespace servanda::reports
