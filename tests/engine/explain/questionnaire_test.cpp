// The answers that are missing, their addressees, and the number of verdicts that each settles.

#include "engine/explain/questionnaire.hpp"

#include <gmock/gmock.h>

#include "tests/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct QuestionnaireTest : testing::Test {
  SmallWorld world;
  Assessment assessment;

  Reading unknown(IndicatorId indicator, SubjectId subject, CycleId cycle) const {
    Reading reading = SmallWorld::look(indicator, subject, cycle);
    reading.reasons.add(Reason::not_reported);
    return reading;
  }

  void open(CommitmentId commitment, SubjectId subject, std::vector<Reading> waits_for) {
    Finding finding = world.finding(commitment, subject, world.rc2020, Verdict::no_data);
    for (Reading& reading : waits_for) {
      for (const Reason reason : reading.reasons.list()) finding.reasons.add(reason);
      decide(finding, std::move(reading));
    }
    assessment.findings.push_back(std::move(finding));
  }

  [[nodiscard]] Questionnaire asked() const {
    return questionnaire(world.program, world.facts, assessment);
  }
};

TEST_F(QuestionnaireTest, asks_each_state_for_its_missing_answers) {
  open(world.reduce, world.france, {unknown(world.total, world.france, world.rc2020)});
  open(world.reduce, world.china, {unknown(world.total, world.china, world.rc2020)});
  const Questionnaire made = asked();
  ASSERT_THAT(made.addressees, SizeIs(2));
  EXPECT_EQ(made.addressees[0].subject, world.china);
  EXPECT_EQ(made.addressees[1].subject, world.france);
  EXPECT_THAT(made.addressees[1].questions[0].answers,
              ElementsAre("the declared total of France at the end of the 2015-2020 review cycle"));
}

TEST_F(QuestionnaireTest, one_answer_for_several_verdicts_is_one_question) {
  open(world.reduce, world.china, {unknown(world.ctbt, world.china, world.rc2020)});
  open(world.ratify, world.china, {unknown(world.ctbt, world.china, world.rc2020)});
  const Questionnaire made = asked();
  ASSERT_THAT(made.addressees, SizeIs(1));
  ASSERT_THAT(made.addressees[0].questions, SizeIs(1));
  EXPECT_EQ(made.addressees[0].questions[0].settled_alone(), 2U);
  EXPECT_EQ(made.open, 2U);
}

TEST_F(QuestionnaireTest, questions_that_settle_most_alone_come_first) {
  open(world.reduce, world.china,
       {unknown(world.total, world.china, world.rc2015),
        unknown(world.total, world.china, world.rc2020)});
  open(world.ratify, world.china, {unknown(world.ctbt, world.china, world.rc2020)});
  const Questionnaire made = asked();
  const auto& questions = made.addressees[0].questions;
  ASSERT_THAT(questions, SizeIs(3));
  EXPECT_EQ(questions[0].reading->indicator, world.ctbt);
  EXPECT_EQ(questions[1].settled_alone(), 0U);
  EXPECT_THAT(questions[1].waiting, SizeIs(1));
}

TEST_F(QuestionnaireTest, another_states_figure_is_asked_of_that_state) {
  open(world.reduce, world.france, {unknown(world.total, world.usa, world.rc2020)});
  EXPECT_EQ(asked().addressees[0].subject, world.usa);
}

TEST_F(QuestionnaireTest, a_judgement_is_asked_of_no_state) {
  open(world.reduce, world.france, {unknown(world.judged, world.france, world.rc2020)});
  const Questionnaire made = asked();
  EXPECT_FALSE(made.addressees[0].subject.valid());
  EXPECT_EQ(made.addressees[0].questions[0].kind, AnswerKind::judgement);
}

TEST_F(QuestionnaireTest, a_list_is_asked_for_once_for_all_readers) {
  for (const SubjectId id : {world.china, world.france}) {
    Reading reading;
    reading.event = world.dialogue;
    reading.subject = id;
    reading.cycle = world.rc2020;
    reading.reasons.add(Reason::not_collected);
    open(world.reduce, id, {reading});
  }
  const Questionnaire made = asked();
  ASSERT_THAT(made.addressees, SizeIs(1));
  ASSERT_THAT(made.addressees[0].questions, SizeIs(1));
  EXPECT_EQ(made.addressees[0].questions[0].settled_alone(), 2U);
}

TEST_F(QuestionnaireTest, a_register_is_asked_for_once_up_to_the_latest_day) {
  for (const CycleId cycle : {world.rc2015, world.rc2020}) {
    Reading reading;
    reading.event = world.dialogue;
    reading.cycle = cycle;
    reading.reasons.add(Reason::not_collected);
    open(world.reduce, world.china, {reading});
  }
  const Questionnaire made = asked();
  ASSERT_THAT(made.addressees[0].questions, SizeIs(1));
  EXPECT_THAT(made.addressees[0].questions[0].answers,
              ElementsAre("a register of “Rounds of dialogue” that is complete to 2022-08-26"));
}

TEST_F(QuestionnaireTest, a_lasting_fact_is_asked_for_once_for_all_cycles) {
  open(world.ratify, world.china, {unknown(world.ctbt, world.china, world.rc2015)});
  open(world.ratify, world.china, {unknown(world.ctbt, world.china, world.rc2020)});
  open(world.reduce, world.china,
       {unknown(world.ctbt, world.china, world.rc2015),
        unknown(world.ctbt, world.china, world.rc2020)});
  const Questionnaire made = asked();
  ASSERT_THAT(made.addressees[0].questions, SizeIs(1));
  EXPECT_THAT(made.addressees[0].questions[0].more, SizeIs(1));
  EXPECT_EQ(made.addressees[0].questions[0].settled_alone(), 3U);
}

TEST_F(QuestionnaireTest, subjects_whose_answers_settle_most_come_first) {
  open(world.reduce, world.china, {unknown(world.total, world.china, world.rc2020)});
  open(world.reduce, world.usa, {unknown(world.total, world.usa, world.rc2020)});
  open(world.ratify, world.usa, {unknown(world.total, world.usa, world.rc2020)});
  const Questionnaire made = asked();
  EXPECT_EQ(made.addressees[0].subject, world.usa);
  EXPECT_EQ(made.addressees[1].subject, world.china);
}

TEST_F(QuestionnaireTest, a_missing_earlier_cycle_raises_no_question_and_leaves_other_answers) {
  Reading before = SmallWorld::look(world.total, world.china, {});
  before.reasons.add(Reason::no_baseline);
  open(world.reduce, world.china, {before, unknown(world.total, world.china, world.rc2020)});
  open(world.reduce, world.china, {before});
  const Questionnaire made = asked();
  EXPECT_EQ(made.addressees[0].questions[0].settled_alone(), 0U);
  EXPECT_THAT(made.beyond_answers, ElementsAre(&assessment.findings[1]));
}

TEST_F(QuestionnaireTest, settled_verdicts_raise_no_question) {
  Finding finding = world.finding(world.ratify, world.china, world.rc2020, Verdict::not_met);
  decide(finding, unknown(world.ctbt, world.china, world.rc2020));
  assessment.findings.push_back(finding);
  EXPECT_THAT(asked().addressees, IsEmpty());
}

}  // namespace
}  // namespace servanda::engine
