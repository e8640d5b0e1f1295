// The text of everything that a commitment depends on: all that decides is in it, and nothing else.

#include "engine/check/print_rule.hpp"

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

const std::string a_cut = R"(
commitment a {
  title en "A cut" cites "D" theme t.t force should
  binds each nws
  review each cycle from RC2010
  met when total < total[previous cycle] and percent_change(total) < -limit and alert < launch_ready
}
)";

struct Rule {
  std::string rule;
  std::string bound;
  std::string members;
};

/// The text after one word of it was replaced.
Rule with_replaced(const std::string& word, const std::string& other) {
  std::string text = vocabulary_text + a_cut;
  const std::size_t at = text.rfind(word);
  EXPECT_NE(at, std::string::npos) << word;
  text.replace(at, word.size(), other);
  const Checked checked(text);
  EXPECT_FALSE(checked.diagnostics.has_errors()) << checked.rendered();
  const Commitment& made = checked.program.commitments[CommitmentId{0}];
  return {print_rule(checked.program, made), print_bound(checked.program, made),
          print_members(checked.program, made)};
}

Rule as_it_is() { return with_replaced("A cut", "A cut"); }

TEST(PrintRule, differs_if_a_clause_does) {
  EXPECT_NE(with_replaced("total < total", "total <= total").rule, as_it_is().rule);
  EXPECT_NE(with_replaced("from RC2010\n", "from RC2015\n").rule, as_it_is().rule);
  EXPECT_NE(with_replaced("launch_ready\n", "launch_ready\n  grace 30 days\n").rule,
            as_it_is().rule);
  EXPECT_NE(
      with_replaced("launch_ready\n", "launch_ready\n  applies when ratified else \"a\"\n").rule,
      with_replaced("launch_ready\n", "launch_ready\n  applies when ratified else \"b\"\n").rule);
}

TEST(PrintRule, differs_if_a_threshold_or_a_declaration_does) {
  EXPECT_NE(with_replaced("= 15%", "= 10%").rule, as_it_is().rule);
  EXPECT_NE(with_replaced("none reduced launch_ready", "none launch_ready reduced").rule,
            as_it_is().rule);
}

TEST(PrintRule, does_not_depend_on_names_and_neighbours) {
  EXPECT_EQ(with_replaced("A cut", "A deep cut").rule, as_it_is().rule);
  EXPECT_EQ(with_replaced("\"Total\"", "\"The whole\"").rule, as_it_is().rule);
  EXPECT_EQ(with_replaced("= 100 warhead", "= 90 warhead").rule, as_it_is().rule);
}

TEST(PrintBound, differs_if_the_members_of_the_group_do) {
  const Rule other = with_replaced("CHN FRA RUS from", "CHN FRA from");
  EXPECT_EQ(other.rule, as_it_is().rule);
  EXPECT_NE(other.bound, as_it_is().bound);
  EXPECT_EQ(as_it_is().bound,
            "group nws\n"
            "  CHN from 1970-03-05 to -\n"
            "  FRA from 1970-03-05 to -\n"
            "  RUS from 1970-03-05 to -\n");
}

TEST(PrintMembers, are_the_subjects_whose_figures_may_decide) {
  EXPECT_EQ(as_it_is().members, "");
  EXPECT_EQ(with_replaced("alert < launch_ready", "subject in nws").members, as_it_is().bound);
  EXPECT_EQ(
      with_replaced("met when total < total[previous cycle] and percent_change(total) < -limit and "
                    "alert < launch_ready",
                    "met when some s in nws: ratified of s")
          .members,
      as_it_is().bound);
}

}  // namespace
}  // namespace servanda::engine
