#include "grammar/expected.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/spelling.hpp"

namespace servanda::grammar {
namespace {

/// Leaves out the two dozen words that may open a figure: they would hide the others.
WordList without_openings(const WordList& expected) {
  constexpr std::array<Word, 23> openings{"all",
                                          "any",
                                          "none",
                                          "at",
                                          "exactly",
                                          "every",
                                          "some",
                                          "no",
                                          "fewer",
                                          "more",
                                          "between",
                                          "yes",
                                          "-",
                                          "previous",
                                          "cycle",
                                          "subject",
                                          "start",
                                          "end",
                                          "count",
                                          "share",
                                          "a percentage",
                                          "a text in `\"`",
                                          "a date such as `2022-08-26`"};
  if (!contains(expected, "a name") || !contains(expected, "a number")) return expected;
  WordList rest;
  for (const Word word : expected) {
    if (!contains(openings, word)) rest.add(word);
  }
  return rest;
}

std::string in_quotes(std::string_view expected) {
  const bool described = expected.starts_with("a ") || expected.starts_with("an ");
  return described ? std::string(expected) : "`" + std::string(expected) + "`";
}

/// Is the word that was found near enough to one that may stand here? Many words are near a short
/// one: better no suggestion than a wrong one.
bool may_be(const Token& found, std::string_view wanted) {
  const std::string_view word = found.text;
  // A word of the language is spelt right; but its number may be wrong, as in `per years`.
  if (found.word != Word())
    return word.size() > 3 &&
           (word == std::string(wanted) + "s" || wanted == std::string(word) + "s");
  if (word.size() == 2) return wanted.size() == 2 && word[0] == wanted[1] && word[1] == wanted[0];
  if (word.size() > 3) return true;
  const bool same_letters =
      std::is_permutation(word.begin(), word.end(), wanted.begin(), wanted.end());
  return word.size() == 3 && (same_letters || (word[0] | ' ') == wanted.front());
}

std::string misspelt(const Surprise& surprise) {
  if (surprise.found.kind != TokenKind::name) return "";
  std::vector<std::string> near;
  for (const Word wanted : surprise.wanted) {
    if (may_be(surprise.found, wanted.text())) near.emplace_back(wanted.text());
  }
  return base::did_you_mean(surprise.found.text, near);
}

}  // namespace

void report_expected(const Surprise& surprise, base::SourceId source,
                     base::Diagnostics& diagnostics) {
  const Token& found = surprise.found;
  if (const auto name = no_name(surprise)) {
    diagnostics.error("P001", {source, name->span}, name->message, "expected a name", name->help);
    return;
  }
  if (const auto word = foreign_word_before(surprise)) {
    diagnostics.error("P001", {source, word->span}, word->message, "", word->help);
    return;
  }
  const std::string message = found.kind == TokenKind::end ? "unexpected end of the text"
                              : found.kind == TokenKind::text
                                  ? "unexpected text"
                                  : "unexpected `" + std::string(found.text) + "`";
  const WordList expected = without_openings(surprise.wanted);
  std::string label;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    label += (i == 0                     ? ""
              : i + 1 == expected.size() ? " or "
                                         : ", ") +
             in_quotes(expected[i].text());
  }
  if (!label.empty()) label = (expected.size() > 1 ? "expected one of " : "expected ") + label;
  std::string help = meant_by_word(surprise);
  if (help.empty()) help = misspelt(surprise);
  if (help.empty()) help = help_for(surprise);
  diagnostics.error("P001", {source, found.span}, message, label, std::move(help));
}

}  // namespace servanda::grammar
