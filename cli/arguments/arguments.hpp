#pragma once
// The command line to what is to be done. CLI11 stays inside this folder: a command's definition
// says in one file which words it takes and how they become its options, and definitions.cpp lists
// them.

#include "cli/entry.hpp"
#include "cli/options.hpp"

namespace servanda::cli {

/// Throws UsageError, with did-you-mean where a name is not known. The day of `now` is what
/// `--as-of` stands at if it is not given.
[[nodiscard]] Request read_arguments(int argc, const char* const* argv, Moment now);

}  // namespace servanda::cli
