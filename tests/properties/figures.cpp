// The reference's figures and comparisons.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

const Span& span(const Answer& answer) { return std::get<Span>(*answer.value); }

/// What a figure in `from` is in `to`: twelve warheads are a dozen.
Span converted(const Span& figure, Sort from, Sort to) {
  if (from == Sort::dozens && to == Sort::warheads) return figure * exactly(fraction(12));
  if (from == Sort::warheads && to == Sort::dozens) return figure * exactly(fraction(1, 12));
  return figure;
}

Span combined(const Span& left, const std::string& sign, const Span& right) {
  if (sign == "+") return left + right;
  if (sign == "-") return left + -right;
  return sign == "*" ? left * right : left / right;
}

/// A month has 28 to 31 days.
Truth compare(const Duration& left, const std::string& sign, const Duration& right) {
  const auto days = [](const Duration& duration) {
    return from_to(fraction(duration.months * 28 + duration.days),
                   fraction(duration.months * 31 + duration.days));
  };
  if (left == right) return compare(exactly({}), sign, exactly({}));
  return compare(days(left), sign, days(right));
}

Truth compare(const Value& left, const std::string& sign, const Value& right) {
  if (const auto* figure = std::get_if<Span>(&left))
    return compare(*figure, sign, std::get<Span>(right));
  if (const auto* duration = std::get_if<Duration>(&left))
    return compare(*duration, sign, std::get<Duration>(right));
  return (left == right) == (sign == "=") ? Truth::yes : Truth::no;
}

Value beside(const Value& value, Sort from, Sort to) {
  if (!is_figure(from)) return value;
  return converted(std::get<Span>(value), from, to);
}

}  // namespace

Answer Asking::computed(const Expression& expression) {
  const std::vector<Answer> operands = ask_all(expression.parts);
  const Sort left_sort = expression.parts[0].sort;
  const Sort right_sort = expression.parts[1].sort;
  const std::string& sign = expression.word;
  bool by_zero = false;
  Answer answer = made_of(operands, [&]() -> std::optional<Value> {
    const Span& left = span(operands[0]);
    if (left_sort == Sort::date) {
      auto [months, days] = std::get<Duration>(*operands[1].value);
      if (sign == "-") months = -months, days = -days;
      const auto moved = [&, months = months, days = days](const Point& point) {
        return fraction(later(static_cast<int>(point.at.above), months, days));
      };
      return from_to(moved(left.low), moved(left.high));
    }
    // Only two quantities are brought to one unit.
    const bool units = is_quantity(left_sort) && is_quantity(right_sort);
    const Span right =
        units ? converted(span(operands[1]), right_sort, left_sort) : span(operands[1]);
    by_zero = sign == "/" && may_be_zero(right);
    if (by_zero) return std::nullopt;
    return combined(left, sign, right);
  });
  if (by_zero && operands[1].settled()) answer.reasons.insert("imprecise");
  return answer;
}

Answer Asking::bounded(const Expression& expression) {
  const std::vector<Answer> operands = ask_all(expression.parts);
  bool crossed = false;
  Answer answer = made_of(operands, [&]() -> std::optional<Value> {
    const Span& first = span(operands[0]);
    Span result = any_number();
    if (expression.word == "between") {
      result = {first.low, span(operands[1]).high};
      crossed = result.is_none();
      if (crossed) return std::nullopt;
    } else if (expression.word == "at least") {
      result.low = first.low;
    } else if (expression.word == "more than") {
      result.low = first.low;
      if (result.low.infinite == 0) result.low.beside = 1;
    } else {
      result.high = first.high;
      if (expression.word == "fewer than" && result.high.infinite == 0) result.high.beside = -1;
      // Nothing that is counted is fewer than none.
      const Point none{};
      if (is_quantity(expression.sort) && none <= result.high) result.low = none;
    }
    return result;
  });
  if (crossed || (answer.value && !answer.settled() && answer.reasons.empty()))
    answer.reasons.insert("imprecise");
  return answer;
}

Answer Asking::change(const Expression& expression) {
  Expression before = expression.parts[0];
  before.when.kind = When::previous;
  Expression difference;
  difference.what = What::computed;
  difference.word = "-";
  difference.sort = before.sort;
  difference.parts = {expression.parts[0], before};
  if (expression.word == "change") return ask(difference);
  Expression part;
  part.what = What::computed;
  part.word = "/";
  part.sort = Sort::percent;
  part.parts = {difference, before};
  return ask(part);
}

Answer Asking::extreme(const Expression& expression) {
  const std::vector<Answer> operands = ask_all(expression.parts);
  const bool largest = expression.word == "max";
  const auto one = [&](std::size_t i) {
    return converted(span(operands[i]), expression.parts[i].sort, expression.sort);
  };
  Answer answer = made_of(operands, [&]() -> std::optional<Value> {
    Span best = one(0);
    for (std::size_t i = 1; i < operands.size(); ++i) {
      const Span next = one(i);
      best = largest ? Span{std::max(best.low, next.low), std::max(best.high, next.high)}
                     : Span{std::min(best.low, next.low), std::min(best.high, next.high)};
    }
    return best;
  });
  if (!answer.value || answer.settled()) return answer;
  // Open for those alone that could still be the most extreme.
  answer.reasons.clear();
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const bool reaches = largest ? span(answer).low < one(i).high : one(i).low < span(answer).high;
    if (!operands[i].settled() && reaches) add(answer.reasons, operands[i].reasons);
  }
  return answer;
}

Answer Asking::compared(const Expression& expression) {
  const std::vector<Answer> operands = ask_all(expression.parts);
  Answer missing = made_of(operands, [] { return std::optional<Value>(true); });
  if (!missing.value) return missing;
  const Value right =
      beside(*operands[1].value, expression.parts[1].sort, expression.parts[0].sort);
  return judged(operands, compare(*operands[0].value, expression.word, right));
}

Answer Asking::among(const Expression& expression) {
  std::vector<Answer> equal;
  for (std::size_t i = 1; i < expression.parts.size(); ++i) {
    Expression one;
    one.word = "=";
    one.parts = {expression.parts[0], expression.parts[i]};
    equal.push_back(compared(one));
  }
  return any_holds(equal);
}

/// In it, or before (`<`), up to (`<=`), after (`>`), from (`>=`) it.
Answer Asking::in_period(const Expression& expression) {
  const Answer date = ask(expression.parts[0]);
  const Answer period = ask(expression.parts[1]);
  if (!date.value) return date;
  if (!period.value) return period;
  const Span& days = span(date);
  const Span& whole = span(period);
  if (expression.what == What::beside) {
    const bool first = expression.word == "<" || expression.word == ">=";
    const Point& edge = first ? whole.low : whole.high;
    return judged({date}, compare(days, expression.word, Span{edge, edge}));
  }
  const bool apart = days.high < whole.low || whole.high < days.low;
  const bool inside = whole.low <= days.low && days.high <= whole.high;
  Answer answer = judged({date}, apart ? Truth::no : inside ? Truth::yes : Truth::unknown);
  return answer;
}

Answer Asking::holds(const Expression& expression) {
  const std::vector<Answer> operands = ask_all(expression.parts);
  return made_of(operands, [&]() -> std::optional<Value> {
    const auto& set = std::get<std::set<std::string>>(*operands[0].value);
    return set.contains(std::get<std::string>(*operands[1].value));
  });
}

}  // namespace servanda::properties
