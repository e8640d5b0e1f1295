#pragma once
// Standard output and standard error: terminals with colour and a width, or pipes.

#include <string_view>

#include "base/diagnostic.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::cli {

enum class Colour { automatic, always, never };

struct TerminalSettings {
  Colour colour = Colour::automatic;
  std::size_t width = 0;     ///< of text, wherever it goes; 0: the default
  bool only_errors = false;  ///< show no warnings and notes on standard error
};

class Terminal {
 public:
  /// Replaces the defaults once the command line is read.
  void set(const TerminalSettings& settings) { settings_ = settings; }

  /// The width and colour of text on standard output, or in a file with `to_file`.
  [[nodiscard]] reports::TextOptions layout(bool to_file) const;

  /// Shows diagnostics on standard error, in colour if that is a terminal.
  void show(const base::Diagnostics& diagnostics, const base::Sources& sources) const;
  /// Shows a note on standard error that is no error.
  void show_note(std::string_view note) const;
  /// Shows `error: …` and `  = help: …` on standard error.
  void show_error(std::string_view message, std::string_view help = {}) const;

  /// Is standard error a terminal, so that a user may wait for the end of the work?
  [[nodiscard]] bool somebody_waits() const;
  /// The length of the longest line that fits there.
  [[nodiscard]] std::size_t widest_note() const;

 private:
  TerminalSettings settings_;
};

}  // namespace servanda::cli
