#pragma once
// The output: a terminal with colour and a width, or a pipe.

#include <string_view>

#include "base/diagnostic.hpp"
#include "cli/options.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::cli {

/// The width and colour of text on standard output, or in a file with `to_file`.
[[nodiscard]] reports::TextOptions layout(Colour colour, bool to_file);

/// `--width`: text is this wide from now on, wherever it goes.
void set_width(std::size_t cells);

/// `--quiet`: from now on only errors go to standard error.
void tell_only_errors();

/// Shows diagnostics on standard error, in colour if that is a terminal.
void show(const base::Diagnostics& diagnostics, const base::Sources& sources, Colour colour);

/// Shows a note on standard error that is no error.
void show_note(std::string_view note);

/// Is standard error a terminal, so that a user may wait for the end of the work?
[[nodiscard]] bool somebody_waits();
/// The length of the longest line that fits there.
[[nodiscard]] std::size_t widest_note();

/// Shows `error: …` and `  = help: …` on standard error.
void show_error(std::string_view message, std::string_view help = {});

}  // namespace servanda::cli
