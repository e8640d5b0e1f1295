// A whole run: its rows, their order, flags and sentences.

#include "engine/evaluate/assessment.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `test CHN RC2015`, one a row.
std::vector<std::string> rows(const World& world, const Selection& selection = {}) {
  const Vocabulary& words = world.program.vocabulary;
  std::vector<std::string> rows;
  for (const Finding& each : world.assessment(selection).findings) {
    std::string row =
        world.program.commitments[each.commitment].name.substr(std::string_view("world.").size());
    row += " " +
           (each.group.valid() ? words.groups[each.group].name : words.subjects[each.subject].name);
    if (each.cycle.valid()) row += " " + words.cycles[each.cycle].name;
    rows.push_back(std::move(row));
  }
  return rows;
}

using Rows = std::vector<std::string>;

// --- which rows ----------------------------------------------------------------------------------

TEST(Rows, have_one_for_each_member_and_cycle_in_their_order) {
  const World world = rule("binds each nws  review each cycle from RC2015 to RC2020  met when a");
  EXPECT_EQ(rows(world), (Rows{"test CHN RC2015", "test CHN RC2020", "test FRA RC2015",
                               "test FRA RC2020", "test GBR RC2015", "test GBR RC2020"}));
}

TEST(Rows, have_the_commitments_in_the_order_of_declaration) {
  const World world(commitment("second", "binds each alone  once by 2014-01-01  met when a") +
                    commitment("first", "binds each alone  once by 2013-01-01  met when a"));
  EXPECT_EQ(rows(world), (Rows{"second FRA RC2015", "first FRA RC2015"}));
}

TEST(Rows, skip_a_cycle_that_has_not_begun) {
  World world = rule("binds each alone  met when a");
  EXPECT_EQ(rows(world.as_of("2010-05-28")), (Rows{"test FRA RC2010"}));
  EXPECT_EQ(rows(world.as_of("2010-05-29")), (Rows{"test FRA RC2010", "test FRA RC2015"}));
  EXPECT_EQ(rows(world.as_of("2000-01-01")), Rows{});
}

TEST(Rows, have_the_members_at_the_end_of_each_cycle) {
  const World world = rule("binds each changing  review each cycle to RC2020  met when a");
  EXPECT_EQ(rows(world), (Rows{"test CHN RC2010", "test FRA RC2010", "test FRA RC2015",
                               "test FRA RC2020", "test GBR RC2020"}));
}

TEST(Rows, skip_a_group_without_members) {
  EXPECT_EQ(rows(rule("binds each nobody  met when a")), Rows{});
}

TEST(Rows, have_the_members_on_the_due_date) {
  EXPECT_EQ(rows(rule("binds each changing  once by 2012-01-01  met when a")),
            (Rows{"test CHN RC2015", "test FRA RC2015"}));
  EXPECT_EQ(rows(rule("binds each changing  once by 2012-01-02  met when a")),
            (Rows{"test FRA RC2015"}));
}

TEST(Rows, have_no_cycle_if_the_due_date_is_outside_of_all_cycles) {
  EXPECT_EQ(rows(rule("binds each alone  once by 2000-01-01  met when a")), (Rows{"test FRA"}));
}

TEST(Rows, have_one_for_the_group_of_a_collective_commitment) {
  World world = rule(
      "binds collectively nws  review each cycle from RC2015 to RC2015  met when every s in nws: a "
      "of s");
  EXPECT_EQ(rows(world), (Rows{"test nws RC2015"}));
  world.now("a", "yes", "CHN").now("a", "yes", "FRA").now("a", "yes", "GBR");
  const Finding finding = world.finding("nws");
  EXPECT_EQ(told(finding), "met");
  EXPECT_FALSE(finding.subject.valid());
}

// --- selection -----------------------------------------------------------------------------------

class Selecting : public testing::Test {
 protected:
  World world_{
      commitment("each", "binds each nws  review each cycle from RC2015 to RC2020  met when a") +
      commitment("all",
                 "binds collectively nws  review each cycle from RC2015 to RC2015  "
                 "met when some s in nws: a of s") +
      commitment("others",
                 "binds collectively alone  once by 2000-01-01  met when some s in nws: a of s")};
  const Vocabulary& words_ = world_.program.vocabulary;
};

TEST_F(Selecting, a_commitment_selects_its_rows) {
  EXPECT_EQ(rows(world_, {.commitments = {*world_.program.commitments.find("world.all")}}),
            (Rows{"all nws RC2015"}));
}

TEST_F(Selecting, subjects_leave_out_collective_commitments) {
  EXPECT_EQ(rows(world_, {.subjects = {*words_.subjects.find("GBR")}}),
            (Rows{"each GBR RC2015", "each GBR RC2020"}));
}

TEST_F(Selecting, subjects_and_groups_select_the_rows_of_either) {
  EXPECT_EQ(rows(world_, {.subjects = {*words_.subjects.find("GBR")},
                          .groups = {*words_.groups.find("nws")}}),
            (Rows{"each GBR RC2015", "each GBR RC2020", "all nws RC2015"}));
}

TEST_F(Selecting, cycles_leave_out_findings_without_one) {
  EXPECT_EQ(rows(world_, {.subjects = {*words_.subjects.find("FRA")},
                          .cycles = {*words_.cycles.find("RC2020")}}),
            (Rows{"each FRA RC2020"}));
  EXPECT_EQ(rows(world_, {.cycles = {*words_.cycles.find("RC2010")}}), Rows{});
}

TEST_F(Selecting, an_assessment_has_its_dates) {
  world_.as_of("2020-01-01").known_at("2019-01-01");
  EXPECT_EQ(world_.assessment().as_of, day("2020-01-01"));
  EXPECT_EQ(world_.assessment().known_at, day("2019-01-01"));
}

// --- flags ---------------------------------------------------------------------------------------

TEST(Flags, a_verdict_that_reads_a_coded_finding_is_manual) {
  World world = met_when("judged or a");
  EXPECT_EQ(flags_of(World(world).now("judged", "no").now("a", "yes").finding()),
            "manual, self-reported only");
  EXPECT_EQ(flags_of(World(world).complete("judged", "2022-08-26").finding()), "");
}

TEST(Flags, a_verdict_on_the_states_own_word_alone_is_self_reported) {
  const World world = met_when("total < total[previous cycle]");
  const auto flags = [&](Basis before, Basis now) {
    World told = world;
    told.fact({.indicator = "total", .value = "300", .cycle = "RC2010", .basis = before})
        .fact({.indicator = "total", .value = "290", .cycle = "RC2015", .basis = now});
    return flags_of(told.finding());
  };
  EXPECT_EQ(flags(Basis::national_report, Basis::official_statement), "self-reported only");
  EXPECT_EQ(flags(Basis::national_report, Basis::independent), "");
  EXPECT_EQ(flags(Basis::depositary, Basis::national_report), "");
}

TEST(Flags, a_breach_has_no_flag_for_self_reports) {
  World world = met_when("total < 290");
  EXPECT_EQ(flags_of(world.now("total", "300").finding()), "");
}

TEST(Flags, an_event_is_more_than_the_states_own_word) {
  World world = met_when("a and some e in talk where e.on in cycle");
  EXPECT_EQ(flags_of(world.now("a", "yes").talk("2012-01-01").finding()), "");
}

TEST(Flags, a_verdict_that_waits_for_a_newer_register_is_stale) {
  World world = met_when("treaty");
  EXPECT_EQ(flags_of(world.complete("treaty", "2014-01-01").finding()), "stale");
  EXPECT_EQ(flags_of(world.complete("treaty", "2022-08-26").finding()), "");
}

// --- sentences -----------------------------------------------------------------------------------

TEST(Sentence, fills_the_holes_with_values_or_reasons) {
  World world = rule(
      "met when a  says en \"from {total[previous cycle]} to {total}\" fr \"{total}, avant "
      "{total[previous cycle]}.\"");
  world.before("total", "withheld").now("total", "at most 290");
  const Finding finding = world.finding();
  const std::vector<InLanguage> expected{{"en", "from [not known: withheld] to at most 290"},
                                         {"fr", "at most 290, avant [not known: withheld]."}};
  EXPECT_EQ(finding.says, expected);
}

TEST(Sentence, shows_a_choice_without_underscores) {
  World world(
      "choice standing { not_signed in_force }\n"
      "indicator protocol standing per cycle \"The protocol\"\n" +
      commitment("test", "met when protocol = in_force  says en \"{protocol}\""));
  EXPECT_EQ(world.now("protocol", "in_force").finding().says.front().text, "in force");
}

TEST(Sentence, names_all_reasons) {
  World world = rule("met when a  says en \"{total + deployed}\"");
  world.now("total", "not reported").now("deployed", "withheld");
  EXPECT_EQ(world.finding().says.front().text, "[not known: not reported, withheld]");
}

TEST(Sentence, shows_that_a_group_is_empty) {
  World world = rule("met when a  says en \"{sum(total of s for s in nobody)}\"");
  EXPECT_EQ(world.finding().says.front().text, "[not applicable]");
}

TEST(Sentence, names_a_state_and_a_cycle_in_its_language) {
  World world = rule(
      "met when a  says en \"{subject} in the {cycle}, not {previous cycle}\""
      " fr \"{subject}, {cycle}, {previous cycle}\"");
  EXPECT_EQ(world.finding().says.front().text, "France in the second cycle, not first cycle");
}

TEST(Question, fills_the_holes_even_if_the_commitment_does_not_apply) {
  World world = rule("applies when a  met when b  asks en \"Before, it was {ceiling}. And now?\"");
  world.now("a", "no").now("ceiling", "290");
  EXPECT_EQ(world.finding().verdict, Verdict::not_applicable);
  EXPECT_EQ(world.finding().asks.front().text, "Before, it was 290. And now?");
}

TEST(Question, is_that_of_the_exception_that_applies) {
  World world(commitment("test", "met when a  asks en \"What of A?\"") +
              "exception to test \"France\" when subject = FRA { asks en \"What of {subject}?\" }");
  EXPECT_EQ(world.finding().asks.front().text, "What of France?");
}

TEST(Sentence, is_empty_if_the_commitment_does_not_apply) {
  World world = rule("applies when a  met when b  says en \"{total}\"");
  EXPECT_TRUE(world.now("a", "no").finding().says.empty());
}

TEST(Sentence, reads_figures_that_do_not_decide_the_verdict) {
  World world = rule("met when a  says en \"{total}\"");
  const Finding finding = world.now("a", "yes").now("total", "290").finding();
  EXPECT_EQ(world.deciding(finding), "a of FRA in RC2015");
  EXPECT_EQ(finding.readings.size(), 2U);
}

// --- equal runs ----------------------------------------------------------------------------------

/// Everything that a report shows of an assessment, with facts in words instead of row numbers.
std::string shown(const World& world) {
  std::string text;
  for (const Finding& each : world.assessment().findings) {
    text += told(each) + " | " + range_of(each) + " | " + flags_of(each) + " | " +
            world.deciding(each) + " | ";
    for (const Reading& reading : each.readings) {
      text += world.said(reading) + ": " + listed(reading.reasons);
      for (const std::size_t row : reading.facts)
        text += " " + to_string(world.facts.facts[row].known_from);
      for (const std::size_t row : reading.events) {
        text += " " + to_string(std::get<Days>(*world.facts.events[row].fields.front()));
      }
      text += "; ";
    }
    for (const auto& [language, sentence] : each.says) text.append(language).append(sentence);
    text += "\n";
  }
  return text;
}

World busy() {
  World world = rule(
      "met when total < total[previous cycle] and treaty  partly met when some e in talk where "
      "e.on in cycle"
      "  says en \"{total}\"");
  world.complete("talk", "2018-01-01").complete("treaty", "2020-01-01");
  for (const std::string_view subject : {"CHN", "FRA", "GBR"}) {
    for (const std::string year : {"2006", "2009", "2011", "2015", "2021"}) {
      world.fact({.indicator = "total",
                  .as_of = year,
                  .value = std::to_string(subject.front() + year.back()),
                  .subject = subject});
      world.fact({.indicator = "total",
                  .as_of = year,
                  .value = "260",
                  .subject = subject,
                  .known_from = "2016-01-01",
                  .basis = Basis::independent});
    }
    world.fact({.indicator = "treaty",
                .as_of = "2012-01-01",
                .value = subject == "GBR" ? "no" : "yes",
                .subject = subject});
  }
  return world.talk("2011-01-01").talk("2016-01-01").talk("2020-01-01");
}

TEST(Runs, give_equal_results_for_equal_inputs) {
  const World world = busy();
  EXPECT_EQ(shown(world), shown(world));
  EXPECT_EQ(shown(world), shown(busy()));
}

TEST(Runs, do_not_depend_on_the_order_of_the_data) {
  World world = busy();
  const std::string expected = shown(world);
  std::mt19937 random(2022);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(world.facts.facts.begin(), world.facts.facts.end(), random);
    std::shuffle(world.facts.events.begin(), world.facts.events.end(), random);
    world.facts.arrange(world.program.vocabulary);
    EXPECT_EQ(shown(world), expected);
  }
}

constexpr const char* a_guess = "define guess = n or else 7 because \"nobody said\"\n";

TEST(Sentences, give_the_verdict_no_assumption) {
  World world(a_guess +
              commitment("test", "met when total < 300\n  says \"{guess} and {judged}\""));
  world.now("total", "290").now("judged", "yes");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "met");
  EXPECT_TRUE(finding.assumptions.empty());
  EXPECT_EQ(flags_of(finding), "self-reported only");
  EXPECT_EQ(finding.judged, 1U);
  EXPECT_EQ(world.said(finding, {0, 1, 2}),
            "total of FRA in RC2015, n of FRA in RC2015, "
            "judged of FRA in RC2015");
  EXPECT_EQ(finding.says.front().text, "7 [assumed: nobody said] and yes");
}

TEST(Sentences, do_not_repeat_an_assumption_of_the_verdict) {
  World world(a_guess + commitment("test", "met when guess < 9\n  says \"{guess}\""));
  const Finding finding = world.finding();
  ASSERT_EQ(finding.assumptions.size(), 1U);
  EXPECT_EQ(finding.says.front().text, "7");
}

TEST(Sentences, give_the_verdict_no_flag_for_a_disputed_figure) {
  World world("check figures \"F\" { compares total among all sources }\n" +
              commitment("test", "met when a\n  says \"{total}\""));
  world.now("a", "yes").now("total", "100");
  world.fact(
      {.indicator = "total", .value = "200", .cycle = "RC2015", .basis = Basis::independent});
  EXPECT_EQ(flags_of(world.finding()), "self-reported only");
}

TEST(Assumptions, have_only_those_behind_the_verdict) {
  World world = met_when("a or (b or else no because \"nobody said\")");
  EXPECT_TRUE(World(world).now("a", "yes").finding().assumptions.empty());
  EXPECT_EQ(World(world).now("a", "no").finding().assumptions.size(), 1U);
}

}  // namespace
}  // namespace servanda::engine
