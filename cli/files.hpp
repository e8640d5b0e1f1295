#pragma once
// Files that the command line names: read as a whole, written as a whole or not at all.
//
// What is read is a file, standard input (`-`), or a pipe that the shell opened, as in `<(…)`. A
// named pipe or a device might never begin or never end, and is refused.

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"

namespace servanda::cli {

/// `-`
[[nodiscard]] bool is_standard_input(std::string_view path);
/// A pipe that the shell opened: `/dev/fd/63`, `/dev/stdin`, `-`. It can be read once.
[[nodiscard]] bool is_opened_by_shell(std::string_view path);
/// As messages name it: `standard input`.
[[nodiscard]] std::string shown_path(const std::string& path);

/// One place under two names, whether a file lies there or not.
[[nodiscard]] bool is_same_place(const std::string& one, const std::string& other);

/// Throws UsageError where there is neither a file nor a folder.
void require_exists(const std::string& path);

/// A file larger than the limit gives one byte more than the limit: whoever reads it says so.
/// Throws UsageError.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t megabytes);
/// For those that have no code to say it with: throws UsageError, with how to raise the limit.
[[nodiscard]] std::string read_within(const std::string& path, const base::Limits& limits);

/// To standard output if `path` is empty. A file is written without a name and then put into its
/// place, so that nobody ever sees half of it, and nothing is left where the program is killed.
/// Throws UsageError, also where the file is one that this command has read.
void write_whole(const std::string& path, std::string_view text);
/// One piece after the other.
void write_whole(const std::string& path, const std::vector<std::string>& pieces);
/// A file that this command has read to change it.
void rewrite_whole(const std::string& path, std::string_view text);

/// Throws UsageError where this command has read what lies there.
void require_not_read(const std::string& path);
/// Throws UsageError where `write_whole` would: for commands that do something else before.
void require_can_write(const std::string& path);

}  // namespace servanda::cli
