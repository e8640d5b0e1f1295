#pragma once
// Semantic actions of the expression grammar. Internal to `grammar/`: included by expressions.cpp
// only.
//
// Actions build nodes in the arena. An action finds its parser's result in `_attr`, and the rule's
// own value, the expression read so far, in `_val`. Actions of aggregates are in
// aggregate_actions.hpp.

#include <boost/fusion/include/at_c.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "grammar/terminals.hpp"

namespace servanda::grammar {
namespace actions {

using boost::fusion::at_c;
using syntax::ExpressionId;
using Ids = std::vector<ExpressionId>;

template <class Context>
void give(const Context& context, syntax::Node built) {
  x3::_val(context) = environment(context).add(std::move(built), {});
}

/// The same around the node in `_val`: a further node may follow around this one, so that it needs
/// its span here.
template <class Context>
void give_around(const Context& context, syntax::Node built) {
  Environment& shared = environment(context);
  const TokenIterator after = x3::_where(context).begin();
  const base::Span span = base::cover(shared.file[x3::_val(context)].span, (after - 1)->span);
  x3::_val(context) = shared.add(std::move(built), span);
}

constexpr auto pass = [](const auto& context) { x3::_val(context) = x3::_attr(context); };

template <bool Conjunction>
struct Connect {
  template <class Context>
  void operator()(const Context& context) const {
    Ids& parts = x3::_attr(context);
    if (parts.size() == 1) {
      x3::_val(context) = parts.front();
    } else {
      give(context, syntax::Connection{Conjunction, std::move(parts)});
    }
  }
};

/// `left op right`, with the left side in `_val` already.
template <class Context>
void combine(const Context& context, syntax::Infix what, base::Span operation, ExpressionId right) {
  Environment& shared = environment(context);
  const ExpressionId left = x3::_val(context);
  const base::Span span = base::cover(shared.file[left].span, shared.file[right].span);
  x3::_val(context) = shared.add(syntax::InfixOperation{what, operation, left, right}, span);
}

inline std::optional<syntax::Infix> infix(std::string_view text) {
  using enum syntax::Infix;
  constexpr std::pair<std::string_view, syntax::Infix> table[] = {
      {"<", less},       {"<=", less_equal},   {">", greater}, {">=", greater_equal}, {"=", equal},
      {"!=", not_equal}, {"matches", matches}, {"in", in},     {"has", has},          {"+", plus},
      {"-", minus},      {"*", times},         {"/", divide},  {"implies", implies}};
  for (const auto& [word, what] : table) {
    if (word == text) return what;
  }
  return std::nullopt;
}

constexpr auto combine_operation = [](const auto& context) {
  const Token operation = at_c<0>(x3::_attr(context));
  combine(context, *infix(operation.text), operation.span, at_c<1>(x3::_attr(context)));
};

template <syntax::Prefix What>
struct PrefixAction {
  template <class Context>
  void operator()(const Context& context) const {
    give(context, syntax::PrefixOperation{What, x3::_attr(context)});
  }
};

constexpr auto escape = [](const auto& context) {
  const Token because = at_c<1>(x3::_attr(context));
  give_around(context,
              syntax::OrElse{x3::_val(context), at_c<0>(x3::_attr(context)), as_text(because)});
};

constexpr auto ask = [](const auto& context) {
  const bool negated = at_c<0>(x3::_attr(context)).has_value();
  const bool known = at_c<1>(x3::_attr(context)).text == "known";
  give(context, syntax::Asked{x3::_val(context), known, negated});
};

constexpr auto language_of_phrase = [](const auto& context) {
  x3::_val(context).language = as_name(x3::_attr(context));
};
constexpr auto text_of_phrase = [](const auto& context) {
  x3::_val(context).text = as_text(x3::_attr(context));
};
constexpr auto any_or_all = [](const auto& context) {
  x3::_val(context).all = x3::_attr(context).text == "all";
};
constexpr auto mention = [](const auto& context) {
  x3::_val(context).phrases.push_back(x3::_attr(context));
};
constexpr auto mentions = [](const auto& context) {
  syntax::Mentions mentions = x3::_attr(context);
  mentions.report = x3::_val(context);
  give(context, std::move(mentions));
};

constexpr auto in_parentheses = [](const auto& context) {
  x3::_val(context) = x3::_attr(context);
  environment(context).file.expressions[x3::_attr(context).value].in_parentheses = true;
};

template <syntax::LiteralKind Kind>
struct LiteralAction {
  template <class Context>
  void operator()(const Context& context) const {
    give(context, syntax::Literal{Kind, x3::_attr(context).text, {}, {}});
  }
};

constexpr bool is_unit_of_time(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return word == "year" || word == "month" || word == "week" || word == "day" || word == "hour";
}

constexpr auto number_literal = [](const auto& context) {
  const Token number = at_c<0>(x3::_attr(context));
  const boost::optional<Token> unit = at_c<1>(x3::_attr(context));
  syntax::Literal literal{syntax::LiteralKind::number, number.text, {}, {}};
  if (unit) {
    literal.unit = unit->text;
    literal.unit_span = unit->span;
    if (is_unit_of_time(unit->text)) literal.kind = syntax::LiteralKind::duration;
  }
  give(context, literal);
};

template <syntax::Context What>
struct ContextAction {
  template <class Context>
  void operator()(const Context& context) const {
    give(context, syntax::ContextUse{What});
  }
};

constexpr auto edge_of_period = [](const auto& context) {
  const Token edge = at_c<0>(x3::_attr(context));
  give(context, syntax::EdgeOfPeriod{edge.text == "end", at_c<1>(x3::_attr(context))});
};

constexpr auto use_name = [](const auto& context) {
  give(context, syntax::NameUse{x3::_attr(context).text});
};

constexpr auto of_subject = [](const auto& context) {
  give_around(context, syntax::OfSubject{x3::_val(context), x3::_attr(context)});
};

template <syntax::PeriodKind Kind>
struct PeriodAction {
  template <class Context>
  void operator()(const Context& context) const {
    const Token word = x3::_attr(context);
    x3::_val(context) = syntax::InPeriod{{}, Kind, word.text, word.span};
  }
};
constexpr auto in_period = [](const auto& context) {
  syntax::InPeriod period = x3::_attr(context);
  period.figure = x3::_val(context);
  give_around(context, period);
};

constexpr auto simple_count = [](const auto& context) {
  const Token word = x3::_attr(context);
  const auto kind = word.text == "every"  ? syntax::CountWord::every
                    : word.text == "some" ? syntax::CountWord::some
                                          : syntax::CountWord::no;
  x3::_val(context) = syntax::HowMany{kind, {}, false, word.span};
};
template <syntax::CountWord Word>
struct NumberedCount {
  template <class Context>
  void operator()(const Context& context) const {
    const Token number = x3::_attr(context);
    x3::_val(context) =
        syntax::HowMany{Word, number.text, number.kind == TokenKind::percent, number.span};
  }
};
/// `all of`, `any of`, `none of` a list
constexpr auto list_count = [](const auto& context) {
  const Token word = x3::_attr(context);
  const auto kind = word.text == "all"   ? syntax::CountWord::every
                    : word.text == "any" ? syntax::CountWord::some
                                         : syntax::CountWord::no;
  x3::_val(context) = syntax::HowMany{kind, {}, false, word.span};
};

constexpr auto counted = [](const auto& context) {
  give(context, syntax::Counted{at_c<0>(x3::_attr(context)), at_c<1>(x3::_attr(context))});
};

constexpr auto over_range = [](const auto& context) {
  const auto& where = at_c<2>(x3::_attr(context));
  x3::_val(context) =
      syntax::Over{as_name(at_c<0>(x3::_attr(context))), as_name(at_c<1>(x3::_attr(context))),
                   where ? *where : ExpressionId{}, at_c<3>(x3::_attr(context)).has_value()};
};

constexpr auto quantified = [](const auto& context) {
  const auto& body = at_c<2>(x3::_attr(context));
  give(context, syntax::Quantified{at_c<0>(x3::_attr(context)), at_c<1>(x3::_attr(context)),
                                   body ? *body : ExpressionId{}});
};

constexpr auto from_source = [](const auto& context) {
  give_around(context, syntax::FromSource{x3::_val(context), as_name(x3::_attr(context))});
};

template <syntax::BoundWord Word>
struct BoundAction {
  template <class Context>
  void operator()(const Context& context) const {
    give(context, syntax::Bounded{Word, x3::_attr(context), {}});
  }
};
constexpr auto between = [](const auto& context) {
  give(context, syntax::Bounded{syntax::BoundWord::between, at_c<0>(x3::_attr(context)),
                                at_c<1>(x3::_attr(context))});
};

constexpr auto list = [](const auto& context) { give(context, syntax::List{x3::_attr(context)}); };

}  // namespace actions
}  // namespace servanda::grammar
