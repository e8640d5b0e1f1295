#pragma once
// Diagnostics: one type for errors in rules, data and command lines.
//
// A diagnostic has a stable code (`P001` parse, `N` names, `T` types and units, `V` validity in
// time, `L` lints, `D` data, `E` evaluation, `W` waivers), one sentence, labelled places (the first
// is the main one) and help that says how to fix it. Messages start in lower case, end without a
// full stop, and put names in back-ticks. `Diagnostics` collects them; beyond its limit it only
// counts, and reports the number. Errors come first: at the limit, an error replaces the last
// warning.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace servanda::base {

enum class Severity { error, warning };

struct Label {
  Place place;
  std::string text;
};

/// "Write this text in the place of those bytes"; an empty span is an insertion.
struct Edit {
  Place place;
  std::string text;
};

struct Diagnostic {
  std::string code;
  Severity severity = Severity::error;
  std::string message;
  std::vector<Label> labels;
  std::vector<std::string> help;
  std::vector<std::string> notes;  ///< facts that help, but fix nothing
  std::vector<Edit> edits;         ///< a safe fix, applied together
};

class Diagnostics {
 public:
  static constexpr std::size_t default_limit = 20;

  explicit Diagnostics(std::size_t limit = default_limit) : limit_(limit) {}

  void add(Diagnostic diagnostic);
  /// Adds the diagnostics of a collection with the same limit, as if they came one by one.
  void add_all(Diagnostics others);
  /// An error at one place; `help` may be empty.
  void error(std::string code, Place place, std::string message, std::string label = {},
             std::string help = {});
  void warning(std::string code, Place place, std::string message, std::string label = {},
               std::string help = {});

  /// Tells whether a further one would only be counted, so that nobody would read its suggestion.
  [[nodiscard]] bool is_full() const { return kept_.size() >= limit_; }
  [[nodiscard]] std::size_t limit() const { return limit_; }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  /// The number of those that were counted but not kept.
  [[nodiscard]] std::size_t dropped() const { return errors_ + warnings_ - kept_.size(); }
  /// The kept ones, ordered by place (those without a place first).
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::size_t limit_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::vector<Diagnostic> kept_;
};

/// For people: message, place, the line with its caret, help. Wide characters take two cells,
/// combining ones none, tabs four; control and bidirectional characters of the source are escaped.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const Sources& sources,
                                 bool colour = false);
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const Sources& sources,
                                 bool colour = false);

}  // namespace servanda::base
