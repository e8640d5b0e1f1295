#pragma once
// The verdicts as JUnit XML, for the pages on which build servers show tests.
//
// A commitment is a suite, a finding a case. A build server has fewer results than we have:
//
//   met                                   passed
//   not met, partly met                   failure, its type the verdict
//   no data, not applicable, pending      skipped, its message the gap, the verdict and why
//   any of these, waived on that day      skipped, its message the waiver
//   error                                 error
//
// An unknown verdict is neither a success nor a failure. There are no times, since nothing is
// measured.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_audit_junit(const Audit& audit);

}  // namespace servanda::reports
