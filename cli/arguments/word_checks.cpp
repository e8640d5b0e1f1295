#include "cli/arguments/word_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments/words.hpp"
#include "cli/exit.hpp"
#include "cli/files/files.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view leave_it_out = "write a value, or leave the option out";

bool is_blank(std::string_view word) {
  return word.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_whole_number(std::string_view word) {
  constexpr std::size_t most_digits = 18;
  return !word.empty() && word.size() <= most_digits &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Does the command read the file, and not write it?
bool is_read_as_text(const CLI::Option& option) {
  const std::string& name = option.get_single_name();
  return name != "DOSSIER" && name != "output" && name != "cache" && name != "config";
}

}  // namespace

void require_values(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") return;
    if (!word.starts_with("--") || word.find('=') != word.size() - 1) continue;
    throw UsageError(fmt::format("{}: the value is empty", word.substr(0, word.size() - 1)),
                     std::string(leave_it_out));
  }
}

std::vector<std::string> split_at_commas(const std::vector<std::string>& given) {
  std::vector<std::string> words;
  for (std::string_view rest : given) {
    for (std::size_t comma = rest.find(','); comma != std::string_view::npos;
         comma = rest.find(',')) {
      words.emplace_back(rest.substr(0, comma));
      rest.remove_prefix(comma + 1);
    }
    words.emplace_back(rest);
  }
  return words;
}

std::string what_is_wrong(const CLI::Option& option, const std::string& word) {
  if (is_blank(word)) return fmt::format("the value is empty; {}", leave_it_out);
  if (is_number(option) && !is_whole_number(word))
    return fmt::format("needs a whole number that is not below zero, found `{}`", word);
  if (!is_list(option) || is_path(option)) return {};
  const std::vector<std::string> words = split_at_commas({word});
  const bool has_gap = std::any_of(words.begin(), words.end(), is_blank);
  return has_gap ? fmt::format("one of the values of `{}` is empty", word) : std::string();
}

void check_words(CLI::App& command) {
  for (CLI::Option* option : command.get_options()) {
    if (is_flag(*option)) continue;
    // This check is the first: the others may rely on it.
    option->transform(
        CLI::Validator([option](std::string& word) { return what_is_wrong(*option, word); }, ""));
  }
}

void require_sound_paths(const CLI::App& command) {
  std::size_t from_standard_input = 0;
  for (const CLI::Option* option : command.get_options()) {
    if (!is_path(*option)) continue;
    for (const std::string& path : option->results()) {
      if (!is_standard_input(path)) continue;
      ++from_standard_input;
      if (is_read_as_text(*option)) continue;
      throw UsageError(fmt::format("{} names a file, and `-` is none", option->get_name()),
                       option->get_single_name() == "output"
                           ? "a report goes to standard output where `-o` is left out"
                           : "name the file; one that is called `-` is `./-`");
    }
  }
  if (from_standard_input > 1)
    throw UsageError("standard input can be read once, and `-` stands here twice",
                     "name a file for one of them");
}

}  // namespace servanda::cli
