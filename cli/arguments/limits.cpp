#include "cli/arguments/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/spelling.hpp"
#include "cli/arguments/word_checks.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

namespace {

using base::Limit;

const Limit* limit_named(std::string_view name) {
  const auto all = base::all_limits();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Limit& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(value) : std::nullopt;
}

std::vector<std::string> limit_names() {
  std::vector<std::string> names;
  for (const Limit& each : base::all_limits()) names.emplace_back(each.name);
  return names;
}

/// Empty if the word is right.
std::string what_is_wrong_with_limit(const std::string& word) {
  const std::size_t equals = std::min(word.find('='), word.size());
  const std::string name = word.substr(0, equals);
  const Limit* limit = limit_named(name);
  if (limit == nullptr) {
    const std::string meant = base::did_you_mean(name, limit_names());
    return fmt::format(
        "there is no limit `{}`; {}", name,
        meant.empty() ? fmt::format("it is one of {}", fmt::join(limit_names(), ", ")) : meant);
  }
  const auto value =
      equals == word.size() ? std::nullopt : number_in(std::string_view(word).substr(equals + 1));
  if (value && *value >= limit->least && *value <= limit->most) return {};
  const std::size_t standing = base::Limits{}.*limit->value;
  constexpr std::size_t a_minute = 60;
  return fmt::format("`{}` needs a number from {} to {}, as in `{}={}`", name, limit->least,
                     limit->most, name, standing == 0 ? a_minute : standing);
}

/// "nesting=200, levels of a condition …; …"
std::string help_on_limits() {
  std::string text = "a limit on what this command takes; without it:";
  const base::Limits standing;
  const char* before = " ";
  for (const Limit& each : base::all_limits()) {
    text += fmt::format("{}`{}={}` ({})", before, each.name, standing.*each.value, each.what);
    before = ", ";
  }
  return text;
}

}  // namespace

void add_limits(CLI::App& command, std::vector<std::string>& words) {
  static const std::string text = help_on_limits();
  add_words(command, "--limit", words, text.c_str(), "NAME=N")
      ->check(CLI::Validator(
          [](const std::string& word) {
            for (const std::string& limit : split_at_commas({word})) {
              if (auto wrong = what_is_wrong_with_limit(limit); !wrong.empty()) return wrong;
            }
            return std::string();
          },
          ""));
}

base::Limits limits(const std::vector<std::string>& words) {
  base::Limits limits;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    const Limit* limit = limit_named(word.substr(0, equals));
    const auto value = number_in(word.substr(equals + 1));
    if (limit != nullptr && value) limits.*limit->value = *value;
  }
  return limits;
}

}  // namespace servanda::cli
