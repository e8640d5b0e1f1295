// Facts and entries that the verdict could not use, since they came, or became known, later.

#include <optional>
#include <string>
#include <utility>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {
namespace {

bool overlap(const Days& one, const Days& other) {
  return one.first <= other.last && other.first <= one.last;
}

/// The days of a row, as it writes them; empty for a day that it does not write.
struct Said {
  Days days;
  std::string words;
};

/// The earliest of the later rows, by either day.
struct Later {
  struct Known {
    Day from;
    Said said;
  };
  std::optional<Known> known;
  std::optional<Said> dated;

  void take(Day known_from, Said said, const ExplanationContext& telling, const Reading& reading) {
    const auto order = [](const Days& days) { return std::pair(days.first, days.last); };
    if (said.days.first > reading.looked_to) {
      if (!dated || order(said.days) < order(dated->days)) dated = std::move(said);
    } else if (known_from > telling.clock.known_at) {
      if (!known || known_from < known->from) known = Known{known_from, std::move(said)};
    }
  }
  [[nodiscard]] std::string words() const {
    if (!known) return dated ? "one " + dated->words : "";
    const Days& days = known->said.days;
    const std::string from = to_string(known->from);
    // The last day of a year or a month, from which a fact counts as known, is not written in its
    // row.
    if (!days.is_exact() && known->from == days.last)
      return "one " + known->said.words + ", which counts as known only from " + from;
    return "one that became known only on " + from;
  }
};

Days of_year(int year) {
  const std::chrono::year of(year);
  return {Day(of / 1 / 1), Day(of / 12 / 31)};
}

/// Is the row about the question, apart from its day?
bool is_about(const Vocabulary& vocabulary, const Reading& reading, const Fact& fact) {
  if (reading.source && fact.provenance.basis != *reading.source) return false;
  if (vocabulary.indicators[fact.indicator].grain == Grain::lasting) return true;
  if (reading.cycle.valid() && fact.cycle.valid()) return fact.cycle == reading.cycle;
  if (!fact.as_of) return !reading.year && !reading.day;
  if (reading.cycle.valid()) return overlap(*fact.as_of, vocabulary.cycles[reading.cycle].days);
  if (reading.day) return overlap(*fact.as_of, Days::on(*reading.day));
  return !reading.year || overlap(*fact.as_of, of_year(*reading.year));
}

std::string later_fact(const ExplanationContext& telling, const Reading& reading) {
  const Vocabulary& vocabulary = telling.vocabulary();
  Later later;
  const Facts::Range rows = telling.facts.of(reading.indicator, reading.subject);
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    const Fact& fact = telling.facts.facts[row];
    const bool of_it = fact.indicator == reading.indicator && fact.subject == reading.subject;
    if (!of_it || (!fact.as_of && !fact.cycle.valid())) continue;
    if (!is_about(vocabulary, reading, fact)) continue;
    Said said = fact.as_of ? Said{*fact.as_of, "dated " + to_string(*fact.as_of)}
                           : Said{vocabulary.cycles[fact.cycle].days,
                                  "of the " + cycle_words(vocabulary, fact.cycle)};
    later.take(fact.known_from, std::move(said), telling, reading);
  }
  return later.words();
}

std::string later_entry(const ExplanationContext& telling, const Reading& reading) {
  Later later;
  for (const EventRow& row : telling.facts.events) {
    if (row.event != reading.event || row.fields.empty() || !row.fields.front()) continue;
    const auto& on = std::get<Days>(*row.fields.front());
    const bool of_cycle =
        !reading.cycle.valid() || overlap(on, telling.vocabulary().cycles[reading.cycle].days);
    if (of_cycle) later.take(row.known_from, {on, "dated " + to_string(on)}, telling, reading);
  }
  return later.words();
}

}  // namespace

std::string came_later(const ExplanationContext& telling, const Reading& reading) {
  if (reading.reasons.contains(Reason::no_baseline)) return "";
  if (reading.event.valid()) return later_entry(telling, reading);
  const bool of_indicator = reading.indicator.valid() && reading.subject.valid();
  return of_indicator && reading.facts.empty() ? later_fact(telling, reading) : "";
}

std::string but_later(const ExplanationContext& telling, const Reading& reading) {
  const std::string later = came_later(telling, reading);
  return later.empty() ? "" : " but " + later;
}

}  // namespace servanda::engine
