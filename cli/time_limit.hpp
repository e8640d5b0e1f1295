#pragma once
// `--limit seconds=N`: a command that takes longer ends with an error, and nothing is done by
// halves.
//
// A watcher ends the program where it stands: whatever it reads stays as it is. What changes a
// dossier is asked to stop instead, and undoes what it began. From the first byte of the result on,
// no time counts any more.

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

/// The result is there, and is written however long that takes.
void time_is_enough();

/// For what was asked to stop: the error on standard error, and the exit code.
[[nodiscard]] int tell_out_of_time();

}  // namespace servanda::cli
