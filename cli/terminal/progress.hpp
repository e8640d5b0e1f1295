#pragma once
// Shows a line on standard error about the current work, for a user at a terminal. The line appears
// after half a second, and disappears at the end of the work. It does not appear if standard error
// is no terminal, or with `--quiet`. End it before the work shows a message of its own.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "cli/console.hpp"
#include "engine/audit/request.hpp"

namespace servanda::cli {

class Progress {
 public:
  /// `work` continues "…": "reading the facts".
  Progress(std::string work, Console& console);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Changes the text to the next work.
  void now(std::string work);
  /// Shows the parts of work that names them, and asks it to stop at the end of the time. Valid
  /// while this object lives.
  [[nodiscard]] engine::Watch watch();

 private:
  void show();

  Console& console_;
  std::mutex mutex_;
  std::condition_variable ended_;
  std::string work_;
  bool is_done_ = false;
  std::thread watcher_;  ///< none if nothing is shown
};

}  // namespace servanda::cli
