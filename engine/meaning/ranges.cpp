// Quantifiers, aggregates and functions.

#include <algorithm>

#include "engine/meaning/expressions.hpp"

namespace servanda::engine {
namespace {

constexpr Type truth_type{TypeKind::truth, {}, {}};
constexpr Type number_type{TypeKind::number, {}, {}};

}  // namespace

std::optional<Range> ExpressionChecker::open_range(const syntax::Over& written) {
  const syntax::Name& over = written.range;
  Range range;
  range.slot = static_cast<Slot>(variables_.size());
  if (const auto event = vocabulary().events.find(over.text)) {
    checking_.require_visible(context_.scope, "event", over);
    range.kind = RangeKind::event;
    range.event = *event;
  } else if (const auto group = vocabulary().groups.find(over.text)) {
    checking_.require_visible(context_.scope, "group", over);
    range.group = *group;
  } else {
    std::vector<std::string> candidates = vocabulary().groups.names();
    for (const std::string& event_name : vocabulary().events.names())
      candidates.push_back(event_name);
    checking_.unknown(context_.scope, "group or event", over, candidates);
    return std::nullopt;
  }
  const bool event = range.kind == RangeKind::event;
  variables_.push_back(
      {written.variable.text, range.slot, event ? std::optional(range.event) : std::nullopt});
  checking_.program.slots = std::max(checking_.program.slots, range.slot + 1);
  return range;
}

std::optional<CountedOver> ExpressionChecker::how_many(const syntax::HowMany& written) {
  CountedOver over;
  switch (written.word) {
    case syntax::CountWord::every:
      over.quantity = Quantity::all;
      return over;
    case syntax::CountWord::some:
      over.quantity = Quantity::some;
      return over;
    case syntax::CountWord::no:
      over.quantity = Quantity::none;
      return over;
    case syntax::CountWord::at_least:
      over.quantity = Quantity::at_least;
      break;
    case syntax::CountWord::at_most:
      over.quantity = Quantity::at_most;
      break;
    case syntax::CountWord::exactly:
      over.quantity = Quantity::exactly;
      break;
  }
  const auto number = parse_number(written.number);
  if (!number ||
      (!written.percent && (number->denominator() != 1 || number->numerator() > 1'000'000))) {
    error("T008", written.span, "how many must be a whole number");
    return std::nullopt;
  }
  if (!written.percent) {
    over.number = static_cast<std::size_t>(number->numerator());
    return over;
  }
  if (*number > Number(100)) {
    error("T008", written.span, "no more than 100% of a group can be asked for");
    return std::nullopt;
  }
  over.share = *number / Number(100);
  return over;
}

NodeId ExpressionChecker::check(const syntax::Quantified& quantified, syntax::ExpressionId id,
                                Wanted) {
  auto over = how_many(quantified.how_many);
  const auto range = open_range(quantified.over);
  if (!range) return {};
  const NodeId where = quantified.over.where.valid() ? condition(quantified.over.where) : NodeId{};
  const NodeId body = quantified.body.valid() ? condition(quantified.body) : NodeId{};
  close_range();
  if (!over || (quantified.over.where.valid() && !where.valid()) ||
      (quantified.body.valid() && !body.valid()))
    return {};
  const bool needs_body =
      over->quantity == Quantity::all || over->share.has_value() || !where.valid();
  if (!body.valid() && needs_body && range->kind == RangeKind::group) {
    return error("T001", span_of(id), "this quantifier has no condition", {},
                 "write it after a colon, as in `every s in nws: ctbt.in_effect of s`");
  }
  if (!body.valid() && over->quantity == Quantity::all) {
    return error("T001", span_of(id), "`every` event needs a condition", {},
                 "write it after a colon");
  }
  over->range = *range;
  over->range.where = where;
  over->body = body;
  return add(*over, truth_type, span_of(id));
}

NodeId ExpressionChecker::check(const syntax::Aggregate& aggregate, syntax::ExpressionId id,
                                Wanted) {
  const std::string_view function = aggregate.function.text;
  if (!aggregate.over || aggregate.known_only || aggregate.extremes)
    return not_checked_yet(span_of(id));
  constexpr std::pair<std::string_view, AggregateKind> kinds[] = {
      {"count", AggregateKind::count},
      {"sum", AggregateKind::sum},
      {"average", AggregateKind::average},
      {"min", AggregateKind::smallest},
      {"max", AggregateKind::largest}};
  const auto* kind = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const auto& each) { return each.first == function; });
  if (kind == std::end(kinds)) {
    return error("N001", aggregate.function.span,
                 "there is no aggregate `" + std::string(function) + "`",
                 "expected `count`, `sum`, `average`, `min` or `max`",
                 grammar::did_you_mean(function, {"count", "sum", "average", "min", "max"}));
  }
  const auto range = open_range(*aggregate.over);
  if (!range) return {};
  const NodeId where = aggregate.over->where.valid() ? condition(aggregate.over->where) : NodeId{};
  const NodeId each = !aggregate.values.empty() ? value(aggregate.values.front()) : NodeId{};
  close_range();
  if ((aggregate.over->where.valid() && !where.valid()) ||
      (!aggregate.values.empty() && !each.valid()))
    return {};
  Aggregated node{kind->second, *range, each};
  node.range.where = where;
  if (node.kind == AggregateKind::count) {
    if (!each.valid()) return add(node, number_type, span_of(id));
    return error("T008", span_of(id), "`count` takes a range alone", {},
                 "write `count(s in GROUP where …)`");
  }
  if (!type(each).is_figure()) {
    return error(
        "T004", span_of(aggregate.values.front()),
        "only figures have a " + std::string(function) + ", and this is a " + describe(each));
  }
  return add(node, type(each), span_of(id));
}

NodeId ExpressionChecker::check(const syntax::Call& call, syntax::ExpressionId id, Wanted) {
  const std::string_view function = call.function.text;
  const std::vector<std::string> known{"change", "percent_change", "abs", "min", "max"};
  if (std::find(known.begin(), known.end(), function) == known.end()) {
    return error("N001", call.function.span, "there is no function `" + std::string(function) + "`",
                 {}, grammar::did_you_mean(function, known));
  }
  std::vector<NodeId> arguments;
  for (const syntax::ExpressionId each : call.arguments) {
    NodeId argument = value(each);
    if (!argument.valid()) return {};
    if (!type(argument).is_figure()) {
      return error(
          "T004", span_of(each),
          "`" + std::string(function) + "` takes figures, and this is a " + describe(argument));
    }
    if (!arguments.empty() && !unify(arguments.front(), argument, span_of(each))) return {};
    arguments.push_back(argument);
  }
  const bool several = function == "min" || function == "max";
  if (!several && arguments.size() != 1) {
    return error("T008", span_of(id), "`" + std::string(function) + "` takes one argument");
  }
  const NodeId first = arguments.front();
  const grammar::Span span = span_of(id);
  if (several) return add(Extreme{function == "max", std::move(arguments)}, type(first), span);
  if (function == "abs")
    return add(ComputedFromOne{UnaryFunction::absolute, first}, type(first), span);
  const NodeId before = previous(first, span);
  if (!before.valid()) return {};
  const NodeId change = add(Computed{Arithmetic::minus, first, before}, type(first), span);
  if (function == "change") return change;
  return add(Computed{Arithmetic::divide, change, before}, {TypeKind::percent, {}, {}}, span);
}

}  // namespace servanda::engine
