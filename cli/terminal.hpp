#pragma once
// Where the output goes: a terminal with colour and a width, or a pipe.

#include <string_view>

#include "base/diagnostic.hpp"
#include "cli/options.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::cli {

/// Width and colour of what is written to standard output, or to a file where `to_file`.
[[nodiscard]] reports::TextOptions layout(Colour colour, bool to_file);

/// `--width`: from now on text is so many cells wide, whatever it is written to.
void set_width(std::size_t cells);

/// `--quiet`: from now on only errors go to standard error.
void tell_only_errors();

/// Diagnostics to standard error, coloured if that is a terminal.
void show(const base::Diagnostics& diagnostics, const base::Sources& sources, Colour colour);

/// A line to standard error that is good to know and no error.
void show_note(std::string_view note);

/// Does somebody look at standard error, who wants to know what takes so long?
[[nodiscard]] bool somebody_waits();
/// How much fits into a line there.
[[nodiscard]] std::size_t widest_note();

/// `error: …` and `  = help: …` to standard error.
void show_error(std::string_view message, std::string_view help = {});

}  // namespace servanda::cli
