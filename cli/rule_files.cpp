#include "cli/rule_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "base/spelling.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"

namespace servanda::cli {

namespace fs = std::filesystem;

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
void require_below(const std::string& folder, const fs::path& link) {
  const fs::path base = fs::weakly_canonical(folder);
  const fs::path real = fs::weakly_canonical(link);
  if (std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first == base.end()) return;
  throw UsageError(
      fmt::format("`{}` is a link that leads out of `{}`", link.generic_string(), folder),
      "take it out, or put the file itself there");
}

/// Reads a folder of rules with its subfolders.
class FolderReader {
 public:
  FolderReader(std::string folder, std::vector<std::string>& passed_over)
      : folder_(std::move(folder)), passed_over_(passed_over) {}

  std::vector<std::string> read() {
    folders_.emplace_back(folder_);
    while (!folders_.empty()) {
      const fs::path next = std::move(folders_.back());
      folders_.pop_back();
      for (const fs::directory_entry& entry : entries_of(next)) take(entry);
    }
    if (!files_.empty()) return std::move(files_);
    throw UsageError(
        fmt::format("there is no {} file in `{}`", extension, folder_),
        "name a folder that holds rules, or a file of rules; hidden ones are passed over");
  }

 private:
  static std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
    try {
      std::vector<fs::directory_entry> entries{fs::directory_iterator(folder),
                                               fs::directory_iterator()};
      std::sort(entries.begin(), entries.end());
      return entries;
    } catch (const fs::filesystem_error& error) {
      throw UsageError(
          fmt::format("cannot read `{}`: {}", folder.generic_string(), error.code().message()),
          "give yourself the right to read it, or name the files of rules that count");
    }
  }

  void take(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    std::error_code failed;
    const fs::file_type type = entry.symlink_status(failed).type();
    if (name.front() == '.') {
      if (type == fs::file_type::directory || looks_like_rules(name))
        passed_over_.push_back(entry.path().generic_string());
      return;
    }
    if (type == fs::file_type::symlink) require_followed(entry);
    if (type == fs::file_type::directory) {
      folders_.push_back(entry.path());
    } else if (entry.path().extension() == extension) {
      take_rules(entry);
    } else if (looks_like_rules(name)) {
      refuse(entry, fmt::format("looks like rules, but its name does not end with `{}`", extension),
             "rename it, or take it out of the folder: it would not be read");
    }
  }

  void take_rules(const fs::directory_entry& entry) {
    std::error_code failed;
    if (!entry.is_regular_file(failed))
      refuse(entry, "is a pipe or a device, not a file", "take it out of the folder");
    if (entry.is_symlink(failed)) require_below(folder_, entry.path());
    files_.push_back(entry.path().generic_string());
  }

  /// Only a link to a file is followed.
  static void require_followed(const fs::directory_entry& entry) {
    std::error_code failed;
    const fs::file_type to = entry.status(failed).type();
    if (to == fs::file_type::directory) {
      refuse(entry, "is a link to a folder, and such links are not followed",
             "put the folder itself there, or take the link out and name the folder, too");
    }
    if (failed || to == fs::file_type::not_found) {
      refuse(entry, "is a link that leads nowhere",
             "take it out, or put back the file or folder that it leads to");
    }
  }

  [[noreturn]] static void refuse(const fs::directory_entry& entry, std::string_view what,
                                  const std::string& help) {
    throw UsageError(fmt::format("`{}` {}", entry.path().generic_string(), what), help);
  }

  std::string folder_;
  std::vector<std::string>& passed_over_;
  std::vector<fs::path> folders_;  ///< still to be read
  std::vector<std::string> files_;
};

/// In the order of reading, which does not depend on the order on the command line: the same files
/// give the same rules, and the same reports.
struct RuleFile {
  std::string name;  ///< relative to the folder on the command line, if it is in one
  fs::path canonical;
  std::string path;  ///< in its first spelling
};

fs::path canonical_path(const std::string& path) {
  std::error_code failed;
  fs::path canonical =
      is_opened_by_shell(path) ? fs::path(path) : fs::weakly_canonical(path, failed);
  return failed ? fs::path(path) : canonical;
}

}  // namespace

RuleFiles rule_files(const std::vector<std::string>& paths) {
  RuleFiles found;
  std::vector<RuleFile> all;
  for (const std::string& path : paths) {
    require_exists(path);
    std::error_code failed;
    if (is_opened_by_shell(path) || !fs::is_directory(path, failed)) {
      all.push_back({fs::path(path).filename().string(), canonical_path(path), path});
      continue;
    }
    for (const std::string& file : FolderReader(path, found.passed_over).read()) {
      all.push_back({fs::path(file).lexically_relative(path).string(), canonical_path(file), file});
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

void require_files(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (!is_opened_by_shell(path)) continue;
    throw UsageError(
        fmt::format("{} cannot be changed in its place",
                    is_standard_input(path) ? "standard input" : fmt::format("`{}`", path)),
        "name a file or a folder of rules");
  }
}

}  // namespace servanda::cli
