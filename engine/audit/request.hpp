#pragma once
// The request for an audit, and the identity of the run that answers it.

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

/// A selection as the user wrote it; an empty list selects all.
struct SelectionWords {
  std::vector<std::string> cycles;
  std::vector<std::string> subjects;  ///< States, bodies, groups
  std::vector<std::string> commitments;
  std::vector<std::string> themes;
};
/// One word on each line, `subject nws`; empty without a selection. Records contain it.
[[nodiscard]] std::string to_text(const SelectionWords& words);
[[nodiscard]] SelectionWords selection_words(std::string_view text);

/// The identity of a run: equal digests, dates and selection give equal verdicts.
struct Run {
  std::string rules_digest;  ///< `sha256:…`
  std::string data_digest;
  std::string waivers_digest;  ///< empty: no waivers
  SelectionWords selection;
};

/// A request with an unknown word: the error, and a hint.
struct Refused {
  std::string message;
  std::string help;
};

/// Lets the caller follow long work, and stop it.
struct Watch {
  /// Called at the beginning of each part, "reading the facts"; may be empty.
  std::function<void(const std::string& work)> begins;
  /// After a request to stop, the work ends with base::Stopped and changes nothing.
  std::stop_token stop;

  void tell(const std::string& work) const {
    if (begins) begins(work);
  }
};

}  // namespace servanda::engine
