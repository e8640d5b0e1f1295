#pragma once
// `--limit seconds=N`: a command that takes longer ends with an error, and leaves nothing half
// done.
//
// A watcher ends the program at any point of its work: files that it reads do not change. It asks
// an import to stop instead, which rolls the import back. An output file is written as a whole or
// not at all; a pipe or a screen may get only the beginning of the result, and the error says so.

#include <cstddef>
#include <stop_token>
#include <string>

namespace servanda::cli {

/// Starts the time; 0: no limit.
void start_time_limit(std::size_t seconds);

/// The current work, for the error: "reading the facts".
void time_goes_to(std::string work);

/// From now on the work must be rolled back at the end of the time: returns the token that asks it
/// to stop.
[[nodiscard]] std::stop_token asked_to_stop();

/// From now on the work is short, and continues to its end.
void finish_whole();

/// The writing of the result begins, to a reader that may never take it. It may take as long again;
/// at the end of that time the output breaks off, and the error says so.
void time_breaks_off_output();

/// The result is complete, and is put into its place: the time no longer counts.
void time_is_enough();

/// Shows the error of work that was asked to stop, and returns the exit code.
[[nodiscard]] int tell_out_of_time();

}  // namespace servanda::cli
