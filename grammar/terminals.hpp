#pragma once
// The words of the grammar as Spirit X3 parsers over tokens. Internal to `grammar/`: included by
// its X3 sources only.
//
// Every terminal notes on failure what it would have accepted; only the notes at the farthest token
// are kept, and they become "expected one of". A terminal also fails once the nesting limit is
// passed, so that backtracking ends at once.

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>
#include <string_view>
#include <vector>

#include "grammar/parse.hpp"
#include "grammar/syntax.hpp"
#include "grammar/token.hpp"

namespace servanda::grammar {

namespace x3 = boost::spirit::x3;
using TokenIterator = std::vector<Token>::const_iterator;

/// The tokens that the farthest terminals expected.
struct Farthest {
  TokenIterator place;
  WordList expected;

  void restart(TokenIterator at) {
    place = at;
    expected.clear();
  }

  /// Must be cheap, since most notes are never shown.
  void note(TokenIterator at, Word wanted) {
    if (at < place) return;
    if (at > place) restart(at);
    expected.add(wanted);
  }
};

/// State that all rules share while a file is parsed.
struct Environment {
  syntax::File& file;
  Farthest farthest;
  std::size_t nesting_limit;
  std::size_t nesting = 0;
  bool too_deep = false;

  syntax::ExpressionId add(syntax::Node node, base::Span span) {
    file.expressions.push_back({std::move(node), span});
    return {static_cast<std::uint32_t>(file.expressions.size() - 1)};
  }
};

struct environment_tag;
using ParseContext = x3::context<environment_tag, Environment>;

template <class Context>
Environment& environment(const Context& context) {
  return x3::get<environment_tag>(context);
}

/// Parses one token of a kind, and passes it on.
struct TokenOf : x3::parser<TokenOf> {
  using attribute_type = Token;
  static constexpr bool has_attribute = true;

  constexpr TokenOf(TokenKind kind, Word wanted) : kind(kind), wanted(wanted) {}

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator&, const Context& context, RContext&,
             Attribute& attribute) const {
    Environment& shared = environment(context);
    if (!shared.too_deep && first->kind == kind &&
        !(kind == TokenKind::name && first->word.is_reserved())) {
      x3::traits::move_to(Token(*first), attribute);
      ++first;
      return true;
    }
    shared.farthest.note(first, wanted);
    return false;
  }

  TokenKind kind;
  Word wanted;
};

/// Parses one word or sign. Passes the token on for its span; `skipped` does not.
template <bool Given>
struct Exactly : x3::parser<Exactly<Given>> {
  using attribute_type = std::conditional_t<Given, Token, x3::unused_type>;
  static constexpr bool has_attribute = Given;

  explicit constexpr Exactly(Word wanted) : wanted(wanted) {}

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator&, const Context& context, RContext&,
             Attribute& attribute) const {
    Environment& shared = environment(context);
    if (!shared.too_deep && first->word == wanted) {
      if constexpr (Given) x3::traits::move_to(Token(*first), attribute);
      ++first;
      return true;
    }
    shared.farthest.note(first, wanted);
    return false;
  }

  Word wanted;
};

constexpr Exactly<false> skipped(Word wanted) { return Exactly<false>(wanted); }
constexpr Exactly<true> word(Word wanted) { return Exactly<true>(wanted); }

/// Parses one of several words or signs, and passes it on.
template <std::size_t Count>
struct OneOf : x3::parser<OneOf<Count>> {
  using attribute_type = Token;
  static constexpr bool has_attribute = true;

  explicit constexpr OneOf(std::array<Word, Count> wanted) : wanted(wanted) {}

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    return std::any_of(wanted.begin(), wanted.end(), [&](Word one) {
      return word(one).parse(first, last, context, outer, attribute);
    });
  }

  std::array<Word, Count> wanted;
};

/// A token of one of two kinds.
struct EitherToken : x3::parser<EitherToken> {
  using attribute_type = Token;
  static constexpr bool has_attribute = true;

  // NOLINTNEXTLINE(bugprone-throw-keyword-missing): a token is no exception
  constexpr EitherToken(TokenOf one, TokenOf other) : one(one), other(other) {}

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    return one.parse(first, last, context, outer, attribute) ||
           other.parse(first, last, context, outer, attribute);
  }

  TokenOf one;
  TokenOf other;
};

/// Does a name here continue the condition: `> 1 allow empty`, `5 over years since 2000`, `"a"
/// matches "b"`? These words may also be names, so the next token decides.
inline bool goes_on_behind_a_figure(TokenIterator at) {
  const Token& next = *(at + (at->kind == TokenKind::end ? 0 : 1));
  if (at->word == "allow") return next.word == "empty";
  if (at->word == "over") return next.word == "years" || next.word == "cycles";
  if (at->word == "matches") return next.kind == TokenKind::text;
  return at->word == "mentions" && (next.kind == TokenKind::text || next.kind == TokenKind::name);
}

/// A name on the same line as the token before it, such as the unit of a number. A name on the next
/// line begins a clause or a declaration.
struct UnitWord : x3::parser<UnitWord> {
  using attribute_type = Token;
  static constexpr bool has_attribute = true;

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    return !first->starts_line && !goes_on_behind_a_figure(first) &&
           TokenOf(TokenKind::name, "a name").parse(first, last, context, outer, attribute);
  }
};

/// Parses `or`, unless `else` follows: that is another operator.
struct OrWord : x3::parser<OrWord> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator&, const Context& context, RContext&,
             Attribute&) const {
    Environment& shared = environment(context);
    if (first->word == "or" && (first + 1)->word != "else" && !shared.too_deep) {
      ++first;
      return true;
    }
    shared.farthest.note(first, "or");
    return false;
  }
};

/// Parses `in`, unless `force` follows: that opens a clause.
struct InWord : x3::parser<InWord> {
  using attribute_type = Token;
  static constexpr bool has_attribute = true;

  template <class Context, class RContext, class Attribute>
  bool parse(TokenIterator& first, const TokenIterator& last, const Context& context,
             RContext& outer, Attribute& attribute) const {
    const bool clause = first->word == "in" && (first + 1)->word == "force";
    return !clause && word("in").parse(first, last, context, outer, attribute);
  }
};

inline constexpr TokenOf name_word{TokenKind::name, "a name"};
inline constexpr TokenOf path_word{TokenKind::path, "a paragraph such as `8.d.ii`"};
inline constexpr TokenOf number_word{TokenKind::number, "a number"};
inline constexpr TokenOf percent_word{TokenKind::percent, "a percentage"};
inline constexpr TokenOf date_word{TokenKind::date, "a date such as `2022-08-26`"};
inline constexpr EitherToken number_or_percent_word{number_word, percent_word};
inline constexpr EitherToken number_or_name_word{number_word, name_word};
inline constexpr TokenOf text_word{TokenKind::text, "a text in `\"`"};

[[nodiscard]] inline syntax::Name as_name(const Token& token) { return {token.text, token.span}; }
[[nodiscard]] inline syntax::Text as_text(const Token& token) { return {token.text, token.span}; }

/// Parses one expression; the farthest failure is noted. Defined in expressions.cpp, where its
/// rules are compiled.
bool parse_expression(TokenIterator& first, const TokenIterator& last, const ParseContext& context,
                      syntax::ExpressionId& expression);

}  // namespace servanda::grammar
