#pragma once
// Edits of a text, applied: what `--fix` does with the edits of diagnostics.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace servanda::base {

struct Mended {
  std::string text;
  /// Which groups were applied, in their order; one that overlaps an earlier is left out.
  std::vector<std::size_t> applied;
};
/// All edits are of this one text, in any order; those of one diagnostic that only make sense
/// together are one group, and applied as a whole or not at all.
[[nodiscard]] Mended mended(std::string_view text, const std::vector<std::vector<Edit>>& groups);

}  // namespace servanda::base
