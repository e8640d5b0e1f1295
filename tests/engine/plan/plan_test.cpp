// The plan: all of the language as steps, equal parts as one step, the steps that a cell keeps, and
// what columns decide.

#include "engine/plan/plan.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Planned {
  Program program;
  Plan plan;

  explicit Planned(const std::string& commitments)
      : program(program_of(std::string(declarations) + commitments)), plan(compile(program, {})) {}

  [[nodiscard]] std::string text() const { return print(program, plan); }
  [[nodiscard]] std::string because() const {
    return plan.columns.cell_by_cell.empty() ? "" : plan.columns.cell_by_cell.front().because;
  }
  /// The steps that a cell keeps.
  [[nodiscard]] std::vector<std::string> kept() const {
    std::vector<std::string> texts;
    for (std::uint32_t i = 0; i < plan.steps.size(); ++i)
      if (plan.shared[i]) texts.push_back(print(program, plan, StepId{i}));
    return texts;
  }
  [[nodiscard]] std::vector<std::string> columns() const {
    std::vector<std::string> names;
    for (const PlannedFigures& figures : plan.columns.figures)
      names.push_back(program.vocabulary.indicators[figures.indicator].name);
    return names;
  }
};

Planned one(const std::string& clauses) { return Planned(commitment("one", clauses)); }

/// Why a condition is evaluated cell by cell; empty if columns decide it.
std::string because(const std::string& clauses) { return one(clauses).because(); }

TEST(Plan, prints_columns_steps_and_commitments) {
  EXPECT_EQ(
      Planned(commitment("first", "met when total < total[previous cycle]\n  partly met when a") +
              commitment("second",
                         "applies when subject in nws\n  met when at least 2 of "
                         "{ a; not b; total is reported }"))
          .text(),
      R"(read 3 columns:
  total
  a
  b
look up 0 facts cell by cell:
decide 5 steps:
  #1 total < total[previous cycle]
  #2 subject in nws
  #3 not b
  #4 total is reported
  #5 at least 2 of {a, #3, #4}
evaluate 0 steps cell by cell:
judge 2 commitments:
  world.first: met when #1, partly when a
  world.second: met when #5, applies when #2
judge 0 commitments cell by cell:
)");
}

TEST(Plan, prints_what_is_run_cell_by_cell) {
  const std::string rule =
      commitment("one",
                 "once by 2014-01-01\n  grace 30 days\n  late counts as met\n"
                 "  met when sum(total of s for s in nws where a of s) < 2 * total");
  EXPECT_EQ(Planned(rule + "exception to one \"war\" when b {\n"
                           "  met when some e in talk: e.on in cycle\n}\n")
                .text(),
            R"(read 0 columns:
look up 4 facts cell by cell:
  a of $1
  total of $1
  total
  b
decide 0 steps:
evaluate 7 steps cell by cell:
  #1 a of $1
  #2 total of $1
  #3 sum of #2 over $1 in nws where #1
  #4 2 * total
  #5 #3 < #4
  #6 $1.1 in cycle
  #7 some $1 in talk: #6
judge 0 commitments:
judge 1 commitment cell by cell:
  world.one: it has a day of its own
    met when #5, with a grace of 30 days, late counts as met
    except when b: met when #7, with a grace of 30 days, late counts as met
)");
}

TEST(Plan, equal_conditions_are_one_step) {
  const Planned three(commitment("first", "met when all of { a; total <= limit }") +
                      commitment("second", "met when any of { total <= limit; a }") +
                      commitment("third", "met when all of { a; total <= limit }"));
  const auto met = [&](const char* name) {
    return three.plan[three.plan[*three.program.commitments.find(name)].verdict].met;
  };
  EXPECT_EQ(met("world.first"), met("world.third"));
  EXPECT_NE(met("world.first"), met("world.second"));
  EXPECT_THAT(three.columns(), ElementsAre("a", "total"));
}

TEST(Plan, equal_ways_to_a_verdict_are_one_verdict_step) {
  const Planned two(commitment("first", "met when a") + commitment("second", "met when a"));
  EXPECT_EQ(two.plan.verdicts.size(), 1U);
  const Planned other(commitment("first", "met when a") +
                      commitment("second", "grace 30 days\n  met when a"));
  EXPECT_EQ(other.plan.verdicts.size(), 2U);
}

TEST(Plan, steps_that_differ_in_a_constant_alone_are_two) {
  const Planned two(commitment("first", "met when total <= 5 warhead") +
                    commitment("second", "met when total <= 6 warhead"));
  EXPECT_EQ(two.plan.verdicts.size(), 2U);
}

TEST(Plan, a_definition_leaves_no_step) {
  const Planned defined("define low = total <= limit\n" + commitment("first", "met when low") +
                        commitment("second", "met when total <= limit"));
  EXPECT_EQ(defined.plan.verdicts.size(), 1U);
}

TEST(Plan, an_operand_comes_before_its_user) {
  const Planned plan(commitment(
      "one", "met when every s in nws: total of s <= sum(total of t for t in nws where a of t)"));
  for (std::uint32_t i = 0; i < plan.plan.steps.size(); ++i) {
    for (const StepId operand : operands(plan.plan.steps[i])) EXPECT_LT(operand, StepId{i});
  }
}

TEST(Plan, a_cell_keeps_what_two_steps_use) {
  EXPECT_THAT(one("met when any of { total < limit; total < 5 warhead }").kept(),
              ElementsAre("total"));
}

TEST(Plan, a_cell_keeps_what_each_member_of_a_range_needs) {
  EXPECT_THAT(one("met when every s in nws: total of s <= total - 5 warhead").kept(),
              ElementsAre(HasSubstr("total -")));
}

TEST(Plan, a_cell_keeps_nothing_that_depends_on_a_member) {
  EXPECT_THAT(one("met when every s in nws: total of s <= 2 * total of s").kept(), IsEmpty());
}

TEST(Plan, a_cell_keeps_no_sum_of_listed_values_of_a_member) {
  EXPECT_THAT(one("met when every s in nws: sum(total of s, 5 warhead) <= 9 warhead").kept(),
              IsEmpty());
}

TEST(Plan, reads_columns_for_the_commitments_asked_for_only) {
  const Program program = program_of(std::string(declarations) + commitment("first", "met when a") +
                                     commitment("second", "met when b"));
  const Plan plan = compile(program, {*program.commitments.find("world.second")});
  ASSERT_EQ(plan.columns.figures.size(), 1U);
  EXPECT_EQ(program.vocabulary.indicators[plan.columns.figures[0].indicator].name, "b");
}

TEST(Plan, sources_have_columns_of_their_own) {
  EXPECT_THAT(one("met when total from depositary <= total").text(),
              HasSubstr("read 2 columns:\n  total from depositary\n  total\n"));
}

TEST(Plan, days_of_cycles_are_the_same_for_all_subjects) {
  EXPECT_EQ(because("met when opened in cycle"), "");
  EXPECT_EQ(because("met when opened <= cycle"), "");
}

TEST(Plan, shows_why_a_commitment_is_evaluated_cell_by_cell) {
  EXPECT_EQ(because("binds collectively nws\n  met when every s in nws: a of s"),
            "it binds a group as one");
  EXPECT_EQ(because("once by 2014-01-01\n  met when a"), "it has a day of its own");
  EXPECT_EQ(because("met when total - deployed > 0 warhead"), "it computes with figures");
  EXPECT_EQ(because("met when word = \"x\""), "the values of `word` are no figures");
  EXPECT_EQ(because("met when spending[2014] > 1"), "it asks for a year or a day of `spending`");
  EXPECT_EQ(because("met when some e in talk: e.on in cycle"),
            "it goes through lists, events, reports or years");
}

TEST(Plan, reads_no_columns_for_commitments_evaluated_cell_by_cell) {
  const Planned two(commitment("first", "met when all of { a; b; some e in talk: e.on in cycle }") +
                    commitment("second", "met when b"));
  EXPECT_EQ(two.plan.columns.cell_by_cell.size(), 1U);
  EXPECT_THAT(two.columns(), ElementsAre("b"));
  ASSERT_EQ(two.plan.columns.steps.size(), 1U);
  EXPECT_EQ(print(two.program, two.plan, two.plan.columns.steps[0]), "b");
}

}  // namespace
}  // namespace servanda::engine
