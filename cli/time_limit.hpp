#pragma once
// `--limit seconds=N`: a command that takes longer ends with an error, and nothing is done by
// halves.
//
// A watcher ends the program where it stands: whatever it reads stays as it is. What changes a
// dossier is asked to stop instead, and undoes what it began. A file that is written comes into its
// place whole or not at all; a pipe or a screen may get the beginning of the result only, and the
// error says so.

#include <cstddef>
#include <stop_token>
#include <string>

namespace servanda::cli {

/// From now on the time counts; 0: none does.
void start_time_limit(std::size_t seconds);

/// What is being done, as the error says it: "reading the facts".
void time_goes_to(std::string work);

/// What is begun now is to be undone: it is asked to stop when the time is over.
[[nodiscard]] std::stop_token asked_to_stop();

/// What is begun now is short, and done to its end.
void finish_whole();

/// The result goes out, to a reader who may never take it. It may take as long again; ended then,
/// it breaks off, and the error says so.
void time_breaks_off_output();

/// The result is there, and comes into its place.
void time_is_enough();

/// For what was asked to stop: the error on standard error, and the exit code.
[[nodiscard]] int tell_out_of_time();

}  // namespace servanda::cli
