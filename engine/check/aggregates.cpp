// Aggregates: over a group, the events of a list, cycles or years, or listed figures.

#include <algorithm>
#include <array>

#include "engine/check/expressions.hpp"

namespace servanda::engine {
namespace {

constexpr Type number_type{TypeKind::number, {}, {}};
constexpr Type percent_type{TypeKind::percent, {}, {}};

struct Word {
  std::string_view text;
  AggregateKind kind;
};
constexpr std::array<Word, 7> aggregate_words{{{"count", AggregateKind::count},
                                               {"share", AggregateKind::share},
                                               {"sum", AggregateKind::sum},
                                               {"average", AggregateKind::average},
                                               {"median", AggregateKind::median},
                                               {"min", AggregateKind::smallest},
                                               {"max", AggregateKind::largest}}};

std::vector<std::string> aggregate_names() {
  std::vector<std::string> names;
  names.reserve(aggregate_words.size());
  for (const Word& word : aggregate_words) names.emplace_back(word.text);
  return names;
}

bool counts(AggregateKind kind) {
  return kind == AggregateKind::count || kind == AggregateKind::share;
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
  const auto* word = std::find_if(aggregate_words.begin(), aggregate_words.end(),
                                  [&](const Word& each) { return each.text == function; });
  if (word == aggregate_words.end()) {
    if (checking_.of_another_kind(context_.scope, "aggregate", aggregate.function)) return {};
    return error("N001", aggregate.function.span, "there is no aggregate `" + function + "`",
                 "expected `count`, `share`, `sum`, `average`, `median`, `min` or `max`",
                 base::did_you_mean(function, aggregate_names()));
  }
  Aggregated node{.kind = word->kind, .known_only = aggregate.known_only};
  if (counts(node.kind) && !aggregate.values.empty()) {
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
  if (node.kind == AggregateKind::share && !node.range.where.valid()) {
    return error("T008", span_of(id), "a share of what?", {}, "write `share(s in GROUP where …)`");
  }
  const bool has_zero = node.kind == AggregateKind::count || node.kind == AggregateKind::sum;
  if (node.range.allow_empty && !has_zero) {
    return error("T008", aggregate.over->range.span,
                 "nothing has no `" + function + "`: `allow empty` can't stand here", {},
                 "only a sum and a quantifier may be over nothing");
  }
  const Type result = node.kind == AggregateKind::count   ? number_type
                      : node.kind == AggregateKind::share ? percent_type
                                                          : type(node.values.front());
  return add(std::move(node), result, span_of(id));
}

}  // namespace servanda::engine
