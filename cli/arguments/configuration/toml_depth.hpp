#pragma once
// Checks the depth of a TOML text before it is parsed: the parser, and the destructor of its
// tables, recurse for each dot of a key and for each bracket.

#include <optional>
#include <string_view>

#include "base/source.hpp"

namespace servanda::cli {

inline constexpr std::size_t most_toml_levels = 20;

/// The first key with more parts than the limit, or the first bracket inside of more brackets.
[[nodiscard]] std::optional<base::Span> too_deep(std::string_view toml);

}  // namespace servanda::cli
