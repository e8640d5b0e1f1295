#pragma once
// One kind of exception for a broken world: a file that cannot be read, a full disk, a file that is
// no dossier. A mistake in a text is a Diagnostic instead.

#include <stdexcept>
#include <stop_token>
#include <string>
#include <utility>

namespace servanda::base {

struct WorldError : std::runtime_error {
  explicit WorldError(const std::string& message, std::string help_text = {})
      : std::runtime_error(message), help(std::move(help_text)) {}

  std::string help;  ///< the next step, if the sentence does not name it
};

/// Work stopped on request, and was undone.
struct Stopped : WorldError {
  using WorldError::WorldError;
};

/// For loops that take long.
inline void require_not_stopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Stopped("the work was stopped");
}

}  // namespace servanda::base
