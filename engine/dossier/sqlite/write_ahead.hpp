#pragma once
// Reading a dossier that some other program has given a write-ahead log (ours never has one).
//
// SQLite keeps two more files beside such a dossier, even to read it. Where they may be written,
// they are taken away again afterwards. Where they may not, the file is read as one that nobody
// changes; if its log still holds something, that is brought in first, in a copy. Where another
// program has it open, it is read beside that program.

#include <memory>
#include <string>

namespace servanda::engine::dossier {

/// What is to be opened: the file, or a URI that says how.
struct FileToRead {
  std::string name;
  bool is_uri = false;
  bool leaves_files = false;         ///< to be taken away by `take_log_away`
  std::shared_ptr<const void> copy;  ///< the folder of a copy: goes with the last who holds it
};

/// The last who closes the file brings what the log holds into it, and takes the log away.
void take_log_away(const std::string& file);

/// Of an absolute path. Whatever does not work is told when the file is opened.
[[nodiscard]] FileToRead file_to_read(const std::string& file);

}  // namespace servanda::engine::dossier
