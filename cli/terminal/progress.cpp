#include "cli/terminal/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <utility>

namespace servanda::cli {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds patience{500};
constexpr std::string_view to_start_of_empty_line = "\r\x1b[K";

}  // namespace

Progress::Progress(std::string work, Console& console) : console_(console), work_(std::move(work)) {
  console.time.goes_to(work_);
  if (console.terminal.somebody_waits()) watcher_ = std::thread([this] { show(); });
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    is_done_ = true;
  }
  ended_.notify_one();
  if (watcher_.joinable()) watcher_.join();
}

void Progress::now(std::string work) {
  console_.time.goes_to(work);
  const std::lock_guard lock(mutex_);
  work_ = std::move(work);
}

engine::Watch Progress::watch() {
  return {[this](const std::string& work) { now(work); }, console_.time.stop()};
}

void Progress::show() {
  const auto begin = steady_clock::now();
  bool is_shown = false;
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, patience, [this] { return is_done_; })) {
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(steady_clock::now() - begin).count();
    std::string line = fmt::format("{} ({} s)", work_, seconds);
    line.resize(std::min(line.size(),
                         console_.terminal.widest_note()));  // a wrapped line could not be erased
    std::cerr << to_start_of_empty_line << line << std::flush;
    is_shown = true;
  }
  if (is_shown) std::cerr << to_start_of_empty_line << std::flush;
}

}  // namespace servanda::cli
