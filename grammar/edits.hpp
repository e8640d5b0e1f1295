#pragma once
// Edits of a text, applied: what `--fix` does with the edits of diagnostics.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"

namespace servanda::grammar {

struct Mended {
  std::string text;
  std::size_t groups = 0;  ///< how many were applied; one that overlaps an earlier is left out
};
/// All edits are of this one text, in any order; those of one diagnostic that only make sense
/// together are one group, and applied as a whole or not at all.
[[nodiscard]] Mended mended(std::string_view text, const std::vector<std::vector<Edit>>& groups);

}  // namespace servanda::grammar
