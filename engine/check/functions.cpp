// Functions, and patterns of text.

#include <algorithm>

#include "engine/check/expressions.hpp"
#include "engine/check/name_kinds.hpp"
#include "grammar/foreign_words.hpp"

namespace servanda::engine {

NodeId ExpressionChecker::check(const syntax::Call& call, syntax::ExpressionId id, Wanted) {
  const std::string_view function = call.function.text;
  const base::Span span = span_of(id);
  if (const auto found = checking_.definition_by_name.find(function);
      found != checking_.definition_by_name.end()) {
    return use(found->second, call.arguments, call.function, span);
  }
  if (checking_.broken.contains(std::string(function))) return {};
  const std::vector<std::string>& known = function_names();
  if (std::find(known.begin(), known.end(), function) == known.end()) {
    if (base::value_named(aggregate_traits, function)) return count_of_no_range(call, span);
    if (checking_.of_another_kind(context_.scope, "function", call.function)) return {};
    std::vector<std::string> candidates = known;
    for (const AggregateTraits& each : aggregate_traits)
      if (!is_of_figures(each.value)) candidates.emplace_back(each.name);
    for (const auto& [name, definition] : checking_.definition_by_name)
      candidates.emplace_back(name);
    std::sort(candidates.begin(), candidates.end());
    std::string help = base::did_you_mean(function, candidates);
    if (const std::string meant = grammar::meant_by(function); !meant.empty()) help = meant;
    if (help.empty()) help = "declare it with `define`, or `use` the pack that does";
    return error("N001", call.function.span, "there is no function `" + std::string(function) + "`",
                 {}, help);
  }
  if (function == "round") return round(call, span);
  if (function == "years_between" || function == "days_between") return time_between(call, span);
  const auto aggregate = base::value_named(aggregate_traits, function);
  if (aggregate && !traits_of(*aggregate).is_extreme) {
    syntax::Aggregate listed{call.function};
    listed.values = call.arguments;
    return check(listed, id, {});
  }
  return function_of_figures(call, span);
}

/// `count(dialogue)`, `share(ratified)`: a count needs a variable, and a range.
NodeId ExpressionChecker::count_of_no_range(const syntax::Call& call, base::Span span) {
  const std::string function(call.function.text);
  std::string range = "s in GROUP where …";
  const auto* name = call.arguments.size() == 1
                         ? std::get_if<syntax::NameUse>(&file_[call.arguments.front()].node)
                         : nullptr;
  if (name != nullptr) {
    const std::string text(name->text);
    const auto indicator = vocabulary().indicators.find(text);
    const bool truth =
        indicator && vocabulary().indicators[*indicator].type.kind == TypeKind::truth;
    if (vocabulary().events.find(text)) range = "e in " + text + " where …";
    if (vocabulary().groups.find(text)) range = "s in " + text + " where …";
    if (truth) range = "s in GROUP where " + text + " of s";
  }
  return error("T008", span, "`" + function + "` counts in a group, or the entries of an event", {},
               "write `" + function + "(" + range + ")`");
}

NodeId ExpressionChecker::function_of_figures(const syntax::Call& call, base::Span span) {
  const std::string_view function = call.function.text;
  std::vector<NodeId> arguments;
  for (const syntax::ExpressionId each : call.arguments) {
    NodeId argument = value(each);
    if (!argument.valid()) return {};
    if (!type(argument).is_figure()) {
      return error(
          "T004", span_of(each),
          "`" + std::string(function) + "` takes figures, and this is " + in_words(argument));
    }
    if (!arguments.empty() && !unify(arguments.front(), argument, span_of(each))) return {};
    arguments.push_back(argument);
  }
  const bool several = function == "min" || function == "max";
  if (!several && arguments.size() != 1) {
    return error("T008", span,
                 "`" + std::string(function) + "` takes one argument, not " +
                     std::to_string(arguments.size()),
                 {}, "leave the others out, or compute each by itself");
  }
  const NodeId first = arguments.front();
  if (several) return add(Extreme{function == "max", std::move(arguments)}, type(first), span);
  if (function == "abs")
    return add(ComputedFromOne{UnaryFunction::absolute, first}, type(first), span);
  const NodeId before = previous(first, span);
  if (!before.valid()) return {};
  const NodeId change = add(Computed{Arithmetic::minus, first, before}, type(first), span);
  if (function == "change") return change;
  // Divides by the size of the earlier figure: a rise from a negative figure is a rise, too.
  const NodeId size = add(ComputedFromOne{UnaryFunction::absolute, before}, type(first), span);
  return add(Computed{Arithmetic::divide, change, size}, {TypeKind::percent, {}, {}}, span);
}

NodeId ExpressionChecker::round(const syntax::Call& call, base::Span span) {
  Rounded node{{}, 0};
  if (call.arguments.empty() || call.arguments.size() > 2) {
    return error("T008", span, "`round` takes a figure, and to how many decimals", {},
                 "write `round(x)` or `round(x, 1)`");
  }
  if (call.arguments.size() == 2) {
    const auto* literal = std::get_if<syntax::Literal>(&file_[call.arguments[1]].node);
    const auto decimals = literal != nullptr && literal->kind == syntax::LiteralKind::number
                              ? parse_number(literal->text)
                              : std::nullopt;
    if (!decimals || !decimals->whole() || *decimals > Number(9)) {
      return error("T008", span_of(call.arguments[1]),
                   "to how many decimals must be a whole number from 0 to 9");
    }
    node.decimals = static_cast<int>(*decimals->whole());
  }
  node.operand = value(call.arguments[0]);
  if (!node.operand.valid()) return {};
  if (!type(node.operand).is_figure()) {
    return error("T004", span_of(call.arguments[0]),
                 "`round` takes a figure, and this is " + in_words(node.operand));
  }
  const Type result = type(node.operand);
  // Rounds 12.3% as it is written, not as the share 0.123.
  if (result.kind == TypeKind::percent) node.decimals += 2;
  return add(node, result, span);
}

NodeId ExpressionChecker::time_between(const syntax::Call& call, base::Span span) {
  const std::string function(call.function.text);
  if (call.arguments.size() != 2) {
    return error("T008", span, "`" + function + "` takes two dates", {},
                 "write `" + function + "(FROM, TO)`");
  }
  const Type date{TypeKind::date, {}, {}};
  NodeId ends[2];
  for (std::size_t i = 0; i < 2; ++i) {
    ends[i] = value(call.arguments[i], date);
    if (!ends[i].valid()) return {};
    if (type(ends[i]) == date) continue;
    return error("T004", span_of(call.arguments[i]),
                 "`" + function + "` takes dates, and this is " + in_words(ends[i]));
  }
  return add(TimeBetween{function == "years_between", ends[0], ends[1]}, {TypeKind::number, {}, {}},
             span);
}

NodeId ExpressionChecker::matching(const syntax::InfixOperation& infix, base::Span span) {
  const NodeId operand = value(infix.left);
  if (!operand.valid()) return {};
  const auto* pattern = std::get_if<syntax::Literal>(&file_[infix.right].node);
  if (pattern == nullptr || pattern->kind != syntax::LiteralKind::text) {
    return error("T004", span_of(infix.right), "a pattern is a text in `\"`", {},
                 "write as in `matches \"NPT/CONF.*\"`: `*` stands for anything, `?` for one sign");
  }
  if (type(operand).kind != TypeKind::text) {
    return error("T004", span_of(infix.left),
                 "only a text matches a pattern, and this is " + in_words(operand));
  }
  return add(Matches{operand, syntax::unescaped({pattern->text, span_of(infix.right)})},
             {TypeKind::truth, {}, {}}, span);
}

}  // namespace servanda::engine
