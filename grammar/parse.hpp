#pragma once
// Rule text to syntax tree. Spirit X3 stays behind this function.
//
// Always returns a tree of what could be read; every mistake that was found is in `diagnostics`, at
// the farthest place that the parser reached, with what it expected there. After a mistake it goes
// on with the next clause or the next declaration, so that one run shows them all. Nesting and size
// are bounded by `ParseLimits`.

#include <cstddef>

#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"
#include "grammar/syntax.hpp"

namespace servanda::grammar {

struct ParseLimits {
  std::size_t nesting = 200;
  std::size_t bytes = 16U << 20U;
};

[[nodiscard]] syntax::File parse(const Sources& sources, SourceId source, Diagnostics& diagnostics,
                                 const ParseLimits& limits = {});

}  // namespace servanda::grammar
