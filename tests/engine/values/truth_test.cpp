#include "engine/values/truth.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace servanda::engine {
namespace {

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

TEST(Reasons, are_joined_without_repetition) {
  Reasons reasons = {Reason::conflict};
  reasons.add(Reasons{Reason::not_reported, Reason::conflict});
  EXPECT_EQ(reasons, (Reasons{Reason::not_reported, Reason::conflict}));
}

TEST(Reasons, hold_each_reason_apart_and_spell_each_in_its_own_way) {
  std::set<std::string_view> names;
  for (const Reason reason : base::values<Reason>) {
    EXPECT_EQ(Reasons{reason}.list(), std::vector<Reason>{reason});
    names.insert(to_string(reason));
  }
  EXPECT_EQ(names.size(), reason_count);
  EXPECT_EQ(to_string(Reason::not_reported), "not_reported");
  EXPECT_EQ(to_string(Reason::not_in_force), "not_in_force");
  EXPECT_EQ(to_string(Reason::stale), "stale");
}

}  // namespace
}  // namespace servanda::engine
