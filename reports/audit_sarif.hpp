#pragma once
// The gap analysis as SARIF 2.1.0: a rule a commitment, a result a verdict, those that are met too.
//
// reports/formats.md says what a verdict becomes. A result has a fingerprint of its commitment,
// subject and cycle, which stays as long as they do; a waiver in force suppresses it; with a
// baseline each says whether it is new, unchanged, updated or absent.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_audit_sarif(const Audit& audit);

}  // namespace servanda::reports
