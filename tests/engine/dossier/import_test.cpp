// Import and load give back values, dates, provenance and repeated rows unchanged.

#include <gmock/gmock.h>

#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Import : public World {
 protected:
  /// The only fact of a file with these cells.
  Fact only_fact(const std::string& header, const std::string& row) {
    const Result result = import({header + "\n" + row + "\n"});
    EXPECT_EQ(result.said, "");
    const Facts facts = load();
    EXPECT_EQ(facts.facts.size(), 1U);
    return facts.facts.empty() ? Fact() : facts.facts.front();
  }
  std::string written(const Fact& fact) const {
    return fact.value ? write_value(words_, words_.indicators[fact.indicator].type, *fact.value)
                      : "none";
  }
};

TEST_F(Import, keeps_all_fields_of_a_fact) {
  const Fact fact = only_fact(
      "subject,indicator,cycle,as_of,value,missing,basis,document,paragraph,page,quotation,"
      "language,coder,confidence,known_from,supersedes,note",
      "FRA,warheads.total,RC2015,2014-12,at most 300,,national_report,NPT/CONF.2015/10,para. 14,7,"
      "\"fewer than \"\"300\"\", in "
      "all\",en,AB,high,2015-04,NPT/CONF.2015/PC.III/14,\"two\nlines\"");
  EXPECT_EQ(words_.indicators[fact.indicator].name, "warheads.total");
  EXPECT_EQ(words_.subjects[fact.subject].name, "FRA");
  EXPECT_EQ(words_.cycles[fact.cycle].name, "RC2015");
  EXPECT_EQ(fact.as_of, parse_date("2014-12"));
  EXPECT_EQ(fact.known_from, *parse_day("2015-04-30"));
  EXPECT_EQ(written(fact), "at most 300");
  EXPECT_EQ(fact.supersedes, "NPT/CONF.2015/PC.III/14");
  EXPECT_EQ(fact.provenance.basis, Basis::national_report);
  EXPECT_EQ(fact.provenance.document, "NPT/CONF.2015/10");
  EXPECT_EQ(fact.provenance.paragraph, "para. 14");
  EXPECT_EQ(fact.provenance.page, "7");
  EXPECT_EQ(fact.provenance.quotation, "fewer than \"300\", in all");
  EXPECT_EQ(fact.provenance.language, "en");
  EXPECT_EQ(fact.provenance.coder, "AB");
  EXPECT_EQ(fact.provenance.confidence, "high");
  EXPECT_EQ(fact.provenance.note, "two\nlines");
}

TEST_F(Import, fills_in_defaults) {
  const Fact fact =
      only_fact("subject,indicator,cycle,missing", "CHN,warheads.total,RC2015,never_declared");
  EXPECT_FALSE(fact.value);
  EXPECT_EQ(fact.missing, Reason::never_declared);
  EXPECT_FALSE(fact.as_of);
  EXPECT_EQ(fact.known_from, *parse_day("2015-05-22"));
  EXPECT_EQ(fact.provenance.basis, Basis::official_statement);
}

TEST_F(Import, knows_a_fact_from_the_last_day_of_its_date) {
  const Fact fact = only_fact("subject,indicator,as_of,value", "FRA,spending,2012,2.5");
  EXPECT_FALSE(fact.cycle.valid());
  EXPECT_EQ(fact.known_from, *parse_day("2012-12-31"));
}

TEST_F(Import, accepts_a_date_that_may_lie_in_its_cycle) {
  EXPECT_EQ(
      import({"subject,indicator,cycle,as_of,value\nFRA,warheads.total,RC2015,2010,2\n"}).said, "");
}

TEST_F(Import, keeps_about_as_it_was_written) {
  const std::string rows = "subject,indicator,as_of,value\nFRA,warheads.ceiling,2015,about  300\n";
  EXPECT_EQ(import({rows}).said, "");
  EXPECT_EQ(written(load().facts.front()), "between 270 and 330");
  words_.indicators[IndicatorId{1}].tolerance = Number::fraction(1, 5);
  EXPECT_EQ(written(load().facts.front()), "between 240 and 360");
}

TEST_F(Import, reads_json_lines_as_it_reads_csv) {
  const std::string csv =
      "subject,indicator,as_of,value,note\n"
      "FRA,spending,2012,0.1234567890123,\"a;b\"\n"
      "FRA,ctbt.in_effect,1998-04-06,yes,\n";
  const std::string json =
      "{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,\"value\":0.1234567890123,"
      "\"note\":\"a;b\"}\r\n\n"
      "{\"indicator\" : \"ctbt.in_effect\", \"subject\":\"FRA\", \"as_of\":\"1998-04-06\", "
      "\"value\": true, \"page\":null}\n";
  EXPECT_EQ(import({csv}).said, "");
  EXPECT_EQ(import({json}, folder_ / "json").said, "");
  EXPECT_EQ(digest(path_), digest(folder_ / "json"));
}

TEST_F(Import, keeps_events_with_their_fields) {
  const Result result =
      import({"event,on,participants,topics,place,document\n"
              "dialogue,2021-12,CHN;FRA,\"doctrine, risk\",,S/1\n"
              "visit,2020-02-03,,,Paris,S/2\n",
              "{\"event\":\"dialogue\",\"on\":\"2020-01-02\",\"participants\":[\"USA\",\"CHN\"],"
              "\"topics\":[]}\n"});
  EXPECT_EQ(result.said, "");
  const Facts facts = load();
  ASSERT_EQ(facts.events.size(), 3U);
  const EventRow& early = facts.events[0];
  EXPECT_EQ(std::get<Days>(*early.fields[0]), parse_date("2020-01-02"));
  EXPECT_EQ(std::get<SubjectSet>(*early.fields[1]), (SubjectSet{SubjectId{0}, SubjectId{3}}));
  EXPECT_EQ(std::get<ChoiceSet>(*early.fields[2]), ChoiceSet{0});
  const EventRow& late = facts.events[1];
  EXPECT_EQ(std::get<ChoiceSet>(*late.fields[2]), ChoiceSet{0b101});
  EXPECT_EQ(late.known_from, *parse_day("2021-12-31"));
  EXPECT_EQ(late.provenance.document, "S/1");
  const EventRow& visit = facts.events[2];
  ASSERT_EQ(visit.fields.size(), 2U);
  EXPECT_EQ(std::get<std::string>(*visit.fields[1]), "Paris");
}

/// Regression: each event was compared with all others of its day, so that the votes of one session
/// took half a minute. The number here would exceed the time of a test.
TEST_F(Import, events_of_one_day_are_found_by_their_content) {
  constexpr std::size_t number = 20'000;
  std::string text = "event,on,participants,topics,document\n";
  for (std::size_t i = 0; i < number; ++i)
    text += "dialogue,2020-01-30,CHN;FRA,doctrine,S/" + std::to_string(i) + "\n";
  const Result first = import({text});
  ASSERT_EQ(first.said, "");
  EXPECT_EQ(first.files.front().rows, number);
  EXPECT_EQ(first.files.front().repeated, 0U);
  const Result again = import({text + "dialogue,2020-01-30,CHN;FRA,risk,S/1\n"});
  EXPECT_EQ(again.files.front().rows, 1U);
  EXPECT_EQ(again.files.front().repeated, number);
  EXPECT_EQ(load().events.size(), number + 1);
}

TEST_F(Import, an_event_repeats_another_only_if_all_of_it_is_equal) {
  const std::string header = "event,on,participants,topics,basis,document,paragraph,known_from\n";
  const std::string row = "dialogue,2020-01,CHN;FRA,doctrine,independent,S/1,4,2020-02-01\n";
  ASSERT_EQ(import({header + row + row}).files.front().repeated, 1U);
  const std::vector<std::string> others{
      "dialogue,2020-01-01,CHN;FRA,doctrine,independent,S/1,4,2020-02-01\n",
      "dialogue,2020-01,CHN,doctrine,independent,S/1,4,2020-02-01\n",
      "dialogue,2020-01,CHN;FRA,,independent,S/1,4,2020-02-01\n",
      "dialogue,2020-01,CHN;FRA,doctrine,depositary,S/1,4,2020-02-01\n",
      "dialogue,2020-01,CHN;FRA,doctrine,independent,,4,2020-02-01\n",
      "dialogue,2020-01,CHN;FRA,doctrine,independent,S/14,,2020-02-01\n",
      "dialogue,2020-01,CHN;FRA,doctrine,independent,S/1,4,2020-02-02\n"};
  for (const std::string& other : others) {
    EXPECT_EQ(import({header + other}).files.front().rows, 1U) << other;
    EXPECT_EQ(import({header + other}).files.front().repeated, 1U) << other;
  }
  EXPECT_EQ(import({header + row}).files.front().repeated, 1U);
}

TEST_F(Import, keeps_reports_and_completeness) {
  const Result result =
      import({"report;subject;cycle;document;date;title;address\n"
              "fra-2015;FRA;RC2015;NPT/CONF.2015/10;2015-03-12;Rapport; https://example.org/a,b\n"
              "chn-2015;CHN;RC2015;NPT/CONF.2015/32;;;\n",
              "dataset\tcomplete_to\tdocument\n"
              "ctbt.in_effect\t2022-08-26\tUNTC\n"
              "dialogue\t2021-12-31\t\n"});
  EXPECT_EQ(result.said, "");
  const Facts facts = load();
  ASSERT_EQ(facts.reports.size(), 2U);
  EXPECT_EQ(facts.reports[0].name, "chn-2015");
  EXPECT_FALSE(facts.reports[0].date);
  EXPECT_EQ(facts.reports[1].document, "NPT/CONF.2015/10");
  EXPECT_EQ(facts.reports[1].address, "https://example.org/a,b");
  ASSERT_THAT(facts.indicator_completeness[3], SizeIs(1));
  EXPECT_EQ(facts.indicator_completeness[3].front().to, *parse_day("2022-08-26"));
  EXPECT_EQ(facts.indicator_completeness[3].front().document, "UNTC");
  EXPECT_THAT(facts.indicator_completeness[0], IsEmpty());
  ASSERT_THAT(facts.event_completeness[0], SizeIs(1));
  EXPECT_EQ(facts.event_completeness[0].front().to, *parse_day("2021-12-31"));
}

/// Regression: a later statement replaced an earlier one, and the assessment of an earlier day did
/// not know it.
TEST_F(Import, every_statement_of_completeness_is_kept_with_the_day_on_which_it_was_known) {
  import({"dataset,complete_to\ndialogue,2021-12-31\n"});
  const Result result =
      import({"dataset,complete_to,known_from\ndialogue,2020-12-31,2021\ndialogue,2022-01-31,\n"
              "dialogue,2021-12-31,2021-12-31\n"});
  EXPECT_EQ(result.said, "");
  EXPECT_EQ(result.files[0].rows, 2U);
  EXPECT_EQ(result.files[0].repeated, 1U);
  const Facts facts = load();
  std::vector<std::string> stated;
  stated.reserve(facts.event_completeness[0].size());
  for (const Completeness& each : facts.event_completeness[0])
    stated.push_back(to_string(each.to) + " from " + to_string(each.known_from));
  EXPECT_THAT(stated, ElementsAre("2022-01-31 from 2022-01-31", "2021-12-31 from 2021-12-31",
                                  "2020-12-31 from 2021-12-31"));
}

/// Regression: no statement could say that a list is complete for one State.
TEST_F(Import, completeness_may_cover_a_state_or_a_group) {
  EXPECT_EQ(import({"dataset,subject,complete_to\nctbt.in_effect,FRA,2022-08-26\n"
                    "dialogue,nws,2021-12-31\nreports,,2021-12-31\n"})
                .said,
            "");
  const Facts facts = load();
  ASSERT_THAT(facts.indicator_completeness[3], SizeIs(1));
  EXPECT_EQ(facts.indicator_completeness[3].front().subject, *words_.subjects.find("FRA"));
  ASSERT_THAT(facts.event_completeness[0], SizeIs(1));
  EXPECT_EQ(facts.event_completeness[0].front().group, *words_.groups.find("nws"));
  ASSERT_THAT(facts.report_completeness, SizeIs(1));
  EXPECT_TRUE(facts.report_completeness.front().is_of_all());
}

TEST_F(Import, counts_repeated_rows_and_writes_nothing) {
  const std::vector<std::string> files{
      "subject,indicator,cycle,value,missing,document\n"
      "FRA,warheads.total,RC2015,280,,A\nCHN,warheads.total,RC2015,,never_declared,\n"
      "FRA,warheads.total,RC2015,280.0,,A\n",
      "event,on,topics\ndialogue,2021,risk;doctrine\n",
      "report,subject,cycle,document,date\nr,FRA,RC2015,A,2014\n",
      "dataset,complete_to\ndialogue,2021-12-31\n"};
  const Result first = import(files);
  ASSERT_EQ(first.files.size(), 4U);
  EXPECT_EQ(first.files[0].kind, "facts");
  EXPECT_EQ(first.files[0].rows, 2U);
  EXPECT_EQ(first.files[0].repeated, 1U);
  const std::string before = bytes_of(path_);
  const Result again = import(files);
  for (const ImportedFile& file : again.files) {
    EXPECT_EQ(file.rows, 0U) << file.kind;
    EXPECT_GE(file.repeated, 1U) << file.kind;
  }
  EXPECT_EQ(bytes_of(path_), before);
}

TEST_F(Import, a_new_paragraph_or_a_later_figure_is_no_repetition) {
  const std::string header = "subject,indicator,cycle,value,document,paragraph,known_from\n";
  EXPECT_EQ(import({header + "FRA,warheads.total,RC2015,280,A,1,2015\n"}).said, "");
  const Result result = import({header + "FRA,warheads.total,RC2015,280,A,2,2015\n" +
                                "FRA,warheads.total,RC2015,270,A,1,2016\n" +
                                "FRA,warheads.total,RC2015,260,B,1,2015\n"});
  EXPECT_EQ(result.said, "");
  EXPECT_EQ(result.files[0].rows, 3U);
  EXPECT_EQ(load().facts.size(), 4U);
}

TEST_F(Import, may_fail_and_then_succeed_with_one_dossier) {
  Dossier dossier(path_, Dossier::Mode::create_or_write);
  EXPECT_THAT(import_into(dossier, {"subject,indicator,cycle,value\nX,x,x,x\n"}).said,
              HasSubstr("D012"));
  EXPECT_EQ(import_into(dossier, {good}).said, "");
  EXPECT_EQ(load().facts.size(), 1U);
}

TEST_F(Import, reads_the_files_of_spreadsheets) {
  const std::string text =
      "\xEF\xBB\xBFsubject; indicator ;cycle;value;note\r\n"
      "FRA;warheads.total;RC2015; \"280\" ;\"a; \"\"b\"\"\r\nc\"\r\n"
      ";;;;\r\n"
      "\r\n"
      "GBR;warheads.total;RC2015;at most 225 warheads;it is 5\" long";
  const Result result = import({text});
  EXPECT_EQ(result.diagnostics.errors(), 0U);
  EXPECT_THAT(result.said, HasSubstr("a row without a filled cell was passed over"));
  const Facts facts = load();
  ASSERT_EQ(facts.facts.size(), 2U);
  EXPECT_EQ(written(facts.facts[0]), "280");
  EXPECT_EQ(facts.facts[0].provenance.note, "a; \"b\"\r\nc");
  EXPECT_EQ(written(facts.facts[1]), "at most 225");
  EXPECT_EQ(facts.facts[1].provenance.note, "it is 5\" long");
}

TEST_F(Import, a_column_may_be_a_field_and_name_the_source_of_a_row) {
  words_.events.add(
      {"statement", {}, {{"on", type_of(TypeKind::date)}, {"note", type_of(TypeKind::text)}}});
  EXPECT_EQ(import({"event,on,note\nstatement,2020,said so\nvisit,2020,in spring\n"}).said, "");
  const Facts facts = load();
  EXPECT_EQ(facts.events[0].provenance.note, "in spring");
  EXPECT_EQ(std::get<std::string>(*facts.events[1].fields[1]), "said so");
}

}  // namespace
}  // namespace servanda::engine
