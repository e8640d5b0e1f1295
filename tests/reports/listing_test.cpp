#include "reports/listing.hpp"

#include <gtest/gtest.h>

namespace servanda::reports {
namespace {

const std::vector<std::string> twelve{"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"};

TEST(Listed, few_are_named) { EXPECT_EQ(listed({"B", "D"}, twelve), "B, D"); }

TEST(Listed, all_are_all) {
  EXPECT_EQ(listed(twelve, twelve), "all 12");
  EXPECT_EQ(listed({"A"}, {"A"}), "A");
}

TEST(Listed, names_the_exceptions_if_most_are_in_the_list) {
  EXPECT_EQ(listed({"A", "B", "D", "E", "F", "G", "H", "I", "J", "L"}, twelve),
            "10 of 12: all but C, K");
}

}  // namespace
}  // namespace servanda::reports
