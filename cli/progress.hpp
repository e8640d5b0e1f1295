#pragma once
// Which work is being done, for whoever waits at a terminal: from half a second on a line on
// standard error, gone when the work is done. Nothing is shown where standard error is no terminal,
// or with
// `--quiet`. What the work has to say is said after it, so end it before.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace servanda::cli {

class Progress {
 public:
  /// `work` reads on from "…": "reading the facts".
  explicit Progress(std::string work);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What comes next.
  void now(std::string work);

 private:
  void watch();

  std::mutex mutex_;
  std::condition_variable ended_;
  std::string work_;
  bool is_done_ = false;
  std::thread watcher_;  ///< none where nothing is to be shown
};

}  // namespace servanda::cli
