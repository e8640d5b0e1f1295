#pragma once
// All commands. To add one: a file beside this that defines it, a declaration and a line in
// definitions.cpp. Help, did-you-mean and all else that goes through the commands follow from
// these.

#include <CLI/CLI.hpp>
#include <functional>
#include <string_view>
#include <vector>

#include "cli/entry.hpp"
#include "cli/options.hpp"

namespace servanda::cli {

/// What every command is told beside its own words.
struct Given {
  engine::Day today;
  Moment now;
};

/// From the words of a command, once all are there, to what is to be done. Throws UsageError.
using Reader = std::function<Command(const Given&)>;

struct Definition {
  std::string_view name;
  std::string_view does;
  Reader (*define)(CLI::App&);  ///< adds what the command takes; the reader keeps the words
};

/// As `help` lists them.
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
