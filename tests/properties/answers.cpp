// Puts answers together: whether the result is open, and which lookups it rests on.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {

Truth Answer::truth() const {
  if (!value) return Truth::unknown;
  return std::get<bool>(*value) ? Truth::yes : Truth::no;
}

bool Answer::settled() const {
  if (!value) return false;
  const Span* figure = std::get_if<Span>(&*value);
  return figure == nullptr || figure->is_one();
}

void add(Words& words, const Words& more) { words.insert(more.begin(), more.end()); }

Answer settled(Value value, Words looks) { return {std::move(value), {}, std::move(looks)}; }

Answer made_of(const std::vector<Answer>& operands,
               const std::function<std::optional<Value>()>& make) {
  Answer open;
  Answer made;
  bool missing = false;
  for (const Answer& operand : operands) {
    add(made.looks, operand.looks);
    if (operand.settled()) continue;
    missing = missing || !operand.value;
    add(open.reasons, operand.reasons);
    add(open.looks, operand.looks);
  }
  if (missing) return open;
  made.value = make();
  if (!made.settled()) made.reasons = open.reasons;
  return made;
}

Answer judged(const std::vector<Answer>& operands, Truth truth) {
  Answer open;
  Answer decided{truth == Truth::yes, {}, {}};
  for (const Answer& operand : operands) {
    add(decided.looks, operand.looks);
    if (operand.settled()) continue;
    add(open.reasons, operand.reasons);
    add(open.looks, operand.looks);
  }
  if (truth != Truth::unknown) return decided;
  // A month and 30 days are both known, but nothing says which of them is longer.
  if (open.reasons.empty()) return {std::nullopt, {"imprecise"}, decided.looks};
  return open;
}

Answer opposite(Answer answer) {
  if (answer.value) answer.value = !std::get<bool>(*answer.value);
  return answer;
}

Answer number_holds(const std::vector<Answer>& conditions, std::size_t least, std::size_t most,
                    bool more, std::size_t alike) {
  const auto with = [&](Truth truth) {
    return static_cast<std::size_t>(
        std::count_if(conditions.begin(), conditions.end(),
                      [&](const Answer& each) { return each.truth() == truth; }));
  };
  const std::size_t surely = with(Truth::yes) - alike;
  const std::size_t possibly = surely + alike + with(Truth::unknown);
  const bool too_many = surely > most;
  const bool too_few = possibly < least && !more;
  const bool enough = surely >= least && possibly <= most && (!more || most >= 1'000'000);
  Answer result;
  if (too_many || too_few || enough) result.value = enough;
  for (const Answer& each : conditions) {
    bool decides = each.truth() == Truth::unknown;
    if (too_many) decides = each.truth() == Truth::yes;
    if (too_few) decides = each.truth() == Truth::no;
    // Those that reach the number, and those that keep it from being passed.
    if (enough) {
      decides = (each.truth() == Truth::yes && least > 0) ||
                (each.truth() == Truth::no && most < conditions.size());
    }
    if (!decides) continue;
    add(result.looks, each.looks);
    if (!result.value) add(result.reasons, each.reasons);
  }
  if (!result.value && alike > 0) result.reasons.insert("imprecise");
  return result;
}

Answer all_hold(const std::vector<Answer>& conditions) {
  return number_holds(conditions, conditions.size(), conditions.size());
}
Answer any_holds(const std::vector<Answer>& conditions) {
  return number_holds(conditions, 1, conditions.size());
}

}  // namespace servanda::properties
