#include "grammar/expected.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "grammar/spelling.hpp"

namespace servanda::grammar {
namespace {

/// Where any figure may begin, the two dozen words that may open one would hide the rest.
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

}  // namespace

void report_expected(const Surprise& surprise, SourceId source, Diagnostics& diagnostics) {
  const Token& found = surprise.found;
  if (const auto name = no_name(surprise)) {
    diagnostics.error("P001", {source, name->span}, name->message, "expected a name", name->help);
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
  // One letter is near to any word of two.
  const bool is_word = found.kind == TokenKind::name && found.text.size() > 1;
  std::string help = is_word ? did_you_mean(found.text, texts(surprise.wanted)) : "";
  if (help.empty()) help = help_for(surprise);
  diagnostics.error("P001", {source, found.span}, message, label, std::move(help));
}

}  // namespace servanda::grammar
