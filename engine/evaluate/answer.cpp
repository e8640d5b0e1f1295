#include "engine/evaluate/answer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/operators/counting.hpp"

namespace servanda::engine {
namespace {

bool is_exact(const Value& value) {
  if (const auto* figure = std::get_if<NumberInterval>(&value)) return figure->is_exact();
  if (const auto* days = std::get_if<Days>(&value)) return days->is_exact();
  return true;
}

}  // namespace

void join(Support& support, const Support& other) {
  Support result;
  std::set_union(support.begin(), support.end(), other.begin(), other.end(),
                 std::back_inserter(result));
  support = std::move(result);
}

Truth Answer::truth() const {
  return value ? engine::truth(std::get<bool>(*value)) : Truth::unknown;
}

Answer known(Value value, Support support) { return {std::move(value), {}, std::move(support)}; }

bool is_settled(const Answer& answer) { return answer.value && is_exact(*answer.value); }

Reasons open_because(const Answer& answer) {
  return answer.value && answer.reasons.empty() ? Reasons{Reason::imprecise} : answer.reasons;
}

Answer negated(Answer answer) {
  if (answer.value) answer.value = !std::get<bool>(*answer.value);
  return answer;
}

std::optional<Answer> unknown_among(const std::vector<const Answer*>& operands) {
  Answer unknown;
  bool whole = true;
  for (const Answer* operand : operands) {
    if (is_settled(*operand)) continue;
    whole = whole && operand->value.has_value();
    unknown.reasons.add(open_because(*operand));
    join(unknown.support, operand->support);
  }
  if (whole) return std::nullopt;
  return unknown;
}

Answer made_of(const Answer& left, const Answer& right, std::optional<Value> value) {
  Answer made{std::move(value), {}, left.support};
  join(made.support, right.support);
  // A settled operand leaves nothing open.
  for (const Answer* operand : {&left, &right}) {
    if (is_settled(*operand)) continue;
    made.reasons.add(open_because(*operand));
  }
  return made;
}

Answer judged(const Answer& left, const Answer& right, Truth truth) {
  if (truth != Truth::unknown) {
    Answer decided = made_of(left, right, truth == Truth::yes);
    decided.reasons = {};
    return decided;
  }
  Answer unknown;
  for (const Answer* operand : {&left, &right}) {
    if (is_exact(*operand->value)) continue;
    unknown.reasons.add(open_because(*operand));
    join(unknown.support, operand->support);
  }
  if (!unknown.reasons.empty()) return unknown;
  unknown = made_of(left, right, std::nullopt);  // a month and so many days
  unknown.reasons.add(Reason::imprecise);
  return unknown;
}

Answer count_answers(const std::vector<Answer>& parts, std::size_t least, std::size_t most,
                     std::size_t unlisted, std::size_t alike) {
  Tally tally;
  for (const Answer& part : parts) tally.add(part.truth());
  tally.yes -= alike;
  tally.unknown += unlisted + alike;
  Answer result;
  const Truth truth = counted(tally, least, most);
  // The deciding parts: for `yes`, those that reached the number and those that kept it from being
  // exceeded; for `no`, those that exceeded it or kept it from being reached; for `unknown`, the
  // open ones.
  const auto decides = [&](Truth part) {
    if (truth == Truth::unknown || part == Truth::unknown) return part == truth;
    if (truth == Truth::no) return part == (tally.yes > most ? Truth::yes : Truth::no);
    return part == Truth::yes ? least > 0 : most < parts.size();
  };
  for (const Answer& part : parts) {
    if (!decides(part.truth())) continue;
    join(result.support, part.support);
    if (truth == Truth::unknown) result.reasons.add(part.reasons);
  }
  if (truth != Truth::unknown) result.value = truth == Truth::yes;
  if (truth == Truth::unknown && alike > 0) result.reasons.add(Reason::imprecise);
  return result;
}

}  // namespace servanda::engine
