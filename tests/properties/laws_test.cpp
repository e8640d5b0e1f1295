// More knowledge may change a verdict in certain ways only, whatever the rules are: the tests
// change random dossiers under random rules and compare the verdicts.
//
// Conditions that ask whether something is known (`is known`, `or else`, `known only`) are meant to
// change their answer when it becomes known: the laws are about all others.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

#include "tests/properties/author.hpp"
#include "tests/properties/engine_says.hpp"
#include "tests/properties/programs.hpp"
#include "tests/properties/world.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

bool asks_what_is_known(const Expression& expression) {
  const bool itself = expression.what == What::or_else || expression.what == What::known ||
                      expression.what == What::reported || expression.range.known_only;
  return itself ||
         std::any_of(expression.parts.begin(), expression.parts.end(), asks_what_is_known);
}
bool asks_what_is_known(const std::optional<Expression>& expression) {
  return expression && asks_what_is_known(*expression);
}

bool asks_what_is_known(const Commitment& commitment) {
  const auto of_exception = [](const Exception& each) {
    return asks_what_is_known(each.when) || asks_what_is_known(each.applies) ||
           asks_what_is_known(each.met) || asks_what_is_known(each.partly);
  };
  return asks_what_is_known(commitment.applies) || asks_what_is_known(commitment.met) ||
         asks_what_is_known(commitment.partly) ||
         std::any_of(commitment.exceptions.begin(), commitment.exceptions.end(), of_exception);
}

bool asks_what_is_known(const Case& world) {
  return std::any_of(world.commitments.begin(), world.commitments.end(),
                     [](const Commitment& each) { return asks_what_is_known(each); }) ||
         std::any_of(world.definitions.begin(), world.definitions.end(),
                     [](const Definition& each) { return asks_what_is_known(each.body); });
}

/// The lookups that find a row; nothing if the checker refuses the rules.
std::optional<std::map<std::string, std::string>> lookups(const Case& world) {
  try {
    return standing_lookups(world);
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

/// The verdicts; nothing if the checker refuses the rules.
std::optional<std::vector<Outcome>> verdicts(const Case& world) {
  try {
    std::vector<Outcome> outcomes = engine_says(world);
    const auto is_no_verdict = [](const Outcome& each) {
      return each.cell.rfind("check ", 0) == 0 || each.cell.rfind("index ", 0) == 0;
    };
    outcomes.erase(std::remove_if(outcomes.begin(), outcomes.end(), is_no_verdict), outcomes.end());
    return outcomes;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

int place_of(const std::string& verdict) {
  return verdict == "met" ? 2 : verdict == "partly met" ? 1U : 0U;
}

struct Ends {
  int low = 0;
  int high = 0;
};
Ends ends_of(const Outcome& outcome) {
  const std::size_t between = outcome.range.find(" to ");
  return {place_of(outcome.range.substr(0, between)), place_of(outcome.range.substr(between + 4))};
}

bool is_decided(const Outcome& outcome) {
  return outcome.verdict == "met" || outcome.verdict == "partly met" ||
         outcome.verdict == "not met" || outcome.verdict == "not applicable";
}
bool is_error(const Outcome& outcome) {
  return !is_decided(outcome) && outcome.verdict != "no data" && outcome.verdict != "pending";
}

/// After more became known, a verdict is one that was possible before.
bool is_narrower(const Outcome& before, const Outcome& after) {
  if (is_error(before) || is_error(after)) return true;
  if (before.verdict == "not applicable") return after.verdict == "not applicable";
  if (after.verdict == "not applicable") return !is_decided(before);
  const Ends was = ends_of(before);
  const Ends is = ends_of(after);
  return was.low <= is.low && is.high <= was.high && (!is_decided(before) || is_decided(after));
}

bool is_the_same(const Outcome& before, const Outcome& after) {
  return before.verdict == after.verdict && before.range == after.range &&
         before.timing == after.timing;
}

/// Changes a case; returns false if it cannot be changed in this way.
using Change = std::function<bool(Draw&, Case&)>;
using Law = bool (*)(const Outcome&, const Outcome&);

void expect_law(const Change& change, Law law) {
  std::size_t decided = 0;
  std::size_t narrowed = 0;
  std::size_t tried = 0;
  const auto programs = static_cast<std::uint64_t>(number_of_programs()) / 4;
  for (std::uint64_t seed = 1; seed <= programs; ++seed) {
    const Case world = invented(seed, static_cast<int>(seed % 100));
    if (asks_what_is_known(world)) continue;
    Case changed = world;
    Draw draw(seed);
    if (!change(draw, changed)) continue;
    const auto before = verdicts(world);
    const auto after = verdicts(changed);
    if (!before || !after) continue;
    ++tried;
    ASSERT_EQ(before->size(), after->size()) << "seed " << seed;
    for (std::size_t i = 0; i < before->size(); ++i) {
      const Outcome& was = (*before)[i];
      const Outcome& is = (*after)[i];
      ASSERT_EQ(was.cell, is.cell);
      decided += is_decided(was) ? 1U : 0U;
      narrowed += was.range != is.range ? 1U : 0U;
      ASSERT_TRUE(law(was, is)) << "seed " << seed << ": " << was.cell << " was " << was.verdict
                                << " (" << was.range << "), is " << is.verdict << " (" << is.range
                                << ")\nbefore:\n"
                                << to_run_by_hand(world) << "\nafter:\n"
                                << to_run_by_hand(changed);
    }
  }
  // A law that the random cases never apply proves nothing.
  EXPECT_GT(tried, programs / 20);
  EXPECT_GT(decided, programs / 10);
  EXPECT_EQ(narrowed > 0, law != is_the_same);
}

bool is_about_dataset(const Case& world, const std::string& dataset) {
  return std::any_of(world.complete.begin(), world.complete.end(),
                     [&](const Complete& each) { return each.dataset == dataset; });
}

/// Adds a fact to a question that has none and whose list does not claim to be complete.
bool add_an_unknown_fact(Draw& draw, Case& world) {
  const Indicator& asked = draw.one_of(indicators);
  const std::string& subject = draw.one_of(states);
  const bool is_told = std::any_of(world.facts.begin(), world.facts.end(), [&](const Fact& each) {
    return each.indicator == asked.name && each.subject == subject;
  });
  if (is_told || is_about_dataset(world, asked.name)) return false;
  Fact fact;
  fact.indicator = asked.name;
  fact.subject = subject;
  fact.as_of = "2012-06-01";
  fact.told.reason = "withheld";
  world.facts.push_back(fact);
  return true;
}

/// A figure between the given bounds; nothing if there is no whole number between them.
std::optional<Told> more_precise(Draw& draw, const Span& span) {
  std::vector<int> inside;
  for (int figure = -10; figure <= 100; ++figure) {
    const Span exact = exactly(fraction(figure));
    if (span.low <= exact.low && exact.high <= span.high) inside.push_back(figure);
  }
  if (inside.empty()) return std::nullopt;
  const int figure = draw.one_of(inside);
  return Told{std::to_string(figure), Value(exactly(fraction(figure))), {}};
}

/// Two facts of one source on the same days: another figure may contradict it.
bool stand_together(const Fact& one, const Fact& other) {
  const Dates days = days_of(one);
  const Dates others = days_of(other);
  return one.indicator == other.indicator && one.subject == other.subject &&
         one.basis == other.basis && days.first == others.first && days.last == others.last;
}

/// Facts that stand alone and give bounds now give a figure between them.
bool make_facts_precise(Draw& draw, Case& world) {
  bool changed = false;
  for (Fact& fact : world.facts) {
    const Span* const span = fact.told.value ? std::get_if<Span>(&*fact.told.value) : nullptr;
    const Sort sort = indicator(fact.indicator).sort;
    const auto of_the_same =
        std::count_if(world.facts.begin(), world.facts.end(),
                      [&](const Fact& each) { return stand_together(each, fact); });
    // A percentage is written as 5%, which is a hundredth of it.
    const bool can_be = span != nullptr && is_figure(sort) && sort != Sort::percent;
    if (!can_be || span->is_one() || of_the_same > 1) continue;
    const auto told = more_precise(draw, *span);
    if (told) fact.told = *told;
    changed = changed || told;
  }
  return changed;
}

/// Gives the row its exact day. Does nothing if another row of its source would then have the same
/// day: nothing showed before that the two contradict each other.
void say_the_day(std::size_t at, const std::string& on, Case& world) {
  std::vector<Fact> said = world.facts;
  said[at].as_of = on;
  const auto of_the_figure = [&](const Fact& fact) {
    return fact.indicator == said[at].indicator && fact.subject == said[at].subject &&
           fact.basis == said[at].basis;
  };
  const auto comes_to_the_same = [&](const Fact& fact) {
    return &fact != &said[at] && of_the_figure(fact) && days_of(fact) == days_of(said[at]);
  };
  if (std::none_of(said.begin(), said.end(), comes_to_the_same)) world.facts = std::move(said);
}

/// Replaces dates that are known to the year or the month by a day.
bool make_dates_precise(Draw& draw, Case& world) {
  const std::vector<Fact> before = world.facts;
  for (std::size_t at = 0; at < before.size(); ++at) {
    const Fact& fact = before[at];
    // A yearly figure is about the year, so it keeps it.
    if (indicator(fact.indicator).grain == Grain::per_year) continue;
    if (fact.as_of.empty() || fact.as_of.size() == 10 || draw.once_in(4)) continue;
    const Dates span = days_of(fact);
    const int on = draw.once_in(4)   ? span.first
                   : draw.once_in(4) ? span.last
                                     : draw.from_to(span.first, span.last);
    say_the_day(at, written_day(on), world);
  }
  return std::any_of(before.begin(), before.end(),
                     [](const Fact& fact) { return fact.as_of.size() % 10 != 0; });
}

/// Makes all lists complete for all subjects, up to the day on which the run knows of them.
bool make_lists_longer(Draw& /*draw*/, Case& world) {
  bool any = false;
  for (Complete& list : world.complete) {
    if (list.to == world.known_at && list.known_from.empty() && list.whom.empty()) continue;
    list = {list.dataset, world.known_at, {}, {}};
    any = true;
  }
  return any;
}

/// Adds one statement of completeness, on a data set that the rules read or on any other.
bool state_completeness(Draw& draw, Case& world) {
  std::vector<std::string> datasets{"talk", "reports"};
  for (const Fact& fact : world.facts) datasets.push_back(fact.indicator);
  datasets.push_back(draw.one_of(indicators).name);
  world.complete.push_back(said_to_be_whole(draw, draw.one_of(datasets), some_day(draw)));
  return true;
}

/// Adds some at random, and some up to the day on which the run knows of them.
bool state_more_completeness(Draw& draw, Case& world) {
  for (int i = 0; i < 3; ++i) state_completeness(draw, world);
  std::set<std::string> datasets{"talk", "reports"};
  for (const Fact& fact : world.facts) datasets.insert(fact.indicator);
  for (const std::string& dataset : datasets) {
    if (draw.once_in(2)) world.complete.push_back(said_to_be_whole(draw, dataset, world.known_at));
  }
  return true;
}

bool stays_decided(const Outcome& before, const Outcome& after) {
  return is_narrower(before, after) &&
         (!is_decided(before) || is_error(after) || before.verdict == after.verdict);
}

/// Holds for all programs: a lookup asks for completeness only if it finds no row.
TEST(Law, completeness_changes_no_lookup_that_finds_a_row) {
  std::size_t standing = 0;
  const auto programs = static_cast<std::uint64_t>(number_of_programs()) / 8;
  for (std::uint64_t seed = 1; seed <= programs; ++seed) {
    const Case world = invented(seed, static_cast<int>(seed % 100));
    Case changed = world;
    Draw draw(seed);
    state_more_completeness(draw, changed);
    const auto before = lookups(world);
    const auto after = lookups(changed);
    if (!before || !after) continue;
    for (const auto& [lookup, said] : *before) {
      const auto found = after->find(lookup);
      if (found == after->end()) continue;  // is asked only if something else is open
      ++standing;
      ASSERT_EQ(said, found->second) << "seed " << seed << ": " << lookup << "\nbefore:\n"
                                     << to_run_by_hand(world) << "\nafter:\n"
                                     << to_run_by_hand(changed);
    }
  }
  EXPECT_GT(standing, programs * 10);
}

TEST(Law, completeness_changes_no_decided_verdict) {
  expect_law(state_more_completeness, stays_decided);
}

TEST(Law, an_unknown_fact_changes_no_verdict) { expect_law(add_an_unknown_fact, is_the_same); }

TEST(Law, a_more_precise_fact_only_narrows_a_range) { expect_law(make_facts_precise, is_narrower); }

TEST(Law, a_more_precise_date_only_narrows_a_range) { expect_law(make_dates_precise, is_narrower); }

TEST(Law, a_longer_list_only_narrows_a_range) { expect_law(make_lists_longer, is_narrower); }

}  // namespace
}  // namespace servanda::properties
