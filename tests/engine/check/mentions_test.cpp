// `report mentions …`: the questions that can be asked, and the messages on those that cannot.

#include <gtest/gtest.h>

#include "tests/engine/check/said.hpp"

namespace servanda::engine {
namespace {

TEST(CheckMentions, a_report_is_asked_for_a_phrase_for_any_and_for_all) {
  EXPECT_EQ(said("report mentions \"risk\""), "");
  EXPECT_EQ(said("report[previous cycle] mentions any of (\"risk\", zh \"减少核风险\")"), "");
  EXPECT_EQ(said("some s in nws: report[RC2015] of s mentions all of (\"a\", \"b\")"), "");
}

TEST(CheckMentions, only_a_report_can_mention_something) {
  EXPECT_EQ(said("total mentions \"risk\""),
            "T004 1 `total`: only a report can mention something\n");
}

TEST(CheckMentions, a_report_belongs_to_a_cycle) {
  EXPECT_EQ(said("report[2012] mentions \"risk\""), "T006 8 `2012`: reports belong to a cycle\n");
  EXPECT_EQ(said("report[RC1999] mentions \"risk\""),
            "N001 8 `RC1999`: there is no cycle `RC1999`\n");
}

TEST(CheckMentions, a_group_needs_a_member_whose_report_is_searched) {
  EXPECT_EQ(
      said("report mentions \"risk\"", "collectively nws"),
      "T005 1 `report`: this commitment binds a group collectively: whose report is meant?\n");
}

TEST(CheckMentions, a_phrase_has_words) {
  for (const std::string phrase : {"", "*", "…"}) {
    EXPECT_EQ(said("report mentions \"" + phrase + "\""),
              "T007 17 `\"" + phrase + "\"`: there is no word to look for in this phrase\n");
  }
}

}  // namespace
}  // namespace servanda::engine
