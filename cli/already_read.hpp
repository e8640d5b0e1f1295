#pragma once
// What a command has read, so that nothing is written over it, under whatever name.
//
// A file is known by its device and its number there: a link to it, and another name of it, are the
// same file. One list for the whole run.

#include <optional>
#include <string>

namespace servanda::cli {

/// A run begins: nothing was read yet.
void forget_what_was_read();

/// A file that is open for reading; `name` is how the user named it. False where it is a pipe that
/// was read before: nothing is left in it.
[[nodiscard]] bool remember_read(int file, const std::string& name);

/// A dossier, with the files that SQLite keeps beside it.
void remember_dossier(const std::string& path);

/// The name under which the file that lies there was read; nothing where it was not.
[[nodiscard]] std::optional<std::string> already_read(const std::string& path);
/// The same of an open file.
[[nodiscard]] std::optional<std::string> already_read(int file);

}  // namespace servanda::cli
