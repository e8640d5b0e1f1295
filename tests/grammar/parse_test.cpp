// Declarations and scenarios: what their trees hold.

#include "grammar/parse.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/parsed.hpp"

namespace servanda::grammar {
namespace {

std::string shown(const syntax::Type& type) {
  return std::string(type.name.text) + (type.of ? " of " + std::string(type.of->text) : "");
}

// --- declarations ---

TEST(Parse, an_empty_file_holds_nothing_and_is_no_mistake) {
  for (const char* text : {"", " \n\t\r\n", "# only a comment", "language 1"}) {
    const Parsed parsed(text);
    EXPECT_TRUE(parsed.file.items.empty()) << text;
    EXPECT_EQ(parsed.said(), "") << text;
  }
}

TEST(Parse, a_byte_order_mark_is_no_part_of_the_text) {
  const Parsed parsed("\uFEFFunit warhead");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Unit>().name.text, "warhead");
}

TEST(Parse, lines_may_end_as_on_windows) {
  const Parsed parsed(
      "pack a {\r\n  title \"A\"\r\n}\r\nscenario \"s\" {\r\n  given | subject | x |\r\n"
      "        | FRA | 5 |\r\n}\r\n");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Scenario>().given.front().table.rows.size(), 1U);
}

TEST(Parse, a_pack_has_title_citations_and_note) {
  const Parsed parsed(R"(pack npt.wp9 {
    title en "Nuclear" zh "核"
    cites "NPT/CONF.2020/WP.9" "NPT" at "art. VI"
    note "Free \"text\"."
  })");
  const auto& pack = parsed.first<syntax::Pack>();
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(pack.name.text, "npt.wp9");
  EXPECT_EQ(listed(pack.title), "en=Nuclear;zh=核;");
  ASSERT_EQ(pack.cites.size(), 2U);
  EXPECT_FALSE(pack.cites[0].at);
  EXPECT_EQ(pack.cites[1].at->raw, "art. VI");
  EXPECT_EQ(syntax::unescaped(*pack.note), "Free \"text\".");
}

TEST(Parse, a_bare_title_is_english) {
  EXPECT_EQ(listed(Parsed(R"(unit warhead "warheads" zh "枚弹头")").first<syntax::Unit>().title),
            "en=warheads;zh=枚弹头;");
}

TEST(Parse, a_use_names_a_pack) {
  EXPECT_EQ(Parsed("use npt.vocabulary").first<syntax::Use>().pack.text, "npt.vocabulary");
}

TEST(Parse, states_and_bodies_are_distinct) {
  const Parsed parsed("state FRA \"France\"\nbody review_conference \"NPT Review Conference\"");
  ASSERT_EQ(parsed.file.items.size(), 2U);
  EXPECT_TRUE(std::get<syntax::Subject>(parsed.file.items[0].declaration).state);
  EXPECT_FALSE(std::get<syntax::Subject>(parsed.file.items[1].declaration).state);
}

TEST(Parse, a_cycle_has_its_days) {
  const Parsed parsed_cycle("cycle RC \"R\" from 2015-05-23 to 2022-08");
  const auto& cycle = parsed_cycle.first<syntax::Cycle>();
  EXPECT_EQ(cycle.from.text, "2015-05-23");
  EXPECT_EQ(cycle.to.text, "2022-08");
}

TEST(Parse, undated_members_may_stand_before_others) {
  const Parsed parsed(R"(group g {
    members USA
    members DEU from 1970-01-01
  })");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Group>().members.size(), 2U);
}

TEST(Parse, a_group_has_members_for_a_time) {
  const Parsed parsed(R"(group nws "N" {
    members CHN FRA from 1970-03-05
    members DEU from 1970-01-01 to 1990-10-03
    members USA
    cites "NPT" at "art. IX"
  })");
  const auto& group = parsed.first<syntax::Group>();
  EXPECT_EQ(parsed.said(), "");
  ASSERT_EQ(group.members.size(), 3U);
  EXPECT_EQ(listed(group.members[0].names), "CHN,FRA,");
  EXPECT_EQ(group.members[0].from->text, "1970-03-05");
  EXPECT_FALSE(group.members[0].to);
  EXPECT_EQ(group.members[1].to->text, "1990-10-03");
  EXPECT_FALSE(group.members[2].from);
  EXPECT_EQ(group.cites.size(), 1U);
}

TEST(Parse, a_choice_keeps_the_order_of_its_values) {
  EXPECT_EQ(
      listed(Parsed("choice c \"C\" { none reduced launch_ready }").first<syntax::Choice>().values),
      "none,reduced,launch_ready,");
}

TEST(Parse, an_indicator_has_type_and_grain) {
  const Parsed parsed(R"(
    indicator a quantity of warhead per cycle "A"
    indicator b truth lasting "B"
    indicator c set of topic per year "C")");
  ASSERT_EQ(parsed.file.items.size(), 3U);
  const auto& a = std::get<syntax::Indicator>(parsed.file.items[0].declaration);
  const auto& b = std::get<syntax::Indicator>(parsed.file.items[1].declaration);
  const auto& c = std::get<syntax::Indicator>(parsed.file.items[2].declaration);
  EXPECT_EQ(shown(a.type), "quantity of warhead");
  EXPECT_EQ(a.grain, syntax::Grain::per_cycle);
  EXPECT_EQ(shown(b.type), "truth");
  EXPECT_EQ(b.grain, syntax::Grain::lasting);
  EXPECT_EQ(shown(c.type), "set of topic");
  EXPECT_EQ(c.grain, syntax::Grain::per_year);
}

TEST(Parse, an_indicator_may_have_a_tolerance_and_a_judgement) {
  const Parsed parsed_both("indicator a number lasting \"A\" about within 10% by judgement");
  const auto& both = parsed_both.first<syntax::Indicator>();
  EXPECT_EQ(both.tolerance->text, "10");
  EXPECT_TRUE(both.by_judgement);
  const Parsed parsed_none("indicator a number lasting \"A\"");
  const auto& none = parsed_none.first<syntax::Indicator>();
  EXPECT_FALSE(none.tolerance);
  EXPECT_FALSE(none.by_judgement);
}

TEST(Parse, an_event_may_name_its_identifying_fields) {
  const Parsed two(
      "event d \"D\" { on date  number number } identified by on number\nstate FRA \"F\"");
  const auto& event = two.first<syntax::Event>();
  ASSERT_EQ(event.identity.size(), 2U);
  EXPECT_EQ(event.identity[1].text, "number");
  EXPECT_EQ(two.file.items.size(), 2U);  // the next line begins with none of its fields
}

TEST(Parse, an_event_has_fields) {
  const Parsed parsed_event("event d \"D\" { on date who states topics set of topic }");
  const auto& event = parsed_event.first<syntax::Event>();
  ASSERT_EQ(event.fields.size(), 3U);
  EXPECT_EQ(event.fields[0].name.text, "on");
  EXPECT_EQ(shown(event.fields[2].type), "set of topic");
  EXPECT_TRUE(event.identity.empty());
}

TEST(Parse, a_parameter_has_values_for_a_time) {
  const Parsed parsed(R"(parameter p percent {
    from 2010-05-28 to 2022-07-31 = 15%
    from 2022-08-01 = 10% cites "NPT/CONF.2020/WP.9" at "para. 8"
  })");
  const auto& parameter = parsed.first<syntax::Parameter>();
  EXPECT_EQ(parsed.said(), "");
  ASSERT_EQ(parameter.spans.size(), 2U);
  EXPECT_EQ(parameter.spans[0].to->text, "2022-07-31");
  EXPECT_FALSE(parameter.spans[1].to);
  EXPECT_EQ(parameter.spans[1].cites.size(), 1U);
}

// --- scenarios ---

TEST(Parse, a_scenario_has_tables) {
  const Parsed parsed(R"(scenario "A cut" {
    as of 2022-08-26
    given | subject | cycle  | total       |
          | FRA     | RC2010 | at most 300 |   # a comment
          | GBR     |        |not reported|
    given event dialogue
          | on         | participants |
          | 2021-12-02 | CHN FRA      |
    given complete
          | dataset | to         |
          | total   | 2022-08-26 |
    expect 5.a | subject | verdict |
               | FRA     | no data |
  })");
  const auto& scenario = parsed.first<syntax::Scenario>();
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(scenario.title.raw, "A cut");
  EXPECT_EQ(scenario.as_of->text, "2022-08-26");
  ASSERT_EQ(scenario.given.size(), 3U);
  EXPECT_EQ(scenario.given[0].kind, syntax::GivenKind::facts);
  EXPECT_EQ(scenario.given[1].kind, syntax::GivenKind::event);
  EXPECT_EQ(scenario.given[1].event->text, "dialogue");
  EXPECT_EQ(scenario.given[2].kind, syntax::GivenKind::complete);
  const syntax::Table& table = scenario.given[0].table;
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0][2].text, "at most 300");
  EXPECT_EQ(table.rows[1][1].text, "");
  EXPECT_EQ(table.rows[1][2].text, "not reported");
  ASSERT_EQ(scenario.expect.size(), 1U);
  EXPECT_EQ(scenario.expect[0].commitment.text, "5.a");
  EXPECT_EQ(scenario.expect[0].table.rows[0][1].text, "no data");
}

TEST(Parse, an_empty_cell_needs_no_blank) {
  const Parsed parsed("scenario \"s\" {\n given | a | b | c |\n | 1 || 3 |\n}");
  EXPECT_EQ(parsed.said(), "");
  EXPECT_EQ(parsed.first<syntax::Scenario>().given[0].table.rows.at(0).at(1).text, "");
}

}  // namespace
}  // namespace servanda::grammar
