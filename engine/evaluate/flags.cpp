#include "engine/evaluate/flags.hpp"

#include <algorithm>

namespace servanda::engine {
namespace {

bool is_coded(const Program& program, const Finding& finding) {
  return std::any_of(finding.readings.begin(), finding.readings.end(), [&](const Reading& reading) {
    return reading.indicator.valid() && !reading.facts.empty() &&
           program.vocabulary.indicators[reading.indicator].by_judgement;
  });
}

bool is_self_reported(const Facts& facts, const Finding& finding) {
  bool any_fact = false;
  bool only_own = true;
  for (const std::size_t position : finding.deciding) {
    const Reading& reading = finding.readings[position];
    for (const std::size_t row : reading.facts) {
      any_fact = true;
      only_own = only_own && traits_of(facts.facts[row].provenance.basis).is_own;
    }
    any_fact = any_fact || !reading.mentions.empty();
    if (!reading.events.empty() || !reading.failing_events.empty()) only_own = false;
  }
  return any_fact && only_own;
}

/// The first day of a reading's period: the cycle or the year asked for, else the cycle that
/// contains the day asked for.
std::optional<Day> begins(const Vocabulary& vocabulary, const Reading& reading, Day due) {
  if (reading.year) return Day(std::chrono::year(*reading.year) / 1 / 1);
  if (reading.cycle.valid()) return vocabulary.cycles[reading.cycle].days.first;
  const auto cycle = vocabulary.cycle_on(reading.day.value_or(due));
  return cycle ? std::optional(vocabulary.cycles[*cycle].days.first) : std::nullopt;
}

Day last_day(const Vocabulary& vocabulary, const Fact& fact) {
  return fact.as_of ? fact.as_of->last : vocabulary.cycles[fact.cycle].days.last;
}

/// Does the deciding evidence include a fact from before the cycle asked for?
bool is_older_than_cycle(const Vocabulary& vocabulary, const Facts& facts, const Finding& finding) {
  return std::any_of(finding.deciding.begin(), finding.deciding.end(), [&](std::size_t position) {
    const Reading& reading = finding.readings[position];
    const auto first = begins(vocabulary, reading, finding.due);
    return first && std::any_of(reading.facts.begin(), reading.facts.end(), [&](auto row) {
             return last_day(vocabulary, facts.facts[row]) < *first;
           });
  });
}

/// May some of the counted events be the same one?
bool is_possibly_one(const Finding& finding) {
  return std::any_of(finding.deciding.begin(), finding.deciding.end(),
                     [&](std::size_t position) { return finding.readings[position].possibly_one; });
}

/// Is the verdict more than unknown or not due?
bool is_settled(Verdict verdict) {
  switch (traits_of(verdict).kind) {
    case VerdictKind::decided:
    case VerdictKind::exempt:
      return true;
    case VerdictKind::open:
    case VerdictKind::failed:
      break;
  }
  return false;
}

}  // namespace

void raise_flags(const Program& program, const Facts& facts, Finding& finding) {
  const auto raise = [&](Flag flag, bool raised) {
    if (raised) finding.flags.push_back(flag);
  };
  raise(Flag::manual, is_coded(program, finding));
  raise(Flag::self_reported_only, is_kept(finding.verdict) && is_self_reported(facts, finding));
  raise(Flag::stale, finding.reasons.contains(Reason::stale));
  raise(Flag::older_than_cycle,
        is_settled(finding.verdict) && is_older_than_cycle(program.vocabulary, facts, finding));
  raise(Flag::possibly_one, is_possibly_one(finding));
}

}  // namespace servanda::engine
