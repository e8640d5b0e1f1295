#pragma once
// The files that a command has read, so that it never writes over one, under any name.
//
// A device and a number identify a file: a link to it, or another name of it, is the same file. The
// whole run has one list.

#include <optional>
#include <string>

namespace servanda::cli {

/// Empties the list when a run begins.
void forget_what_was_read();

/// Adds a file that is open for reading; `name` is its name on the command line. False for a pipe
/// that was read before: it is empty now.
[[nodiscard]] bool remember_read(int file, const std::string& name);

/// Adds a dossier, with the journal files that SQLite creates for it.
void remember_dossier(const std::string& path);

/// The name under which this command has read the file at that path; nothing if it has not.
[[nodiscard]] std::optional<std::string> already_read(const std::string& path);
/// The same for an open file.
[[nodiscard]] std::optional<std::string> already_read(int file);

}  // namespace servanda::cli
