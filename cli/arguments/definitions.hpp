#pragma once
// All commands. To add one: a file in this folder that defines it, a declaration, and a line in
// definitions.cpp. Help, did-you-mean and everything else that lists the commands follow from
// these.

#include <CLI/CLI.hpp>
#include <functional>
#include <string_view>
#include <vector>

#include "cli/entry.hpp"
#include "cli/options.hpp"

namespace servanda::cli {

/// The input of every command besides its own arguments.
struct Given {
  engine::Day today;
  Moment now;
  const Terminal& terminal;  ///< whose width help has
};

/// Turns the arguments of a command into its options, once CLI11 has parsed them all. Throws
/// UsageError.
using Reader = std::function<Command(const Given&)>;

struct Definition {
  std::string_view name;
  std::string_view does;
  Reader (*define)(CLI::App&);  ///< adds the arguments of the command; the reader keeps their
                                ///< values
};

/// In the order of `help`.
[[nodiscard]] const std::vector<Definition>& definitions();

Reader define_check(CLI::App& check);
Reader define_format(CLI::App& format);
Reader define_test(CLI::App& test);
Reader define_import(CLI::App& import);
Reader define_audit(CLI::App& audit);
Reader define_ask(CLI::App& ask);
Reader define_explain(CLI::App& explain);
Reader define_compare(CLI::App& compare);
Reader define_verify(CLI::App& verify);
Reader define_document(CLI::App& document);
Reader define_help(CLI::App& help);

}  // namespace servanda::cli
