#pragma once
// The files that a command has read, so that it never writes over one, under any name.
//
// A file is known by its device and its number there: a link to it, and another name of it, are the
// same file.

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace servanda::cli {

class AlreadyRead {
 public:
  /// Adds a file that is open for reading; `name` is its name on the command line. False for a pipe
  /// that was read before: it is empty now.
  [[nodiscard]] bool add(const struct stat& about, const std::string& name);
  /// Adds a dossier, with the journal files that SQLite creates for it.
  void add_dossier(const std::string& path);

  /// The name under which this command has read the file at that path; nothing if it has not.
  [[nodiscard]] std::optional<std::string> name_of(const std::string& path) const;
  /// The same for an open file.
  [[nodiscard]] std::optional<std::string> name_of(int file) const;

 private:
  struct ReadFile {
    dev_t device = 0;
    ino_t number = 0;
    std::string name;
  };
  [[nodiscard]] std::optional<std::string> find(const struct stat& about) const;

  std::vector<ReadFile> files_;
  std::vector<std::filesystem::path> beside_dossiers_;  ///< files that SQLite may create
};

}  // namespace servanda::cli
