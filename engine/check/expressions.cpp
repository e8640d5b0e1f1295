#include "engine/check/expressions.hpp"

namespace servanda::engine {
namespace {

/// A chain such as `1 + 1 + …` makes the tree deep although the text does not nest: this bounds all
/// later walks.
constexpr std::size_t deepest_tree = 1000;

}  // namespace

NodeId ExpressionChecker::add(NodeContent content, Type type, base::Span span) {
  checking_.program.nodes.push_back({std::move(content), type, place(span)});
  return {static_cast<std::uint32_t>(checking_.program.nodes.size() - 1)};
}

NodeId ExpressionChecker::error(const char* code, base::Span span, std::string message,
                                std::string label, std::string help) {
  base::Diagnostic diagnostic{
      code, base::Severity::error, std::move(message), {{place(span), std::move(label)}}, {}};
  if (!help.empty()) diagnostic.help.push_back(std::move(help));
  for (const Use* use = use_; use != nullptr; use = use->around) {
    if (use->place.span != place(span).span)
      diagnostic.labels.push_back({use->place, std::string(use->role)});
  }
  checking_.diagnostics.add(std::move(diagnostic));
  return {};
}

NodeId ExpressionChecker::value(syntax::ExpressionId id, Wanted wanted) {
  if (!id.valid()) return {};  // it did not parse, which was reported
  if (depth_ >= deepest_tree) {
    if (std::exchange(too_deep_, true)) return {};
    return error("P006", span_of(id),
                 "this condition is more than " + std::to_string(deepest_tree) + " operators deep",
                 {}, "split it into several commitments or lists");
  }
  ++depth_;
  const NodeId node =
      std::visit([&](const auto& content) { return check(content, id, wanted); }, file_[id].node);
  --depth_;
  return node;
}

NodeId ExpressionChecker::condition(syntax::ExpressionId id) {
  const NodeId node = value(id, truth_type);
  if (!node.valid() || type(node).kind == TypeKind::truth) return node;
  return error("T001", span_of(id), "a condition is needed here, and this is " + in_words(node),
               "not true or false by itself", "compare it, as in `… > 0`, or ask `… is reported`");
}

NodeId ExpressionChecker::check(const syntax::Literal& literal, syntax::ExpressionId id,
                                Wanted wanted) {
  const auto figure = [&](TypeKind kind, int places) -> NodeId {
    const auto number = parse_number(literal.text);
    if (!number)
      return error("T007", span_of(id), "this figure has too many digits", {},
                   "figures are exact, and have at most 4,932 digits");
    return add(Constant{NumberInterval::exact(shifted(*number, places))}, {kind, {}, {}},
               span_of(id));
  };
  switch (literal.kind) {
    case syntax::LiteralKind::truth:
      return add(Constant{literal.text == "yes"}, truth_type, span_of(id));
    case syntax::LiteralKind::percent:
      return figure(TypeKind::percent, -2);
    case syntax::LiteralKind::text:
      return add(Constant{syntax::unescaped({literal.text, span_of(id)})}, {TypeKind::text, {}, {}},
                 span_of(id));
    case syntax::LiteralKind::date:
      return date(literal, id);
    case syntax::LiteralKind::duration: {
      const auto number = parse_number(literal.text);
      if (!number || !number->whole() || *number->whole() > 1'000'000) {
        return error("T007", span_of(id),
                     "a duration is a whole number of hours, days, weeks, months or years");
      }
      const auto unit = parse_unit_of_time(literal.unit);
      const auto duration = times(*unit, static_cast<int>(*number->whole()));
      return add(Constant{duration}, {TypeKind::duration, {}, {}}, span_of(id));
    }
    case syntax::LiteralKind::number:
      break;
  }
  if (literal.unit.empty()) {
    const bool date = wanted && wanted->kind == TypeKind::date && partial_date(id);
    if (date) return vague_date(id);
    return figure(TypeKind::number, 0);
  }
  const auto unit =
      checking_.find(context_.scope, "unit", vocabulary().units, {literal.unit, literal.unit_span});
  if (!unit) return {};
  const NodeId node = figure(TypeKind::quantity, 0);
  if (node.valid()) checking_.program.nodes[node.value].type.unit = *unit;
  return node;
}

NodeId ExpressionChecker::check(const syntax::ContextUse& use, syntax::ExpressionId id, Wanted) {
  if (use.what != syntax::Context::subject) {
    const auto kind =
        use.what == syntax::Context::cycle ? PeriodKind::current : PeriodKind::previous;
    return add(CycleDays{{kind, {}, 0, {}}}, {TypeKind::period, {}, {}}, span_of(id));
  }
  if (context_.collective) {
    return error("T005", span_of(id),
                 "this commitment binds a group collectively: there is no single `subject`", {},
                 "go through its members, as in `every s in GROUP: …`");
  }
  return add(SubjectUnderReview{}, {TypeKind::state, {}, {}}, span_of(id));
}

NodeId ExpressionChecker::check(const syntax::PrefixOperation& prefix, syntax::ExpressionId id,
                                Wanted wanted) {
  if (prefix.what == syntax::Prefix::logical_not) {
    const NodeId operand = condition(prefix.operand);
    return operand.valid() ? add(Negated{operand}, truth_type, span_of(id)) : NodeId{};
  }
  const NodeId operand = value(prefix.operand, wanted);
  if (!operand.valid()) return {};
  if (!type(operand).is_figure()) {
    return error("T004", span_of(id), in_words(operand) + " has no negative");
  }
  return add(ComputedFromOne{UnaryFunction::negative, operand}, type(operand), span_of(id));
}

NodeId ExpressionChecker::check(const syntax::Connection& connection, syntax::ExpressionId id,
                                Wanted) {
  std::vector<NodeId> parts;
  bool whole = true;
  for (const syntax::ExpressionId part : connection.parts) {
    const auto* inner = std::get_if<syntax::Connection>(&file_[part].node);
    if (inner != nullptr && inner->conjunction != connection.conjunction &&
        !file_[part].in_parentheses && !quiet_) {
      const base::Place at = place(span_of(part));
      const base::Span begin{at.span.begin, at.span.begin};
      const base::Span end{at.span.end, at.span.end};
      checking_.diagnostics.add({"L001",
                                 base::Severity::warning,
                                 "`and` and `or` are mixed without parentheses",
                                 {{at, "this binds first"}},
                                 {"put it in parentheses, so that no reader has to know"},
                                 {},
                                 {{{at.source, begin}, "("}, {{at.source, end}, ")"}}});
    }
    parts.push_back(condition(part));
    whole = whole && parts.back().valid();
  }
  if (!whole) return {};
  const std::size_t least = connection.conjunction ? parts.size() : 1;
  return add(Counted{least, std::nullopt, std::move(parts)}, truth_type, span_of(id));
}

NodeId ExpressionChecker::question(const syntax::Asked& asked, syntax::ExpressionId id) {
  const NodeId operand = value(asked.operand);
  if (!operand.valid()) return {};
  if (!asked.known && !std::holds_alternative<Read>(checking_.program[operand].content)) {
    return error("T004", span_of(asked.operand), "only an indicator can be reported", {},
                 "ask `… is known` of a condition");
  }
  const NodeId node = asked.known ? add(IsKnown{operand}, truth_type, span_of(id))
                                  : add(IsReported{operand}, truth_type, span_of(id));
  return asked.negated ? add(Negated{node}, truth_type, span_of(id)) : node;
}

NodeId ExpressionChecker::check(const syntax::OrElse& or_else, syntax::ExpressionId id,
                                Wanted wanted) {
  NodeId operand = value(or_else.operand, wanted);
  NodeId fallback = value_beside(operand, or_else.fallback, wanted);
  if (!operand.valid() || !fallback.valid()) return {};
  if (!unify(operand, fallback, span_of(or_else.fallback))) return {};
  return add(OrElse{operand, fallback, syntax::unescaped(or_else.because)}, type(operand),
             span_of(id));
}

NodeId ExpressionChecker::check(const syntax::Bounded& bounded, syntax::ExpressionId id,
                                Wanted wanted) {
  NodeId first = value(bounded.first, wanted);
  NodeId second = bounded.second.valid() ? value(bounded.second, wanted) : NodeId{};
  if (!first.valid() || (bounded.second.valid() && !second.valid())) return {};
  if (!type(first).is_figure()) {
    return error("T004", span_of(bounded.first),
                 "only a figure can be a bound, and this is " + in_words(first));
  }
  if (second.valid() && !unify(first, second, span_of(id))) return {};
  return add(Bounded{static_cast<BoundWord>(bounded.word), first, second}, type(first),
             span_of(id));
}

NodeId ExpressionChecker::check(const syntax::List&, syntax::ExpressionId id, Wanted) {
  return error("T004", span_of(id), "a list can only stand after `in`");
}

NodeId ExpressionChecker::check(const syntax::Counted& counted, syntax::ExpressionId id, Wanted) {
  std::vector<NodeId> conditions;
  bool whole = true;
  for (const syntax::ExpressionId each : counted.conditions) {
    conditions.push_back(condition(each));
    whole = whole && conditions.back().valid();
  }
  const auto how = how_many(counted.how_many);
  if (!whole || !how) return {};
  Counted node{0, std::nullopt, std::move(conditions)};
  const std::size_t all = node.conditions.size();
  switch (how->quantity) {
    case Quantity::all:
      node.least = all;
      break;
    case Quantity::some:
      node.least = 1;
      break;
    case Quantity::none:
      node.most = 0;
      break;
    case Quantity::at_least:
      node.least = how->number;
      break;
    case Quantity::at_most:
      node.most = how->number;
      break;
    case Quantity::exactly:
      node.least = how->number;
      node.most = how->number;
      break;
  }
  if (how->number > all) {
    return error("T008", counted.how_many.span,
                 "only " + std::to_string(all) + " conditions are listed");
  }
  return add(std::move(node), truth_type, span_of(id));
}

NodeId check_condition(CheckContext& checking, const ExpressionContext& context,
                       syntax::ExpressionId id) {
  return ExpressionChecker(checking, context).condition(id);
}
NodeId check_value(CheckContext& checking, const ExpressionContext& context,
                   syntax::ExpressionId id, std::optional<Type> wanted) {
  return ExpressionChecker(checking, context).value(id, wanted);
}

}  // namespace servanda::engine
