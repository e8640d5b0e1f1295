#pragma once
// The languages of the rules.

#include <string>
#include <variant>

#include "engine/audit/request.hpp"
#include "engine/check/program.hpp"

namespace servanda::engine {

/// The language itself, or English if it is empty. Refused if no pack has a title in it.
[[nodiscard]] std::variant<std::string, Refused> language_of(const Program& program,
                                                             const std::string& word);

}  // namespace servanda::engine
