// Do sources agree? The reference's reading of `check`.

#include <algorithm>

#include "tests/properties/finding.hpp"

namespace servanda::properties {
namespace {

Truth both(Truth one, Truth other) { return std::min(one, other); }

/// No further apart than this share of the first figure; `first` is nowhere below zero.
Truth within_share(const Span& first, const Span& other, const Fraction& share) {
  const Span least = first * exactly(fraction(1) - share);
  const Span most = first * exactly(fraction(1) + share);
  return both(compare(least, "<=", other), compare(other, "<=", most));
}

/// A span on both sides of zero agrees if both of its halves do, and disagrees if both do.
Truth within(const Check& check, const Span& first, const Span& other) {
  const Fraction number = fraction(*check.within, check.percent ? 100 : 1);
  if (!check.percent) return compare(absolute(other + -first), "<=", exactly(number));
  const Point zero{};
  if (zero <= first.low) return within_share(first, other, number);
  if (first.high <= zero) return within_share(-first, -other, number);
  const Truth above = within_share({zero, first.high}, other, number);
  const Truth below = within_share({zero, (-first).high}, -other, number);
  return above == below ? above : Truth::unknown;
}

Truth agree(const Check& check, const Value& first, const Value& other) {
  if (const auto* figure = std::get_if<Span>(&first)) {
    const auto& second = std::get<Span>(other);
    const bool tolerant = check.within && is_figure(indicator(check.indicator).sort);
    return tolerant ? within(check, *figure, second) : compare(*figure, "=", second);
  }
  if (const auto* duration = std::get_if<Duration>(&first))
    return compare(*duration, "=", std::get<Duration>(other));
  return first == other ? Truth::yes : Truth::no;
}

Window window_of(const Case& world, const Seen& asked) {
  Window window{{0, asked.until}, asked.cycle};
  if (asked.year) window.days = {number_of({*asked.year, 1, 1}), number_of({*asked.year, 12, 31})};
  if (asked.cycle >= 0) window.days = days_of(cycle_at(asked.cycle));
  window.days.last = std::min(window.days.last, day(world.as_of));
  window.named_to = day(world.as_of);
  return window;
}

std::string period_name(const Seen& asked) {
  if (asked.year) return std::to_string(*asked.year);
  return asked.cycle >= 0 ? cycle_at(asked.cycle).name : "up to " + written_day(asked.until);
}

/// Returns nothing if none of the sources has a fact.
std::optional<Outcome> ask(const Case& world, const Check& check, const Seen& asked) {
  std::vector<std::string> sources = check.between;
  if (sources.empty()) {
    sources = world.prefer;
    for (const std::string& basis : bases) {
      if (std::find(sources.begin(), sources.end(), basis) == sources.end())
        sources.push_back(basis);
    }
  }
  std::vector<Standing> figures;
  bool anybody = false;
  for (const std::string& source : sources) {
    Standing standing =
        standing_fact(world, check.indicator, asked.subject, window_of(world, asked), source);
    anybody = anybody || standing.spoken;
    // A complete list is no source of its own.
    if (!standing.spoken) standing.value.reset();
    if (!standing.value && standing.reasons.empty()) standing.reasons = {"not_collected"};
    if (standing.spoken || !check.between.empty()) figures.push_back(standing);
  }
  if (!anybody) return std::nullopt;
  Truth truth = Truth::yes;
  Words reasons;
  std::size_t known = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!figures[i].value) add(reasons, figures[i].reasons);
    if (!figures[i].value) continue;
    ++known;
    for (std::size_t j = 0; j < i; ++j)
      if (figures[j].value) truth = both(truth, agree(check, *figures[j].value, *figures[i].value));
  }
  const bool lacks = check.between.empty() ? known < 2 : known < figures.size();
  if (!lacks) reasons.clear();
  if (truth == Truth::unknown) reasons.insert("imprecise");
  if (lacks && truth != Truth::no) truth = Truth::unknown;
  if (lacks && reasons.empty()) reasons = {"not_collected"};
  if (truth == Truth::no) reasons.clear();
  Outcome outcome;
  outcome.cell = "check " + check.name + " " + asked.subject + " " + period_name(asked);
  outcome.verdict = truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "unknown";
  outcome.reasons = reasons;
  return outcome;
}

/// All periods for which the check can be asked.
std::vector<Seen> periods_of_check(const Case& world, const Check& check) {
  std::vector<Seen> periods;
  std::vector<std::string> subjects = states;
  subjects.push_back(body_of_all);
  for (const std::string& subject : subjects) {
    if (indicator(check.indicator).grain == Grain::per_year) {
      for (int year = 2000; year <= 2030; ++year)
        periods.push_back({check.indicator, subject, -1, year, 0});
      continue;
    }
    for (int cycle = 0; cycle < static_cast<int>(cycles.size()); ++cycle) {
      if (day(cycle_at(cycle).first) <= day(world.as_of))
        periods.push_back({check.indicator, subject, cycle, {}, 0});
    }
  }
  return periods;
}

}  // namespace

std::vector<Outcome> agreements(const Case& world, std::vector<Finding>& findings,
                                Statistics& statistics) {
  std::map<std::string, Outcome> told;
  for (const Check& check : world.checks) {
    for (const Seen& asked : periods_of_check(world, check)) {
      if (const auto outcome = ask(world, check, asked)) told[outcome->cell] = *outcome;
    }
    for (Finding& finding : findings) {
      for (const Seen& seen : finding.seen) {
        if (seen.indicator != check.indicator) continue;
        const auto outcome = ask(world, check, seen);
        if (!outcome || outcome->verdict != "no") continue;
        told[outcome->cell] = *outcome;
        finding.flags.insert("disputed");
        finding.flags.insert("disputed by " + check.name);
      }
    }
  }
  std::vector<Outcome> outcomes;
  for (const auto& [cell, outcome] : told) {
    ++statistics["check: " + outcome.verdict];
    outcomes.push_back(outcome);
  }
  return outcomes;
}

}  // namespace servanda::properties
