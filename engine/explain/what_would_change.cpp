// The value that each fact would need: evaluates the rule again, and puts the result in words.

#include <algorithm>
#include <tuple>

#include "engine/check/effective_clauses.hpp"
#include "engine/explain/advice.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {
namespace {

/// Equal for two readings of the same thing, even with different last days.
auto question_of(const Reading& reading, SubjectId whose) {
  return std::tuple(reading.indicator, reading.event, reading.phrases, reading.all_phrases, whose,
                    reading.cycle, reading.day, reading.year, reading.until, reading.source,
                    reading.events, reading.failing_events, reading.undecided_events);
}

Day closed_first(const Bound& bound) {
  const Number up = -floor(-bound.at);
  const bool next = bound.open && bound.at.whole();
  return Day(std::chrono::days(up.whole().value_or(0) + (next ? 1 : 0)));
}
Day closed_last(const Bound& bound) {
  const bool before = bound.open && bound.at.whole();
  return Day(std::chrono::days(floor(bound.at).whole().value_or(0) - (before ? 1 : 0)));
}

std::string days_in_words(const NumberInterval& part) {
  if (!part.lower && !part.upper) return "any day";
  if (!part.lower) return "on or before " + to_string(closed_last(*part.upper));
  if (!part.upper) return "on or after " + to_string(closed_first(*part.lower));
  const Day first = closed_first(*part.lower);
  const Day last = closed_last(*part.upper);
  return first == last ? to_string(first)
                       : "between " + to_string(first) + " and " + to_string(last);
}

std::vector<std::string> choices_in_words(const Vocabulary& vocabulary, const Type& type,
                                          const Allowed& allowed) {
  std::vector<std::string> words;
  const std::size_t size = vocabulary.choices[type.choice].values.size();
  for (std::size_t at = 0; at < size; ++at) {
    const auto position = static_cast<std::uint32_t>(at);
    if (contains(allowed, Number(static_cast<std::int64_t>(at))))
      words.push_back(say_value(vocabulary, type, ChoiceValue{position}));
  }
  return words;
}

}  // namespace

std::string in_words(const Vocabulary& vocabulary, const Type& type, const Allowed& allowed) {
  if (type.kind == TypeKind::truth) return contains(allowed, Number(1)) ? "yes" : "no";
  if (type.kind == TypeKind::choice)
    return join(choices_in_words(vocabulary, type, allowed), " or ");
  const bool dated = type.kind == TypeKind::date || type.kind == TypeKind::period;
  std::vector<std::string> words;
  words.reserve(allowed.size());
  for (const NumberInterval& part : allowed)
    words.push_back(dated ? days_in_words(part) : say_value(vocabulary, type, part));
  return join(words, " or ");
}

std::optional<Wish> Advice::of(const GroupedEvidence& look) const {
  const auto wish_of = [&](SubjectId whose) -> std::optional<Wish> {
    for (const auto& [at, wish] : wanted.wishes) {
      if (question_of(readings[at], readings[at].subject) == question_of(*look.reading, whose))
        return wish;
    }
    return std::nullopt;
  };
  const std::optional<Wish> first = wish_of(look.reading->subject);
  if (!first) return std::nullopt;
  const bool alike = std::all_of(look.others.begin(), look.others.end(), [&](SubjectId other) {
    return look.reading->event.valid() || wish_of(other) == first;
  });
  return alike ? first : Wish{Otherwise{}};
}

Advice advice_for(const ExplanationContext& telling) {
  const Finding& finding = telling.finding;
  const Commitment& commitment = telling.program.commitments[finding.commitment];
  if (!commitment.met.valid()) return {};
  const auto* exception =
      finding.excepted_by ? &commitment.exceptions[*finding.excepted_by] : nullptr;
  const Day due = due_day(telling.program, commitment, finding.cycle).value_or(finding.due);
  Cell cell(telling, {finding.subject, finding.group, finding.cycle, due});
  cell.look_until(finding.due);
  cell.take_named_until(finding.due);
  try {
    Wanted wanted = wishes_for(telling.program, cell, effective_clauses(commitment, exception).met);
    return {std::move(cell.readings()), std::move(wanted)};
  } catch (const Overflow&) {  // an intermediate figure is too large: then there is no advice
    return {};
  }
}

}  // namespace servanda::engine
