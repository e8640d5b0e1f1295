#pragma once
// Finds the rules in a folder. It ignores no file silently: it lists the hidden ones, and a file
// whose name resembles that of rules is an error.

#include <string>
#include <vector>

#include "engine/audit/outside/outside.hpp"

namespace servanda::engine {

struct RuleFiles {
  std::vector<std::string> paths;
  /// Hidden folders, and hidden files with a name like that of rules, such as `.git` and
  /// `._one.pacta`.
  std::vector<std::string> passed_over;
};

/// The given files, and all `.pacta` files in the given folders, sorted by their names (relative to
/// the folder), in whatever order they are given; none twice. Throws base::WorldError if there is
/// no such file, for a folder without rules, for a link that leads out of a folder, to a folder or
/// nowhere, and for a file whose name resembles that of rules.
[[nodiscard]] RuleFiles rule_files(const Outside& outside, const std::vector<std::string>& paths);

/// "note: passed over as hidden: …"; empty if there are none.
[[nodiscard]] std::string note_on_passed_over(const RuleFiles& files);

}  // namespace servanda::engine
