#include "engine/values/number_interval.hpp"

#include <algorithm>
#include <array>

#include "engine/values/interval_ends.hpp"
#include "engine/values/sum.hpp"

namespace servanda::engine {
namespace {

// --- ends ----------------------------------------------------------------------------------------

End sum(const End& a, const End& b) {
  return a && b ? End(Bound{a->at + b->at, a->open || b->open}) : End();
}

End difference(const End& a, const End& b) {
  return a && b ? End(Bound{a->at - b->at, a->open || b->open}) : End();
}

End negative(const End& end) { return end ? End(Bound{-end->at, end->open}) : End(); }

// --- products ------------------------------------------------------------------------------------

/// An end that may lie at infinity (`infinite` is its sign).
struct Corner {
  int infinite = 0;
  Bound bound;

  [[nodiscard]] bool is_zero() const { return infinite == 0 && bound.at == Number(); }
  [[nodiscard]] int sign() const {
    if (infinite != 0) {
      return infinite;
    }
    return bound.at < Number() ? -1 : 1;
  }
};

Corner corner(const End& end, IntervalSide side) {
  if (end) {
    return {0, *end};
  }
  return {side == IntervalSide::lower ? -1 : 1, {}};
}

/// The limit of the product in this corner. Zero times anything is zero, and is reached if that
/// zero is.
Corner operator*(const Corner& a, const Corner& b) {
  if (a.is_zero() || b.is_zero()) {
    const bool reached = (a.is_zero() && !a.bound.open) || (b.is_zero() && !b.bound.open);
    return {0, {Number(), !reached}};
  }
  if (a.infinite != 0 || b.infinite != 0) {
    return {a.sign() * b.sign(), {}};
  }
  return {0, {a.bound.at * b.bound.at, a.bound.open || b.bound.open}};
}

/// The farthest of the corners towards `side`.
End extreme(const std::array<Corner, 4>& corners, IntervalSide side) {
  const int outwards = side == IntervalSide::lower ? -1 : 1;
  End farthest;
  for (const Corner& candidate : corners) {
    if (candidate.infinite == outwards) {
      return {};
    }
    if (candidate.infinite == 0) {
      farthest = farthest ? outer(farthest, candidate.bound, side) : candidate.bound;
    }
  }
  return farthest;
}

bool may_be_zero(const NumberInterval& figure) {
  return intersection(figure, NumberInterval::exact(0)).has_value();
}

/// One over an end of an interval without zero. Infinity gives 0, which is never reached; 0 gives
/// infinity.
End inverse(const End& end) {
  if (!end) {
    return Bound{Number(), true};
  }
  return end->at == Number() ? End() : End(Bound{Number(1) / end->at, end->open});
}

}  // namespace

NumberInterval NumberInterval::at_most(const Number& number, const std::optional<Number>& floor) {
  return {floor && *floor <= number ? End(Bound{*floor}) : End(), Bound{number}};
}

NumberInterval NumberInterval::fewer_than(const Number& number,
                                          const std::optional<Number>& floor) {
  return {floor && *floor < number ? End(Bound{*floor}) : End(), Bound{number, true}};
}

bool NumberInterval::is_exact() const {
  return lower && upper && lower->at == upper->at && !lower->open && !upper->open;
}

NumberInterval operator+(const NumberInterval& left, const NumberInterval& right) {
  return {sum(left.lower, right.lower), sum(left.upper, right.upper)};
}

NumberInterval operator-(const NumberInterval& left, const NumberInterval& right) {
  return {difference(left.lower, right.upper), difference(left.upper, right.lower)};
}

NumberInterval operator*(const NumberInterval& left, const NumberInterval& right) {
  if (left.is_exact() && right.is_exact()) {
    return NumberInterval::exact(left.lower->at * right.lower->at);
  }
  const Corner left_low = corner(left.lower, IntervalSide::lower);
  const Corner left_high = corner(left.upper, IntervalSide::upper);
  const Corner right_low = corner(right.lower, IntervalSide::lower);
  const Corner right_high = corner(right.upper, IntervalSide::upper);
  const std::array<Corner, 4> corners = {left_low * right_low, left_low * right_high,
                                         left_high * right_low, left_high * right_high};
  return {extreme(corners, IntervalSide::lower), extreme(corners, IntervalSide::upper)};
}

namespace {

/// `of` is `NumberInterval::lower` or `NumberInterval::upper`.
End total_of(const std::vector<NumberInterval>& figures, End NumberInterval::*of,
             const Number& over) {
  Sum sum;
  bool open = false;
  for (const NumberInterval& figure : figures) {
    const End& end = figure.*of;
    if (!end) return {};
    sum.add(end->at);
    open = open || end->open;
  }
  return Bound{sum.over(over), open};
}

NumberInterval total_over(const std::vector<NumberInterval>& figures, const Number& over) {
  const End lower = total_of(figures, &NumberInterval::lower, over);
  const bool exact = std::all_of(figures.begin(), figures.end(),
                                 [](const NumberInterval& figure) { return figure.is_exact(); });
  return {lower, exact ? lower : total_of(figures, &NumberInterval::upper, over)};
}

}  // namespace

NumberInterval total(const std::vector<NumberInterval>& figures) {
  return total_over(figures, Number(1));
}

NumberInterval mean(const std::vector<NumberInterval>& figures) {
  return total_over(figures, Number(static_cast<std::int64_t>(figures.size())));
}

NumberInterval operator-(const NumberInterval& figure) {
  return {negative(figure.upper), negative(figure.lower)};
}

std::optional<NumberInterval> divide(const NumberInterval& left, const NumberInterval& right) {
  if (may_be_zero(right)) {
    return {};
  }
  if (left.is_exact() && right.is_exact()) {
    return NumberInterval::exact(left.lower->at / right.lower->at);
  }
  return left * NumberInterval{inverse(right.upper), inverse(right.lower)};
}

NumberInterval shifted(const NumberInterval& figure, int places) {
  NumberInterval result = figure;
  for (End* const end : {&result.lower, &result.upper}) {
    if (*end) (*end)->at = shifted((*end)->at, places);
  }
  return result;
}

NumberInterval rounded(const NumberInterval& figure, int decimals) {
  NumberInterval result;
  if (figure.lower) result.lower = Bound{rounded(figure.lower->at, decimals)};
  if (figure.upper) result.upper = Bound{rounded(figure.upper->at, decimals)};
  return result;
}

NumberInterval absolute(const NumberInterval& figure) {
  if (figure.lower && figure.lower->at >= Number()) {
    return figure;
  }
  if (figure.upper && figure.upper->at <= Number()) {
    return -figure;
  }
  return {Bound{Number()}, outer(negative(figure.lower), figure.upper, IntervalSide::upper)};
}

NumberInterval smaller(const NumberInterval& left, const NumberInterval& right) {
  return {outer(left.lower, right.lower, IntervalSide::lower),
          inner(left.upper, right.upper, IntervalSide::upper)};
}

NumberInterval larger(const NumberInterval& left, const NumberInterval& right) {
  return {inner(left.lower, right.lower, IntervalSide::lower),
          outer(left.upper, right.upper, IntervalSide::upper)};
}

}  // namespace servanda::engine
