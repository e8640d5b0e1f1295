#pragma once
// `--help`, as wide as the terminal.

#include <string>

#include "cli/surface/surface.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::cli {

/// Which commands there are.
[[nodiscard]] std::string write_help(const Surface& surface, const reports::TextOptions& layout);
/// How a command is called.
[[nodiscard]] std::string write_help(const CommandSurface& command,
                                     const reports::TextOptions& layout);

}  // namespace servanda::cli
