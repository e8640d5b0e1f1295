#include "engine/check/vocabulary.hpp"

#include <gtest/gtest.h>

namespace servanda::engine {
namespace {

Type type_of(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

TEST(Wording, prefers_the_requested_language_and_then_english) {
  const Wording wording{{{"fr", "la France"}, {"en", "France"}, {"zh", "法国"}}};
  EXPECT_EQ(wording.in("zh"), "法国");
  EXPECT_EQ(wording.in("es"), "France");
  EXPECT_EQ((Wording{{{"fr", "la France"}}}.in("zh")), "la France");
  EXPECT_EQ((Wording{{{"fr", "la France"}, {"zh", "法国"}}}.in("es")), "la France");
  EXPECT_EQ(Wording().in("en"), "");
}

TEST(Group, has_the_members_of_a_day) {
  Group group;
  group.memberships = {{SubjectId{2}, parse_day("2000-01-01"), parse_day("2009-12-31")},
                       {SubjectId{1}, parse_day("2005-01-01"), {}},
                       {SubjectId{1}, {}, {}}};
  const auto on = [&group](const char* day) { return group.members(*parse_day(day)); };
  EXPECT_EQ(on("1999-12-31"), (std::vector{SubjectId{1}}));
  EXPECT_EQ(on("2000-01-01"), (std::vector{SubjectId{1}, SubjectId{2}}));
  EXPECT_EQ(on("2009-12-31"), (std::vector{SubjectId{1}, SubjectId{2}}));
  EXPECT_EQ(on("2010-01-01"), (std::vector{SubjectId{1}}));
}

TEST(Grain, is_printed_as_it_is_written) {
  EXPECT_EQ(to_string(Grain::per_cycle), "per cycle");
  EXPECT_EQ(to_string(Grain::per_year), "per year");
  EXPECT_EQ(to_string(Grain::lasting), "lasting");
}

TEST(Vocabulary, finds_cycles_by_their_days) {
  Vocabulary words;
  const CycleId first =
      words.cycles.add({"RC2010", {}, {*parse_day("2005-05-28"), *parse_day("2010-05-28")}});
  const CycleId second =
      words.cycles.add({"RC2015", {}, {*parse_day("2010-05-29"), *parse_day("2015-05-22")}});
  EXPECT_EQ(words.cycle_on(*parse_day("2010-05-28")), first);
  EXPECT_EQ(words.cycle_on(*parse_day("2010-05-29")), second);
  EXPECT_EQ(words.cycle_on(*parse_day("2015-05-23")), std::nullopt);
  EXPECT_EQ(words.cycle_before(second), first);
  EXPECT_EQ(words.cycle_before(first), std::nullopt);
  EXPECT_EQ(words.cycle_before(CycleId()), std::nullopt);
}

TEST(Vocabulary, describes_types_as_they_are_written) {
  Vocabulary words;
  Type quantity = type_of(TypeKind::quantity);
  quantity.unit = words.units.add({"warhead", {}});
  Type choice = type_of(TypeKind::choice);
  choice.choice = words.choices.add({"topic", {}, {"doctrine"}});
  Type set = choice;
  set.kind = TypeKind::choice_set;
  EXPECT_EQ(words.describe(quantity), "quantity of warhead");
  EXPECT_EQ(words.describe(choice), "topic");
  EXPECT_EQ(words.describe(set), "set of topic");
  const std::vector<std::pair<TypeKind, std::string>> plain{
      {TypeKind::truth, "truth"}, {TypeKind::number, "number"},     {TypeKind::percent, "percent"},
      {TypeKind::date, "date"},   {TypeKind::duration, "duration"}, {TypeKind::period, "period"},
      {TypeKind::text, "text"},   {TypeKind::state, "state"},       {TypeKind::states, "states"}};
  for (const auto& [kind, name] : plain) EXPECT_EQ(words.describe(type_of(kind)), name);
}

TEST(Event, knows_its_fields) {
  const Event event{
      "dialogue", {}, {{"on", type_of(TypeKind::date)}, {"level", type_of(TypeKind::text)}}};
  EXPECT_EQ(event.field("level"), 1U);
  EXPECT_EQ(event.field("place"), std::nullopt);
}

}  // namespace
}  // namespace servanda::engine
