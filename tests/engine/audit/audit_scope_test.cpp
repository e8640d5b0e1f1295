#include "engine/audit/audit_scope.hpp"

#include <gmock/gmock.h>

#include "tests/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Fits, stars_and_question_marks_stand_for_other_characters) {
  EXPECT_TRUE(fits("npt.wp9.8.d", "npt.wp9.8.d"));
  EXPECT_TRUE(fits("npt.wp9.*", "npt.wp9.8.d"));
  EXPECT_TRUE(fits("*.8.?", "npt.wp9.8.d"));
  EXPECT_TRUE(fits("*8*d*", "npt.wp9.8.d"));
  EXPECT_TRUE(fits("*", ""));
  EXPECT_FALSE(fits("npt.wp9", "npt.wp9.8.d"));
  EXPECT_FALSE(fits("npt.?", "npt.wp9"));
  EXPECT_FALSE(fits("*.9.d", "npt.wp9.8.d"));
  EXPECT_FALSE(fits("?", ""));
}

class Selecting : public testing::Test {
 protected:
  std::string error(const SelectionWords& words) {
    const auto answer = AuditScope::of(world.program, words);
    const auto* const refused = std::get_if<Refused>(&answer);
    return refused == nullptr ? "" : refused->message + " / " + refused->help;
  }
  AuditScope scope_of(const SelectionWords& words) {
    return std::get<AuditScope>(AuditScope::of(world.program, words));
  }
  SmallWorld world;
};

TEST_F(Selecting, without_a_word_selects_everything) {
  const AuditScope scope = scope_of({});
  EXPECT_THAT(scope.selection().commitments, IsEmpty());
  EXPECT_THAT(scope.selection().subjects, IsEmpty());
}

/// Regression: the help named a command that lists nothing.
TEST_F(Selecting, an_unknown_commitment_gets_the_whole_list_if_it_is_short) {
  SelectionWords words;
  words.commitments = {"somewhere.else"};
  EXPECT_THAT(error(words), HasSubstr("known are " + world.program.commitments.names().front()));
  while (world.program.commitments.size() < 9) {
    auto more = world.program.commitments[CommitmentId{0}];
    more.name = "more." + std::to_string(world.program.commitments.size());
    world.program.commitments.add(more);
  }
  EXPECT_THAT(error(words), HasSubstr("`servanda document` with the rules lists all"));
}

TEST_F(Selecting, a_group_is_its_members_and_what_binds_it_as_one) {
  SelectionWords words;
  words.subjects = {"nws"};
  const AuditScope scope = scope_of(words);
  EXPECT_THAT(scope.selection().groups, ElementsAre(world.nws));
  EXPECT_THAT(scope.selection().subjects,
              ElementsAre(world.china, world.france, world.russia, world.usa));
}

TEST_F(Selecting, leaves_out_later_members_of_a_group) {
  auto& group = world.program.vocabulary.groups[world.nws];
  group.memberships.back().from = day("2020-01-01");
  SelectionWords words;
  words.subjects = {"nws"};
  const AuditScope scope = scope_of(words);
  Assessment assessment;
  for (const CycleId cycle : {world.rc2015, world.rc2020}) {
    assessment.findings.push_back(world.finding(world.reduce, world.usa, cycle, Verdict::met));
    assessment.findings.push_back(world.finding(world.talk, {}, cycle, Verdict::met));
  }
  scope.narrow(assessment);
  ASSERT_EQ(assessment.findings.size(), 3U);
  EXPECT_EQ(assessment.findings[0].commitment, world.talk);
  EXPECT_EQ(assessment.findings[1].subject, world.usa);
}

TEST_F(Selecting, a_state_alone_is_not_asked_for_its_group) {
  SelectionWords words;
  words.subjects = {"USA"};
  const AuditScope scope = scope_of(words);
  Assessment assessment;
  assessment.findings = {world.finding(world.talk, {}, world.rc2020, Verdict::met)};
  scope.narrow(assessment);
  EXPECT_THAT(assessment.findings, IsEmpty());
}

TEST_F(Selecting, a_state_is_found_by_its_title) {
  SelectionWords words;
  words.subjects = {"usa"};
  EXPECT_THAT(error(words), HasSubstr("did you mean `USA`?"));
  words.subjects = {std::string(world.program.vocabulary.subjects[world.usa].title.in("en"))};
  ASSERT_NE(words.subjects.front(), "");
  const AuditScope scope = scope_of(words);
  EXPECT_THAT(scope.selection().subjects, testing::ElementsAre(world.usa));
}

TEST_F(Selecting, words_that_name_nothing_are_errors) {
  EXPECT_THAT(error({{"RC2019"}, {}, {}, {}}), HasSubstr("did you mean `RC2010`?"));
  EXPECT_THAT(error({{}, {"FRAN"}, {}, {}}), HasSubstr("did you mean `FRA`?"));
  EXPECT_THAT(error({{}, {}, {"npt.ap2010.5.b"}, {}}), HasSubstr("`npt.ap2010.5.a`"));
  EXPECT_THAT(error({{}, {}, {"5.a"}, {}}), HasSubstr("write the id in full: `npt.ap2010.5.a`"));
  EXPECT_THAT(error({{}, {}, {}, {"peace"}}), HasSubstr("there is no theme `peace`"));
}

}  // namespace
}  // namespace servanda::engine
