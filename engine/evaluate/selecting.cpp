#include "engine/evaluate/selecting.hpp"

#include <algorithm>
#include <tuple>

namespace servanda::engine {
namespace {

/// A row that may count: the days that it is about, and whether these surely lie in the window.
struct Candidate {
  std::size_t row = 0;
  Days days;
  bool certain = true;
};

/// The days that a row is about: a partial date reaches no further than the cycle that the row
/// names.
Days days_of(const Vocabulary& vocabulary, const Fact& fact) {
  if (!fact.cycle.valid()) return *fact.as_of;
  const Days cycle = vocabulary.cycles[fact.cycle].days;
  if (!fact.as_of) return cycle;
  const Days shared{std::max(cycle.first, fact.as_of->first),
                    std::min(cycle.last, fact.as_of->last)};
  return shared.first <= shared.last ? shared : *fact.as_of;
}

std::optional<Candidate> candidate(const Vocabulary& vocabulary, const Facts& facts,
                                   std::size_t row, const Window& window, const Clock& clock,
                                   const std::vector<Basis>& sources) {
  const Fact& fact = facts.facts[row];
  if (std::find(sources.begin(), sources.end(), fact.provenance.basis) == sources.end())
    return std::nullopt;
  const bool lasting = vocabulary.indicators[fact.indicator].grain == Grain::lasting;
  if (fact.known_from > clock.known_at) return std::nullopt;
  if (!fact.as_of && !fact.cycle.valid()) return std::nullopt;
  const Days days = days_of(vocabulary, fact);
  if (days.first > clock.as_of) return std::nullopt;
  if (lasting) {
    if (days.first > window.days.last) return std::nullopt;
    return Candidate{row, days, days.last <= window.days.last};
  }
  if (fact.cycle.valid() && window.cycle.valid() && fact.cycle != window.cycle) return std::nullopt;
  // Undated, it is taken at its cycle's word; dated, it must lie before the day that is asked for.
  if (!fact.as_of && window.cycle == fact.cycle) return Candidate{row, days, true};
  if (days.last < window.days.first || days.first > window.days.last) return std::nullopt;
  return Candidate{row, days, window.days.first <= days.first && days.last <= window.days.last};
}

/// Later days win; of the same days, what was said later.
auto recency(const Facts& facts, const Candidate& candidate) {
  return std::tuple(candidate.days.last, candidate.days.first,
                    facts.facts[candidate.row].known_from);
}

/// The latest of the candidates, all that are equally late, without those that another supersedes.
std::vector<Candidate> latest(const Facts& facts, const std::vector<Candidate>& candidates) {
  std::vector<Candidate> best;
  for (const Candidate& each : candidates) {
    if (!best.empty() && recency(facts, each) < recency(facts, best.front())) continue;
    if (!best.empty() && recency(facts, each) > recency(facts, best.front())) best.clear();
    best.push_back(each);
  }
  std::vector<Candidate> standing;
  for (const Candidate& each : best) {
    const bool superseded = std::any_of(best.begin(), best.end(), [&](const Candidate& other) {
      const std::string& document = facts.facts[each.row].provenance.document;
      return !document.empty() && facts.facts[other.row].supersedes == document;
    });
    if (!superseded) standing.push_back(each);
  }
  return standing;
}

/// What two statements say together; nothing where they contradict each other. `at most 300` and
/// `290` do not.
std::optional<Value> agreed(const Value& one, const Value& other) {
  if (one == other) return one;
  const auto* left = std::get_if<Figure>(&one);
  const auto* right = std::get_if<Figure>(&other);
  if (left == nullptr || right == nullptr) return std::nullopt;
  if (compare(*left, Comparison::equal, *right) == Truth::no) return std::nullopt;
  Figure both = *left;
  const auto tighter = [](const std::optional<Bound>& bound, const std::optional<Bound>& than,
                          bool above) {
    if (!bound || !than) return bound.has_value();
    if (bound->at == than->at) return bound->open;
    return (bound->at > than->at) == above;
  };
  if (tighter(right->lower, both.lower, true)) both.lower = right->lower;
  if (tighter(right->upper, both.upper, false)) both.upper = right->upper;
  return both;
}

/// What a set of equally late rows says together.
Selected settle(const Facts& facts, const std::vector<Candidate>& rows) {
  Selected selected;
  bool uncertain = false;
  bool conflict = false;
  for (const Candidate& each : rows) {
    const Fact& fact = facts.facts[each.row];
    selected.facts.push_back(each.row);
    uncertain = uncertain || !each.certain;
    if (!fact.value) {
      selected.reasons.add(fact.missing);
    } else if (!selected.value) {
      selected.value = fact.value;
    } else {
      const std::optional<Value> common = agreed(*selected.value, *fact.value);
      conflict = conflict || !common;
      if (common) selected.value = common;
    }
  }
  if (conflict) selected.reasons = {Reason::conflict};
  if (uncertain) selected.reasons = {Reason::imprecise};
  if (conflict || uncertain) selected.value.reset();
  if (selected.value) selected.reasons = {};
  return selected;
}

/// Nothing stands there: what that means depends on whether the list claims to be whole.
Selected absent(const Vocabulary& vocabulary, IndicatorId indicator, const Window& window,
                std::optional<Day> whole_to) {
  Selected selected;
  selected.complete_to = whole_to;
  // A list says nothing about a period that has not begun.
  if (!whole_to || window.days.last < window.days.first) {
    selected.reasons = {Reason::not_collected};
  } else if (*whole_to < window.days.last) {
    selected.reasons = {Reason::stale};
  } else if (vocabulary.indicators[indicator].type.kind == TypeKind::truth) {
    selected.value = false;
  } else {
    selected.reasons = {Reason::not_reported};
  }
  return selected;
}

Selected select_lasting(const Facts& facts, const std::vector<Candidate>& candidates,
                        const std::vector<Basis>& sources) {
  // Bases are asked in their order only where they speak of the same days.
  const auto order = [&](const Candidate& each) {
    return std::tuple(
        -each.days.last.time_since_epoch(), -each.days.first.time_since_epoch(),
        std::find(sources.begin(), sources.end(), facts.facts[each.row].provenance.basis));
  };
  std::vector<Candidate> preferred;
  for (const Candidate& each : candidates) {
    if (!preferred.empty() && order(each) > order(preferred.front())) continue;
    if (!preferred.empty() && order(each) < order(preferred.front())) preferred.clear();
    preferred.push_back(each);
  }
  preferred = latest(facts, preferred);
  return settle(facts, preferred);
}

Selected select_in_period(const Facts& facts, const std::vector<Candidate>& candidates,
                          const std::vector<Basis>& sources) {
  for (const Basis basis : sources) {
    std::vector<Candidate> rows;
    for (const Candidate& each : candidates) {
      const Fact& fact = facts.facts[each.row];
      if (fact.provenance.basis == basis && fact.value) rows.push_back(each);
    }
    if (!rows.empty()) return settle(facts, latest(facts, rows));
  }
  return settle(facts, latest(facts, candidates));
}

}  // namespace

std::optional<Day> complete_to(const std::optional<Completeness>& completeness,
                               const Clock& clock) {
  if (!completeness) return std::nullopt;
  return std::min(completeness->to, clock.known_at);
}

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
  if (candidates.empty()) {
    // Only here: where a row stands, no list is asked.
    const auto whole_to = indicator.value < facts.indicator_completeness.size()
                              ? complete_to(facts.indicator_completeness[indicator.value], clock)
                              : std::nullopt;
    return absent(vocabulary, indicator, window, whole_to);
  }
  if (vocabulary.indicators[indicator].grain == Grain::lasting) {
    return select_lasting(facts, candidates, sources);
  }
  return select_in_period(facts, candidates, sources);
}

}  // namespace servanda::engine
