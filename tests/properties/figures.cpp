// The reference's figures and comparisons.

#include <algorithm>
#include <cstdlib>
#include <map>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

const Span& span(const Answer& answer) { return std::get<Span>(*answer.value); }

/// Converts a figure between units: twelve warheads are a dozen.
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

/// The days of so many months, counted from each day of 400 years.
Dates days_of_months(int months) {
  static std::map<int, Dates> known;
  const auto [found, is_new] = known.try_emplace(months);
  if (!is_new) return found->second;
  const int begin = number_of({2000, 1, 1});
  const int end = number_of({2400, 1, 1});
  Dates days{end, 0};
  for (int day = begin; day < end; ++day) {
    const int number = later(day, months, 0) - day;
    days = {std::min(days.first, number), std::max(days.last, number)};
  }
  return found->second = days;
}

}  // namespace

Truth compare(const Duration& left, const std::string& sign, const Duration& right) {
  const int months = std::abs(left.months - right.months);
  const Dates calendar = days_of_months(months);
  Span more = from_to(fraction(calendar.first), fraction(calendar.last));
  if (left.months < right.months) more = -more;
  const int hours = (left.days - right.days) * 24 + left.hours - right.hours;
  return compare(more + exactly(fraction(hours, 24)), sign, exactly({}));
}

namespace {

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
      const auto& shift = std::get<Duration>(*operands[1].value);
      const int by = sign == "-" ? -1 : 1;
      const auto moved = [&](const Point& point, int more) {
        const int days = by * shift.days + more;
        return fraction(later(static_cast<int>(point.at.above), by * shift.months, days));
      };
      // Half a day later is that day or the next.
      const int part = shift.hours == 0 ? 0 : by;
      return from_to(moved(left.low, std::min(part, 0)), moved(left.high, std::max(part, 0)));
    }
    // Conversion applies only if both are quantities.
    const bool units = is_quantity(left_sort) && is_quantity(right_sort);
    const Span right =
        units ? converted(span(operands[1]), right_sort, left_sort) : span(operands[1]);
    by_zero = sign == "/" && may_be_zero(right);
    if (by_zero) return std::nullopt;
    return combined(left, sign, right);
  });
  if (by_zero && operands[1].settled()) answer.reasons.insert("imprecise");
  // The hours alone leave the day open: there is no other reason.
  if (left_sort == Sort::date && answer.value && !answer.settled() && answer.reasons.empty())
    answer.reasons.insert("imprecise");
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
      // A quantity is never negative.
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
  Expression size;
  size.what = What::absolute;
  size.sort = before.sort;
  size.parts = {before};
  part.parts = {difference, size};
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

/// A period is all of its days, and not one of them.
Answer Asking::same_period(const Expression& expression) {
  const Answer one = ask(expression.parts[0]);
  const Answer other = ask(expression.parts[1]);
  if (!one.value) return one;
  if (!other.value) return other;
  return settled(*one.value == *other.value);
}

Answer Asking::among(const Expression& expression) {
  std::vector<Answer> equal;
  for (std::size_t i = 1; i < expression.parts.size(); ++i) {
    Expression one;
    one.word = "=";
    one.parts = {expression.parts[0], expression.parts[i]};
    equal.push_back(expression.parts[0].sort == Sort::period ? same_period(one) : compared(one));
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
