#include "engine/facts/fact_precedence.hpp"

#include <algorithm>
#include <utility>

#include "engine/facts/precedence.hpp"
#include "engine/facts/standing.hpp"

namespace servanda::engine {
namespace {

/// The days of a row: a partial date reaches no further than the cycle that the row names.
Days days_of(const Vocabulary& vocabulary, const Fact& fact) {
  if (!fact.cycle.valid()) return *fact.as_of;
  const Days cycle = vocabulary.cycles[fact.cycle].days;
  return fact.as_of ? in_named_cycle(*fact.as_of, cycle) : cycle;
}

std::optional<Candidate> candidate(const Vocabulary& vocabulary, const Facts& facts,
                                   std::size_t row, const Window& window, const Clock& clock,
                                   const std::vector<Basis>& sources) {
  const Fact& fact = facts.facts[row];
  if (std::find(sources.begin(), sources.end(), fact.provenance.basis) == sources.end())
    return std::nullopt;
  const Grain grain = vocabulary.indicators[fact.indicator].grain;
  const bool lasting = grain == Grain::lasting;
  if (fact.known_from > clock.known_at) return std::nullopt;
  if (!fact.as_of && !fact.cycle.valid()) return std::nullopt;
  const Days days = days_of(vocabulary, fact);
  if (days.first > clock.as_of) return std::nullopt;
  const bool dated = !fact.as_of || days.is_exact() || grain == Grain::per_year;
  const bool named = fact.cycle.valid() && fact.cycle == window.cycle;
  const Day last =
      named && !lasting ? std::max(window.days.last, window.named_to) : window.days.last;
  const Day reach = std::min(days.last, last);
  if (lasting) {
    if (days.first > last) return std::nullopt;
    return Candidate{row, days, reach, days.last <= last, dated};
  }
  if (fact.cycle.valid() && window.cycle.valid() && !named) return std::nullopt;
  // Without a date, the named cycle decides; a date must lie before the day asked for.
  if (!fact.as_of && named) return Candidate{row, days, reach, true, dated};
  if (days.last < window.days.first || days.first > last) return std::nullopt;
  return Candidate{row, days, reach, window.days.first <= days.first && days.last <= last, dated};
}

/// Does a row name the cycle, and lie after its end?
bool is_behind_its_cycle(const Vocabulary& vocabulary, const Fact& fact) {
  return fact.cycle.valid() && fact.as_of &&
         fact.as_of->first > vocabulary.cycles[fact.cycle].days.last;
}
bool may_be_behind_its_cycle(const Vocabulary& vocabulary, const Fact& fact) {
  return fact.cycle.valid() && fact.as_of &&
         fact.as_of->last > vocabulary.cycles[fact.cycle].days.last;
}

/// The result without a row: its meaning depends on whether the list claims to be complete.
Selected absent(const Vocabulary& vocabulary, IndicatorId indicator, const Window& window,
                std::optional<WholeList> whole) {
  Selected selected;
  selected.whole = whole;
  switch (absence(whole, window.days, vocabulary.indicators[indicator].type.kind)) {
    case Absence::unexamined:
      selected.reasons = {Reason::not_collected};
      break;
    case Absence::stale:
      selected.reasons = {Reason::stale};
      break;
    case Absence::no:
      selected.value = false;
      break;
    case Absence::silent:
      selected.reasons = {Reason::not_reported};
      break;
  }
  return selected;
}

struct LateRows {
  std::vector<std::size_t> rows;
  bool certain = false;  ///< one of them came by now; else its day may be still to come
};

/// Rows that name the cycle and came after the day asked for: they are about it, and late.
LateRows late_rows(const Vocabulary& vocabulary, const Facts& facts, const Facts::Range& range,
                   const Window& window, const Clock& clock, const std::vector<Basis>& sources) {
  LateRows late;
  Window to_now = window;
  to_now.named_to = clock.as_of;
  for (std::size_t row = range.first; row < range.last; ++row) {
    const Fact& fact = facts.facts[row];
    const bool behind =
        fact.cycle == window.cycle && fact.value && is_behind_its_cycle(vocabulary, fact);
    if (!behind) continue;
    const auto found = candidate(vocabulary, facts, row, to_now, clock, sources);
    if (!found) continue;
    late.rows.push_back(row);
    late.certain = late.certain || found->certain;
  }
  return late;
}

}  // namespace

Selected select(const Vocabulary& vocabulary, const Facts& facts, IndicatorId indicator,
                SubjectId subject, const Window& window, const Clock& clock,
                std::optional<Basis> source) {
  const std::vector<Basis> sources = source ? std::vector{*source} : vocabulary.preference;
  std::vector<Candidate> candidates;
  const Facts::Range range = facts.of(indicator, subject);
  for (std::size_t row = range.first; row < range.last; ++row) {
    if (const auto each = candidate(vocabulary, facts, row, window, clock, sources))
      candidates.push_back(*each);
  }
  // Completeness counts only if there is no row.
  const auto list = [&]() -> std::optional<WholeList> {
    if (indicator.value >= facts.indicator_completeness.size()) return std::nullopt;
    const CompletenessList& stated = facts.indicator_completeness[indicator.value];
    return whole_list(vocabulary, stated, {subject, window.days.last}, clock);
  };
  const Indicator& asked = vocabulary.indicators[indicator];
  const bool lasting = asked.grain == Grain::lasting;
  const auto stands = [&](const std::vector<Candidate>& those) {
    if (those.empty()) return absent(vocabulary, indicator, window, list());
    const Validity validity{asked.holds_for, window.days.last};
    return lasting ? stands_lasting(facts, those, sources, validity)
                   : stands_in_period(facts, those, sources);
  };
  Selected selected = stands(candidates);
  if (!window.cycle.valid()) return selected;
  const auto may_be_late = [&](std::size_t row) {
    const Fact& fact = facts.facts[row];
    return fact.cycle == window.cycle && may_be_behind_its_cycle(vocabulary, fact);
  };
  if (std::any_of(selected.facts.begin(), selected.facts.end(), may_be_late)) {
    std::erase_if(candidates, [&](const Candidate& each) { return may_be_late(each.row); });
    const Selected surely_in_time = stands(candidates);
    selected.may_be_late =
        surely_in_time.value != selected.value || surely_in_time.reported != selected.reported;
  }
  if (lasting || selected.reported != Truth::no || window.named_to > window.days.last)
    return selected;
  LateRows late = late_rows(vocabulary, facts, range, window, clock, sources);
  if (late.rows.empty()) return selected;
  // A row that came late, or may be still to come, counts before any list.
  Selected came_late;
  came_late.reasons = {late.certain ? Reason::not_reported : Reason::imprecise};
  came_late.facts = std::move(late.rows);
  came_late.came_late = late.certain;
  came_late.perhaps_came_late = came_late.by_dates = !late.certain;
  return came_late;
}

}  // namespace servanda::engine
