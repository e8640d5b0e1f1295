#include "grammar/causes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/spelling.hpp"
#include "grammar/foreign_words.hpp"

namespace servanda::grammar {
namespace {

using Rule = std::string (*)(const Surprise&);

/// Reserved words that join parts of a condition: an unexpected one shows that an operand is
/// missing, not that a name is reserved.
constexpr std::array<Word, 27> joining{
    "and",   "because", "by",       "else", "every", "for",  "from",  "has",    "implies",
    "in",    "is",      "no",       "not",  "of",    "once", "or",    "some",   "to",
    "until", "use",     "previous", "when", "where", "yes",  "given", "expect", "weight"};

constexpr std::array<Word, 16> naming{
    "pack",      "use",   "unit",      "state",  "body",       "cycle",     "group", "choice",
    "indicator", "event", "parameter", "define", "commitment", "exception", "check", "index"};

bool is_figure(const Token& token) {
  return token.kind == TokenKind::number || token.kind == TokenKind::path ||
         token.kind == TokenKind::percent || token.kind == TokenKind::date;
}

/// Does only a name fit, or the end of a list of names? No figure could stand here.
bool wants_only_a_name(const Surprise& surprise) {
  return surprise.wants("a name") && !surprise.wants("a number") && !surprise.wants("(");
}

/// Do only names fit, or the end of a list of them?
bool wants_names(const Surprise& surprise) {
  constexpr std::array<Word, 4> beside{"a name", "a paragraph such as `8.d.ii`", "}", "of"};
  return surprise.wants("a name") && std::all_of(surprise.wanted.begin(), surprise.wanted.end(),
                                                 [&](Word word) { return contains(beside, word); });
}

bool names_something(const Surprise& surprise) {
  return surprise.before != nullptr && contains(naming, surprise.before->word) &&
         surprise.before->starts_line;
}

bool is_a_name(std::string_view text) {
  const auto is_letter = [](char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
  };
  return !text.empty() && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char sign) {
           return is_letter(sign) || (sign >= '0' && sign <= '9') || sign == '.';
         });
}

std::optional<NoName> reserved_word(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (found.kind != TokenKind::name || !found.word.is_reserved()) return std::nullopt;
  const bool in_a_condition = surprise.wants("a name") && !found.starts_line &&
                              !contains(joining, found.word) && found.word != "partly";
  const bool is_named = names_something(surprise) && surprise.wants("a name");
  const bool in_a_list = wants_names(surprise) && !found.starts_line;
  if (!is_named && !in_a_condition && !in_a_list) return std::nullopt;
  const std::string word(found.text);
  return NoName{
      found.span, quoted(word) + " is a word of the language, and no name",
      "add to it: " + quoted(word + "_1") + " and " + quoted(word + ".total") + " are names"};
}

/// A new name is the author's choice; the name of a cycle was declared, and may be found.
std::string name_with_a_letter(const Surprise& surprise, const std::string& written) {
  const Token* const before = surprise.before;
  if (is_word(before, "cycle") && names_something(surprise))
    return "a name begins with a letter, as in " + quoted("RC" + written) + " of a review cycle";
  const bool cycle = is_word(before, "from") || is_word(before, "to") || is_word(before, "since");
  if (!cycle) return "a name begins with a letter";
  constexpr std::size_t far = 50'000;  // cycles are declared near the start of a file
  const Token* at = surprise.first;
  for (std::size_t i = 0; i < far && at->kind != TokenKind::end; ++i, ++at) {
    const Token& name = *(at + 1);
    if (at->word == "cycle" && at->starts_line && name.text.ends_with(written))
      return "a cycle is asked for by its name: did you mean " + quoted(name.text) + "?";
  }
  return "a cycle is asked for by its name, as it was declared";
}

/// `5(a)`, `8(d)(ii)`: the name of a commitment as its document prints it.
std::optional<NoName> paragraph_in_parentheses(const Surprise& surprise) {
  constexpr std::array<Word, 4> namers{"commitment", "to", "expect", "related"};
  const Token* const before = surprise.before;
  const Token* const namer = surprise.back(2);
  // A list of names expects no number here, a header no parenthesis.
  const bool in_a_list = is_word(surprise.after, "(") && is_word(before, "related");
  const bool in_a_header =
      surprise.found.word == "(" && namer != nullptr && contains(namers, namer->word);
  if (!in_a_list && !in_a_header) return {};
  const Token& number = in_a_list ? surprise.found : *before;
  std::string name(number.text);
  base::Span span = number.span;
  for (std::size_t at = in_a_list ? 1 : 0;; at += 3) {
    const Token* const opens = at == 0 ? &surprise.found : surprise.ahead(at);
    const Token* const part = surprise.ahead(at + 1);
    const Token* const closes = surprise.ahead(at + 2);
    const bool is_part = is_kind(part, TokenKind::name) || is_kind(part, TokenKind::number);
    if (!is_word(opens, "(") || !is_part || !is_word(closes, ")")) break;
    name += "." + std::string(part->text);
    span = base::cover(number.span, closes->span);
  }
  if (name == number.text) return {};
  return NoName{span, "a name has no parentheses",
                "names have letters, digits and points: " + quoted(name)};
}

/// `2A`, `war-head`: a name begins with a letter, and holds letters, digits, `_` and points.
std::optional<NoName> broken_name(const Surprise& surprise) {
  const Token& found = surprise.found;
  const Token* const before = surprise.before;
  const Token* const after = surprise.after;
  const bool glued = before != nullptr && is_adjacent(before, &found) &&
                     (before->kind == TokenKind::number || before->kind == TokenKind::path);
  if (found.kind == TokenKind::name && glued && !surprise.wants("a number")) {
    const std::string whole = std::string(before->text) + std::string(found.text);
    return NoName{base::cover(before->span, found.span), quoted(whole) + " is not a name",
                  "a name begins with a letter, and a paragraph has points: " +
                      quoted(std::string(before->text) + "." + std::string(found.text))};
  }
  const bool is_unit = before != nullptr && before->kind == TokenKind::number;
  if (is_figure(found) && wants_only_a_name(surprise) && !is_unit) {
    const bool goes_on =
        after != nullptr && after->kind == TokenKind::name && is_adjacent(&found, after);
    const std::string whole =
        std::string(found.text) + (goes_on ? std::string(after->text) : std::string());
    return NoName{goes_on ? base::cover(found.span, after->span) : found.span,
                  quoted(whole) + " is not a name", name_with_a_letter(surprise, whole)};
  }
  const bool hyphen = found.word == "-" && is_adjacent(before, &found) &&
                      before->kind == TokenKind::name && after != nullptr &&
                      is_adjacent(&found, after);
  if (!hyphen) return std::nullopt;
  const std::string one(before->text);
  const std::string other(after->text);
  return NoName{base::cover(before->span, after->span),
                quoted(one + "-" + other) + " is not a name",
                "a name has no hyphen: write " + quoted(one + "_" + other) + " or " +
                    quoted(one + "." + other)};
}

/// A title before its subject, or a number without its unit.
std::string order_of_words(const Surprise& surprise) {
  const Token* const before = surprise.before;
  const Token* const after = surprise.after;
  const Token* const keyword = surprise.back(2);
  constexpr std::array<Word, 8> titled{"state", "body",  "unit",  "cycle",
                                       "group", "event", "check", "index"};
  if (!wants_only_a_name(surprise) || before == nullptr) return "";
  const std::string title = "\"" + std::string(surprise.found.text) + "\"";
  const bool name_follows = is_kind(after, TokenKind::name) && !after->starts_line;
  if (names_something(surprise)) {
    if (name_follows)
      return "the name stands before the title: " +
             quoted(std::string(before->text) + " " + std::string(after->text) + " " + title);
    return !is_kind(after, TokenKind::text) && contains(titled, before->word)
               ? "a name without quotation marks stands first, and then the title in them"
               : "";
  }
  if (before->kind == TokenKind::number && is_word(surprise.back(3), "up"))
    return "a unit of time stands behind the number, as in " +
           quoted(std::string(before->text) + " years");
  const std::string type = name_follows ? std::string(after->text) : "TYPE";
  if (is_word(keyword, "indicator"))
    return "the type, and when it is, stand before the title: " +
           quoted("indicator " + std::string(before->text) + " " + type + " … " + title);
  if (is_word(keyword, "parameter")) return "a parameter has no title: its type stands here";
  return "";
}

std::string what_is_quoted(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (found.kind != TokenKind::text) return "";
  const std::string inside(found.text);
  if (surprise.wants("a date such as `2022-08-26`") && !surprise.wants("a name"))
    return "a date stands without quotation marks: " + quoted(inside);
  if (std::string help = order_of_words(surprise); !help.empty()) return help;
  if (wants_only_a_name(surprise) && is_a_name(inside))
    return "a name stands without quotation marks: " + quoted(inside);
  if (wants_only_a_name(surprise))
    return "a name stands before the text: of ASCII letters, digits, `_` and points";
  if (surprise.wants("{")) return "a title is a clause of its own, in the braces: `title \"…\"`";
  if (surprise.wants("per")) return "say of when it is: `per cycle`, `per year` or `lasting`";
  if (surprise.wants("a language such as `en`") ||
      (surprise.before != nullptr && surprise.before->kind == TokenKind::text))
    return "a text is one, in one pair of quotation marks, or in one for each language: `en \"…\" "
           "fr "
           "\"…\"`";
  return "";
}

std::string what_is_not_quoted(const Surprise& surprise) {
  if (surprise.found.kind != TokenKind::name || !surprise.wants("a text in `\"`") ||
      surprise.wants("a name"))
    return "";
  return "put the text in quotation marks: `\"…\"`";
}

std::string parted_figure(const Surprise& surprise) {
  const Token* const before = surprise.before;
  const Token& found = surprise.found;
  if (before == nullptr || found.kind != TokenKind::number || before->kind != TokenKind::number)
    return "";
  if (found.starts_line || found.text.size() != 3) return "";
  return "a figure has no blank in it: " +
         quoted(std::string(before->text) + std::string(found.text));
}

std::string bare_point(const Surprise& surprise) {
  const bool point = surprise.found.word == ".";
  if (point && surprise.after != nullptr && surprise.after->kind == TokenKind::number)
    return "write a zero before the point: " + quoted("0." + std::string(surprise.after->text));
  return "";
}

std::string foreign_comment_sign(const Surprise& surprise) {
  const Word sign = surprise.found.word;
  const bool comment =
      surprise.found.starts_line && (sign == ";" || sign == "-" || sign == "*" || sign == "/");
  return comment ? "comments begin with `#` and end with their line" : "";
}

std::string only_one(const Surprise& surprise) {
  if (surprise.wanted.size() != 1 || surprise.found.kind == TokenKind::end) return "";
  const std::string_view word = surprise.wanted[0].text();
  if (word.starts_with("a ")) return "";
  return "write " + quoted(word) + " before it, or in its place";
}

/// `at least two of { … }`: the number is read as a name, and the next word is unexpected.
std::string count_in_words(const Surprise& surprise) {
  constexpr std::array<std::string_view, 11> numbers{
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  const Token* word = &surprise.found;
  const Token* const before = surprise.before;
  if (before != nullptr && before->word == "of" && before != surprise.first) word = before - 1;
  const auto* const number = std::find(numbers.begin(), numbers.end(), word->text);
  if (number == numbers.end() || (!surprise.wants("a number") && word == &surprise.found))
    return "";
  return "write the number in digits: " + quoted(std::to_string(number - numbers.begin()));
}

/// `[last cycle]`, `[current cycle]`
std::string cycle_in_words(const Surprise& surprise) {
  const bool cycle = surprise.found.word == "cycle" || surprise.found.word == "year";
  if (!cycle || surprise.before == nullptr) return "";
  if (surprise.wants("cycle") && is_word(surprise.back(2), "review"))
    return "write `cycle`: what is reviewed is reviewed each cycle, or `once by` a day";
  return surprise.before->word == "each" ? "" : meant_by(surprise.before->text);
}

/// `and and`, `not met when …`
std::string twice_or_early(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (found.kind == TokenKind::name && found.word != Word() && is_word(surprise.before, found.word))
    return "it stands twice: leave one of the two out";
  if (found.word == "not" && is_word(surprise.after, "met") && is_word(surprise.ahead(2), "when"))
    return "a commitment says when it is met: `met when not (…)`";
  return "";
}

std::string quantifier(const Surprise& surprise) {
  if (surprise.before == nullptr || surprise.before->kind != TokenKind::name) return "";
  const Word word = surprise.before->word;
  const bool counts = word == "all" || word == "any" || word == "none";
  const bool ranges = surprise.found.kind == TokenKind::name || surprise.found.word == "(";
  if (!counts || !ranges || !surprise.wants("of")) return "";
  return "write `every s in …` or `some s in …` of the members of a group, `" +
         std::string(surprise.before->text) + " of { a; b }` of conditions";
}

}  // namespace

std::optional<NoName> no_name(const Surprise& surprise) {
  if (auto name = paragraph_in_parentheses(surprise)) return name;
  if (auto name = broken_name(surprise)) return name;
  return reserved_word(surprise);
}

std::string help_for(const Surprise& surprise) {
  constexpr std::array<Rule, 14> rules{foreign_comment_sign, bare_point,   what_is_quoted,
                                       what_is_not_quoted,   which_date,   parted_figure,
                                       count_in_words,       quantifier,   cycle_in_words,
                                       compared_by_is,       sign_between, twice_or_early,
                                       closed_too_early,     only_one};
  for (const Rule rule : rules) {
    if (std::string help = rule(surprise); !help.empty()) return help;
  }
  return "";
}

}  // namespace servanda::grammar
