#pragma once
// Reads a dossier to which another program has given a write-ahead log (ours never has one).
//
// SQLite needs two more files beside such a dossier, even for reading. They are removed afterwards
// if we may create them. If we may not, the file is read as immutable; if its log is not empty, a
// copy takes the changes in first. If another program has it open, both read it side by side.

#include <memory>
#include <string>

namespace servanda::engine::dossier {

/// The file to open, or a URI with options.
struct FileToRead {
  std::string name;
  bool is_uri = false;
  bool leaves_files = false;         ///< `take_log_away` removes them
  std::shared_ptr<const void> copy;  ///< the folder of a copy: removed with its last owner
};

/// If nobody else has the file open, moves the changes from the log into it, and removes the log.
void take_log_away(const std::string& file);

/// Takes an absolute path. Opening the file will report an error.
[[nodiscard]] FileToRead file_to_read(const std::string& file);

}  // namespace servanda::engine::dossier
