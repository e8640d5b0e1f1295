// The plan: steps over columns, shared steps, and conditions that are left to the cells.

#include "engine/plan/plan.hpp"

#include <gmock/gmock.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

std::string planned(const std::string& commitments) {
  const Program program = program_of(std::string(declarations) + commitments);
  return print(program, compile(program, {}));
}

/// Why a condition is evaluated cell by cell; empty if it is planned.
std::string because(const std::string& clauses) {
  const Program program = program_of(std::string(declarations) + commitment("one", clauses));
  const Plan plan = compile(program, {});
  return plan.cell_by_cell.empty() ? "" : plan.cell_by_cell.front().because;
}

TEST(Plan, prints_columns_steps_and_commitments) {
  EXPECT_EQ(
      planned(commitment("first", "met when total < total[previous cycle]\n  partly met when a") +
              commitment("second",
                         "applies when subject in nws\n  met when at least 2 of "
                         "{ a; not b; total is reported }")),
      R"(read 3 columns:
  total
  a
  b
decide 7 steps:
  #1 total < total[previous cycle]
  #2 a = yes
  #3 subject in nws
  #4 b = yes
  #5 not #4
  #6 total is reported
  #7 at least 2 of {#2, #5, #6}
judge 2 commitments:
  world.first: met when #1, partly when #2
  world.second: met when #7, applies when #3
cell by cell 0 commitments:
)");
}

TEST(Plan, equal_conditions_are_one_step) {
  const Program program = program_of(std::string(declarations) +
                                     commitment("first", "met when all of { a; total <= limit }") +
                                     commitment("second", "met when any of { total <= limit; a }") +
                                     commitment("third", "met when all of { a; total <= limit }"));
  const Plan plan = compile(program, {});
  EXPECT_EQ(plan.steps.size(), 4U);
  EXPECT_EQ(plan.figures.size(), 2U);
  EXPECT_EQ(plan.commitments[0].met, plan.commitments[2].met);
}

TEST(Plan, reads_the_requested_commitments_only) {
  const Program program = program_of(std::string(declarations) + commitment("first", "met when a") +
                                     commitment("second", "met when b"));
  const Plan plan = compile(program, {*program.commitments.find("world.second")});
  ASSERT_EQ(plan.figures.size(), 1U);
  EXPECT_EQ(program.vocabulary.indicators[plan.figures[0].indicator].name, "b");
}

TEST(Plan, sources_have_columns_of_their_own) {
  EXPECT_THAT(planned(commitment("one", "met when total from depositary <= total")),
              HasSubstr("read 2 columns:\n  total from depositary\n  total\n"));
}

TEST(Plan, days_of_cycles_are_fixed) {
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
  const Program program =
      program_of(std::string(declarations) +
                 commitment("first", "met when all of { a; b; some e in talk: e.on in cycle }") +
                 commitment("second", "met when b"));
  const Plan plan = compile(program, {});
  ASSERT_EQ(plan.cell_by_cell.size(), 1U);
  ASSERT_EQ(plan.steps.size(), 1U);
  EXPECT_EQ(print(program, plan, plan.steps[0]), "b = yes");
  EXPECT_EQ(plan.figures.size(), 1U);
}

}  // namespace
}  // namespace servanda::engine
