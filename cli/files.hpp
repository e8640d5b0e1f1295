#pragma once
// Files that the command line names: read as a whole, and written as a whole or not at all.
//
// An input is a file, standard input (`-`), or a pipe that the shell opened, as in `<(…)`. A named
// pipe or a device might never begin or never end, so it is an error.

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"

namespace servanda::cli {

/// `-`
[[nodiscard]] bool is_standard_input(std::string_view path);
/// A pipe that the shell opened: `/dev/fd/63`, `/dev/stdin`, `-`. It can be read once only.
[[nodiscard]] bool is_opened_by_shell(std::string_view path);
/// The name of a file in messages: `standard input`.
[[nodiscard]] std::string shown_path(const std::string& path);

/// Do both paths lead to the same place, whether a file exists there or not?
[[nodiscard]] bool is_same_place(const std::string& one, const std::string& other);

/// Throws UsageError if there is neither a file nor a folder.
void require_exists(const std::string& path);

/// Returns one byte more than the limit if the file is larger: the caller reports it. Throws
/// UsageError.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t megabytes);
/// For callers without a diagnostic for it: throws UsageError for a file above the limit, with a
/// hint how to raise it.
[[nodiscard]] std::string read_within(const std::string& path, const base::Limits& limits);

/// Writes to standard output if `path` is empty. A file is written without a name first and then
/// linked to its path, so that no reader ever sees half of it, and a killed program leaves nothing
/// behind. Throws UsageError, also if this command has read the file.
void write_whole(const std::string& path, std::string_view text);
/// Writes one piece after the other.
void write_whole(const std::string& path, const std::vector<std::string>& pieces);
/// Writes a file that this command has read in order to change it.
void rewrite_whole(const std::string& path, std::string_view text);

/// Throws UsageError if this command has read the file at that path.
void require_not_read(const std::string& path);
/// Throws UsageError if `write_whole` would, before a command starts on other work.
void require_can_write(const std::string& path);

}  // namespace servanda::cli
