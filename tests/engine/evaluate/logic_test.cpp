// Logical operators: strong Kleene logic, and which operands decide.

#include <gtest/gtest.h>

#include <functional>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// Every way to assign truths to n conditions.
std::vector<std::vector<Truth>> all_truths(std::size_t n) {
  std::vector<std::vector<Truth>> rows{{}};
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<std::vector<Truth>> longer;
    for (const std::vector<Truth>& row : rows) {
      for (const Truth truth : {Truth::no, Truth::unknown, Truth::yes}) {
        longer.push_back(row);
        longer.back().push_back(truth);
      }
    }
    rows = std::move(longer);
  }
  return rows;
}

/// Strong Kleene logic by its definition: the result for every way to settle the unknown operands,
/// if it is always the same.
using Rule = std::function<bool(const std::vector<bool>&)>;
Truth settled(const Rule& rule, const std::vector<Truth>& truths) {
  bool may_hold = false;
  bool may_fail = false;
  for (const std::vector<Truth>& way : all_truths(truths.size())) {
    std::vector<bool> settled;
    bool fits = true;
    for (std::size_t i = 0; i < way.size(); ++i) {
      fits =
          fits && way[i] != Truth::unknown && (truths[i] == Truth::unknown || truths[i] == way[i]);
      settled.push_back(way[i] == Truth::yes);
    }
    if (!fits) continue;
    (rule(settled) ? may_hold : may_fail) = true;
  }
  return may_hold && may_fail ? Truth::unknown : truth(may_hold);
}

std::size_t number_true(const std::vector<bool>& truths) {
  return static_cast<std::size_t>(std::count(truths.begin(), truths.end(), true));
}

struct Operator {
  std::string written;  ///< in terms of a, b and c
  std::size_t operands;
  Rule rule;
};

std::vector<Operator> operators() {
  using Truths = std::vector<bool>;
  std::vector<Operator> all{
      {"a", 1, [](const Truths& t) { return t[0]; }},
      {"not a", 1, [](const Truths& t) { return !t[0]; }},
      {"not not a", 1, [](const Truths& t) { return t[0]; }},
      {"a and b", 2, [](const Truths& t) { return t[0] && t[1]; }},
      {"a or b", 2, [](const Truths& t) { return t[0] || t[1]; }},
      {"a implies b", 2, [](const Truths& t) { return !t[0] || t[1]; }},
      {"a and b and c", 3, [](const Truths& t) { return t[0] && t[1] && t[2]; }},
      {"a or b or c", 3, [](const Truths& t) { return t[0] || t[1] || t[2]; }},
      {"(a and b) or c", 3, [](const Truths& t) { return (t[0] && t[1]) || t[2]; }},
      {"all of { a; b; c }", 3, [](const Truths& t) { return number_true(t) == 3; }},
      {"any of { a; b; c }", 3, [](const Truths& t) { return number_true(t) > 0; }},
      {"none of { a; b; c }", 3, [](const Truths& t) { return number_true(t) == 0; }},
  };
  for (std::size_t n = 0; n <= 3; ++n) {
    const std::string of = std::to_string(n) + " of { a; b; c }";
    all.push_back({"at least " + of, 3, [n](const Truths& t) { return number_true(t) >= n; }});
    all.push_back({"at most " + of, 3, [n](const Truths& t) { return number_true(t) <= n; }});
    all.push_back({"exactly " + of, 3, [n](const Truths& t) { return number_true(t) == n; }});
  }
  return all;
}

void give_truths(World& world, const std::vector<Truth>& truths) {
  constexpr std::array<std::string_view, 3> conditions{"a", "b", "c"};
  constexpr std::array<std::string_view, 3> cells{"no", "withheld", "yes"};
  for (std::size_t i = 0; i < truths.size(); ++i)
    world.now(conditions.at(i), cells.at(static_cast<std::size_t>(truths[i])));
}

std::string verdict_on(Truth truth) {
  constexpr std::array<std::string_view, 3> verdicts{"not met", "no data: withheld", "met"};
  return std::string(verdicts.at(static_cast<std::size_t>(truth)));
}

TEST(Logic, every_operator_follows_strong_kleene_logic) {
  for (const Operator& each : operators()) {
    const World rules = met_when(each.written);
    for (const std::vector<Truth>& truths : all_truths(each.operands)) {
      World world = rules;
      give_truths(world, truths);
      std::string given;
      for (const Truth truth : truths) given += std::string(to_string(truth)) + " ";
      EXPECT_EQ(world.verdict(), verdict_on(settled(each.rule, truths)))
          << each.written << " with " << given;
    }
  }
}

TEST(Logic, not_unknown_is_unknown) {
  EXPECT_EQ(met_when("not a").verdict(), "no data: not_collected");
}

TEST(Logic, a_constant_needs_no_data) {
  EXPECT_EQ(met_when("yes").verdict(), "met");
  EXPECT_EQ(met_when("a or yes").verdict(), "met");
  EXPECT_EQ(met_when("a and no").verdict(), "not met");
}

// --- reasons -------------------------------------------------------------------------------------

TEST(Logic, only_reasons_that_could_change_the_answer_are_passed_up) {
  World world = met_when("(a and b) or c");
  world.now("a", "withheld").now("b", "no").now("c", "not reported");
  EXPECT_EQ(world.verdict(), "no data: not_reported");
}

TEST(Logic, two_unknown_operands_give_both_reasons) {
  World world = met_when("a and b");
  world.now("a", "withheld").now("b", "never declared");
  EXPECT_EQ(world.verdict(), "no data: withheld, never_declared");
}

TEST(Logic, a_decided_verdict_has_no_reasons) {
  World world = met_when("a or b");
  world.now("a", "withheld").now("b", "yes");
  EXPECT_EQ(world.verdict(), "met");
}

// --- what decides --------------------------------------------------------------------------------

TEST(Deciding, a_false_and_has_its_false_operands) {
  World world = met_when("a and b and c");
  world.now("a", "yes").now("b", "no").now("c", "withheld");
  EXPECT_EQ(world.deciding(), "b of FRA in RC2015");
}

TEST(Deciding, a_true_or_has_its_true_operands) {
  World world = met_when("a or b or c");
  world.now("a", "yes").now("b", "no").now("c", "withheld");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015");
}

TEST(Deciding, a_true_and_has_all_operands) {
  World world = met_when("a and b");
  world.now("a", "yes").now("b", "yes");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015, b of FRA in RC2015");
}

TEST(Deciding, an_unknown_result_has_only_its_unknown_operands) {
  World world = met_when("a and b and c");
  world.now("a", "yes").now("b", "withheld").now("c", "yes");
  EXPECT_EQ(world.deciding(), "b of FRA in RC2015");
}

TEST(Deciding, an_exceeded_maximum_has_its_true_operands) {
  World world = met_when("at most 1 of { a; b; c }");
  world.now("a", "yes").now("b", "yes").now("c", "no");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015, b of FRA in RC2015");
}

TEST(Deciding, a_missed_minimum_has_its_false_operands) {
  World world = met_when("at least 2 of { a; b; c }");
  world.now("a", "yes").now("b", "no").now("c", "no");
  EXPECT_EQ(world.deciding(), "b of FRA in RC2015, c of FRA in RC2015");
}

TEST(Deciding, an_exact_number_has_all_operands) {
  World world = met_when("exactly 1 of { a; b; c }");
  world.now("a", "yes").now("b", "no").now("c", "no");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015, b of FRA in RC2015, c of FRA in RC2015");
}

TEST(Deciding, a_true_none_has_its_false_operands) {
  World world = met_when("none of { a; b }");
  world.now("a", "no").now("b", "no");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015, b of FRA in RC2015");
}

TEST(Deciding, a_comparison_has_both_sides) {
  World world = met_when("total < total[previous cycle]");
  world.before("total", "300").now("total", "290");
  EXPECT_EQ(world.deciding(), "total of FRA in RC2015, total of FRA in RC2010");
}

TEST(Deciding, a_comparison_with_an_unknown_side_has_that_side) {
  World world = met_when("total < total[previous cycle]");
  world.now("total", "290");
  EXPECT_EQ(world.deciding(), "total of FRA in RC2010");
}

TEST(Deciding, each_figure_is_read_once_for_all_its_uses) {
  World world = met_when("(a and b) or (a and c) or not a");
  world.now("a", "yes").now("b", "no").now("c", "no");
  const Finding finding = world.finding();
  EXPECT_EQ(finding.readings.size(), 3U);
}

TEST(Deciding, periods_of_one_cycle_that_end_on_different_days_are_two_readings) {
  World world = rule("once by 2014-05-09  met when total < 300 and total[RC2015] is reported");
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "total", .as_of = "2015-01-01", .value = "280"});
  const Finding finding = world.finding();
  EXPECT_EQ(finding.readings.size(), 2U);
  EXPECT_EQ(told(finding), "met");
}

}  // namespace
}  // namespace servanda::engine
