#pragma once
// Rule text to syntax tree. Spirit X3 stays behind this function.
//
// Always returns a tree of the parts that parse; `diagnostics` gets every mistake, at the farthest
// place that the parser reached, with the tokens that it expected there. After a mistake it goes on
// with the next clause or the next declaration, so that one run shows them all. Nesting and size
// are bounded by `Limits`.

#include "base/diagnostic.hpp"
#include "base/limits.hpp"
#include "base/source.hpp"
#include "grammar/syntax.hpp"

namespace servanda::grammar {

[[nodiscard]] syntax::File parse(const base::Sources& sources, base::SourceId source,
                                 base::Diagnostics& diagnostics, const base::Limits& limits = {});

}  // namespace servanda::grammar
