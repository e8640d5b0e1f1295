#pragma once
// Rule text to syntax tree. Spirit X3 stays behind this function.
//
// Always returns a tree of what could be read; every mistake that was found is in `diagnostics`, at
// the farthest place that the parser reached, with what it expected there. After a mistake it goes
// on with the next clause or the next declaration, so that one run shows them all. Nesting and size
// are bounded by `Limits`.

#include "base/diagnostic.hpp"
#include "base/limits.hpp"
#include "base/source.hpp"
#include "grammar/syntax.hpp"

namespace servanda::grammar {

[[nodiscard]] syntax::File parse(const base::Sources& sources, base::SourceId source,
                                 base::Diagnostics& diagnostics, const base::Limits& limits = {});

}  // namespace servanda::grammar
