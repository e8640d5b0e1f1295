#include "engine/operators/counting.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace servanda::engine {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

Tally tally_of(const std::vector<Truth>& truths) {
  Tally tally;
  for (const Truth truth : truths) {
    tally.add(truth);
  }
  return tally;
}

Truth all_of(const std::vector<Truth>& truths) {
  return counted(tally_of(truths), truths.size(), truths.size());
}

Truth any_of(const std::vector<Truth>& truths) { return counted(tally_of(truths), 1, any_number); }

struct Row {
  Truth left, right, both, either;
};

TEST(Counted, has_the_tables_of_strong_kleene_logic) {
  for (const Row& row : std::initializer_list<Row>{
           {no, no, no, no},
           {no, unknown, no, unknown},
           {no, yes, no, yes},
           {unknown, no, no, unknown},
           {unknown, unknown, unknown, unknown},
           {unknown, yes, unknown, yes},
           {yes, no, no, yes},
           {yes, unknown, unknown, yes},
           {yes, yes, yes, yes},
       }) {
    const std::string operands =
        std::string(to_string(row.left)) + ", " + std::string(to_string(row.right));
    EXPECT_EQ(all_of({row.left, row.right}), row.both) << operands;
    EXPECT_EQ(any_of({row.left, row.right}), row.either) << operands;
  }
}

// All outcomes of the unknown conditions, for all tallies of up to five.
TEST(Counted, is_known_if_all_outcomes_of_the_unknown_agree) {
  constexpr std::size_t limit = 5;
  for (std::size_t sure = 0; sure <= limit; ++sure) {
    for (std::size_t open = 0; sure + open <= limit; ++open) {
      for (std::size_t least = 0; least <= limit + 1; ++least) {
        for (std::size_t most = 0; most <= limit + 1; ++most) {
          std::set<bool> outcomes;
          for (std::size_t holding = sure; holding <= sure + open; ++holding) {
            outcomes.insert(least <= holding && holding <= most);
          }
          const Truth expected = outcomes.size() == 2 ? unknown : truth(*outcomes.begin());
          Tally tally;
          tally.yes = sure;
          tally.no = limit - sure - open;
          tally.unknown = open;
          EXPECT_EQ(counted(tally, least, most), expected)
              << sure << " yes, " << open << " unknown, in [" << least << ", " << most << "]";
        }
      }
    }
  }
}

TEST(Counted, all_of_nothing_holds_and_any_of_nothing_does_not) {
  EXPECT_EQ(all_of({}), yes);
  EXPECT_EQ(any_of({}), no);
}

TEST(Counted, none_of_is_the_negation_of_any_of) {
  for (const Truth one : {no, unknown, yes}) {
    for (const Truth other : {no, unknown, yes}) {
      EXPECT_EQ(counted(tally_of({one, other}), 0, 0), negated(any_of({one, other})));
    }
  }
}

TEST(Counted, a_range_without_numbers_never_holds) {
  EXPECT_EQ(counted(tally_of({unknown, unknown, unknown}), 2, 1), no);
}

TEST(OrElse, takes_the_fallback_only_if_the_operand_is_unknown) {
  for (const Truth fallback : {no, unknown, yes}) {
    EXPECT_EQ(or_else(no, fallback), no);
    EXPECT_EQ(or_else(yes, fallback), yes);
    EXPECT_EQ(or_else(unknown, fallback), fallback);
  }
}

TEST(IsKnown, always_has_an_answer) {
  EXPECT_EQ(is_known(no), yes);
  EXPECT_EQ(is_known(yes), yes);
  EXPECT_EQ(is_known(unknown), no);
}

}  // namespace
}  // namespace servanda::engine
