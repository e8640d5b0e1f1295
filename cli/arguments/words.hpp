#pragma once
// Arguments that several commands have: each `add_…` defines one, and the function after it turns
// its words into a value. All throw UsageError for a word without a meaning.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/spelling.hpp"
#include "cli/exit.hpp"
#include "cli/options.hpp"

namespace servanda::cli {

/// `name` is `RULES` for positionals, else `--rules`.
void add_rules(CLI::App& app, std::vector<std::string>& rules, const char* name);
void add_dossier(CLI::App& app, std::string& dossier);
void add_selection(CLI::App& app, engine::SelectionWords& selection);
void add_waivers(CLI::App& app, std::string& waivers);
void add_language(CLI::App& app, std::string& language);
void add_output(CLI::App& app, std::string& output);
/// The name of the person who makes the entry: the name of the user by default.
void add_by(CLI::App& app, std::string& by);
/// The option may be repeated, and commas may join several words.
CLI::Option* add_words(CLI::App& app, const char* name, std::vector<std::string>& words,
                       const char* help, const char* type);

struct TimeWords {
  std::string as_of;
  std::string known_at;
};
void add_as_of(CLI::App& app, TimeWords& words, const char* help);
void add_time(CLI::App& app, TimeWords& words);
[[nodiscard]] engine::Clock dates(const TimeWords& words, engine::Day today);

/// The words that an option can have, and the meaning of each.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <class Value>
std::vector<std::string> names(const Choices<Value>& choices) {
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const auto& [name, value] : choices) names.push_back(name);
  return names;
}

template <class Value>
Value chosen(std::string_view option, const std::string& word, const Choices<Value>& choices) {
  for (const auto& [name, value] : choices) {
    if (name == word) return value;
  }
  const std::vector<std::string> known = names(choices);
  throw UsageError(
      fmt::format("{} cannot be `{}`: it is one of {}", option, word, fmt::join(known, ", ")),
      base::did_you_mean(word, known));
}

/// Tells completion and the configuration the choices of an option; `chosen` checks its value.
CLI::Option* offer(CLI::Option* option, const std::vector<std::string>& choices);
[[nodiscard]] std::vector<std::string> offered(CLI::Option& option);

/// A value that must be one of the choices.
template <class Value>
CLI::Option* add_choice(CLI::App& app, const char* name, std::string& word, const char* help,
                        const char* type, const Choices<Value>& choices) {
  return offer(app.add_option(name, word, help)->type_name(type), names(choices));
}

/// The type of an option's value: a day; a file or folder; a number.
[[nodiscard]] bool is_day(const CLI::Option& option);
[[nodiscard]] bool is_path(const CLI::Option& option);
[[nodiscard]] bool is_number(const CLI::Option& option);
[[nodiscard]] bool is_flag(const CLI::Option& option);
[[nodiscard]] bool is_list(const CLI::Option& option);

/// `not-examined`, `reporting-gap`, …: how an option names a class of verdicts.
[[nodiscard]] std::string option_word(engine::VerdictClass of);

/// `new-gap`, `new-not-met`, `new-no-data`, `new-not-examined`, …, `changed`
[[nodiscard]] std::vector<std::string> fail_on_change_words();
void take_fail_on_change(const std::string& word, FailOnChange& on);

/// The formats that a command offers, in that order.
[[nodiscard]] Choices<Format> formats_of(std::span<const Format> offered);

/// Throws UsageError for a workbook without `--output`: a terminal cannot show one.
void require_file(Format format, const std::string& output);

}  // namespace servanda::cli
