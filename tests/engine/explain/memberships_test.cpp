// Explanations of group memberships and of the cycle under review, which the rules declare.

#include <gmock/gmock.h>

#include "engine/explain/explain.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;

const std::string sponsors =
    "group sponsors \"Sponsors of the paper\" {\n"
    "  members FRA from 2012-01-01\n"
    "  cites \"NPT/CONF.2020/WP.9\" at \"title\"\n"
    "}\n";

std::vector<Statement> statements_on(const std::string& condition, const std::string& subject,
                                     const std::string& a) {
  World world(sponsors + commitment("test", "met when " + condition));
  world.now("a", a, subject);
  return explain(world.context(), world.finding(subject)).statements;
}

TEST(Membership, decides_if_no_reading_does) {
  const std::vector<Statement> statements = statements_on("subject in sponsors", "FRA", "no");
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_EQ(statements[0].text, "Member of “Sponsors of the paper” on 2015-05-22: yes");
  EXPECT_THAT(statements[0].sources, ElementsAre("NPT/CONF.2020/WP.9, title (list in the rules)"));
  EXPECT_TRUE(statements[0].decides);
}

TEST(Membership, is_stated_once_after_the_deciding_evidence) {
  const std::vector<Statement> statements =
      statements_on("a and not subject in sponsors or a and subject in sponsors", "GBR", "yes");
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_TRUE(statements[0].decides);
  EXPECT_EQ(statements[1].text, "Member of “Sponsors of the paper” on 2015-05-22: no");
  EXPECT_FALSE(statements[1].decides);
}

TEST(Membership, is_not_stated_for_another_subject) {
  const std::vector<Statement> statements =
      statements_on("a and every s in nws: s in sponsors or a of s", "FRA", "yes");
  for (const Statement& statement : statements)
    EXPECT_EQ(statement.text.find("Member of"), std::string::npos) << statement.text;
}

TEST(CycleUnderReview, is_stated_if_no_fact_decides) {
  const std::vector<Statement> alone = statements_on("cycle in { RC2010, RC2020 }", "FRA", "yes");
  ASSERT_EQ(alone.size(), 1U);
  EXPECT_EQ(alone[0].text, "The cycle under review: second cycle, from 2010-05-29 to 2015-05-22");
  EXPECT_TRUE(alone[0].decides);
  const std::vector<Statement> beside = statements_on("a and cycle in { RC2010 }", "FRA", "yes");
  ASSERT_EQ(beside.size(), 2U);
  EXPECT_TRUE(beside[0].decides) << beside[0].text;
  EXPECT_FALSE(beside[1].decides) << beside[1].text;
}

TEST(CycleUnderReview, is_not_stated_if_a_fact_decides) {
  const std::vector<Statement> statements = statements_on("a or cycle in { RC2010 }", "FRA", "yes");
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_TRUE(statements[0].decides);
}

}  // namespace
}  // namespace servanda::engine
