#pragma once
// Turns a run into a record of a dossier, and reads the selection back from it.

#include <string>

#include "cli/assessed.hpp"
#include "cli/options.hpp"
#include "engine/dossier/records/record.hpp"

namespace servanda::cli {

/// Throws DossierError if the dossier cannot be written, or has changed since it was read.
void keep_record(const AuditOptions& options, const Rules& rules, const Assessed& assessed);

/// One word on each line, `subject nws`; empty if the run had no selection.
[[nodiscard]] std::string selection_text(const reports::SelectionWords& words);
[[nodiscard]] reports::SelectionWords selection_of(const std::string& text);

}  // namespace servanda::cli
