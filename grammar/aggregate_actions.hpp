#pragma once
// Semantic actions of the expression grammar for calls and aggregates: `max(x over periods)`,
// `lowest 3 of (x for s in group)`. Internal to `grammar/`: included by expressions.cpp only.

#include <utility>

#include "grammar/expression_actions.hpp"

namespace servanda::grammar {
namespace actions {

constexpr auto count_over = [](const auto& context) {
  syntax::Aggregate aggregate{as_name(at_c<0>(x3::_attr(context)))};
  aggregate.over = at_c<1>(x3::_attr(context));
  give(context, std::move(aggregate));
};

/// Keeps a call in `_val` while its arguments are parsed; `for` and `over` turn it into an
/// aggregate.
constexpr auto open_call = [](const auto& context) {
  give(context, syntax::Call{as_name(x3::_attr(context)), {}});
};
constexpr auto argument = [](const auto& context) {
  Environment& shared = environment(context);
  auto& expressions = shared.file.expressions;
  std::get<syntax::Call>(expressions[x3::_val(context).value].node)
      .arguments.push_back(x3::_attr(context));
};
/// Turns the call in `_val` into an aggregate, with its one argument if it has been read.
template <class Context>
syntax::Aggregate opened(const Context& context) {
  const auto& call = std::get<syntax::Call>(environment(context).file[x3::_val(context)].node);
  syntax::Aggregate aggregate{call.function};
  aggregate.values = call.arguments;
  return aggregate;
}
constexpr auto aggregate_over = [](const auto& context) {
  syntax::Aggregate aggregate = opened(context);
  aggregate.over = x3::_attr(context);
  give(context, std::move(aggregate));
};
constexpr auto aggregate_periods = [](const auto& context) {
  syntax::Aggregate aggregate = opened(context);
  aggregate.periods = x3::_attr(context);
  give(context, std::move(aggregate));
};
/// `{ a; b }`, `(x for s in nws)`: the part between the brackets, without its function.
constexpr auto gather_listed = [](const auto& context) {
  x3::_val(context).values = x3::_attr(context);
};
constexpr auto gather_value = [](const auto& context) {
  x3::_val(context).values = {x3::_attr(context)};
};
constexpr auto gather_over = [](const auto& context) {
  x3::_val(context).over = x3::_attr(context);
};
constexpr auto gather_periods = [](const auto& context) {
  x3::_val(context).periods = x3::_attr(context);
};
constexpr auto known_only = [](const auto& context) {
  syntax::Aggregate aggregate = at_c<1>(x3::_attr(context));
  aggregate.function = as_name(at_c<0>(x3::_attr(context)));
  aggregate.known_only = true;
  give(context, std::move(aggregate));
};
constexpr auto extremes_of = [](const auto& context) {
  const Token which = at_c<0>(x3::_attr(context));
  const Token number = at_c<1>(x3::_attr(context));
  syntax::Aggregate aggregate = at_c<2>(x3::_attr(context));
  aggregate.function = opened(context).function;
  aggregate.extremes = syntax::Extremes{which.text == "lowest", number.text, number.span};
  give(context, std::move(aggregate));
};

/// `years` or `cycles`, in `_val` while the span is parsed.
constexpr auto period_unit = [](const auto& context) {
  const Token word = x3::_attr(context);
  x3::_val(context) = syntax::Periods{word.text == "years", {}, {}, {}, {}, word.span};
};
constexpr auto periods_between = [](const auto& context) {
  syntax::Periods& periods = x3::_val(context);
  periods.first = as_name(at_c<0>(x3::_attr(context)));
  periods.last = as_name(at_c<1>(x3::_attr(context)));
};
constexpr auto periods_since = [](const auto& context) {
  syntax::Periods& periods = x3::_val(context);
  periods.how = syntax::PeriodSpan::since;
  periods.first = as_name(x3::_attr(context));
};
constexpr auto periods_within = [](const auto& context) {
  syntax::Periods& periods = x3::_val(context);
  periods.how = syntax::PeriodSpan::within;
  periods.within = x3::_attr(context);
};

}  // namespace actions
}  // namespace servanda::grammar
