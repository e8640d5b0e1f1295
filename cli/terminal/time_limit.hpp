#pragma once
// `--limit seconds=N`: a command that takes longer ends with an error, and leaves no half result.
//
// At the end of the time, all work is asked to stop: reading, evaluating and counting end with
// base::Stopped between two steps, and an import is rolled back. Some work cannot be asked: a
// condition that takes forever within one verdict, the parser within a file, the text of a report,
// a read from a disk that hangs. If such work does not end within half a second, the process exits;
// files that it reads do not change. It waits for an import to roll back. An output file is written
// as a whole or not at all; a pipe or a screen may get only the beginning of the result, and the
// error says so.

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "cli/terminal/terminal.hpp"

namespace servanda::cli {

class TimeLimit {
 public:
  explicit TimeLimit(const Terminal& terminal) : terminal_(terminal) {}
  ~TimeLimit() { end(); }
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;

  /// Starts the clock; 0: no limit.
  void start(std::size_t seconds);

  /// Names the current work for the error: "reading the facts".
  void goes_to(std::string work);

  /// Asks work that changes nothing to stop.
  [[nodiscard]] std::stop_token stop() const;
  /// Asks work to stop that must be rolled back then. Throws base::Stopped if the time is over.
  [[nodiscard]] std::stop_token stop_and_undo();
  /// The work from now on is short, and is finished. Throws base::Stopped if the time is over.
  void finish_whole();

  /// Now the result goes to a reader, who may never take it. This may take as long again; then the
  /// output breaks off, and the error says so. Throws base::Stopped if the time is over.
  void breaks_off_output();
  /// Now the finished result gets its name. Throws base::Stopped if the time is over.
  void is_enough();

  /// Shows the error after base::Stopped, and returns the exit code.
  [[nodiscard]] int tell_out_of_time();

 private:
  enum class Over { stops, undoes, breaks_off, does_not_matter };

  void watch();
  void end();
  [[nodiscard]] bool has_result() const {
    return over_ == Over::breaks_off || over_ == Over::does_not_matter;
  }
  void tell_it_is_over() const;

  const Terminal& terminal_;
  std::mutex mutex_;
  std::condition_variable enough_;
  std::size_t seconds_ = 0;
  std::string work_;
  Over over_ = Over::stops;
  std::stop_source stop_{std::nostopstate};
  std::jthread watcher_;  ///< none without a limit; joined before the other members are destroyed
};

}  // namespace servanda::cli
