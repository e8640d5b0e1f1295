// Phrases in national reports: found, not found, and unknown for various reasons.

#include "engine/values/phrase.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

struct GivenText {
  std::string_view text;  ///< empty: nobody has read it
  std::string_view language = "en";
  std::string_view cycle = "RC2015";
  std::string_view date = {};
  std::string_view subject = "FRA";
};

class Reports : public World {
 public:
  explicit Reports(const std::string& condition)
      : World(commitment("test", "met when " + condition)) {}

  Reports& report(const GivenText& given) {
    Report report;
    report.name = "report " + std::to_string(facts.reports.size());
    report.subject = program.vocabulary.subjects.find(given.subject).value();
    report.cycle = program.vocabulary.cycles.find(given.cycle).value();
    if (!given.date.empty()) report.date = parse_date(given.date).value();
    report.language = given.language;
    report.has_text = !given.text.empty();
    if (report.has_text)
      report.paragraphs.push_back({"1", "", std::string(given.text), folded_report(given.text)});
    report.has_columns = has_columns(given.text);
    facts.reports.push_back(std::move(report));
    return *this;
  }
  Reports& whole_list(std::string_view to = "2022-08-26") {
    facts.report_completeness = {{day(to), day("0001-01-01"), {}, {}, "list", {}}};
    return *this;
  }
};

TEST(Mentions, a_phrase_in_a_report_is_mentioned) {
  Reports world("report mentions \"risk reduction\"");
  world.report({"Nothing here."}).report({"Risk reduction is on the agenda."});
  EXPECT_EQ(told(world.finding()), "met");
  ASSERT_EQ(world.finding().readings.size(), 1U);
  EXPECT_EQ(world.finding().readings[0].mentions.size(), 1U);
  EXPECT_EQ(world.finding().readings[0].mentions[0].report, 1U);
}

TEST(Mentions, an_incomplete_list_of_reports_proves_no_absence) {
  Reports world("report mentions \"risk reduction\"");
  world.report({"Nothing here."});
  EXPECT_EQ(told(world.finding()), "no data: not_collected");
  EXPECT_EQ(told(world.whole_list().finding()), "not met");
}

TEST(Mentions, a_list_that_ends_before_the_cycle_is_stale) {
  Reports world("report mentions \"risk reduction\"");
  EXPECT_EQ(told(world.report({"Nothing."}).whole_list("2014-01-01").finding()), "no data: stale");
}

TEST(Mentions, a_list_of_reports_is_complete_for_one_state_from_the_day_on_which_that_was_known) {
  Reports world("report mentions \"risk reduction\"");
  world.whole_list();
  Completeness& list = world.facts.report_completeness.front();
  list.subject = world.program.vocabulary.subjects.find("FRA").value();
  list.known_from = day("2020-01-01");
  EXPECT_EQ(world.verdict("FRA"), "not met");
  EXPECT_EQ(world.verdict("CHN"), "no data: not_collected");
  EXPECT_EQ(world.known_at("2019-12-31").verdict("FRA"), "no data: not_collected");
}

TEST(Mentions, an_unread_report_leaves_the_answer_open) {
  Reports world("report mentions \"risk reduction\"");
  world.whole_list().report({"Nothing here."}).report({""});
  EXPECT_EQ(told(world.finding()), "no data: not_collected");
  EXPECT_EQ(world.finding().readings[0].unread_reports, std::vector<std::size_t>{1});
}

TEST(Mentions, a_phrase_across_a_line_end_is_mentioned) {
  for (const std::string_view text :
       {"on risk reduc-\ntion", "on risk reduction12.", "on risk\u00B9 reduction"}) {
    Reports world("report mentions \"risk reduction\"");
    EXPECT_EQ(told(world.whole_list().report({text}).finding()), "met") << text;
  }
}

TEST(Mentions, a_text_in_columns_never_proves_that_a_phrase_is_missing) {
  constexpr std::string_view columns =
      "on arms        The State\ncontrol      reports that\nof all     its work";
  Reports world("report mentions \"risk reduction\"");
  world.whole_list().report({columns});
  EXPECT_EQ(told(world.finding()), "no data: imprecise");
  EXPECT_EQ(world.finding().readings[0].unread_reports, std::vector<std::size_t>{0});
  Reports found("report mentions \"The State\"");
  EXPECT_EQ(told(found.whole_list().report({columns}).finding()), "met");
}

TEST(Mentions, a_phrase_across_a_gap_is_unknown) {
  Reports world("report mentions \"risk reduction\"");
  world.whole_list().report({"on nuclear risk      reduction of arms"});
  EXPECT_EQ(told(world.finding()), "no data: imprecise");
}

TEST(Mentions, a_report_in_a_language_of_no_phrase_may_mention_it) {
  Reports world("report mentions any of (\"risk reduction\", zh \"减少核风险\")");
  world.whole_list().report({"Rien à signaler.", "fr"});
  EXPECT_EQ(told(world.finding()), "no data: not_collected");
  Reports read("report mentions any of (\"risk reduction\", zh \"减少核风险\", fr \"risque\")");
  read.whole_list().report({"Rien à signaler.", "fr"});
  EXPECT_EQ(told(read.finding()), "not met");
}

TEST(Mentions, all_phrases_may_stand_in_different_reports) {
  Reports world("report mentions all of (\"doctrine\", \"hotline\")");
  world.whole_list().report({"Our doctrine."});
  EXPECT_EQ(told(world.finding()), "not met");
  EXPECT_EQ(told(world.report({"A hotline."}).finding()), "met");
}

TEST(Mentions, one_missing_phrase_decides_even_if_others_are_unread) {
  Reports world("report mentions all of (en \"doctrine\", fr \"risque\")");
  world.whole_list().report({"Nothing.", "en"}).report({"Rien.", "fr"});
  EXPECT_EQ(told(world.finding()), "no data: not_collected");
  Reports english("report mentions all of (en \"doctrine\", fr \"risque\")");
  english.whole_list().report({"Nothing.", "en"});
  EXPECT_EQ(told(english.finding()), "not met");
}

TEST(Mentions, reports_of_another_state_or_cycle_are_not_searched) {
  Reports own("report mentions \"doctrine\"");
  own.whole_list()
      .report({"Doctrine.", "en", "RC2010"})
      .report({"Doctrine.", "en", "RC2015", "", "GBR"});
  EXPECT_EQ(told(own.finding()), "not met");
  Reports earlier("report[previous cycle] mentions \"doctrine\"");
  EXPECT_EQ(told(earlier.whole_list().report({"Doctrine.", "en", "RC2010"}).finding()), "met");
  Reports others("some s in nws: report of s mentions \"doctrine\"");
  EXPECT_EQ(told(others.report({"Doctrine.", "en", "RC2015", "", "GBR"}).finding()), "met");
}

TEST(Mentions, the_reading_that_chooses_the_state_is_a_deciding_one) {
  Reports world("report of host mentions \"doctrine\"");
  world.now("host", "GBR");
  world.report({"Doctrine.", "en", "RC2015", "", "GBR"});
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "met");
  ASSERT_EQ(finding.deciding.size(), 2U);
  EXPECT_EQ(world.said(finding, {finding.deciding.front()}), "host of FRA in RC2015");
}

TEST(Mentions, there_is_no_cycle_before_the_first) {
  Reports world("report[previous cycle] mentions \"doctrine\"");
  EXPECT_EQ(told(world.whole_list().finding("FRA", "RC2010")), "no data: no_baseline");
}

TEST(Mentions, a_report_that_became_known_later_is_not_read) {
  Reports world("report mentions \"doctrine\"");
  world.whole_list().report({"Doctrine.", "en", "RC2020", "2022-07-26"});
  EXPECT_EQ(told(world.finding("FRA", "RC2020")), "met");
  world.as_of("2022-07-01");
  EXPECT_EQ(told(world.finding("FRA", "RC2020")), "pending");
}

/// Regression: the end of the cycle excluded the report, and the list then said that there was
/// none.
TEST(Mentions, a_late_report_counts_for_the_cycle_that_it_names) {
  const GivenText late{"Our doctrine.", "en", "RC2015", "2015-06-18"};
  Reports world("report mentions any of (\"doctrine\")");
  world.whole_list().report(late);
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "partly met");
  EXPECT_EQ(finding.timing, Timing::late);
  EXPECT_EQ(world.as_of("2015-06-01").verdict(), "not met");
  Reports not_so("not report mentions \"doctrine\"");
  EXPECT_EQ(told(not_so.whole_list().report(late).finding()), "not met");
  Reports next("report[previous cycle] mentions \"doctrine\"");
  EXPECT_EQ(told(next.whole_list().report(late).finding("FRA", "RC2020")), "met");
  Reports open("report mentions \"doctrine\"");
  EXPECT_EQ(told(open.report(late).finding()), "partly met");
  Reports own("report mentions \"doctrine\"");
  EXPECT_EQ(told(own.whole_list().report(late).finding("FRA", "RC2020")), "not met");
  Reports silent("report mentions \"hotline\"");
  EXPECT_EQ(told(silent.whole_list().report(late).finding()), "not met");
  Reports both("report mentions all of (\"doctrine\", \"hotline\")");
  both.whole_list().report(late).report({"A hotline."});
  EXPECT_EQ(told(both.finding()), "partly met");
}

TEST(Mentions, a_report_in_time_goes_before_one_that_came_late) {
  Reports world("report mentions \"doctrine\"");
  world.whole_list().report({"Doctrine.", "en", "RC2015", "2015-06-18"}).report({""});
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "no data: not_collected");
  EXPECT_EQ(range_of(finding), "partly met to met");
  EXPECT_EQ(told(world.report({"Doctrine."}).finding()), "met");
}

TEST(Mentions, a_late_unread_report_leaves_the_answer_open) {
  Reports world("report mentions \"doctrine\"");
  world.whole_list().report({"", "en", "RC2015", "2015-06-18"});
  EXPECT_EQ(told(world.finding()), "no data: not_collected");
  Reports perhaps("report mentions \"doctrine\"");
  perhaps.whole_list().report({"Doctrine.", "en", "RC2015", "2015-06"});
  EXPECT_EQ(told(perhaps.finding()), "partly met");
  EXPECT_EQ(perhaps.as_of("2015-06-15").verdict(), "no data: imprecise");
}

TEST(Mentions, a_report_that_may_be_late_is_open_with_a_clause_on_lateness) {
  const GivenText year{"Doctrine.", "en", "RC2015", "2015"};
  Reports plain("report mentions \"doctrine\"");
  EXPECT_EQ(told(plain.whole_list().report(year).finding()), "met");
  Reports world("report mentions \"doctrine\"  late counts as not met");
  world.whole_list().report(year);
  EXPECT_EQ(told(world.finding()), "no data: imprecise");
  EXPECT_EQ(told(world.report({"Doctrine.", "en", "RC2015", "2014"}).finding()), "met");
}

TEST(Mentions, a_negated_mention_is_open_if_the_mention_is) {
  Reports world("not report mentions \"doctrine\"");
  EXPECT_EQ(told(world.finding()), "no data: not_collected");
  EXPECT_EQ(told(world.report({"Doctrine."}).finding()), "not met");
}

}  // namespace
}  // namespace servanda::engine
