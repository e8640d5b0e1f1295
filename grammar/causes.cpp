#include "grammar/causes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/foreign_words.hpp"
#include "grammar/spelling.hpp"

namespace servanda::grammar {
namespace {

using Rule = std::string (*)(const Surprise&);

/// Reserved words that say how parts of a condition belong together: where one of them is a
/// surprise, an operand is missing rather than a name taken.
constexpr std::array<Word, 27> joining{
    "and",   "because", "by",       "else", "every", "for",  "from",  "has",    "implies",
    "in",    "is",      "no",       "not",  "of",    "once", "or",    "some",   "to",
    "until", "use",     "previous", "when", "where", "yes",  "given", "expect", "weight"};

constexpr std::array<Word, 16> naming{
    "pack",      "use",   "unit",      "state",  "body",       "cycle",     "group", "choice",
    "indicator", "event", "parameter", "define", "commitment", "exception", "check", "index"};

bool is_adjacent(const Token* one, const Token& other) {
  return one != nullptr && one->span.end == other.span.begin;
}

bool is_figure(const Token& token) {
  return token.kind == TokenKind::number || token.kind == TokenKind::path ||
         token.kind == TokenKind::percent || token.kind == TokenKind::date;
}

bool wants(const Surprise& surprise, Word word) { return contains(surprise.wanted, word); }

/// Only a name, or what ends a list of names: no figure could stand here.
bool wants_only_a_name(const Surprise& surprise) {
  return wants(surprise, "a name") && !wants(surprise, "a number") && !wants(surprise, "(");
}

/// Nothing but names, and what closes a list of them.
bool wants_names(const Surprise& surprise) {
  constexpr std::array<Word, 4> beside{"a name", "a paragraph such as `8.d.ii`", "}", "of"};
  return wants(surprise, "a name") &&
         std::all_of(surprise.wanted.begin(), surprise.wanted.end(),
                     [&](Word word) { return contains(beside, word); });
}

bool names_something(const Surprise& surprise) {
  return surprise.before != nullptr && contains(naming, surprise.before->word) &&
         surprise.before->starts_line;
}

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

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
  const bool in_a_condition = wants(surprise, "a name") && !found.starts_line &&
                              !contains(joining, found.word) && found.word != "partly";
  const bool is_named = names_something(surprise) && wants(surprise, "a name");
  const bool in_a_list = wants_names(surprise) && !found.starts_line;
  if (!is_named && !in_a_condition && !in_a_list) return std::nullopt;
  const std::string word(found.text);
  return NoName{
      found.span, quoted(word) + " is a word of the language, and no name",
      "add to it: " + quoted(word + "_1") + " and " + quoted(word + ".total") + " are names"};
}

/// `2A`, `war-head`: a name begins with a letter, and holds letters, digits, `_` and points.
std::optional<NoName> broken_name(const Surprise& surprise) {
  const Token& found = surprise.found;
  const Token* const before = surprise.before;
  const Token* const after = surprise.after;
  const bool glued = before != nullptr && is_adjacent(before, found) &&
                     (before->kind == TokenKind::number || before->kind == TokenKind::path);
  if (found.kind == TokenKind::name && glued && !wants(surprise, "a number")) {
    const std::string whole = std::string(before->text) + std::string(found.text);
    return NoName{cover(before->span, found.span), quoted(whole) + " is not a name",
                  "a name begins with a letter, and a paragraph has points: " +
                      quoted(std::string(before->text) + "." + std::string(found.text))};
  }
  const bool is_unit = before != nullptr && before->kind == TokenKind::number;
  if (is_figure(found) && wants_only_a_name(surprise) && !is_unit) {
    const bool goes_on =
        after != nullptr && after->kind == TokenKind::name && is_adjacent(&found, *after);
    const std::string whole =
        std::string(found.text) + (goes_on ? std::string(after->text) : std::string());
    return NoName{goes_on ? cover(found.span, after->span) : found.span,
                  quoted(whole) + " is not a name",
                  "a name begins with a letter, as in " + quoted("n" + whole)};
  }
  const bool hyphen = found.word == "-" && is_adjacent(before, found) &&
                      before->kind == TokenKind::name && after != nullptr &&
                      is_adjacent(&found, *after);
  if (!hyphen) return std::nullopt;
  const std::string one(before->text);
  const std::string other(after->text);
  return NoName{cover(before->span, after->span), quoted(one + "-" + other) + " is not a name",
                "a name has no hyphen: write " + quoted(one + "_" + other) + " or " +
                    quoted(one + "." + other)};
}

std::string sign_between(const Surprise& surprise) {
  const Word sign = surprise.found.word;
  const Token* const before = surprise.before;
  if (before == nullptr) return "";
  if ((sign == ":" || sign == "=") && before->kind == TokenKind::name && !wants(surprise, "="))
    return "leave the " + quoted(surprise.found.text) +
           " out: what a word is about stands behind it";
  if (sign == "," && wants(surprise, "a name"))
    return "names stand side by side, with blanks between them: leave the `,` out";
  if (sign == "," && wants(surprise, ";")) return "write `;` between what is listed here";
  if (sign == ";" && wants(surprise, ",")) return "write `,` between what is listed here";
  if (sign == ";" || sign == "." || sign == ",")
    return "leave it out: a clause ends where the next begins, without a sign";
  return "";
}

std::string what_is_quoted(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (found.kind != TokenKind::text) return "";
  const std::string inside(found.text);
  if (wants(surprise, "a date such as `2022-08-26`") && !wants(surprise, "a name"))
    return "a date stands without quotation marks: " + quoted(inside);
  if (wants_only_a_name(surprise) && is_a_name(inside))
    return "a name stands without quotation marks: " + quoted(inside);
  if (wants_only_a_name(surprise))
    return "a name stands before the text: of ASCII letters, digits, `_` and points";
  if (wants(surprise, "{")) return "a title is a clause of its own, in the braces: `title \"…\"`";
  if (wants(surprise, "per")) return "say of when it is: `per cycle`, `per year` or `lasting`";
  if (wants(surprise, "a language such as `en`") ||
      (surprise.before != nullptr && surprise.before->kind == TokenKind::text))
    return "a text is one, in one pair of quotation marks, or in one for each language: `en \"…\" "
           "fr "
           "\"…\"`";
  return "";
}

std::string what_is_not_quoted(const Surprise& surprise) {
  if (surprise.found.kind != TokenKind::name || !wants(surprise, "a text in `\"`") ||
      wants(surprise, "a name"))
    return "";
  return "put the text in quotation marks: `\"…\"`";
}

std::string which_date(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (!wants(surprise, "a date such as `2022-08-26`") || wants(surprise, "a name")) return "";
  if (found.kind != TokenKind::number || found.text.size() != 4) return "";
  return "write the month or the day, too: " + quoted(std::string(found.text) + "-01") + " or " +
         quoted(std::string(found.text) + "-01-31");
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

std::string brace_too_many(const Surprise& surprise) {
  const bool closes =
      surprise.found.word == "}" || surprise.found.word == ")" || surprise.found.word == "]";
  if (!closes || wants(surprise, surprise.found.word)) return "";
  const bool operand = wants(surprise, "a name") && wants(surprise, "a number");
  return operand ? "something is missing before it" : "nothing is open here that it could close";
}

std::string only_one(const Surprise& surprise) {
  if (surprise.wanted.size() != 1 || surprise.found.kind == TokenKind::end) return "";
  const std::string_view word = surprise.wanted[0].text();
  if (word.starts_with("a ")) return "";
  return "write " + quoted(word) + " before it, or in its place";
}

std::string another_language(const Surprise& surprise) {
  if (surprise.found.kind != TokenKind::name || surprise.found.starts_line) return "";
  return meant_by(surprise.found.text);
}

/// `at least two of { … }`: the number is read as a name, and what follows it is the surprise.
std::string count_in_words(const Surprise& surprise) {
  constexpr std::array<std::string_view, 11> numbers{
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  const Token* word = &surprise.found;
  const Token* const before = surprise.before;
  if (before != nullptr && before->word == "of" && before != surprise.first) word = before - 1;
  const auto* const number = std::find(numbers.begin(), numbers.end(), word->text);
  if (number == numbers.end() || (!wants(surprise, "a number") && word == &surprise.found))
    return "";
  return "write the number in digits: " + quoted(std::to_string(number - numbers.begin()));
}

/// `[last cycle]`, `[current cycle]`
std::string cycle_in_words(const Surprise& surprise) {
  const bool cycle = surprise.found.word == "cycle" || surprise.found.word == "year";
  return cycle && surprise.before != nullptr ? meant_by(surprise.before->text) : "";
}

std::string quantifier(const Surprise& surprise) {
  if (surprise.before == nullptr || surprise.before->kind != TokenKind::name) return "";
  const Word word = surprise.before->word;
  const bool counts = word == "all" || word == "any" || word == "none";
  if (!counts || !wants(surprise, "of")) return "";
  return "write `every s in …` or `some s in …` of the members of a group, `" +
         std::string(surprise.before->text) + " of { a; b }` of conditions";
}

}  // namespace

std::optional<NoName> no_name(const Surprise& surprise) {
  if (auto name = broken_name(surprise)) return name;
  return reserved_word(surprise);
}

std::string help_for(const Surprise& surprise) {
  constexpr std::array<Rule, 13> rules{
      another_language, foreign_comment_sign, bare_point,     what_is_quoted, what_is_not_quoted,
      which_date,       parted_figure,        count_in_words, quantifier,     cycle_in_words,
      sign_between,     brace_too_many,       only_one};
  for (const Rule rule : rules) {
    if (std::string help = rule(surprise); !help.empty()) return help;
  }
  return "";
}

}  // namespace servanda::grammar
