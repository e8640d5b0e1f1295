// The program after checking: names resolved, declarations in order, packs that see each other.

#include "engine/check/check.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

Day day(const char* text) { return *parse_day(text); }

/// A commitment with these clauses and the required ones.
std::string with(const std::string& clauses, const std::string& name = "1") {
  return "commitment " + name +
         " {\n  title \"One\"\n  cites \"DOC\"\n  binds each nws\n"
         "  review each cycle\n  met when yes\n  " +
         clauses + "\n}\n";
}

const Commitment& first(const Checked& checked) {
  return checked.program.commitments[CommitmentId{0}];
}

// --- the vocabulary ---

TEST(Check, finds_nothing_wrong_with_a_plain_vocabulary) {
  EXPECT_EQ(Checked(vocabulary_text).rendered(), "");
}

TEST(Check, orders_cycles_by_their_days) {
  const Checked checked(
      "pack p { title \"P\" }\n"
      "cycle LATER \"l\" from 2015-05-23 to 2022-08-31\n"
      "cycle EARLIER \"e\" from 2010-05-29 to 2015-05-22\n");
  const auto& cycles = checked.program.vocabulary.cycles;
  ASSERT_EQ(cycles.size(), 2U);
  EXPECT_EQ(cycles[CycleId{0}].name, "EARLIER");
  EXPECT_EQ(cycles[CycleId{1}].days.last, day("2022-08-31"));
}

TEST(Check, keeps_the_days_of_members) {
  const Checked checked(
      vocabulary_text +
      "group g \"G\" { members CHN FRA }\n"
      "group h \"H\" { members CHN from 1992-03-01 to 1993-02-28 cites \"D\" at \"1\" }");
  const auto& groups = checked.program.vocabulary.groups;
  const Group& group = groups[*groups.find("h")];
  ASSERT_EQ(group.memberships.size(), 1U);
  EXPECT_EQ(group.memberships[0].from, day("1992-03-01"));
  EXPECT_EQ(group.memberships[0].to, day("1993-02-28"));
  EXPECT_EQ(group.cites.at(0).at, "1");
}

TEST(Check, takes_bodies_for_members_but_not_for_states) {
  const Checked checked(vocabulary_text + "group g \"G\" { members conference }");
  EXPECT_EQ(checked.rendered(), "");
  const auto& subjects = checked.program.vocabulary.subjects;
  EXPECT_FALSE(subjects[*subjects.find("conference")].is_state);
}

TEST(Check, reads_a_tolerance_as_a_share) {
  const Checked checked(vocabulary_text);
  const auto& indicators = checked.program.vocabulary.indicators;
  EXPECT_EQ(indicators[*indicators.find("ceiling")].tolerance, *parse_number("0.1"));
  EXPECT_EQ(indicators[*indicators.find("total")].tolerance, std::nullopt);
}

TEST(Check, puts_english_first_among_the_languages) {
  const Checked checked(vocabulary_text + "unit x zh \"个\" en \"pieces\"");
  const auto& units = checked.program.vocabulary.units;
  EXPECT_EQ(units[*units.find("x")].title.languages.front().text, "pieces");
}

TEST(Check, does_not_mind_the_order_of_declarations) {
  EXPECT_EQ(Checked("pack p { title \"P\" }\n"
                    "commitment 1 { title \"x\" cites \"x\" binds each g review each cycle\n"
                    "  met when a < 5 }\n"
                    "indicator a quantity of u per cycle \"A\"\n"
                    "group g \"G\" { members FRA }\n"
                    "unit u \"U\"\nstate FRA \"F\"\n")
                .rendered(),
            "");
}

// --- parameters ---

TEST(Check, ends_an_open_value_at_the_next_one) {
  const Checked checked(vocabulary_text +
                        "parameter p percent { from 2010-01-01 = 5% from 2012-01-01 = 6% }");
  const auto& parameters = checked.program.parameters;
  const Parameter& parameter = parameters[*parameters.find("p")];
  ASSERT_EQ(parameter.spans.size(), 2U);
  EXPECT_EQ(parameter.spans[0].to, day("2011-12-31"));
  EXPECT_EQ(parameter.spans[1].to, std::nullopt);
}

TEST(Check, leaves_a_gap_between_the_values_of_a_parameter) {
  const Checked checked(
      vocabulary_text +
      "parameter p percent { from 2010-01-01 to 2010-12-31 = 5% from 2012-01-01 = 6% }");
  EXPECT_EQ(checked.rendered(), "");
  const auto& parameters = checked.program.parameters;
  EXPECT_EQ(parameters[*parameters.find("p")].spans[0].to, day("2010-12-31"));
}

TEST(Check, gives_a_bare_number_the_unit_of_its_parameter) {
  EXPECT_EQ(Checked(vocabulary_text + "parameter p quantity of warhead { from 2010-01-01 = 5 }")
                .rendered(),
            "");
}

TEST(Check, reads_a_parameter_s_value_as_its_type) {
  EXPECT_EQ(Checked(vocabulary_text + "parameter p alert_level { from 2010-01-01 = reduced }\n"
                                      "parameter q date { from 2010-01-01 = end of 2012 }\n"
                                      "parameter r duration { from 2010-01-01 = 90 days }\n")
                .rendered(),
            "");
}

// --- commitments ---

TEST(Check, names_a_commitment_after_its_pack) {
  const Checked checked(vocabulary_text + with("", "5.a"));
  EXPECT_EQ(first(checked).name, "test.5.a");
  EXPECT_EQ(first(checked).pack, "test");
}

TEST(Check, keeps_the_texts_of_a_commitment) {
  const Checked checked(
      vocabulary_text +
      with("theme a.b\n force call_upon\n note \"why \\\"this\\\"\"\n asks en \"What?\"\n"
           "applies when subject = FRA else \"only France\"\n related test.1 elsewhere.9"));
  const Commitment& commitment = first(checked);
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_EQ(commitment.theme, "a.b");
  EXPECT_EQ(commitment.force, "call_upon");
  EXPECT_EQ(commitment.note, "why \"this\"");
  EXPECT_EQ(commitment.asks.front().pieces.front().text, "What?");
  EXPECT_EQ(commitment.applies_else, "only France");
  EXPECT_EQ(commitment.related, (std::vector<std::string>{"test.1", "elsewhere.9"}));
}

TEST(Check, keeps_the_clauses_that_decide_as_they_were_written) {
  const Checked checked(vocabulary_text + with("partly met when   ratified  # soon"));
  EXPECT_EQ(first(checked).rule, "met when yes\npartly met when   ratified");
}

TEST(Check, keeps_the_cycles_under_review) {
  const Checked checked(vocabulary_text +
                        "commitment 1 { title \"x\" cites \"x\" binds collectively nws\n"
                        "  review each cycle from RC2010 to RC2015  met when yes }");
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_TRUE(first(checked).collective);
  EXPECT_TRUE(first(checked).schedule.each_cycle);
  EXPECT_EQ(first(checked).schedule.from, CycleId{0});
  EXPECT_EQ(first(checked).schedule.to, CycleId{1});
}

TEST(Check, takes_the_due_date) {
  const Checked checked(vocabulary_text +
                        "commitment 1 { title \"x\" cites \"x\" binds each nws\n"
                        "  once by 2014-02-28  met when yes }");
  EXPECT_FALSE(first(checked).schedule.each_cycle);
  EXPECT_EQ(first(checked).schedule.by, day("2014-02-28"));
}

TEST(Check, an_empty_file_among_others_is_none_of_rules) {
  const std::string rules = "language 1\npack p { title \"P\" }\n";
  EXPECT_EQ(Checked(std::vector<std::string>{rules, ""}).said(),
            "N005 1:1 : this file says nothing\n");
  EXPECT_EQ(Checked(std::vector<std::string>{"# none\n", rules, "language 1\n"}).said(),
            "N005 1:1 : this file says nothing\nN005 1:1 : this file says nothing\n");
  EXPECT_EQ(Checked("").said(), "");  // the command says that nothing was checked
}

TEST(Check, fills_the_holes_of_a_sentence) {
  const Checked checked(vocabulary_text +
                        with("says \"from {total[previous cycle]} to {total}.\""));
  ASSERT_EQ(first(checked).says.size(), 1U);
  const auto& pieces = first(checked).says[0].pieces;
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_EQ(pieces[0].text, "from ");
  EXPECT_TRUE(std::holds_alternative<Read>(checked.program[pieces[1].hole].content));
  EXPECT_EQ(pieces[2].text, ".");
  EXPECT_FALSE(pieces[2].hole.valid());
}

TEST(Check, counts_how_many_variables_stand_at_once) {
  EXPECT_EQ(Condition("ratified").program.slots, 0U);
  EXPECT_EQ(Condition("some s in nws: some e in dialogue: e.participants has s").program.slots, 2U);
  EXPECT_EQ(Condition("(no s in nws: ratified of s) or (no s in nws: ratified of s)").program.slots,
            1U);
}

TEST(Check, gives_every_node_the_place_that_it_was_read_from) {
  const Condition checked(
      "(total or else 0 because \"a\" or else 1 because \"b\") < 5 and ratified");
  for (const Node& node : checked.program.nodes) {
    ASSERT_GT(node.place.span.end, node.place.span.begin) << node.content.index();
  }
}

TEST(Check, stands_children_before_their_parents) {
  const Condition checked("change(total) < 5 and not ratified");
  for (std::uint32_t i = 0; i < checked.program.nodes.size(); ++i) {
    if (const auto* compared = std::get_if<Compared>(&checked.program.nodes[i].content)) {
      EXPECT_LT(compared->left.value, i);
      EXPECT_LT(compared->right.value, i);
    }
  }
}

// --- scenarios ---

TEST(Check, reads_the_tables_of_a_scenario) {
  const Checked checked(vocabulary_text + with("") + R"(scenario "S" {
  as of 2016-01-31
  given | subject | cycle  | total     | alert   |
        | FRA     | RC2010 | at most 5 | reduced |
        | CHN     | RC2010 | withheld  |         |
  given | subject | as_of   | ratified |
        | FRA     | 2009-03 | yes      |
  given event dialogue
        | on         | participants |
        | 2009-03-01 | FRA CHN      |
  given complete
        | dataset  | to   |
        | total    | 2015 |
        | dialogue | 2014 |
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2010 | met     |
           | nws     |        | no data |
  expect test.1 | subject | verdict |
                | FRA     | pending |
})");
  ASSERT_EQ(checked.rendered(), "");
  const Scenario& scenario = checked.program.scenarios.at(0);
  EXPECT_EQ(scenario.title, "S");
  EXPECT_EQ(scenario.as_of, day("2016-01-31"));
  ASSERT_EQ(scenario.facts.size(), 4U);
  EXPECT_EQ(scenario.facts[0].cycle, CycleId{0});
  EXPECT_TRUE(scenario.facts[1].value.has_value());
  EXPECT_FALSE(scenario.facts[2].value.has_value());
  EXPECT_EQ(scenario.facts[2].missing, Reason::withheld);
  EXPECT_EQ(scenario.facts[3].as_of->last, day("2009-03-31"));
  ASSERT_EQ(scenario.events.size(), 1U);
  EXPECT_TRUE(scenario.events[0].fields[1].has_value());
  EXPECT_FALSE(scenario.events[0].fields[2].has_value());
  ASSERT_EQ(scenario.completeness.size(), 2U);
  EXPECT_TRUE(scenario.completeness[0].indicator.valid());
  EXPECT_EQ(scenario.completeness[0].to, day("2015-12-31"));
  EXPECT_TRUE(scenario.completeness[1].event.valid());
  ASSERT_EQ(scenario.expectations.size(), 3U);
  EXPECT_EQ(scenario.expectations[0].verdict, "met");
  EXPECT_TRUE(scenario.expectations[1].group.valid());
  EXPECT_FALSE(scenario.expectations[1].subject.valid());
}

TEST(Check, reads_each_cell_of_a_row_by_itself) {
  const Checked checked(vocabulary_text + R"(scenario "S" {
  given | subject | cycle  | total | launchers | share |
        | FRA     | RC2010 | 5     | withheld  | 10%   |
})");
  ASSERT_EQ(checked.rendered(), "");
  const std::vector<GivenFact>& facts = checked.program.scenarios.at(0).facts;
  ASSERT_EQ(facts.size(), 3U);
  EXPECT_EQ(facts[0].value, Value(NumberInterval::exact(5)));
  EXPECT_EQ(facts[1].value, std::nullopt);
  EXPECT_EQ(facts[2].value, Value(NumberInterval::exact(Number::fraction(1, 10))));
}

TEST(Check, reads_the_reports_of_a_scenario) {
  const Checked checked(vocabulary_text + R"(scenario "S" {
  given reports
        | subject | cycle  | date       | language | text                  |
        | FRA     | RC2010 | 2009-05-01 |          | "减少 \"核\" 风险"  |
        | CHN     | RC2015 |            | fr       | il dit "risque"       |
})");
  ASSERT_EQ(checked.rendered(), "");
  const std::vector<GivenReport>& reports = checked.program.scenarios.at(0).reports;
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].date->first, day("2009-05-01"));
  EXPECT_EQ(reports[0].language, "zh");
  EXPECT_EQ(reports[0].text, "减少 \"核\" 风险");
  EXPECT_EQ(reports[1].date, std::nullopt);
  EXPECT_EQ(reports[1].cycle, CycleId{1});
  EXPECT_EQ(reports[1].language, "fr");
  EXPECT_EQ(reports[1].text, "il dit \"risque\"");
}

TEST(Check, uses_the_last_day_of_the_last_cycle_as_the_default_of_a_scenario) {
  const Checked checked(vocabulary_text +
                        "scenario \"S\" { \n  given | subject | cycle | total |\n}");
  ASSERT_EQ(checked.program.scenarios.size(), 1U) << checked.rendered();
  EXPECT_EQ(checked.program.scenarios[0].as_of, day("2015-05-22"));
}

TEST(Check, reads_each_word_for_a_missing_value) {
  const std::pair<const char*, Reason> words[] = {{"not reported", Reason::not_reported},
                                                  {"withheld", Reason::withheld},
                                                  {"not collected", Reason::not_collected},
                                                  {"never declared", Reason::never_declared},
                                                  {"not exchanged", Reason::not_exchanged}};
  for (const auto& [word, reason] : words) {
    const Checked checked(vocabulary_text +
                          "scenario \"S\" {\n given | subject | cycle | total |\n" +
                          "| FRA | RC2010 | " + word + " |\n}");
    ASSERT_EQ(checked.program.scenarios.at(0).facts.size(), 1U) << word;
    EXPECT_EQ(checked.program.scenarios[0].facts[0].missing, reason) << word;
  }
}

// --- packs ---

TEST(Check, lets_a_pack_read_declarations_of_the_packs_it_uses) {
  EXPECT_EQ(Checked({vocabulary_text, "pack other { title \"O\" }\nuse test\n" +
                                          commitment("total < 5 and share < limit")})
                .rendered(),
            "");
}

TEST(Check, does_not_mind_which_file_comes_first) {
  EXPECT_EQ(
      Checked({"pack other { title \"O\" }\nuse test\n" + commitment("total < 5"), vocabulary_text})
          .rendered(),
      "");
}

TEST(Check, finds_a_commitment_of_a_used_pack_for_a_scenario) {
  EXPECT_EQ(Checked({vocabulary_text + commitment("yes"),
                     "pack cases { title \"C\" }\nuse test\nscenario \"S\" {\n"
                     "  expect 1 | subject | verdict |\n           | FRA | met |\n}"})
                .rendered(),
            "");
}

TEST(Check, has_nothing_to_say_about_no_files) {
  const Checked checked{std::vector<std::string>{}};
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_EQ(checked.program.commitments.size(), 0U);
  EXPECT_EQ(Checked("").rendered(), "");
}

TEST(Packs, are_checked_without_an_error) {
  const char* source = std::getenv("SOURCE");
  const auto folder = std::filesystem::path(source == nullptr ? "." : source) / "rules" / "npt";
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".pacta") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    texts.push_back(text.str());
  }
  const Checked checked(texts);
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_GT(checked.program.commitments.size(), 20U);
  for (const Commitment& each : checked.program.commitments) {
    EXPECT_TRUE(each.met.valid()) << each.name;
    EXPECT_NE(print(checked.program, each).find("met when\n"), std::string::npos) << each.name;
  }
}

}  // namespace
}  // namespace servanda::engine
