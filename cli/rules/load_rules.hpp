#pragma once
// Loads the rules of a command.

#include <optional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "engine/audit/rules.hpp"

namespace servanda::cli {

/// Nothing if there are errors, which it shows on standard error.
[[nodiscard]] std::optional<engine::Rules> load_rules(const std::vector<std::string>& paths,
                                                      const base::Limits& limits, Console& console);

}  // namespace servanda::cli
