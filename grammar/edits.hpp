#pragma once
// Edits of a text, applied: what `--fix` does with the edits of diagnostics.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"

namespace servanda::grammar {

struct Edited {
  std::string text;
  std::size_t applied = 0;  ///< how many edits; an edit that overlaps an earlier one is left out
};
/// All edits are of this one text, in any order; those of one diagnostic that only make sense
/// together are one group, and applied as a whole or not at all.
[[nodiscard]] Edited apply(std::string_view text, const std::vector<std::vector<Edit>>& groups);

}  // namespace servanda::grammar
