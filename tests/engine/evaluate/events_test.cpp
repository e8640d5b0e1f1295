// Rows that describe one event, and rows that may.

#include <gtest/gtest.h>

#include "engine/evaluate/told_events.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// A world with a complete list of talks.
World whole(const std::string& condition) {
  World world = met_when(condition);
  return world.complete("talk", "2022-08-26");
}

std::string first_list(const World& world) {
  const Finding finding = world.finding();
  const Reading& list = finding.readings.front();
  return std::to_string(list.events.size()) + " rows" + (list.possibly_one ? ", possibly one" : "");
}

TEST(EventIdentity, makes_one_event_of_two_documents) {
  World twice = whole("at least 2 e in talk where e.on in cycle");
  twice.talk("2012-01-30", "CHN FRA", "risk").talk("2012-01-30", "CHN FRA", "risk");
  EXPECT_EQ(twice.verdict(), "not met");
  EXPECT_EQ(flags_of(twice.finding()), "");
  World once = whole("at most 1 e in talk where e.on in cycle");
  once.talk("2012-01-30", "CHN FRA", "risk").talk("2012-01-30", "CHN FRA", "risk");
  EXPECT_EQ(once.verdict(), "met");
  EXPECT_EQ(first_list(once), "2 rows");
}

TEST(EventIdentity, other_days_or_other_states_are_other_events) {
  World world = whole("count(e in talk where e.on in cycle) = 3");
  world.talk("2012-01-30", "CHN FRA").talk("2012-01-30", "CHN GBR").talk("2012-01-31", "CHN FRA");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(flags_of(world.finding()), "");
}

TEST(EventIdentity, one_meeting_of_a_month_and_one_of_a_day_of_it_are_possibly_one) {
  const auto with_both = [](const std::string& condition) {
    World world = whole(condition);
    return world.talk("2012-01", "CHN FRA").talk("2012-01-30", "CHN FRA");
  };
  EXPECT_EQ(with_both("at least 1 e in talk where e.on in cycle").verdict(), "met");
  EXPECT_EQ(with_both("at least 2 e in talk where e.on in cycle").verdict(), "no data: imprecise");
  EXPECT_EQ(with_both("at most 1 e in talk where e.on in cycle").verdict(), "no data: imprecise");
  EXPECT_EQ(with_both("at most 2 e in talk where e.on in cycle").verdict(), "met");
  EXPECT_EQ(with_both("exactly 2 e in talk where e.on in cycle").verdict(), "no data: imprecise");
  EXPECT_EQ(with_both("count(e in talk where e.on in cycle) = 2").verdict(), "no data: imprecise");
  const Finding finding = with_both("at least 2 e in talk where e.on in cycle").finding();
  EXPECT_EQ(flags_of(finding), "possibly one event");
}

TEST(EventIdentity, an_event_of_unknown_states_is_possibly_one_with_any_of_its_day) {
  World world = whole("count(e in talk) >= 3");
  world.talk("2012-01-30", "CHN FRA").talk("2012-01-30", "CHN GBR").talk("2012-01-30");
  EXPECT_EQ(world.verdict(), "no data: imprecise");
  EXPECT_EQ(whole("count(e in talk) >= 2")
                .talk("2012-01-30", "CHN FRA")
                .talk("2012-01-30", "CHN GBR")
                .talk("2012-01-30")
                .verdict(),
            "met");
}

TEST(EventIdentity, the_minimum_takes_rows_by_their_last_day) {
  // January and the 30th may be one talk, and so may the year and either; February is another one.
  World world = whole("count(e in talk) >= 2");
  world.talk("2012", "CHN").talk("2012-01", "CHN").talk("2012-01-30", "CHN").talk("2012-02", "CHN");
  EXPECT_EQ(world.verdict(), "met");
  World more = whole("count(e in talk) >= 3");
  more.talk("2012", "CHN").talk("2012-01", "CHN").talk("2012-01-30", "CHN").talk("2012-02", "CHN");
  EXPECT_EQ(more.verdict(), "no data: imprecise");
}

TEST(EventIdentity, other_fields_that_differ_are_a_conflict) {
  const auto told_twice = [](const std::string& condition) {
    World world = whole(condition);
    return world.talk("2012-01-30", "CHN FRA", "risk", "low")
        .talk("2012-01-30", "CHN FRA", "risk", "high");
  };
  EXPECT_EQ(told_twice("some e in talk where e.level >= middle").verdict(), "no data: conflict");
  EXPECT_EQ(told_twice("some e in talk where e.topics has risk").verdict(), "met");
}

TEST(EventIdentity, fills_an_empty_field_from_another_row) {
  World world = whole("some e in talk where e.level = high and e.topics has risk");
  world.talk("2012-01-30", "CHN FRA", "risk").talk("2012-01-30", "CHN FRA", {}, "high");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(EventIdentity, ignores_conflicts_that_became_known_later) {
  World world = whole("some e in talk where e.level = low");
  world.talk("2012-01-30", "CHN FRA", "risk", "low", "2012-02-01")
      .talk("2012-01-30", "CHN FRA", "risk", "high", "2016-01-01");
  EXPECT_EQ(World(world).verdict(), "no data: conflict");
  EXPECT_EQ(world.known_at("2015-12-31").verdict(), "met");
}

/// A world with a complete list of votes, which have these fields and this identity.
World world_of_votes(const std::string& declaration, const std::string& condition,
                     const std::vector<std::vector<std::string>>& rows) {
  World world("event vote \"A vote\" " + declaration + "\n" +
              commitment("test", "met when " + condition));
  const Vocabulary& words = world.program.vocabulary;
  const EventId vote = words.events.find("vote").value();
  for (const std::vector<std::string>& cells : rows) {
    EventRow row{vote, {}, day("0001-01-01"), {}, {}};
    for (const std::string& cell : cells) {
      const Type& type = words.events[vote].fields[row.fields.size()].type;
      row.fields.push_back(cell.empty() ? std::nullopt : read_value(words, type, cell).value);
    }
    world.facts.events.push_back(std::move(row));
  }
  world.facts.arrange(words);
  return world.complete("vote", "2022-08-26");
}
std::string of_votes(const std::string& declaration, const std::string& condition,
                     const std::vector<std::vector<std::string>>& rows) {
  return world_of_votes(declaration, condition, rows).verdict();
}

TEST(EventIdentity, is_defined_by_the_rules) {
  const std::vector<std::vector<std::string>> two{{"2012-01-30", "1"}, {"2012-01-30", "2"}};
  const std::string fields = "{ on date  number number }";
  EXPECT_EQ(of_votes(fields + " identified by on number", "count(v in vote) = 2", two), "met");
  EXPECT_EQ(of_votes(fields + " identified by on", "count(v in vote) = 1", two), "met");
  EXPECT_EQ(of_votes(fields, "count(v in vote) = 1", two), "met");
  EXPECT_EQ(of_votes(fields, "some v in vote where v.number = 2", two), "no data: conflict");
}

TEST(EventIdentity, without_the_date_leaves_the_date_in_a_range) {
  const std::vector<std::vector<std::string>> two{{"2012-01-30", "1"}, {"2012-03-30", "1"}};
  const std::string fields = "{ on date  number number } identified by number";
  EXPECT_EQ(of_votes(fields, "count(v in vote) = 1", two), "met");
  EXPECT_EQ(of_votes(fields, "some v in vote where v.on in 2012", two), "met");
  EXPECT_EQ(of_votes(fields, "some v in vote where v.on in 2012-02", two), "no data: conflict");
  EXPECT_EQ(of_votes(fields, "some v in vote where v.on in 2011", two), "not met");
}

TEST(EventIdentity, fills_an_open_day_from_another_row) {
  for (const std::vector<std::vector<std::string>>& rows :
       std::vector<std::vector<std::vector<std::string>>>{{{"2012-01-30", "1"}, {"", "1"}},
                                                          {{"", "1"}, {"2012-01-30", "1"}}}) {
    const std::string fields = "{ on date  number number } identified by number";
    EXPECT_EQ(of_votes(fields, "some v in vote where v.on = 2012-01-30", rows), "met");
    EXPECT_EQ(of_votes(fields, "some v in vote where v.on in 2013", rows), "not met");
    EXPECT_EQ(of_votes(fields, "count(v in vote) = 1", rows), "met");
  }
}

TEST(EventIdentity, counts_in_sums_and_averages) {
  const std::vector<std::vector<std::string>> rows{
      {"2012-01", "4"}, {"2012-01-30", "4"}, {"2012-02-01", "10"}};
  const std::string fields = "{ on date  number number } identified by on";
  EXPECT_EQ(of_votes(fields, "sum(v.number for v in vote) <= 18", rows), "met");
  EXPECT_EQ(of_votes(fields, "sum(v.number for v in vote) >= 14", rows), "met");
  EXPECT_EQ(of_votes(fields, "sum(v.number for v in vote) >= 15", rows), "no data: imprecise");
  EXPECT_EQ(of_votes(fields, "max(v.number for v in vote) = 10", rows), "met");
  EXPECT_EQ(of_votes(fields, "average(v.number for v in vote) <= 7", rows), "met");
  EXPECT_EQ(of_votes(fields, "average(v.number for v in vote) < 7", rows), "no data: imprecise");
  EXPECT_EQ(of_votes(fields, "average(v.number for v in vote) >= 6", rows), "met");
}

/// Regression: only the number of events was open, and the fields of each counted as known.
TEST(EventIdentity, events_that_may_be_one_contradict_each_other_if_they_are) {
  const auto talks = [](const std::string& condition, std::string_view day) {
    World world = whole(condition);
    world.talk("2012-01-30", "CHN FRA", "risk", "low").talk(day, "CHN FRA", "risk", "high");
    return world;
  };
  const std::vector<std::string> conditions{
      "some e in talk where e.level = high",        "every e in talk: e.level = high",
      "count(e in talk where e.level = high) >= 1", "share(e in talk where e.level = high) < 100%",
      "at least 100% of e in talk: e.level = high", "no e in talk where e.level = high"};
  for (const std::string& condition : conditions) {
    const World perhaps = talks(condition, "2012-01");
    EXPECT_EQ(perhaps.verdict(), "no data: imprecise, conflict") << condition;
    EXPECT_EQ(flags_of(perhaps.finding()), "possibly one event") << condition;
    EXPECT_EQ(talks(condition, "2012-01-30").verdict(), "no data: conflict") << condition;
  }
  EXPECT_EQ(talks("some e in talk where e.level = high", "2012-02").verdict(), "met");
  EXPECT_EQ(talks("every e in talk: e.topics has risk", "2012-01").verdict(), "met");
  World not_yet = whole("some e in talk where e.level = low");
  not_yet.talk("2012-01-30", "CHN FRA", "risk", "low", "2012-02-01")
      .talk("2012-01", "CHN FRA", "risk", "high", "2016-01-01");
  EXPECT_EQ(not_yet.known_at("2015-12-31").verdict(), "met");
  const std::vector<std::vector<std::string>> two{{"2012-01", "3"}, {"2012-01-30", "5"}};
  const std::string fields = "{ on date  number number } identified by on";
  EXPECT_EQ(of_votes(fields, "sum(v.number for v in vote) <= 8", two),
            "no data: imprecise, conflict");
  const std::vector<std::vector<std::string>> days{{"2012-01-30", "1"}, {"2015-03-30", ""}};
  const std::string by_number = "{ on date  number number } identified by number";
  EXPECT_EQ(of_votes(by_number, "some v in vote where v.on in 2012", days),
            "no data: imprecise, conflict");
  EXPECT_EQ(of_votes(by_number, "every v in vote: v.on in cycle", days), "met");
}

TEST(EventIdentity, events_that_may_be_one_may_be_of_any_day_between) {
  World world = world_of_votes("{ on date  number number } identified by number",
                               "some v in vote where v.on in 2013",
                               {{"2012-01-30", "1"}, {"2015-03-30", ""}});
  world.talk("2014-01-01", "CHN");  // which is another kind of event
  EXPECT_EQ(world.verdict(), "no data: imprecise, conflict");
  EXPECT_EQ(world.finding().readings.front().undecided_events.size(), 2U);
}

TEST(EventIdentity, a_conflict_counts_from_the_first_day_on_which_it_was_known) {
  World world = whole("some e in talk where e.level = low");
  world.talk("2012-01", "CHN FRA", "risk", "low")
      .talk("2012-01-20", "CHN FRA", "risk", "high", "2016-01-01")
      .talk("2012-01-25", "CHN FRA", "risk", "high", "2013-01-01");
  EXPECT_EQ(world.known_at("2012-12-31").finding().verdict, Verdict::met);
  EXPECT_EQ(world.known_at("2013-01-01").finding().verdict, Verdict::no_data);
}

TEST(EventIdentity, an_event_that_may_be_one_with_several_is_of_any_day_between_all_of_them) {
  const World world = world_of_votes(
      "{ on date  number number } identified by number", "some v in vote where v.on in 2013",
      {{"2012-01-30", ""}, {"2013-03-30", "1"}, {"2015-03-30", "2"}});
  const ToldEvents told(world.facts, day("2022-08-26"));
  const std::optional<Days> days = told.days(world.facts.event_list.of_row(0));
  EXPECT_EQ(days, (Days{day("2012-01-30"), day("2015-03-30")}));
}

TEST(EventIdentity, counts_in_shares) {
  const std::vector<std::vector<std::string>> rows{
      {"2012-01", "1"}, {"2012-01-30", "1"}, {"2012-02-01", "2"}};
  const std::string fields = "{ on date  number number } identified by on";
  // There are two events or three, and one fails.
  EXPECT_EQ(of_votes(fields, "share(v in vote where v.number = 1) >= 50%", rows), "met");
  EXPECT_EQ(of_votes(fields, "share(v in vote where v.number = 1) > 50%", rows),
            "no data: imprecise");
  EXPECT_EQ(of_votes(fields, "at least 60% of v in vote: v.number = 1", rows),
            "no data: imprecise");
  EXPECT_EQ(of_votes(fields, "at least 70% of v in vote: v.number = 1", rows), "not met");
}

TEST(Lists, are_narrowed_by_state_and_cycle_and_nothing_is_lost) {
  const std::string two = "at least 2 e in talk where e.participants has subject and e.on in cycle";
  World world = whole(two);
  world.talk("2012-01-30", "CHN FRA").talk("2012-02-28", "CHN GBR").talk("2009-01-30", "FRA");
  EXPECT_EQ(World(world).verdict(), "not met");
  EXPECT_EQ(World(world).talk("2013-01-30").verdict(), "no data: not_reported");
  EXPECT_EQ(World(world).talk("2010", "FRA").verdict(), "no data: imprecise");
  EXPECT_EQ(World(world).talk("2011", "FRA").verdict(), "met");
}

TEST(Lists, are_read_up_to_the_due_date_or_the_day_of_the_run) {
  World world = whole("some e in talk");
  EXPECT_EQ(world.finding().readings.front().looked_to, day("2015-05-22"));
  EXPECT_EQ(world.as_of("2014-01-01").finding().readings.front().looked_to, day("2014-01-01"));
}

/// The list of events is sorted by the first of its dates.
TEST(Lists, are_narrowed_by_the_first_date_and_by_no_other) {
  const std::vector<std::vector<std::string>> one{{"2011-03-01", "2012-02-01"}};
  const std::string fields = "{ on date  signed date }";
  EXPECT_EQ(of_votes(fields, "some v in vote where v.signed in 2012", one), "met");
  EXPECT_EQ(of_votes(fields, "some v in vote where v.on in 2012", one), "not met");
  EXPECT_EQ(of_votes(fields, "some v in vote where v.on in 2011 and v.signed in 2012", one), "met");
}

TEST(Lists, are_narrowed_by_a_state_on_either_side_of_the_sign) {
  const std::vector<std::vector<std::string>> three{
      {"2012-01-30", "FRA", "CHN"}, {"2012-01-31", "GBR", "FRA"}, {"2012-02-01", "", "FRA"}};
  const auto is = [&](const std::string& condition) {
    return of_votes("{ on date  host state  guest state }", condition, three);
  };
  EXPECT_EQ(is("count(v in vote where v.host = GBR) >= 1"), "met");
  EXPECT_EQ(is("count(v in vote where GBR = v.host) >= 1"), "met");
  EXPECT_EQ(is("count(v in vote where v.host = RUS) >= 2"), "not met");
  EXPECT_EQ(is("count(v in vote where v.host != FRA) >= 1"), "met");
  EXPECT_EQ(is("count(v in vote where v.host = subject or v.host = GBR) >= 2"), "met");
  EXPECT_EQ(is("count(v in vote where v.guest = FRA) = 2"), "met");
  EXPECT_EQ(is("count(v in vote where v.guest = CHN and v.host = FRA) = 1"), "met");
  EXPECT_EQ(is("count(v in vote where v.host = v.guest) >= 2"), "not met");
}

}  // namespace
}  // namespace servanda::engine
