// Words of other languages, and words of ours in a wrong place.

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/spelling.hpp"
#include "grammar/causes.hpp"
#include "grammar/foreign_words.hpp"

namespace servanda::grammar {

std::string compared_by_is(const Surprise& surprise) {
  const bool negated = is_word(surprise.before, "not") && is_word(surprise.back(2), "is");
  if ((!negated && !is_word(surprise.before, "is")) || !surprise.wants("reported")) return "";
  const Token& found = surprise.found;
  if (found.kind == TokenKind::end || found.kind == TokenKind::symbol) return "";
  const std::string is = negated ? "is not " : "is ";
  const std::string whole = quoted(is + std::string(found.text));
  const bool yes = found.word == "yes" || found.text == "true";
  if (yes || found.word == "no" || found.text == "false")
    return yes == negated ? "leave " + whole + " out, and write `not` before what is asked"
                          : "leave " + whole + " out: a truth is a condition by itself";
  if (found.word == "in")
    return negated ? "write `not` before what is asked, and `in` alone: `not (… in …)`"
                   : "leave `is` out: `in` stands alone";
  if (found.word == "at" && !negated) return "write `>=` for at least, `<=` for at most";
  if (found.word == "fewer" && !negated) return "write `<`";
  if (found.word == "more" && !negated) return "write `>`";
  if (found.word.is_reserved()) return "";
  return "write " + quoted(negated ? "!=" : "=") + " instead of " +
         quoted(negated ? "is not" : "is");
}

std::optional<NoName> foreign_word_before(const Surprise& surprise) {
  const Token& found = surprise.found;
  const Token* const word = surprise.before;
  const bool opens = !found.word.is_reserved() || found.word == "every" || found.word == "some";
  const bool follows = (found.kind == TokenKind::name && opens && found.word != "year") ||
                       found.kind == TokenKind::number;
  if (!follows || found.starts_line || !is_kind(word, TokenKind::name) || word->word != Word())
    return std::nullopt;
  std::string help = meant_by(word->text);
  // After a number the word was taken for a unit.
  if (help.empty() && is_kind(surprise.back(2), TokenKind::number))
    help = base::did_you_mean(word->text, {"and", "or", "implies"});
  if (help.empty()) return std::nullopt;
  return NoName{word->span, quoted(word->text) + " is not a word of the language", std::move(help)};
}

std::string meant_by_word(const Surprise& surprise) {
  const Token& found = surprise.found;
  if (found.kind != TokenKind::name || found.starts_line) return "";
  const std::string_view word = found.text;
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (std::string help = compared_by_is(surprise); !help.empty() && is_one_of({"true", "false"}))
    return help;
  if (is_word(surprise.before, "not") && is_word(surprise.back(2), "is")) {
    if (word == "missing") return "ask `… is reported`";
    if (is_one_of({"unknown", "null", "nil"})) return "ask `… is known`";
  }
  if (surprise.wants("when") && word == "unless") return "write `when not`";
  if (surprise.wants("when") && is_one_of({"if", "where", "while", "wenn", "si", "provided"}))
    return "write `when`";
  if (surprise.wants("where") && is_one_of({"if", "while", "with", "when", "that", "whose"}))
    return "write `where`";
  if (surprise.wants("per") && is_one_of({"each", "every", "annually", "yearly", "annual"}))
    return "say of when it is: `per cycle`, `per year` or `lasting`";
  const Token* const next = surprise.after;
  const bool phrase =
      is_kind(next, TokenKind::text) || is_word(next, "any") || is_word(next, "all");
  const auto is_report = [](const Token* token) {
    return token != nullptr && token->text == "report";
  };
  const bool of_report = is_report(surprise.before) ||
                         (is_word(surprise.back(2), "of") && is_report(surprise.back(3)));
  if ((phrase || of_report) && is_one_of({"contains", "contain", "includes", "include", "has"}))
    return of_report ? "write `mentions`"
                     : "write `mentions` of a report; the text of an indicator `matches \"*…*\"`";
  return surprise.wants("least") ? "" : meant_by(word);
}

}  // namespace servanda::grammar
