#pragma once
// Files that the command line names: read as a whole, and written as a whole or not at all.
//
// An input is a file, standard input (`-`), or a pipe that the shell opened, as in `<(…)`. A named
// pipe or a device might never begin or never end, so it is an error. Nothing is written over what
// the same command has read.

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "cli/files/already_read.hpp"
#include "cli/terminal/time_limit.hpp"
#include "engine/audit/outside/disk.hpp"

namespace servanda::cli {

/// `-`
[[nodiscard]] bool is_standard_input(std::string_view path);
/// A pipe that the shell opened: `/dev/fd/63`, `/dev/stdin`, `-`. It can be read once only.
[[nodiscard]] bool is_opened_by_shell(std::string_view path);
/// The name of a file in messages: `standard input`.
[[nodiscard]] std::string shown_path(const std::string& path);
/// Throws UsageError if one of the rules is a pipe, which cannot be changed in place.
void require_files(const std::vector<std::string>& paths);

/// Do both paths lead to the same place, whether a file exists there or not?
[[nodiscard]] bool is_same_place(const std::string& one, const std::string& other);

class Files : public engine::Disk {
 public:
  explicit Files(TimeLimit& time) : time_(time) {}

  [[nodiscard]] engine::PathStatus status(const std::string& path) const override;
  [[nodiscard]] std::filesystem::path canonical(const std::string& path) const override;
  [[nodiscard]] std::string shown(const std::string& path) const override;
  /// SOURCE_DATE_EPOCH (seconds since 1970), as in other programs, replaces the clock, so that a
  /// run can be repeated to the byte. Throws UsageError if it is no number.
  [[nodiscard]] std::chrono::sys_seconds now() const override;

  /// For callers without a diagnostic for it: throws UsageError for a file above the limit, with a
  /// hint how to raise it.
  [[nodiscard]] std::string read_within(const std::string& path, const base::Limits& limits);
  /// A dossier is an input, too, with the journal files that SQLite creates for it.
  void remember_dossier(const std::string& path) { read_.add_dossier(path); }

  /// Writes to standard output if `path` is empty. A file is written without a name first and then
  /// linked to its path, so that no reader ever sees half of it, and a killed program leaves
  /// nothing behind. Throws UsageError, also if this command has read the file.
  void write_whole(const std::string& path, std::string_view text) const;
  /// Writes one piece after the other.
  void write_whole(const std::string& path, const std::vector<std::string>& pieces) const;
  /// Writes a file that this command has read in order to change it.
  void rewrite_whole(const std::string& path, std::string_view text) const;

  /// Throws UsageError if this command has read the file at that path.
  void require_not_read(const std::string& path) const;
  /// Throws UsageError if `write_whole` would, before a command starts on other work.
  void require_can_write(const std::string& path) const;

 protected:
  [[nodiscard]] base::Descriptor open(const std::string& path) const override;
  void admit(const base::Descriptor& file, const struct stat& about,
             const std::string& path) override;

 private:
  TimeLimit& time_;
  AlreadyRead read_;
};

}  // namespace servanda::cli
