#include "engine/evaluate/consistency.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "engine/evaluate/answer.hpp"
#include "engine/evaluate/selection.hpp"

namespace servanda::engine {
namespace {

/// A period of a check, as a reading or a row of the report names it.
struct Asked {
  SubjectId subject;
  CycleId cycle;
  std::optional<int> year;
  std::optional<Day> day;

  friend auto operator<=>(const Asked&, const Asked&) = default;  // NOLINT(modernize-use-nullptr)
};

Truth both_hold(Truth one, Truth other) { return std::min(one, other); }

NumberInterval scaled(const NumberInterval& figure, const Number& by) {
  return figure * NumberInterval::exact(by);
}

bool is_at_least_zero(const NumberInterval& figure) {
  return compare(figure, Comparison::greater_equal, NumberInterval::exact(0)) == Truth::yes;
}

/// Uses each figure once, so that no result is wider than necessary; a span on both sides of zero
/// agrees if both halves do, and disagrees if both do.
Truth within_share(const Number& share, const NumberInterval& reference,
                   const NumberInterval& other) {
  if (is_at_least_zero(reference)) {
    return both_hold(compare(scaled(reference, Number(1) - share), Comparison::less_equal, other),
                     compare(other, Comparison::less_equal, scaled(reference, Number(1) + share)));
  }
  if (is_at_least_zero(-reference)) return within_share(share, -reference, -other);
  const std::optional<Bound> zero = NumberInterval::exact(0).lower;
  const Truth above = within_share(share, {zero, reference.upper}, other);
  const Truth below = within_share(share, {zero, (-reference).upper}, -other);
  return above == below ? above : Truth::unknown;
}

class Sources {
 public:
  Sources(const Program& program, const Facts& facts, const Clock& clock)
      : program_(program), facts_(facts), clock_(clock) {}

  /// Returns nothing if none of the sources has a fact.
  [[nodiscard]] std::optional<Agreement> ask(CheckId id, const Asked& asked) const {
    const SourceCheck& check = program_.checks[id];
    Agreement agreement{id, asked.subject, asked.cycle, asked.year, asked.day, {}, {}, {}};
    bool speaks = false;
    for (const Basis basis : check.sources) {
      Selected selected = select(program_.vocabulary, facts_, check.indicator, asked.subject,
                                 window(asked), clock_, basis);
      // A complete list is no source of its own.
      if (selected.facts.empty()) selected.value.reset();
      if (selected.facts.empty() && selected.reasons.empty())
        selected.reasons = {Reason::not_collected};
      speaks = speaks || !selected.facts.empty();
      if (check.all_sources && selected.facts.empty()) continue;
      agreement.figures.push_back(
          {basis, std::move(selected.value), selected.reasons, std::move(selected.facts)});
    }
    if (!speaks) return std::nullopt;
    try {
      weigh(check, agreement);
    } catch (const Overflow& overflow) {
      agreement.agrees = Truth::unknown;
      agreement.error = std::string("what its sources differ by ") + overflow.what();
    }
    return agreement;
  }

  /// The years for which the dossier has a row.
  [[nodiscard]] std::set<int> years(IndicatorId indicator, SubjectId subject) const {
    std::set<int> years;
    const Facts::Range range = facts_.of(indicator, subject);
    for (std::size_t row = range.first; row < range.last; ++row) {
      const Fact& fact = facts_.facts[row];
      if (!fact.as_of) continue;
      years.insert(year_of(fact.as_of->first));
      years.insert(year_of(fact.as_of->last));
    }
    return years;
  }

 private:
  static int year_of(Day day) { return int(std::chrono::year_month_day(day).year()); }

  [[nodiscard]] Window window(const Asked& asked) const {
    const auto until = [&](Day last) { return std::min(last, clock_.as_of); };
    if (asked.year) {
      const auto year = std::chrono::year(*asked.year);
      return {{Day(year / 1 / 1), until(Day(year / 12 / 31))}, {}};
    }
    if (asked.cycle.valid()) {
      const Days days = program_.vocabulary.cycles[asked.cycle].days;
      return {{days.first, until(days.last)}, asked.cycle, clock_.as_of};
    }
    return {{Day(std::chrono::year(1) / 1 / 1), until(*asked.day)}, {}};
  }

  /// Compares all pairs; with `among all sources`, those that have a value.
  static void weigh(const SourceCheck& check, Agreement& agreement) {
    agreement.agrees = Truth::yes;
    std::size_t known = 0;
    for (std::size_t i = 0; i < agreement.figures.size(); ++i) {
      const SourceFigure& figure = agreement.figures[i];
      if (!figure.value) continue;
      ++known;
      for (std::size_t j = 0; j < i; ++j) {
        const SourceFigure& reference = agreement.figures[j];
        if (!reference.value) continue;
        agreement.agrees =
            both_hold(agreement.agrees, agree(check, *reference.value, *figure.value));
      }
    }
    if (agreement.agrees == Truth::no) return;
    if (agreement.agrees == Truth::unknown) agreement.reasons.add(Reason::imprecise);
    const bool lacks = check.all_sources ? known < 2 : known < agreement.figures.size();
    if (!lacks) return;
    agreement.agrees = Truth::unknown;
    for (const SourceFigure& figure : agreement.figures) agreement.reasons.add(figure.reasons);
    if (agreement.reasons.empty()) agreement.reasons.add(Reason::not_collected);
  }

  const Program& program_;
  const Facts& facts_;
  const Clock& clock_;
};

/// The periods of a check for one subject.
std::vector<Asked> periods(const Program& program, const Sources& sources, const Clock& clock,
                           const SourceCheck& check, SubjectId subject,
                           const std::vector<CycleId>& cycles) {
  std::vector<Asked> periods;
  const Vocabulary& vocabulary = program.vocabulary;
  if (vocabulary.indicators[check.indicator].grain == Grain::per_year) {
    for (const int year : sources.years(check.indicator, subject)) {
      const Day last(std::chrono::year(year) / 12 / 31);
      const auto cycle = vocabulary.cycle_on(last);
      if (cycles.empty() || (cycle && selects(cycles, *cycle)))
        periods.push_back({subject, {}, year, {}});
    }
    return periods;
  }
  for (std::uint32_t i = 0; i < vocabulary.cycles.size(); ++i) {
    const CycleId cycle{i};
    if (selects(cycles, cycle) && vocabulary.cycles[cycle].days.first <= clock.as_of)
      periods.push_back({subject, cycle, {}, {}});
  }
  return periods;
}

/// The period of a reading for which a check could be asked.
Asked period_of(const Reading& reading) {
  if (reading.year) return {reading.subject, {}, reading.year, {}};
  if (reading.day) return {reading.subject, {}, {}, reading.day};
  if (reading.cycle.valid()) return {reading.subject, reading.cycle, {}, {}};
  return {reading.subject, {}, {}, reading.until};
}

bool by_check_then_subject(const Agreement& one, const Agreement& other) {
  return std::tie(one.check, one.subject, one.cycle, one.year, one.day) <
         std::tie(other.check, other.subject, other.cycle, other.year, other.day);
}

}  // namespace

Truth agree(const SourceCheck& check, const Value& reference, const Value& other) {
  const auto* const one = std::get_if<NumberInterval>(&reference);
  if (one == nullptr) return compare_values(reference, Comparison::equal, other);
  const NumberInterval& two = std::get<NumberInterval>(other);
  if (check.relative) return within_share(check.within, *one, two);
  return compare(absolute(two - *one), Comparison::less_equal, NumberInterval::exact(check.within));
}

void check_sources(const Program& program, const Facts& facts, const Clock& clock,
                   const std::vector<SubjectId>& subjects, const std::vector<CycleId>& cycles,
                   Assessment& assessment) {
  const Sources sources(program, facts, clock);
  for (std::uint32_t i = 0; i < program.checks.size(); ++i) {
    const CheckId id{i};
    const SourceCheck& check = program.checks[id];
    std::set<Asked> told;
    const auto tell = [&](const Asked& asked) -> std::optional<Truth> {
      auto agreement = sources.ask(id, asked);
      if (!agreement) return std::nullopt;
      const Truth agrees = agreement->agrees;
      if (told.insert(asked).second) assessment.agreements.push_back(*std::move(agreement));
      return agrees;
    };
    for (std::uint32_t j = 0; j < program.vocabulary.subjects.size(); ++j) {
      const SubjectId subject{j};
      if (!selects(subjects, subject)) continue;
      for (const Asked& asked : periods(program, sources, clock, check, subject, cycles))
        tell(asked);
    }
    for (Finding& finding : assessment.findings) {
      bool disputed = false;
      for (std::size_t at = 0; at < finding.judged; ++at) {
        const Reading& read = finding.readings[at];
        if (read.indicator != check.indicator || read.facts.empty()) continue;
        const auto agreement = sources.ask(id, period_of(read));
        if (!agreement || agreement->agrees != Truth::no) continue;
        tell(period_of(read));
        disputed = true;
      }
      if (!disputed) continue;
      finding.disputed_by.push_back(id);
      if (finding.disputed_by.size() == 1) finding.flags.push_back(Flag::disputed);
    }
  }
  std::stable_sort(assessment.agreements.begin(), assessment.agreements.end(),
                   by_check_then_subject);
}

}  // namespace servanda::engine
