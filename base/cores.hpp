#pragma once
// Work on several cores, in pieces.
//
// `on_cores` does each piece once, on one core at a time, in no order: for equal output the caller
// joins the pieces by their numbers. If a piece throws, no further piece begins, and the exception
// is rethrown when all have ended. `beside` does a single piece while the caller does another; an
// exception comes with its result. If the system gives no thread, the caller's thread does the
// work.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <future>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace servanda::base {

/// As many cores as there are, one for each `least` pieces at most, and no more than four: beyond
/// that, memory is the bottleneck.
[[nodiscard]] inline std::size_t cores_for(std::size_t pieces, std::size_t least) {
  constexpr std::size_t most = 4;
  const std::size_t there = std::max(1U, std::thread::hardware_concurrency());
  return std::clamp<std::size_t>(pieces / least, 1, std::min(there, most));
}

/// Calls `act(core, piece)` for each piece below `pieces`; cores are numbered from zero.
template <class Act>
void on_cores(std::size_t cores, std::size_t pieces, Act act) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr problem;
  const auto work = [&](std::size_t core) {
    try {
      for (std::size_t piece = next++; piece < pieces; piece = next++) act(core, piece);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!problem) problem = std::current_exception();
      next = pieces;
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t core = 1; core < cores; ++core) others.emplace_back(work, core);
    } catch (const std::exception&) {
      // The system gives no more threads, or no memory for one: the existing ones do all of it.
    }
    work(0);
  }
  if (problem) std::rethrow_exception(problem);
}

/// Runs `act` while the caller does something else; if the system gives no thread, it runs when the
/// caller asks for the result.
template <class Act>
[[nodiscard]] auto beside(Act act) {
  const auto run = [its = std::make_shared<Act>(std::move(act))] { return (*its)(); };
  try {
    return std::async(std::launch::async, run);
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, run);
  }
}

}  // namespace servanda::base
