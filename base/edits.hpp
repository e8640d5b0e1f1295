#pragma once
// Applies edits of diagnostics to a text, for `--fix`.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace servanda::base {

struct Mended {
  std::string text;
  /// The groups that were applied, in order; a group that overlaps an earlier one is left out.
  std::vector<std::size_t> applied;
};
/// All edits are of this one text, in any order. The edits of one diagnostic that only make sense
/// together form a group, which is applied as a whole or not at all.
[[nodiscard]] Mended mended(std::string_view text, const std::vector<std::vector<Edit>>& groups);

}  // namespace servanda::base
