// Days in rules. A year or a month has many days: `in 2020`, `start of 2020`, `end of 2020-05`
// choose among them, and nothing else does.

#include "engine/check/expressions.hpp"

namespace servanda::engine {

std::string no_day(std::string_view date) {
  constexpr std::size_t year = 4;
  return "`" + std::string(date) + "` is a whole " + (date.size() == year ? "year" : "month") +
         ", and a rule needs to say a day";
}

std::string ends_of(const Days& days) {
  return "`" + to_string(days.first) + "` or `" + to_string(days.last) + "`";
}

std::optional<Days> ExpressionChecker::partial_date(syntax::ExpressionId id) const {
  const auto* literal = id.valid() ? std::get_if<syntax::Literal>(&file_[id].node) : nullptr;
  if (literal == nullptr) return std::nullopt;
  const bool year = literal->kind == syntax::LiteralKind::number && literal->unit.empty();
  if (!year && literal->kind != syntax::LiteralKind::date) return std::nullopt;
  const auto days = parse_date(literal->text);
  return days && !days->is_exact() ? days : std::nullopt;
}

NodeId ExpressionChecker::date(const syntax::Literal& literal, syntax::ExpressionId id) {
  if (partial_date(id)) return vague_date(id);
  const auto days = checking_.date(context_.scope, {literal.text, span_of(id)});
  return days ? add(Constant{*days}, date_type, span_of(id)) : NodeId{};
}

NodeId ExpressionChecker::vague_date(syntax::ExpressionId id,
                                     const std::optional<std::string>& asked) {
  const std::string text(std::get<syntax::Literal>(file_[id].node).text);
  std::string help = "write the day: " + ends_of(*partial_date(id));
  if (asked)
    help = "write `" + *asked + " in " + text + "` for any day of it, `" + *asked + " <= end of " +
           text + "` or `" + *asked + " >= start of " + text + "` for its last or first day";
  return error("T013", span_of(id), no_day(text), "which day of it?", help);
}

std::optional<std::pair<NodeId, NodeId>> ExpressionChecker::beside_year(
    const syntax::InfixOperation& infix) {
  const bool on_the_left = partial_date(infix.left).has_value();
  const syntax::ExpressionId year = on_the_left ? infix.left : infix.right;
  const syntax::ExpressionId other = on_the_left ? infix.right : infix.left;
  const NodeId beside = value(other);
  if (!beside.valid()) return std::nullopt;
  if (type(beside) == date_type) {
    vague_date(year, std::string(checking_.sources.text(place(span_of(other)))));
    return std::nullopt;
  }
  const bool dated = std::get<syntax::Literal>(file_[year].node).kind == syntax::LiteralKind::date;
  if (dated && type(beside) == period_type) {
    vague_date(year);
    return std::nullopt;
  }
  // No other type is compared with a day, so the error is the same for any day of it.
  const NodeId number = dated ? add(Constant{*partial_date(year)}, date_type, span_of(year))
                              : value(year, type(beside));
  return on_the_left ? std::pair(number, beside) : std::pair(beside, number);
}

NodeId ExpressionChecker::period(syntax::ExpressionId id) {
  const auto days = partial_date(id);
  return days ? add(Constant{*days}, period_type, span_of(id)) : value(id);
}

NodeId ExpressionChecker::check(const syntax::EdgeOfPeriod& edge, syntax::ExpressionId id, Wanted) {
  const NodeId days = period(edge.period);
  if (!days.valid()) return {};
  if (type(days) == date_type) {
    return error("T004", span_of(edge.period), "this is one day, with neither start nor end", {},
                 "write the day alone");
  }
  if (type(days) != period_type) {
    return error(
        "T004", span_of(edge.period),
        "a year, a month or a cycle has a start and an end, and this is " + in_words(days));
  }
  const auto* constant = std::get_if<Constant>(&checking_.program[days].content);
  if (constant == nullptr) return add(EdgeOfDays{edge.last, days}, date_type, span_of(id));
  const Days whole = std::get<Days>(constant->value);
  return add(Constant{Days::on(edge.last ? whole.last : whole.first)}, date_type, span_of(id));
}

}  // namespace servanda::engine
