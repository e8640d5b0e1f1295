#include "cli/time_limit.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <thread>
#include <utility>

#include "base/limits.hpp"
#include "cli/exit.hpp"
#include "cli/terminal.hpp"

namespace servanda::cli {

namespace {

enum class Over { ends, asks, breaks_off, does_not_matter };

/// The whole run has one: the time of a command is that of its process.
struct TimeLimit {
  std::mutex mutex;
  std::condition_variable enough;
  std::size_t seconds = 0;
  std::string work = "reading the rules";
  Over over = Over::ends;
  std::stop_source stop;
  std::jthread watcher;  ///< none without a limit; joined before the other members are destroyed

  ~TimeLimit() { end(); }
  void end() {
    {
      const std::lock_guard lock(mutex);
      over = Over::does_not_matter;
    }
    enough.notify_one();
  }
};

TimeLimit& time_limit() {
  static TimeLimit limit;
  return limit;
}

void tell_it_is_over(const TimeLimit& limit) {
  if (somebody_waits()) std::cerr << "\r\x1b[K";  // over the line of the progress
  constexpr std::size_t most = 1'000'000;
  base::Diagnostic error{
      "E003", base::Severity::error,
      fmt::format("out of time: {} {} over while {}", limit.seconds,
                  limit.seconds == 1 ? "second was" : "seconds were", limit.work)};
  const std::string_view left =
      limit.over == Over::breaks_off
          ? "the output breaks off; what was imported, recorded or put into files before it stands"
          : "nothing was written";
  error.help.push_back(
      fmt::format("{}; ask for less at once, or raise the limit: "
                  "`--limit seconds={}`, or 0 for any time",
                  left, std::min(2 * limit.seconds, most)));
  base::Diagnostics diagnostics;
  diagnostics.add(std::move(error));
  show(diagnostics, {}, Colour::automatic);
}

/// Waits until the time is over or `is_so` is true, and returns `is_so`.
template <class IsSo>
bool comes_in_time(std::unique_lock<std::mutex>& lock, const IsSo& is_so) {
  TimeLimit& limit = time_limit();
  return limit.enough.wait_for(lock, std::chrono::seconds(limit.seconds), is_so);
}

void watch_the_time() {
  TimeLimit& limit = time_limit();
  std::unique_lock lock(limit.mutex);
  const auto has_result = [&limit] {
    return limit.over == Over::breaks_off || limit.over == Over::does_not_matter;
  };
  bool in_time = comes_in_time(lock, has_result);
  if (!in_time && limit.over == Over::asks) {
    limit.stop.request_stop();
    // Work that stops reports it itself; work that ended before it saw the request has a result to
    // write.
    limit.enough.wait(lock, has_result);
    in_time = true;
  }
  // The writing of the result may take as long again.
  if (in_time && comes_in_time(lock, [&limit] { return limit.over == Over::does_not_matter; }))
    return;
  // The lock is still held, so no result can begin.
  tell_it_is_over(limit);
  ::_exit(out_of_time);
}

}  // namespace

void start_time_limit(std::size_t seconds) {
  if (seconds == 0) return;
  time_limit().seconds = seconds;
  time_limit().watcher = std::jthread(watch_the_time);
}

void time_goes_to(std::string work) {
  const std::lock_guard lock(time_limit().mutex);
  time_limit().work = std::move(work);
}

void finish_whole() { static_cast<void>(asked_to_stop()); }

std::stop_token asked_to_stop() {
  const std::lock_guard lock(time_limit().mutex);
  if (time_limit().seconds == 0) return {};
  time_limit().over = Over::asks;
  return time_limit().stop.get_token();
}

void time_breaks_off_output() {
  TimeLimit& limit = time_limit();
  {
    const std::lock_guard lock(limit.mutex);
    if (limit.over == Over::does_not_matter) return;
    limit.work = "writing the result";
    limit.over = Over::breaks_off;
  }
  limit.enough.notify_one();
}

void time_is_enough() { time_limit().end(); }

int tell_out_of_time() {
  tell_it_is_over(time_limit());
  return out_of_time;
}

}  // namespace servanda::cli
