#include "engine/audit/rule_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "base/spelling.hpp"
#include "base/world_error.hpp"

namespace servanda::engine {

namespace fs = std::filesystem;
using base::WorldError;

namespace {

constexpr std::string_view extension = ".pacta";

/// Would a user take it for a file of rules: `One.PACTA`, `one.pacta.txt`, `one.pact`?
bool looks_like_rules(const std::string& name) {
  std::string lower = name;
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  if (lower.find(extension) != std::string::npos) return true;
  const std::size_t dot = lower.rfind('.');
  return dot != std::string::npos && dot > 0 &&
         base::closest(lower.substr(dot + 1), {std::string(extension.substr(1))}).has_value();
}

/// The author of the folder could otherwise make the program show, or change, a file that its user
/// never named.
void require_below(const Outside& outside, const std::string& folder, const std::string& link) {
  const fs::path base = outside.canonical(folder);
  const fs::path real = outside.canonical(link);
  if (std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first == base.end()) return;
  throw WorldError(fmt::format("`{}` is a link that leads out of `{}`", link, folder),
                   "take it out, or put the file itself there");
}

/// Reads a folder of rules with its subfolders.
class FolderReader {
 public:
  FolderReader(const Outside& outside, std::string folder, std::vector<std::string>& passed_over)
      : outside_(outside), folder_(std::move(folder)), passed_over_(passed_over) {}

  std::vector<std::string> read() {
    folders_.push_back(folder_);
    while (!folders_.empty()) {
      const std::string next = std::move(folders_.back());
      folders_.pop_back();
      for (const std::string& name : names_in(next)) take(next, name);
    }
    if (!files_.empty()) return std::move(files_);
    throw WorldError(
        fmt::format("there is no {} file in `{}`", extension, folder_),
        "name a folder that holds rules, or a file of rules; hidden ones are passed over");
  }

 private:
  [[nodiscard]] std::vector<std::string> names_in(const std::string& folder) const {
    try {
      return outside_.names_in(folder);
    } catch (const WorldError& error) {
      throw WorldError(error.what(),
                       "give yourself the right to read it, or name the files of rules that count");
    }
  }

  void take(const std::string& folder, const std::string& name) {
    const std::string path = (fs::path(folder) / name).generic_string();
    const PathStatus status = outside_.status(path);
    if (name.front() == '.') {
      const bool is_folder = status.kind == PathKind::folder && !status.is_link;
      if (is_folder || looks_like_rules(name)) passed_over_.push_back(path);
      return;
    }
    if (status.is_link) require_followed(path, status.kind);
    if (status.kind == PathKind::folder) {
      folders_.push_back(path);
    } else if (fs::path(name).extension() == extension) {
      take_rules(path, status);
    } else if (looks_like_rules(name)) {
      refuse(path, fmt::format("looks like rules, but its name does not end with `{}`", extension),
             "rename it, or take it out of the folder: it would not be read");
    }
  }

  void take_rules(const std::string& path, PathStatus status) {
    if (status.kind != PathKind::file)
      refuse(path, "is a pipe or a device, not a file", "take it out of the folder");
    if (status.is_link) require_below(outside_, folder_, path);
    files_.push_back(path);
  }

  /// Only a link to a file is followed.
  static void require_followed(const std::string& path, PathKind led_to) {
    if (led_to == PathKind::folder) {
      refuse(path, "is a link to a folder, and such links are not followed",
             "put the folder itself there, or take the link out and name the folder, too");
    }
    if (led_to == PathKind::nothing) {
      refuse(path, "is a link that leads nowhere",
             "take it out, or put back the file or folder that it leads to");
    }
  }

  [[noreturn]] static void refuse(const std::string& path, std::string_view what,
                                  const std::string& help) {
    throw WorldError(fmt::format("`{}` {}", path, what), help);
  }

  const Outside& outside_;
  std::string folder_;
  std::vector<std::string>& passed_over_;
  std::vector<std::string> folders_;  ///< still to be read
  std::vector<std::string> files_;
};

/// In the order of reading, which does not depend on the order on the command line: the same files
/// give the same rules, and the same reports.
struct RuleFile {
  std::string name;  ///< relative to the folder on the command line, if it is in one
  fs::path canonical;
  std::string path;  ///< in its first spelling
};

}  // namespace

RuleFiles rule_files(const Outside& outside, const std::vector<std::string>& paths) {
  RuleFiles found;
  std::vector<RuleFile> all;
  for (const std::string& path : paths) {
    if (require_exists(outside, path) != PathKind::folder) {
      all.push_back({fs::path(path).filename().string(), outside.canonical(path), path});
      continue;
    }
    for (std::string& file : FolderReader(outside, path, found.passed_over).read()) {
      std::string name = fs::path(file).lexically_relative(path).string();
      fs::path canonical = outside.canonical(file);
      all.push_back({std::move(name), std::move(canonical), std::move(file)});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const RuleFile& one, const RuleFile& other) {
    return std::tie(one.name, one.canonical) < std::tie(other.name, other.canonical);
  });
  std::set<fs::path> seen;
  for (const RuleFile& each : all) {
    if (seen.insert(each.canonical).second) found.paths.push_back(each.path);
  }
  std::sort(found.passed_over.begin(), found.passed_over.end());
  return found;
}

std::string note_on_passed_over(const RuleFiles& files) {
  constexpr std::size_t most_named = 3;
  const auto& all = files.passed_over;
  if (all.empty()) return "";
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most_named));
  const std::string more =
      all.size() > most_named ? fmt::format(" and {} more", all.size() - most_named) : "";
  return fmt::format("note: hidden, and not read: {}{}", fmt::join(all.begin(), end, ", "), more);
}

}  // namespace servanda::engine
