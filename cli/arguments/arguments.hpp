#pragma once
// Turns the command line into a request. CLI11 stays inside this folder: the definition of a
// command states, in one file, its arguments and how they become its options; definitions.cpp lists
// the commands.

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace servanda::cli {

/// Throws UsageError, with did-you-mean for an unknown name. The day on the clock of the files is
/// the default of `--as-of`.
[[nodiscard]] Request read_arguments(int argc, const char* const* argv, Console& console);

}  // namespace servanda::cli
