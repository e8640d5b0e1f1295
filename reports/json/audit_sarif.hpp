#pragma once
// The gap analysis as SARIF 2.1.0: a rule for each commitment, a result for each verdict, even for
// *met*.
//
// docs/formats.md has the mapping of verdicts. A result has a fingerprint of its commitment,
// subject and cycle, which stays as long as they do; a waiver in force suppresses it; with a
// baseline each is new, unchanged, updated or absent.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

enum class SarifResults {
  all,
  failures,  ///< not met and partly met, with their rules
};

[[nodiscard]] std::string write_audit_sarif(const Audit& audit,
                                            SarifResults results = SarifResults::all);

/// "note: …", if code scanning services would cut or refuse the file for its number of results;
/// else empty.
[[nodiscard]] std::string note_on_sarif_size(const Audit& audit, SarifResults results);

}  // namespace servanda::reports
