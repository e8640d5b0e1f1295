#pragma once
// Turns a refusal of the engine into a UsageError.

#include <utility>
#include <variant>

#include "cli/exit.hpp"
#include "engine/audit/request.hpp"

namespace servanda::cli {

/// Throws UsageError for a refusal.
template <class Value>
[[nodiscard]] Value accepted(std::variant<Value, engine::Refused> answer) {
  if (const auto* const refused = std::get_if<engine::Refused>(&answer))
    throw UsageError(refused->message, refused->help);
  return std::move(std::get<Value>(answer));
}

}  // namespace servanda::cli
