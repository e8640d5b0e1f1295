#include "cli/arguments/configuration/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/spelling.hpp"
#include "cli/arguments/configuration/toml_depth.hpp"
#include "cli/arguments/word_checks.hpp"
#include "cli/arguments/words.hpp"
#include "cli/files/files.hpp"
#include "engine/check/value_suggestions.hpp"
#include "engine/values/date.hpp"

namespace servanda::cli {

namespace {

// --- places --------------------------------------------------------------------------------------

std::uint32_t offset_of(const base::Source& source, toml::source_position position) {
  if (position.line == 0) return 0;
  const base::Span line = source.line(position.line);
  std::uint32_t offset = line.begin;
  for (auto column = position.column; column > 1 && offset < line.end; --column) {
    do ++offset;
    while (offset < line.end && (source.text()[offset] & 0xC0) == 0x80);  // code points
  }
  return offset;
}

base::Place place(const SettingsFile& file, const toml::source_region& region) {
  const base::Source& source = file.sources[file.id];
  const std::uint32_t begin = offset_of(source, region.begin);
  return {file.id, {begin, std::max(begin, offset_of(source, region.end))}};
}

// --- values --------------------------------------------------------------------------------------

std::optional<std::string> word_of(const toml::node& node, const CLI::Option& option) {
  if (is_flag(option)) {
    const auto* flag = node.as_boolean();
    return flag == nullptr ? std::nullopt : std::optional(flag->get() ? "true" : "false");
  }
  if (is_number(option)) {
    const auto* number = node.as_integer();
    return number == nullptr ? std::nullopt : std::optional(std::to_string(number->get()));
  }
  if (const auto* day = node.as_date(); day != nullptr && is_day(option)) {
    const toml::date& date = day->get();
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  }
  const auto* text = node.as_string();
  return text == nullptr ? std::nullopt : std::optional(text->get());
}

/// The syntax of a value of the option.
std::string wanted(const CLI::Option& option) {
  if (is_flag(option)) return "write `true` or `false`";
  if (is_number(option)) return "write a number";
  if (is_day(option)) return "write a day, such as 2022-08-26";
  return is_list(option) ? "write a text in quotes, or several of them in brackets"
                         : "write a text in quotes";
}

/// One value; nothing, with an error in the diagnostics, if it is wrong.
std::optional<std::string> checked_word(const toml::node& node, const std::string& key,
                                        CLI::Option& option, SettingsFile& file) {
  auto word = word_of(node, option);
  const std::vector<std::string> choices = offered(option);
  const std::string wrong = word && !is_flag(option) ? what_is_wrong(option, *word) : "";
  if (!word) {
    file.error(node.source(), fmt::format("this is no value for `{}`", key), wanted(option));
  } else if (!wrong.empty()) {
    file.error(node.source(), fmt::format("{}: {}", key, wrong));
  } else if (!choices.empty() && std::count(choices.begin(), choices.end(), *word) == 0) {
    file.error(
        node.source(),
        fmt::format("{} cannot be `{}`: it is one of {}", key, *word, fmt::join(choices, ", ")),
        base::did_you_mean(*word, choices));
  } else if (is_day(option) && !engine::parse_day(*word)) {
    file.error(node.source(), fmt::format("{} needs a day, found `{}`", key, *word),
               engine::mend_day(*word));
  } else if (is_path(option) && is_standard_input(*word)) {
    file.error(node.source(), fmt::format("{} cannot be `-` in a configuration", key),
               "name a file, or say it on the command line");
  } else if (is_path(option)) {
    return (file.folder / *word).string();
  } else {
    return word;
  }
  return std::nullopt;
}

}  // namespace

void SettingsFile::error(const toml::source_region& region, std::string message, std::string help) {
  diagnostics.error("", place(*this, region), std::move(message), "", std::move(help));
}

std::optional<std::vector<std::string>> words_of(const toml::node& node, const std::string& key,
                                                 CLI::Option& option, SettingsFile& file) {
  std::vector<std::string> words;
  const std::size_t before = file.diagnostics.errors();
  if (const toml::array* array = node.as_array(); array != nullptr && is_list(option)) {
    for (const toml::node& each : *array) {
      if (auto word = checked_word(each, key, option, file)) words.push_back(*std::move(word));
    }
    if (array->empty())
      file.error(node.source(), fmt::format("`{}` is an empty list", key), "leave it out");
  } else if (auto word = checked_word(node, key, option, file)) {
    words.push_back(*std::move(word));
  }
  return file.diagnostics.errors() == before ? std::optional(words) : std::nullopt;
}

std::optional<toml::table> parsed(SettingsFile& file) {
  if (const auto deep = too_deep(file.sources[file.id].text())) {
    file.diagnostics.error("", {file.id, *deep},
                           fmt::format("this nests deeper than {} levels", most_toml_levels), "",
                           "no option is nested: a table for a command, and its options in it");
    return std::nullopt;
  }
  try {
    return toml::parse(file.sources[file.id].text());
  } catch (const toml::parse_error& error) {
    std::string what(error.description());
    std::replace_if(
        what.begin(), what.end(),
        [](char each) { return std::iscntrl(static_cast<unsigned char>(each)) != 0; }, ' ');
    file.error(error.source(), fmt::format("this is no TOML: {}", what),
               "such a file holds lines as `fail-on = [\"not-met\"]`");
    return std::nullopt;
  }
}

}  // namespace servanda::cli
