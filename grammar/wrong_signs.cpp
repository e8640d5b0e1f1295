// Commas, colons and brackets: their likely purpose in a wrong place, and the right notation.

#include <algorithm>
#include <array>

#include "grammar/surprise.hpp"

namespace servanda::grammar {
namespace {

constexpr std::array<Word, 16> beginnings{
    "pack",      "use",   "unit",      "state",  "body",       "cycle",     "group", "choice",
    "indicator", "event", "parameter", "define", "commitment", "exception", "check", "index"};

bool is_opening_bracket(const Token& token) {
  return token.word == "(" || token.word == "[" || token.word == "{";
}
bool is_closing_bracket(const Token& token) {
  return token.word == ")" || token.word == "]" || token.word == "}";
}

/// The last bracket before the token that is still open; null if none is open since the declaration
/// began.
const Token* what_is_open(const Surprise& surprise) {
  std::size_t closed = 0;
  for (const Token* at = surprise.before; at != nullptr;
       at = at == surprise.first ? nullptr : at - 1) {
    if (is_opening_bracket(*at)) {
      if (closed == 0) return at;
      --closed;
    }
    if (is_closing_bracket(*at)) ++closed;
    if (closed == 0 && at->starts_line && contains(beginnings, at->word)) return nullptr;
  }
  return nullptr;
}

const Token* before_of(const Surprise& surprise, const Token* token) {
  return token == nullptr || token == surprise.first ? nullptr : token - 1;
}

std::string name_or_dots(const Token* token) {
  return is_kind(token, TokenKind::name) ? std::string(token->text) : "…";
}

/// `in (a, b)`, `in [a, b]`, `= a, b`, `has a, b`: several values in the place of one.
std::string listed_values(const Surprise& surprise) {
  const bool list = surprise.found.word == ",";
  const bool opened = is_opening_bracket(surprise.found);
  if (!list && !opened) return "";
  const Token* const open = opened ? &surprise.found : what_is_open(surprise);
  const Token* const opener = opened ? surprise.before : before_of(surprise, open);
  const bool no_braces = open != nullptr && open->word != "{";
  const bool open_still = opened || surprise.wants(")") || surprise.wants("]");
  if (is_word(opener, "in") && no_braces && open_still)
    return "a list stands in braces: `in { …, … }`";
  const Token* const one = opened ? surprise.after : surprise.before;
  const Token* const other = opened ? surprise.ahead(3) : surprise.after;
  const Token* const asked = is_word(opener, "has") ? opener : (list ? surprise.back(2) : nullptr);
  if (is_word(asked, "has"))
    return "ask for each by itself: `… has " + name_or_dots(one) + " and … has " +
           name_or_dots(other) + "`, or with `or`";
  const Token* const end = surprise.ahead(2);
  const bool ends =
      end == nullptr || end->starts_line || is_closing_bracket(*end) || end->word == ",";
  const bool values = ends && is_kind(one, TokenKind::name) && !one->word.is_reserved() &&
                      is_kind(other, TokenKind::name);
  if (is_word(asked, "=") && list && values)
    return "one of several is asked for in a list: `in { " + name_or_dots(one) + ", " +
           name_or_dots(other) + " }`";
  return "";
}

/// The right separator for a comma or a semicolon between two parts.
std::string sign_that_joins(const Surprise& surprise) {
  const Word sign = surprise.found.word;
  const Token* const after = surprise.after;
  const bool goes_on = after != nullptr && after->kind != TokenKind::end && !after->starts_line &&
                       !is_closing_bracket(*after);
  if (surprise.wants("at") && is_kind(surprise.before, TokenKind::text))
    return "write `at` before a paragraph, as in `\"DOCUMENT\" at \"PARAGRAPH\"`; another document "
           "follows without a sign";
  if (surprise.wants(":") && surprise.wants("where"))
    return "write `:` before what is asked of each of them";
  if (surprise.wants("where") && surprise.wants(")"))
    return "write `where` before what is asked of each of them";
  if (is_word(surprise.back(2), "between")) return "write `and` in its place";
  if (sign == "," && surprise.wants(";")) return "write `;` between what is listed here";
  if (sign == ";" && surprise.wants(",")) return "write `,` between what is listed here";
  if (surprise.wants("and") && goes_on) return "write `and` or `or` in its place, as is meant";
  if (sign != "." && surprise.wants("a name") && !surprise.wants("and"))
    return "names stand side by side, with blanks between them: leave the " +
           quoted(surprise.found.text) + " out";
  if (sign == "," && goes_on && after->kind == TokenKind::name && !surprise.wants(after->word) &&
      !after->word.is_reserved())
    return "one stands here, and no list of several";
  if (surprise.wants("and") && after != nullptr && !after->starts_line &&
      is_closing_bracket(*after))
    return "leave it out";
  return "leave it out: a clause ends where the next begins, without a sign";
}

}  // namespace

std::string sign_between(const Surprise& surprise) {
  const Word sign = surprise.found.word;
  const Token* const before = surprise.before;
  if (before == nullptr) return "";
  if (std::string help = listed_values(surprise); !help.empty()) return help;
  const bool behind_word = before->kind == TokenKind::name && before->word != Word();
  if ((sign == ":" || sign == "=") && behind_word && !surprise.wants("="))
    return "leave the " + quoted(surprise.found.text) +
           " out: what a word is about stands behind it";
  if (sign == "," || sign == ";" || sign == ".") return sign_that_joins(surprise);
  return "";
}

std::string closed_too_early(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (!is_closing_bracket(found) || surprise.wants(found.word)) return "";
  if (surprise.wants("a name") && surprise.wants("a number"))
    return "something is missing before it";
  for (const Word closing : {Word(")"), Word("]")}) {
    if (surprise.wants(closing)) return "write " + quoted(closing.text()) + " before it";
  }
  if (surprise.wants("because")) return "write before it why that is assumed: `because \"…\"`";
  if (surprise.wants("a text in `\"`") && is_kind(surprise.before, TokenKind::name))
    return "a text stands in quotation marks: `\"" + std::string(surprise.before->text) + "\"`";
  if (what_is_open(surprise) == nullptr) return "nothing is open here that it could close";
  if (found.word != "}" && surprise.wants("}")) return "nothing is open here that it could close";
  return "";
}

}  // namespace servanda::grammar
