#pragma once
// One layout for all rule files: the words of the author, comments included, on lines of ours.
//
// Every token and every comment stays, in its order, byte for byte; only white space changes. What
// is formatted twice is as if it had been formatted once. A line has 100 cells where its words let
// it; Chinese signs take two.

#include <optional>
#include <string>

#include "base/source.hpp"
#include "grammar/syntax.hpp"

namespace servanda::grammar {

/// `file` is what the source was parsed to, without mistakes. Nothing comes back where the words of
/// the result were not those of the source: a fault of ours, which must not reach a file.
[[nodiscard]] std::optional<std::string> format(const base::Sources& sources,
                                                const syntax::File& file);

}  // namespace servanda::grammar
