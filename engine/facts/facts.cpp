#include "engine/facts/facts.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace servanda::engine {

namespace {

/// The day from which a row counts: for a row without a date, the first day of its cycle.
Day first_day(const Fact& fact, const Vocabulary& vocabulary) {
  if (fact.as_of) return fact.as_of->first;
  return fact.cycle.valid() ? vocabulary.cycles[fact.cycle].days.first : Day();
}

Day last_day(const Fact& fact, const Vocabulary& vocabulary) {
  if (fact.as_of) return fact.as_of->last;
  return fact.cycle.valid() ? vocabulary.cycles[fact.cycle].days.last : Day();
}

auto words_of(const Provenance& from) {
  return std::tie(from.basis, from.document, from.paragraph, from.page, from.quotation,
                  from.language, from.coder, from.confidence, from.note);
}

auto place_of(const Fact& fact) { return std::tie(fact.indicator, fact.subject); }

struct FactOrder {
  const Vocabulary& vocabulary;

  bool operator()(const Fact& one, const Fact& other) const {
    if (place_of(one) != place_of(other)) return place_of(one) < place_of(other);
    const auto times = [this](const Fact& fact) {
      return std::tuple(first_day(fact, vocabulary), fact.known_from, last_day(fact, vocabulary),
                        fact.as_of.has_value(), fact.cycle);
    };
    const auto one_times = times(one);
    const auto other_times = times(other);
    if (one_times != other_times) return one_times < other_times;
    return std::tuple(words_of(one.provenance), std::tie(one.supersedes)) <
           std::tuple(words_of(other.provenance), std::tie(other.supersedes));
  }
};

Day first_day(const EventRow& row) {
  if (row.fields.empty() || !row.fields.front()) return {};
  const auto* const on = std::get_if<Days>(&*row.fields.front());
  return on == nullptr ? Day() : on->first;
}

}  // namespace

void Facts::arrange(const Vocabulary& vocabulary) {
  std::stable_sort(facts.begin(), facts.end(), FactOrder{vocabulary});
  std::stable_sort(events.begin(), events.end(), [](const EventRow& one, const EventRow& other) {
    return std::tuple(one.event, first_day(one), one.known_from) <
           std::tuple(other.event, first_day(other), other.known_from);
  });
  std::stable_sort(reports.begin(), reports.end(), [](const Report& one, const Report& other) {
    return std::tie(one.subject, one.cycle, one.name) <
           std::tie(other.subject, other.cycle, other.name);
  });
  event_list.arrange(vocabulary, events);
  indicator_completeness.resize(vocabulary.indicators.size());
  event_completeness.resize(vocabulary.events.size());
}

Facts::Range Facts::of(IndicatorId indicator, SubjectId subject) const {
  const auto before = [](const Fact& fact, const std::tuple<IndicatorId, SubjectId>& place) {
    return std::tuple(fact.indicator, fact.subject) < place;
  };
  const auto after = [](const std::tuple<IndicatorId, SubjectId>& place, const Fact& fact) {
    return place < std::tuple(fact.indicator, fact.subject);
  };
  const std::tuple place(indicator, subject);
  const auto first = std::lower_bound(facts.begin(), facts.end(), place, before);
  const auto last = std::upper_bound(first, facts.end(), place, after);
  return {static_cast<std::size_t>(first - facts.begin()),
          static_cast<std::size_t>(last - facts.begin())};
}

}  // namespace servanda::engine
