#pragma once
// Where the output goes: a terminal with colour and a width, or a pipe.

#include <string_view>

#include "cli/options.hpp"
#include "grammar/diagnostic.hpp"
#include "reports/text.hpp"

namespace servanda::cli {

/// Width and colour of what is written to standard output, or to a file where `to_file`.
[[nodiscard]] reports::TextOptions layout(Colour colour, bool to_file);

/// Diagnostics to standard error, coloured if that is a terminal.
void show(const grammar::Diagnostics& diagnostics, const grammar::Sources& sources, Colour colour);

/// `error: …` and `  = help: …` to standard error.
void show_error(std::string_view message, std::string_view help = {});

}  // namespace servanda::cli
