#pragma once
// Which files a folder of rules holds. None is left out in silence: what is passed over by rule is
// listed, and whatever looks like rules and is none is an error.

#include <string>
#include <vector>

namespace servanda::cli {

struct RuleFiles {
  std::vector<std::string> paths;
  /// Hidden folders, and hidden files that look like rules, such as `.git` and `._one.pacta`.
  std::vector<std::string> passed_over;
};

/// The files that are named, and all `.pacta` files of the folders that are named, sorted by their
/// names (in that folder), in whatever order they were given; none twice.
/// Throws UsageError where there is no such file, none in a folder, a link that leads out of it, to
/// a folder or nowhere, or a file whose name is nearly that of rules.
[[nodiscard]] RuleFiles rule_files(const std::vector<std::string>& paths);

/// "note: passed over as hidden: …"; empty where nothing was.
[[nodiscard]] std::string note_on_passed_over(const RuleFiles& files);

/// Throws UsageError where one of the rules cannot be changed in its place: a pipe.
void require_files(const std::vector<std::string>& paths);

}  // namespace servanda::cli
