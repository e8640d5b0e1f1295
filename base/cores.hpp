#pragma once
// Work that falls into pieces, on several cores of the machine.
//
// `on_cores` promises that each piece is done once, by one core at a time, in no order: whoever
// wants equal output puts the pieces together by their numbers. What a piece throws is thrown again
// when all have ended; pieces that nobody has begun by then are left. `beside` is for a single
// piece, done while the caller does another; what it throws comes with its result. A thread that
// cannot be had is done without.

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

/// So many as there are, but none for fewer than `least` pieces, and no more than four: by then
/// memory is what is waited for.
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
      // The system gives no more threads, or no memory for one: those that are there do all of it.
    }
    work(0);
  }
  if (problem) std::rethrow_exception(problem);
}

/// Does it while the caller does something else; where the system gives no thread for it, once the
/// caller asks for what comes of it.
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
