#include "engine/operators/verdict.hpp"

#include <gtest/gtest.h>

namespace servanda::engine {
namespace {

TEST(Verdict, is_read_back_as_it_is_written) {
  for (const Verdict verdict : base::values<Verdict>)
    EXPECT_EQ(parse_verdict(to_string(verdict)), verdict);
  EXPECT_EQ(parse_verdict("kept"), std::nullopt);
}

TEST(Verdict, decided_ones_rank_from_not_met_over_partly_met_to_met) {
  EXPECT_TRUE(is_worse(Verdict::not_met, Verdict::partly_met));
  EXPECT_TRUE(is_worse(Verdict::partly_met, Verdict::met));
  EXPECT_FALSE(is_worse(Verdict::met, Verdict::met));
  for (const Verdict verdict : base::values<Verdict>) {
    EXPECT_TRUE(is_decided(verdict) || !(is_kept(verdict) || falls_short(verdict)))
        << to_string(verdict);
    EXPECT_FALSE(is_decided(verdict) && is_open(verdict)) << to_string(verdict);
  }
}

}  // namespace
}  // namespace servanda::engine
