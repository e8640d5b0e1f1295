#pragma once
// From a run to the record that a dossier keeps of it, and back to what was asked for.

#include <string>

#include "cli/assessed.hpp"
#include "cli/options.hpp"
#include "engine/dossier/records/record.hpp"

namespace servanda::cli {

/// Throws DossierError where the dossier cannot be written, or has changed since it was read.
void keep_record(const AuditOptions& options, const Rules& rules, const Assessed& assessed);

/// A line a word, `subject nws`; empty where everything was asked for.
[[nodiscard]] std::string selection_text(const reports::SelectionWords& words);
[[nodiscard]] reports::SelectionWords selection_of(const std::string& text);

}  // namespace servanda::cli
