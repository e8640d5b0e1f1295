#pragma once
// The text of `--help`, as wide as the terminal.

#include <string>

#include "cli/surface/surface.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::cli {

/// The list of commands.
[[nodiscard]] std::string write_help(const Surface& surface, const reports::TextOptions& layout);
/// The usage of a command.
[[nodiscard]] std::string write_help(const CommandSurface& command,
                                     const reports::TextOptions& layout);

}  // namespace servanda::cli
