#pragma once
// The end of a run: the exit codes that scripts rely on, and the exception for a wrong command
// line.

#include <stdexcept>
#include <string>
#include <utility>

namespace servanda::cli {

enum Exit : int {
  done = 0,
  found = 1,  ///< verdicts or changes that `--fail-on` names
  wrong_command = 2,
  wrong_rules = 3,
  wrong_data = 4,
  nothing_evaluated = 5,
  out_of_time = 6,  ///< `--limit seconds`
  our_fault = 70,
};

/// The command line is wrong, or a file that it names cannot be read or written. `help` suggests
/// the next step.
struct UsageError : std::runtime_error {
  explicit UsageError(const std::string& message, std::string help_text = {})
      : std::runtime_error(message), help(std::move(help_text)) {}

  std::string help;
};

}  // namespace servanda::cli
