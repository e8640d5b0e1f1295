// Events that a later document corrects (`supersedes`).

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// The verdict of this condition on the events of another world.
std::string is(const World& told, const std::string& condition) {
  World world = met_when(condition);
  world.complete("talk", "2022-08-26");
  world.facts.events = told.facts.events;
  world.facts.arrange(world.program.vocabulary);
  world.clock = told.clock;
  return world.verdict();
}

/// One document with two talks.
World of_january_and_june() {
  World world = rule("met when some e in talk");
  return world.in_document("first")
      .talk("2012-01-30", "CHN FRA", "risk", "low")
      .talk("2012-06-15", "CHN GBR", "risk", "low");
}

TEST(Correction, to_another_day_makes_no_second_event) {
  World world = rule("met when some e in talk");
  world.in_document("first").talk("2012-01-30", "CHN FRA");
  world.in_document("second", "first").talk("2012-02-01", "CHN FRA");
  EXPECT_EQ(is(world, "count(e in talk) = 1"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.on <= 2012-01-31"), "not met");
}

TEST(Correction, to_a_field_of_an_event_makes_no_conflict) {
  World world = of_january_and_june();
  world.in_document("second", "first").talk("2012-01-30", "CHN FRA", "doctrine", "high");
  EXPECT_EQ(is(world, "some e in talk where e.level = high"), "met");
  EXPECT_EQ(is(world, "count(e in talk where e.topics has risk) = 1"), "met");
  EXPECT_EQ(is(world, "count(e in talk) = 2"), "met");
}

TEST(Correction, counts_from_the_day_on_which_it_was_known) {
  World world = rule("met when some e in talk");
  world.in_document("first").talk("2012-01-30", "CHN FRA", {}, {}, "2012-02-01");
  world.in_document("second", "first").talk("2012-03-01", "CHN FRA", {}, {}, "2013-01-01");
  EXPECT_EQ(is(World(world), "some e in talk where e.on = 2012-01-30"), "not met");
  world.known_at("2012-12-31");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30"), "met");
  world.known_at("2013-01-01");  // when the list was known to be complete up to that day only
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30"), "no data: stale");
}

TEST(Correction, means_the_entry_that_differs_in_one_thing_only) {
  World world = of_january_and_june();
  world.in_document("second", "first").talk("2012-07-01", "CHN GBR");
  EXPECT_EQ(is(world, "count(e in talk) = 2"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-06-15"), "not met");
}

TEST(Correction, that_may_mean_either_leaves_both_open) {
  World world = of_january_and_june();
  world.in_document("second", "first").talk("2014-07-01", "RUS");
  EXPECT_EQ(is(world, "some e in talk where e.participants has RUS"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.participants has CHN"), "no data: imprecise");
  EXPECT_EQ(is(world, "count(e in talk) >= 4"), "not met");
  EXPECT_EQ(is(world, "count(e in talk) >= 1"), "met");
}

TEST(Correction, that_repeats_no_entry_replaces_all) {
  World world = of_january_and_june();
  world.in_document("second", "first").talk("2014-07-01", "RUS").talk("2014-08-01", "GBR RUS");
  EXPECT_EQ(is(world, "some e in talk where e.participants has CHN"), "not met");
  EXPECT_EQ(is(world, "count(e in talk) = 2"), "met");
}

TEST(Correction, that_fits_several_entries_replaces_each_once) {
  World world = rule("met when some e in talk");
  world.in_document("first").talk("2012-01-30", "CHN").talk("2012-06-15", "CHN");
  world.in_document("second", "first").talk("2012-02-01", "CHN").talk("2014-08-01", "GBR RUS");
  EXPECT_EQ(is(world, "count(e in talk) = 2"), "met");
}

TEST(Correction, completes_an_entry_without_participants) {
  World world = rule("met when some e in talk");
  world.in_document("first").talk("2012-01-30", {}, "risk");
  world.in_document("second", "first").talk("2012-01-30", "CHN FRA", "risk");
  EXPECT_EQ(is(world, "count(e in talk) = 1"), "met");
  EXPECT_EQ(is(world, "count(e in talk where e.participants has CHN) = 1"), "met");
}

/// The documents stand in the order of their names, and the later one became known first.
TEST(Correction, counts_from_the_first_of_two_correcting_documents) {
  const auto corrected_by = [](std::string_view participants) {
    World world = of_january_and_june();
    world.in_document("another", "first")
        .talk("2012-01-31", participants, {}, {}, "2015-01-01")
        .in_document("second", "first")
        .talk("2012-02-01", participants, {}, {}, "2013-01-01");
    return world.known_at("2014-01-01");
  };
  EXPECT_EQ(is(corrected_by("CHN FRA"), "some e in talk where e.on = 2012-01-30"),
            "no data: stale");
  EXPECT_EQ(is(corrected_by("RUS"), "some e in talk where e.on = 2012-01-30"),
            "no data: imprecise, stale");
}

TEST(Correction, takes_nothing_from_other_documents) {
  World world = of_january_and_june();
  world.in_document("third").talk("2012-01-30", "CHN FRA", "risk", "low");
  world.in_document("second", "first").talk("2014-07-01", "RUS").talk("2014-08-01", "GBR RUS");
  EXPECT_EQ(is(world, "count(e in talk) = 3"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.level = low and e.participants has FRA"), "met");
}

TEST(Correction, that_may_replace_a_row_makes_its_fields_uncertain) {
  World world = of_january_and_june();
  world.in_document("third").talk("2012-01-30", "CHN FRA", "risk");
  world.in_document("second", "first").talk("2014-07-01", "RUS");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30 and e.topics has risk"), "met");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30 and e.level = low"),
            "no data: imprecise");
}

TEST(Correction, removes_the_conflicts_of_a_vague_entry) {
  World world = rule("met when some e in talk");
  world.in_document("first").talk("2012-01", "CHN FRA", "risk", "high");
  world.in_document("other").talk("2012-01-30", "CHN FRA", "risk", "low");
  EXPECT_EQ(is(World(world), "some e in talk where e.on = 2012-01-30 and e.level = low"),
            "no data: imprecise, conflict");
  world.in_document("second", "first").talk("2012-03", "CHN FRA", "risk", "high");
  EXPECT_EQ(is(world, "some e in talk where e.on = 2012-01-30 and e.level = low"), "met");
}

TEST(Correction, in_both_directions_has_no_effect) {
  World world = rule("met when some e in talk");
  world.in_document("first", "second").talk("2012-01-30", "CHN FRA");
  world.in_document("second", "first").talk("2012-02-01", "CHN FRA");
  EXPECT_EQ(is(world, "count(e in talk) = 2"), "met");
}

}  // namespace
}  // namespace servanda::engine
