#include "engine/values/truth.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <limits>
#include <set>
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

TEST(Truth, has_the_tables_of_strong_kleene_logic) {
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

TEST(Truth, negated_twice_is_itself_and_unknown_stays_unknown) {
  static_assert(negated(no) == yes);
  static_assert(negated(unknown) == unknown);
  static_assert(negated(yes) == no);
}

TEST(Truth, a_known_bool_is_yes_or_no) {
  static_assert(truth(true) == yes);
  static_assert(truth(false) == no);
}

TEST(Truth, is_spelled_as_in_a_rule) {
  EXPECT_EQ(to_string(no), "no");
  EXPECT_EQ(to_string(unknown), "unknown");
  EXPECT_EQ(to_string(yes), "yes");
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

TEST(Reasons, are_listed_in_the_order_of_the_enumeration) {
  const Reasons reasons = {Reason::stale, Reason::withheld, Reason::imprecise, Reason::withheld};
  EXPECT_EQ(reasons.list(),
            (std::vector<Reason>{Reason::withheld, Reason::imprecise, Reason::stale}));
}

TEST(Reasons, are_a_set) {
  Reasons reasons;
  EXPECT_TRUE(reasons.empty());
  EXPECT_TRUE(reasons.list().empty());
  reasons.add(Reason::conflict);
  reasons.add(Reason::conflict);
  EXPECT_EQ(reasons, Reasons{Reason::conflict});
  EXPECT_TRUE(reasons.contains(Reason::conflict));
  EXPECT_FALSE(reasons.contains(Reason::not_reported));
  EXPECT_FALSE(reasons.empty());
}

TEST(Reasons, join) {
  Reasons reasons = {Reason::conflict};
  reasons.add(Reasons{Reason::not_reported, Reason::conflict});
  EXPECT_EQ(reasons, (Reasons{Reason::not_reported, Reason::conflict}));
}

TEST(Reasons, hold_each_reason_apart_and_spell_each_in_its_own_way) {
  std::set<std::string_view> names;
  for (int position = 0; position < reason_count; ++position) {
    const auto reason = static_cast<Reason>(position);
    EXPECT_EQ(Reasons{reason}.list(), std::vector<Reason>{reason});
    names.insert(to_string(reason));
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(reason_count));
  EXPECT_EQ(to_string(Reason::not_reported), "not_reported");
  EXPECT_EQ(to_string(Reason::not_in_force), "not_in_force");
  EXPECT_EQ(to_string(Reason::stale), "stale");
}

}  // namespace
}  // namespace servanda::engine
