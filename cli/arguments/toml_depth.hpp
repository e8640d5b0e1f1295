#pragma once
// How deep a TOML text nests, before it is parsed: the parser, and what takes its tables apart
// again, go down a level of the stack for each dot of a key and for each bracket.

#include <optional>
#include <string_view>

#include "base/source.hpp"

namespace servanda::cli {

inline constexpr std::size_t most_toml_levels = 20;

/// The first key with more parts than that, or the first bracket inside of more brackets.
[[nodiscard]] std::optional<base::Span> too_deep(std::string_view toml);

}  // namespace servanda::cli
