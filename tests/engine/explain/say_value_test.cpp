#include <gtest/gtest.h>

#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"
#include "tests/world.hpp"

namespace servanda::engine {
namespace {

class SayValue : public testing::Test {
 protected:
  [[nodiscard]] std::string say(IndicatorId indicator, const Value& value) const {
    const Vocabulary& vocabulary = world.program.vocabulary;
    return say_value(vocabulary, vocabulary.indicators[indicator].type, value);
  }
  [[nodiscard]] std::string say(TypeKind kind, const Value& value) const {
    return say_value(world.program.vocabulary, Type{kind, {}, {}}, value);
  }
  SmallWorld world;
};

TEST_F(SayValue, quantities_bear_their_unit) {
  EXPECT_EQ(say(world.total, warheads(3750)), "3750 warheads");
  EXPECT_EQ(say(world.total, warheads(1)), "1 warhead");
  EXPECT_EQ(say(world.total, NumberInterval::fewer_than(Number(300), Number(0))),
            "fewer than 300 warheads");
  EXPECT_EQ(say(world.total, NumberInterval::between(Number(200), Number(225))),
            "between 200 and 225 warheads");
}

TEST_F(SayValue, percentages_are_shown_in_hundredths) {
  EXPECT_EQ(say(TypeKind::percent, NumberInterval::exact(Number::fraction(3, 20))), "15%");
}

TEST_F(SayValue, values_of_plain_types_are_shown_as_they_are) {
  EXPECT_EQ(say(TypeKind::truth, true), "yes");
  EXPECT_EQ(say(TypeKind::number, NumberInterval::exact(Number::fraction(5, 2))), "2.5");
  EXPECT_EQ(say(TypeKind::date, *parse_date("2021-12")), "2021-12");
  EXPECT_EQ(say(TypeKind::duration, Duration{6, 0}), "6 months");
  EXPECT_EQ(say(TypeKind::text, std::string("as is")), "“as is”");
  EXPECT_EQ(say(TypeKind::state, world.russia), "Russian Federation");
}

TEST_F(SayValue, many_states_go_by_their_codes) {
  const SubjectSet two{world.china, world.france};
  EXPECT_EQ(say(TypeKind::states, two), "China, France");
  const SubjectSet many{world.china, world.france, world.russia,
                        world.usa,   world.china,  world.france};
  EXPECT_EQ(say(TypeKind::states, many), "CHN, FRA, RUS, USA, CHN, FRA");
  EXPECT_EQ(say(TypeKind::states, SubjectSet{}), "none");
}

TEST_F(SayValue, choices_lose_their_underscores) {
  const Type topics = world.program.vocabulary.events[world.dialogue].fields[2].type;
  const Type topic{TypeKind::choice, {}, topics.choice};
  const Vocabulary& vocabulary = world.program.vocabulary;
  EXPECT_EQ(say_value(vocabulary, topic, ChoiceValue{1}), "risk reduction");
  EXPECT_EQ(say_value(vocabulary, topics, ChoiceSet{3}), "doctrine, risk reduction");
  EXPECT_EQ(say_value(vocabulary, topics, ChoiceSet{0}), "none");
}

TEST(MidSentence, keeps_the_capitals_of_names) {
  EXPECT_EQ(mid_sentence("Declared total"), "declared total");
  EXPECT_EQ(mid_sentence("CTBT ratification"), "CTBT ratification");
  EXPECT_EQ(mid_sentence("New START warheads"), "New START warheads");
  EXPECT_EQ(mid_sentence("P5 meetings"), "P5 meetings");
  EXPECT_EQ(mid_sentence("A New START notice"), "a New START notice");
}

TEST(WithArticle, follows_english_usage) {
  EXPECT_EQ(with_article("France", true), "France");
  EXPECT_EQ(with_article("Russian Federation", true), "the Russian Federation");
  EXPECT_EQ(with_article("United States of America", true), "the United States of America");
  EXPECT_EQ(with_article("Iran (Islamic Republic of)", true), "Iran (Islamic Republic of)");
  EXPECT_EQ(with_article("NPT Review Conference", false), "the NPT Review Conference");
  EXPECT_EQ(with_article("The Conference", false), "The Conference");
}

TEST(JoinFirst, leaves_nothing_out_without_saying_so) {
  EXPECT_EQ(join_first({"a", "b"}, 3, "more"), "a; b");
  EXPECT_EQ(join_first({"a", "b", "c", "d", "e"}, 3, "more"), "a; b; c; and 2 more");
}

TEST(InQuotes, does_not_quote_twice) {
  EXPECT_EQ(in_quotes("text"), "“text”");
  EXPECT_EQ(in_quotes("\"text\""), "“text”");
  EXPECT_EQ(in_quotes("“text”"), "“text”");
}

}  // namespace
}  // namespace servanda::engine
