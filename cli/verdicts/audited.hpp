#pragma once
// Audits the rules and the dossier of the command line: the first step of `audit`, `ask` and
// `explain`.

#include <optional>
#include <string>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "engine/audit/audit.hpp"

namespace servanda::cli {

struct Asked {
  std::string dossier;
  std::string waivers;  ///< a file; empty: none
  engine::SelectionWords selection;
  engine::Clock dates;
  base::Limits limits;
  bool from_rows = false;
  bool against_columns = false;
};

/// Nothing if the data or the waivers have errors, which it shows on standard error. Throws
/// UsageError for the selection.
[[nodiscard]] std::optional<engine::Audited> audited(const Asked& asked, engine::Rules& rules,
                                                     Console& console);

}  // namespace servanda::cli
