#include "grammar/expected.hpp"

#include <algorithm>
#include <array>
#include <string>
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

std::string quoted(std::string_view expected) {
  const bool described = expected.starts_with("a ") || expected.starts_with("an ");
  return described ? std::string(expected) : "`" + std::string(expected) + "`";
}

}  // namespace

void report_expected(const Token& found, const WordList& wanted, SourceId source,
                     Diagnostics& diagnostics) {
  const std::string message = found.kind == TokenKind::end ? "unexpected end of the text"
                              : found.kind == TokenKind::text
                                  ? "unexpected text"
                                  : "unexpected `" + std::string(found.text) + "`";
  const WordList expected = without_openings(wanted);
  std::string label;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    label += (i == 0 ? "" : i + 1 == expected.size() ? " or " : ", ") + quoted(expected[i].text());
  }
  if (!label.empty()) label = (expected.size() > 1 ? "expected one of " : "expected ") + label;
  const std::string help =
      found.kind == TokenKind::name ? did_you_mean(found.text, texts(wanted)) : "";
  diagnostics.error("P001", {source, found.span}, message, label, help);
}

}  // namespace servanda::grammar
