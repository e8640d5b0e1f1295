#pragma once
// Rules and a dossier, loaded and evaluated: what `audit` and `explain` begin with.

#include <optional>
#include <string>

#include "cli/rules.hpp"
#include "engine/dossier/facts.hpp"
#include "engine/evaluate/assessment.hpp"
#include "reports/run.hpp"

namespace servanda::cli {

struct Assessed {
  engine::Facts facts;
  engine::Assessment assessment;
  std::string data_digest;
};

/// Nothing where the data are wrong; what is wrong stands on standard error then. Throws UsageError
/// for the selection and DossierError for the file.
[[nodiscard]] std::optional<Assessed> assess(const std::string& dossier, const Rules& rules,
                                             const reports::SelectionWords& selection,
                                             const Time& time, Colour colour);

}  // namespace servanda::cli
