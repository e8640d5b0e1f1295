#include "cli/terminal/time_limit.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <utility>

#include "base/world_error.hpp"
#include "cli/exit.hpp"

namespace servanda::cli {

void TimeLimit::tell_it_is_over() const {
  if (terminal_.somebody_waits()) std::cerr << "\r\x1b[K";  // over the line of the progress
  constexpr std::size_t most = 1'000'000;
  base::Diagnostic error{"E003", base::Severity::error,
                         fmt::format("out of time: {} {} over while {}", seconds_,
                                     seconds_ == 1 ? "second was" : "seconds were", work_)};
  const std::string_view left =
      over_ == Over::breaks_off
          ? "the output breaks off; what was imported, recorded or put into files before it stands"
          : "nothing was written";
  error.help.push_back(
      fmt::format("{}; ask for less at once, or raise the limit: "
                  "`--limit seconds={}`, or 0 for any time",
                  left, std::min(2 * seconds_, most)));
  base::Diagnostics diagnostics;
  diagnostics.add(std::move(error));
  terminal_.show(diagnostics, {});
}

void TimeLimit::watch() {
  constexpr std::chrono::milliseconds last_chance{500};
  const std::chrono::seconds allowed(seconds_);
  std::unique_lock lock(mutex_);
  bool in_time = enough_.wait_for(lock, allowed, [this] { return has_result(); });
  if (!in_time) {
    stop_.request_stop();
    if (over_ == Over::undoes) {
      // Work that stops reports it itself; work that ended before it saw the request has a result
      // to write.
      enough_.wait(lock, [this] { return has_result(); });
      in_time = true;
    } else {
      in_time = enough_.wait_for(lock, last_chance, [this] { return has_result(); });
    }
  }
  // The writing of the result may take as long again.
  if (in_time && enough_.wait_for(lock, allowed, [this] { return over_ == Over::does_not_matter; }))
    return;
  // The lock is still held, so no result can begin.
  tell_it_is_over();
  ::_exit(out_of_time);
}

void TimeLimit::start(std::size_t seconds) {
  if (seconds == 0) return;
  seconds_ = seconds;
  work_ = "reading the rules";
  stop_ = std::stop_source();
  watcher_ = std::jthread([this] { watch(); });
}

void TimeLimit::goes_to(std::string work) {
  const std::lock_guard lock(mutex_);
  if (!stop_.stop_requested()) work_ = std::move(work);
}

std::stop_token TimeLimit::stop() const {
  return seconds_ == 0 ? std::stop_token() : stop_.get_token();
}

std::stop_token TimeLimit::stop_and_undo() {
  const std::lock_guard lock(mutex_);
  base::require_not_stopped(stop());
  if (seconds_ > 0) over_ = Over::undoes;
  return stop();
}

void TimeLimit::finish_whole() { static_cast<void>(stop_and_undo()); }

void TimeLimit::breaks_off_output() {
  {
    const std::lock_guard lock(mutex_);
    if (over_ == Over::does_not_matter) return;
    if (over_ == Over::stops) base::require_not_stopped(stop());
    work_ = "writing the result";
    over_ = Over::breaks_off;
  }
  enough_.notify_one();
}

void TimeLimit::is_enough() {
  {
    const std::lock_guard lock(mutex_);
    if (over_ == Over::stops) base::require_not_stopped(stop());
    over_ = Over::does_not_matter;
  }
  enough_.notify_one();
}

void TimeLimit::end() {
  {
    const std::lock_guard lock(mutex_);
    over_ = Over::does_not_matter;
  }
  enough_.notify_one();
}

int TimeLimit::tell_out_of_time() {
  {
    const std::lock_guard lock(mutex_);
    tell_it_is_over();
    over_ = Over::does_not_matter;
  }
  enough_.notify_one();
  return out_of_time;
}

}  // namespace servanda::cli
