#pragma once
// Files that the command line names: read as a whole, written as a whole or not at all.

#include <string>
#include <string_view>
#include <vector>

#include "grammar/limits.hpp"

namespace servanda::cli {

/// Of what is larger, one byte more than the limit: whoever reads it says so. Throws UsageError.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t megabytes);
/// For those that have no code to say it with: throws UsageError, with how to raise the limit.
[[nodiscard]] std::string read_within(const std::string& path, const grammar::Limits& limits);

/// The files that are named, and of folders all `.pacta` files in them, sorted by their names (in
/// that folder), in whatever order they were given; none twice.
/// Throws UsageError where there is no such file, none in a folder, or a link in it that leads out.
[[nodiscard]] std::vector<std::string> rule_files(const std::vector<std::string>& paths);

/// To standard output if `path` is empty. A file is written beside its place and then moved into
/// it, so that nobody ever sees half of it. Throws UsageError.
void write_whole(const std::string& path, std::string_view text);
/// One piece after the other.
void write_whole(const std::string& path, const std::vector<std::string>& pieces);

}  // namespace servanda::cli
