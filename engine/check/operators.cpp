// Operators with two operands: comparison, arithmetic, membership, implication.

#include <algorithm>

#include "engine/check/expressions.hpp"
#include "engine/check/plain_values.hpp"

namespace servanda::engine {
namespace {

std::optional<Comparison> comparison_of(syntax::Infix infix) {
  using enum syntax::Infix;
  switch (infix) {
    case less:
      return Comparison::less;
    case less_equal:
      return Comparison::less_equal;
    case greater:
      return Comparison::greater;
    case greater_equal:
      return Comparison::greater_equal;
    case equal:
      return Comparison::equal;
    case not_equal:
      return Comparison::not_equal;
    case implies:
    case matches:
    case in:
    case has:
    case plus:
    case minus:
    case times:
    case divide:
      break;
  }
  return std::nullopt;
}

std::optional<Arithmetic> arithmetic_of(syntax::Infix infix) {
  using enum syntax::Infix;
  switch (infix) {
    case plus:
      return Arithmetic::plus;
    case minus:
      return Arithmetic::minus;
    case times:
      return Arithmetic::times;
    case divide:
      return Arithmetic::divide;
    case implies:
    case less:
    case less_equal:
    case greater:
    case greater_equal:
    case equal:
    case not_equal:
    case matches:
    case in:
    case has:
      break;
  }
  return std::nullopt;
}

bool is_ordered(const Type& type) {
  return type.is_figure() || type.kind == TypeKind::date || type.kind == TypeKind::choice ||
         type.kind == TypeKind::duration;
}

}  // namespace

bool ExpressionChecker::unify(NodeId& left, NodeId& right, base::Span operation) {
  if (type(left) == type(right)) return true;
  const auto adopt = [&](NodeId plain, NodeId other) {
    if (type(other).kind != TypeKind::quantity || !is_bare_number(checking_.program, plain))
      return false;
    checking_.program.nodes[plain.value].type = type(other);
    return true;
  };
  if (adopt(left, right) || adopt(right, left)) return true;
  const bool units =
      type(left).kind == TypeKind::quantity && type(right).kind == TypeKind::quantity;
  if (units) {
    const Unit& wanted = vocabulary().units[type(left).unit];
    const Unit& given = vocabulary().units[type(right).unit];
    if (wanted.base == given.base) {
      try {
        right = add(Converted{right, given.factor / wanted.factor}, type(left),
                    checking_.program[right].place.span);
        return true;
      } catch (const Overflow& overflow) {
        error("T007", operation, std::string("this figure ") + overflow.what());
        return false;
      }
    }
  }
  std::vector<std::string> help;
  if (units)
    help = {"units go together where one is so many of the other: `unit kilotonne = 1000 tonne`"};
  checking_.diagnostics.add({units ? "T003" : "T002",
                             base::Severity::error,
                             in_words(left) + " and " + in_words(right) +
                                 (units ? " have different units" : " do not go together"),
                             {{place(operation), ""},
                              {checking_.program[left].place, in_words(left)},
                              {checking_.program[right].place, in_words(right)}},
                             std::move(help)});
  return false;
}

std::pair<NodeId, NodeId> ExpressionChecker::operands(syntax::ExpressionId left,
                                                      syntax::ExpressionId right, Wanted wanted) {
  // A value of a choice needs the type of the other operand, so the other one is checked first.
  if (is_bare(left) && (!is_bare(right) || is_choice_value(left))) {
    const NodeId second = value(right, wanted);
    return {value_beside(second, left, wanted), second};
  }
  const NodeId first = value(left, wanted);
  return {first, value_beside(first, right, wanted)};
}

bool ExpressionChecker::is_bare(syntax::ExpressionId id) const {
  const auto* name = id.valid() ? std::get_if<syntax::NameUse>(&file_[id].node) : nullptr;
  return name != nullptr && name->text.find('.') == std::string_view::npos &&
         !vocabulary().indicators.find(name->text) && variable(name->text) == nullptr;
}

bool ExpressionChecker::is_choice_value(syntax::ExpressionId id) const {
  const std::string_view name = std::get<syntax::NameUse>(file_[id].node).text;
  for (const Choice& choice : vocabulary().choices) {
    const auto& values = choice.values;
    if (std::find(values.begin(), values.end(), name) != values.end()) return true;
  }
  return false;
}

NodeId ExpressionChecker::value_beside(NodeId other, syntax::ExpressionId id, Wanted wanted) {
  if (other.valid()) return value(id, type(other));
  return is_bare(id) ? NodeId{} : value(id, wanted);
}

namespace {

/// The right way to compare, for types without this comparison.
std::optional<std::string> help_of_uncomparable(const Type& type, bool equality) {
  if (type.kind == TypeKind::choice_set || type.kind == TypeKind::states)
    return "ask what it `has`";
  if (type.kind == TypeKind::period)
    return equality ? "write `… in { … }` with the cycles that are meant"
                    : "compare days: `start of …`, `end of …`";
  if (equality || is_ordered(type)) return std::nullopt;
  return "compare with `=` or `!=`";
}

}  // namespace

NodeId ExpressionChecker::comparison(const syntax::InfixOperation& infix, base::Span span) {
  const bool year = partial_date(infix.left) || partial_date(infix.right);
  const auto beside = year ? beside_year(infix) : std::optional(operands(infix.left, infix.right));
  if (!beside) return {};
  auto [left, right] = *beside;
  if (!left.valid() || !right.valid()) return {};
  const Comparison what = *comparison_of(infix.what);
  const bool equality = what == Comparison::equal || what == Comparison::not_equal;
  if (!equality && type(left).kind == TypeKind::date && type(right).kind == TypeKind::period) {
    return add(ComparedWithDays{what, left, right}, truth_type, span);
  }
  if (!unify(left, right, infix.operation)) return {};
  if (const auto help = help_of_uncomparable(type(left), equality)) {
    const std::string why = equality ? " is not compared by `=` or `!=`" : " has no order";
    return error("T004", infix.operation, in_words(left) + why, {}, *help);
  }
  return add(Compared{what, left, right}, truth_type, span);
}

NodeId ExpressionChecker::arithmetic(const syntax::InfixOperation& infix, base::Span span) {
  const Arithmetic what = *arithmetic_of(infix.what);
  NodeId left = value(infix.left);
  NodeId right = value(infix.right);
  if (!left.valid() || !right.valid()) return {};
  if (type(left).kind == TypeKind::date) return date_arithmetic(what, left, right, infix, span);
  if (!type(left).is_figure() || !type(right).is_figure()) {
    const NodeId wrong = type(left).is_figure() ? right : left;
    const bool turned = what == Arithmetic::plus && type(right).kind == TypeKind::date;
    return error("T004", checking_.program[wrong].place.span,
                 "only figures can be computed with, and this is " + in_words(wrong), {},
                 turned ? "write the date first, and the duration behind it" : "");
  }
  if (what == Arithmetic::plus || what == Arithmetic::minus) {
    if (!unify(left, right, infix.operation)) return {};
    return add(Computed{what, left, right}, type(left), span);
  }
  const bool two_quantities =
      type(left).kind == TypeKind::quantity && type(right).kind == TypeKind::quantity;
  const bool one_kind = two_quantities && vocabulary().units[type(left).unit].base ==
                                              vocabulary().units[type(right).unit].base;
  if (one_kind && what == Arithmetic::divide) unify(left, right, infix.operation);
  if (two_quantities && (what == Arithmetic::times || !one_kind)) {
    return error("T003", infix.operation,
                 in_words(left) + " and " + in_words(right) + " can't be " +
                     (what == Arithmetic::times ? "multiplied" : "divided"));
  }
  if (what == Arithmetic::divide && type(right).kind == TypeKind::quantity && !two_quantities) {
    return error("T003", infix.operation,
                 in_words(left) + " can't be divided by " + in_words(right));
  }
  Type result = type(left).kind == TypeKind::quantity ? type(left) : type(right);
  if (two_quantities) result = {TypeKind::number, {}, {}};
  if (result.kind == TypeKind::percent && type(left).kind != TypeKind::percent) result = type(left);
  return add(Computed{what, left, right}, result, span);
}

NodeId ExpressionChecker::date_arithmetic(Arithmetic what, NodeId left, NodeId right,
                                          const syntax::InfixOperation& infix, base::Span span) {
  const bool moves = what == Arithmetic::plus || what == Arithmetic::minus;
  if (moves && type(right).kind == TypeKind::duration)
    return add(Computed{what, left, right}, type(left), span);
  const auto text = [&](syntax::ExpressionId id) {
    return std::string(checking_.sources.text(place(span_of(id))));
  };
  const std::string sign(checking_.sources.text(place(infix.operation)));
  std::string help = "write `+` or `-` and a duration: so many days, weeks, months or years";
  if (type(right).kind == TypeKind::date) {
    help = "write `days_between(" + text(infix.right) + ", " + text(infix.left) +
           ")` for the days from the one to the other";
  } else if (moves && is_bare_number(checking_.program, right)) {
    help = "write `" + sign + " " + text(infix.right) + " days`, or months or years, as is meant";
  }
  return error("T004", infix.operation, "to a date only a duration can be added", {}, help);
}

NodeId ExpressionChecker::membership(const syntax::InfixOperation& infix, base::Span span) {
  const NodeId left = value(infix.left);
  if (const auto* list = std::get_if<syntax::List>(&file_[infix.right].node)) {
    AmongListed node{left, {}};
    bool whole = left.valid();
    for (const syntax::ExpressionId id : list->items) {
      NodeId item = value_beside(left, id, {});
      NodeId operand = left;
      whole = whole && item.valid() && unify(operand, item, span_of(id));
      node.items.push_back(item);
    }
    return whole ? add(std::move(node), truth_type, span) : NodeId{};
  }
  if (const auto* name = std::get_if<syntax::NameUse>(&file_[infix.right].node)) {
    if (const auto group = vocabulary().groups.find(name->text)) {
      checking_.require_visible(context_.scope, "group", {name->text, span_of(infix.right)});
      if (!left.valid()) return {};
      if (type(left).kind != TypeKind::state) {
        return error("T004", span_of(infix.left),
                     "only a State can be in a group, and this is " + in_words(left));
      }
      return add(MemberOf{left, *group}, truth_type, span);
    }
  }
  const bool date = left.valid() && type(left).kind == TypeKind::date;
  const NodeId right = date ? period(infix.right) : value(infix.right);
  if (!left.valid() || !right.valid()) return {};
  if (type(right).kind == TypeKind::period && type(left).kind == TypeKind::date) {
    return add(WithinDays{left, right}, truth_type, span);
  }
  if (type(right).kind == TypeKind::states && type(left).kind == TypeKind::state) {
    return add(Holds{right, left}, truth_type, span);
  }
  return error("T004", infix.operation, in_words(left) + " can't be in " + in_words(right), {},
               "dates can be in a cycle, a year or a month, States in a group, anything in a list "
               "`{ a, b }`");
}

NodeId ExpressionChecker::holding(const syntax::InfixOperation& infix, base::Span span) {
  const NodeId set = value(infix.left);
  if (!set.valid()) return {};
  const TypeKind kind = type(set).kind;
  if (kind != TypeKind::choice_set && kind != TypeKind::states) {
    return error("T004", span_of(infix.left),
                 "only a set `has` something, and this is " + in_words(set));
  }
  const Type wanted = kind == TypeKind::states ? Type{TypeKind::state, {}, {}}
                                               : Type{TypeKind::choice, {}, type(set).choice};
  const NodeId item = value(infix.right, wanted);
  if (!item.valid()) return {};
  if (type(item) != wanted) {
    return error("T002", span_of(infix.right), in_words(set) + " can't hold " + in_words(item));
  }
  return add(Holds{set, item}, truth_type, span);
}

NodeId ExpressionChecker::implication(const syntax::InfixOperation& infix, base::Span span) {
  const NodeId left = condition(infix.left);
  const NodeId right = condition(infix.right);
  if (!left.valid() || !right.valid()) return {};
  const NodeId negated = add(Negated{left}, truth_type, checking_.program[left].place.span);
  return add(Counted{1, std::nullopt, {negated, right}}, truth_type, span);
}

}  // namespace servanda::engine
