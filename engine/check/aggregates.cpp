// Aggregates: over a group, the events of a list, cycles or years, or listed figures.

#include <algorithm>
#include <array>

#include "engine/check/expressions.hpp"

namespace servanda::engine {
namespace {

constexpr Type number_type{TypeKind::number, {}, {}};
constexpr Type percent_type{TypeKind::percent, {}, {}};

std::vector<std::string> aggregate_names() {
  std::vector<std::string> names;
  names.reserve(aggregate_traits.size());
  for (const AggregateTraits& each : aggregate_traits) names.emplace_back(each.name);
  return names;
}

/// "`count`, `share`, … or `max`"
std::string any_aggregate() {
  std::string text;
  for (const AggregateTraits& each : aggregate_traits) {
    const bool is_last = &each == &aggregate_traits.back();
    text += (text.empty() ? "`" : is_last ? " or `" : ", `") + std::string(each.name) + "`";
  }
  return text;
}

/// The type of what comes out; `figure` is that of the figures, if there are some.
Type result_of(AggregateKind kind, const Type& figure) {
  switch (traits_of(kind).of) {
    case AggregateOf::members:
      return number_type;
    case AggregateOf::members_share:
      return percent_type;
    case AggregateOf::figures:
      break;
  }
  return figure;
}

}  // namespace

std::optional<Extremes> ExpressionChecker::extremes(const syntax::Extremes& written) {
  const auto number = parse_number(written.number);
  const auto count = number ? number->whole() : std::nullopt;
  if (!count || *count < 1 || *count > 1'000'000) {
    error("T008", written.span, "how many must be a whole number of at least one");
    return std::nullopt;
  }
  return Extremes{written.lowest, static_cast<std::size_t>(*count)};
}

/// Checks the figures of an aggregate, inside its range, and gives them one type.
bool ExpressionChecker::aggregate_values(const syntax::Aggregate& written, Aggregated& node) {
  bool whole = true;
  for (const syntax::ExpressionId each : written.values) {
    NodeId figure = value(each);
    if (!figure.valid()) {
      whole = false;
      continue;
    }
    if (!type(figure).is_figure()) {
      error("T004", span_of(each),
            "only figures have a " + std::string(written.function.text) + ", and this is " +
                in_words(figure));
      whole = false;
      continue;
    }
    if (!node.values.empty() && !unify(node.values.front(), figure, span_of(each))) whole = false;
    node.values.push_back(figure);
  }
  return whole;
}

NodeId ExpressionChecker::check(const syntax::Aggregate& aggregate, syntax::ExpressionId id,
                                Wanted) {
  const std::string function(aggregate.function.text);
  const auto kind = base::value_named(aggregate_traits, function);
  if (!kind) {
    if (checking_.of_another_kind(context_.scope, "aggregate", aggregate.function)) return {};
    return error("N001", aggregate.function.span, "there is no aggregate `" + function + "`",
                 "expected " + any_aggregate(), base::did_you_mean(function, aggregate_names()));
  }
  Aggregated node{.kind = *kind, .known_only = aggregate.known_only};
  if (!is_of_figures(node.kind) && !aggregate.values.empty()) {
    return error("T008", span_of(id), "`" + function + "` takes a range alone", {},
                 "write `" + function + "(s in GROUP where …)`");
  }
  if (aggregate.extremes) {
    node.extremes = extremes(*aggregate.extremes);
    if (!node.extremes) return {};
  }
  HeldPeriod held;
  HeldPeriod* const around = held_;
  node.range.kind = RangeKind::listed;
  const bool ranged = aggregate.over.has_value() || aggregate.periods.has_value();
  if (ranged) {
    const auto range =
        aggregate.over ? open_range(*aggregate.over) : open_periods(*aggregate.periods, held);
    if (!range) return {};
    node.range = *range;
    if (aggregate.periods) held_ = &held;
  }
  const bool filtered = !aggregate.over || filter(node.range, aggregate.over->where);
  const bool whole = aggregate_values(aggregate, node);
  if (ranged) close_range();
  held_ = around;
  if (!whole || !filtered) return {};
  if (aggregate.periods && !held.used) {
    return error(
        "T006", aggregate.periods->span, "nothing in this figure has a period to go through", {},
        "leave out the period behind the indicator, as in `max(total over cycles since RC2010)`");
  }
  if (traits_of(node.kind).of == AggregateOf::members_share && !node.range.where.valid()) {
    return error("T008", span_of(id), "a share of what?", {}, "write `share(s in GROUP where …)`");
  }
  if (node.range.allow_empty && !traits_of(node.kind).zero_of_none) {
    return error("T008", aggregate.over->range.span,
                 "nothing has no `" + function + "`: `allow empty` can't stand here", {},
                 "only a sum and a quantifier may be over nothing");
  }
  const Type result =
      result_of(node.kind, node.values.empty() ? number_type : type(node.values.front()));
  return add(std::move(node), result, span_of(id));
}

}  // namespace servanda::engine
