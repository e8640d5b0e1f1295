// The reference's aggregates.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

Span aggregated(const std::string& word, const std::vector<Span>& figures) {
  if (word == "sum") return total(figures);
  if (word == "average") return mean(figures);
  const std::vector<Span> ordered = in_order(figures);
  if (word == "min") return ordered.front();
  if (word == "max") return ordered.back();
  const std::size_t half = ordered.size() / 2;
  return ordered.size() % 2 == 1 ? ordered[half] : mean({ordered[half - 1], ordered[half]});
}

Span in_unit(const Span& figure, Sort from, Sort to) {
  if (from == to || !is_quantity(from)) return figure;
  return figure * exactly(from == Sort::dozens ? fraction(12) : fraction(1, 12));
}

}  // namespace

Answer Asking::number_in(const Members& members) const {
  Answer result{std::nullopt, members.reasons, members.look};
  int surely = 0;
  int possibly = 0;
  for (const Member& member : members.list) {
    if (member.where.truth() == Truth::yes) ++surely;
    if (member.where.truth() != Truth::no) ++possibly;
    add(result.looks, member.where.looks);
    if (member.where.truth() == Truth::unknown) add(result.reasons, member.where.reasons);
  }
  result.value =
      members.whole ? from_to(fraction(surely), fraction(possibly)) : from(fraction(surely));
  // Where a condition has nobody to be asked of, there is no other reason.
  if (!result.settled() && result.reasons.empty()) result.reasons = {"imprecise"};
  return result;
}

Answer Asking::share_in(const Members& members) const {
  Answer number = number_in(members);
  if (!members.whole || members.list.empty()) {
    // Of a list that is not whole no share is known; nobody has none.
    number.value.reset();
    if (members.whole) number.reasons.clear();
    return number;
  }
  const auto all = fraction(static_cast<Whole>(members.list.size()));
  number.value = std::get<Span>(*number.value) * exactly(fraction(1) / all);
  return number;
}

Answer Asking::aggregate(const Expression& expression) {
  const Members range = members(expression);
  const bool counts = expression.word == "count" || expression.word == "share";
  Answer answer = expression.word == "count" ? number_in(range)
                  : counts                   ? share_in(range)
                                             : over_figures(expression, range);
  if (expression.range.kind >= Range::cycles_since) {
    held_cycle_.reset();
    held_year_.reset();
  }
  return answer;
}

Answer Asking::over_figures(const Expression& expression, const Members& members) {
  const Range& range = expression.range;
  std::vector<Span> known;
  Answer open{std::nullopt, members.reasons, members.look};
  Answer result{std::nullopt, {}, members.look};
  std::size_t missing = 0;
  const auto take = [&](const Answer& where, const Expression& part) {
    const Answer figure = ask(part);
    if (where.truth() == Truth::yes && figure.value) {
      known.push_back(in_unit(std::get<Span>(*figure.value), part.sort, expression.sort));
      for (const Answer* each : {&where, &figure}) add(result.looks, each->looks);
      add(result.reasons, figure.reasons);
      return;
    }
    ++missing;
    for (const Answer* each : {&where, &figure}) {
      if (each->value) continue;
      add(open.reasons, each->reasons);
      add(open.looks, each->looks);
    }
  };
  if (range.kind == Range::listed) {
    for (const Expression& part : expression.parts) take(settled(true), part);
  }
  for (const Member& member : members.list) {
    if (member.where.truth() == Truth::no) {
      add(result.looks, member.where.looks);
      continue;
    }
    enter(range, member);
    take(member.where, expression.parts.back());
  }
  if (!members.whole || (missing > 0 && (known.empty() || !range.known_only))) return open;
  const std::size_t wanted = range.pick.empty() ? 1 : range.how_many;
  const bool nothing_is_zero = expression.word == "sum" && range.allow_empty;
  if (known.size() < wanted && !nothing_is_zero) {
    if (missing > 0) return open;
    return {std::nullopt, {}, result.looks};
  }
  if (!range.pick.empty() && known.size() >= wanted) {
    known = in_order(known);
    if (range.pick == "highest") std::reverse(known.begin(), known.end());
    known.resize(wanted);
  }
  result.value = aggregated(expression.word, known);
  if (result.settled()) result.reasons.clear();
  return result;
}

}  // namespace servanda::properties
