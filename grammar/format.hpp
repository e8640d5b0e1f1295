#pragma once
// One layout for all rule files: the author's words and comments, on lines of ours.
//
// Every token and every comment stays, in its order, byte for byte; only white space changes.
// Formatting twice equals formatting once. A line has at most 100 cells if its words allow it;
// Chinese characters take two.

#include <optional>
#include <string>

#include "base/source.hpp"
#include "grammar/syntax.hpp"

namespace servanda::grammar {

/// `file` is the syntax tree of the source, without mistakes. Returns nothing if the result has
/// other words than the source: a bug, which must not reach a file.
[[nodiscard]] std::optional<std::string> format(const base::Sources& sources,
                                                const syntax::File& file);

}  // namespace servanda::grammar
