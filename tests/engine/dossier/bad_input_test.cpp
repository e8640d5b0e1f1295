// Each error that a data file can have: its message, its place, and that nothing is imported.

#include <gmock/gmock.h>

#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct BadFile {
  std::string name;
  std::string text;
  std::string code;
  std::vector<std::string> said;
};

void PrintTo(const BadFile& file, std::ostream* out) { *out << file.name; }

class BadInput : public World, public testing::WithParamInterface<BadFile> {};

TEST_P(BadInput, is_reported_and_leaves_the_dossier_as_it_was) {
  ASSERT_EQ(import({good}).said, "");
  const std::string before = bytes_of(path_);
  const Result result = import({good, GetParam().text});
  EXPECT_TRUE(result.files.empty());
  EXPECT_THAT(result.said, HasSubstr(GetParam().code));
  for (const std::string& words : GetParam().said) EXPECT_THAT(result.said, HasSubstr(words));
  EXPECT_EQ(bytes_of(path_), before);
}

TEST_P(BadInput, leaves_no_new_dossier) {
  const std::filesystem::path fresh = folder_ / "fresh.dossier";
  EXPECT_TRUE(import({good, GetParam().text}, fresh).diagnostics.has_errors());
  EXPECT_TRUE(std::filesystem::exists(folder_));
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

std::string facts(const std::string& rows) {
  return "subject,indicator,cycle,as_of,value,missing,basis,document,known_from\n" + rows;
}
std::string events(const std::string& rows) {
  return "event,on,participants,topics,place,basis\n" + rows;
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadInput,
    testing::Values(
        BadFile{"not UTF-8",
                "subject,indicator\nFRA,\xE9t\xE9\n",
                "D001",
                {"the file is not UTF-8 text: byte 0xE9 at line 2, column 5", "2.csv:2:5",
                 "save the file as UTF-8"}},
        BadFile{"UTF-16", std::string("s\0u\0b\0", 6), "D001", {"byte 0x00 at line 1, column 2"}},
        BadFile{"empty", "", "D002", {"the file is empty", "2.csv"}},
        BadFile{"blank", " \r\n\n", "D002", {"the file is empty"}},
        BadFile{"of no kind",
                "country,figure\nFRA,2\n",
                "D004",
                {"these columns are not those of facts, events, reports or completeness",
                 "found `country`, `figure`", "facts need `subject` and `indicator`"}},
        BadFile{"missing column",
                "indicator,cycle,value\nwarheads.total,RC2015,2\n",
                "D005",
                {"the column `subject` is missing", "found `indicator`, `cycle`, `value`"}},
        BadFile{"misspelt mark",
                "subject,indicatr,cycle,value\nFRA,warheads.total,RC2015,2\n",
                "D005",
                {"the column `indicator` is missing", "2.csv:1:9", "did you mean `indicator`?"}},
        BadFile{"one of two columns",
                "subject,indicator,value\nFRA,warheads.total,2\n",
                "D005",
                {"one of the columns `cycle` and `as_of` is missing"}},
        BadFile{"unknown column",
                "subject,indicator,cycle,value,documnt\n",
                "D006",
                {"unknown column `documnt`", "2.csv:1:31", "did you mean `document`?"}},
        BadFile{"unknown column of events",
                "event,on,weather\n",
                "D006",
                {"unknown column `weather`", "events have `event`, `on`"}},
        BadFile{"misspelt field of events",
                "event,on,particpants\n",
                "D006",
                {"did you mean `participants`?"}},
        BadFile{"column without a name",
                "subject,,indicator,cycle,value\n",
                "D006",
                {"a column has no name"}},
        BadFile{"a filled cell in a column without a name",
                "subject,indicator,cycle,value,,\nFRA,warheads.total,RC2015,1,,5\n",
                "D008",
                {"this row has 6 cells, the header has 4", "give each column a name"}},
        BadFile{"columns that are nearly known",
                "subject,indicator,cycle,value,Document,known from,pargraph\n",
                "D006",
                {"did you mean `document`?", "did you mean `known_from`?",
                 "did you mean `paragraph`?"}},
        BadFile{"repeated column",
                "subject,indicator,cycle,value,subject\n",
                "D007",
                {"the column `subject` stands twice in the header", "first here"}},
        BadFile{"short row",
                "subject,indicator,cycle,value\nFRA,warheads.total,RC2015\n",
                "D008",
                {"this row has 3 cells, the header has 4", "2.csv:2:1"}},
        BadFile{"long row",
                "subject,indicator,cycle,value\nFRA,warheads.total,RC2015,1,5\n",
                "D008",
                {"this row has 5 cells", "put a cell in quotes if it holds a `,`"}},
        BadFile{"open quote",
                "subject,indicator,cycle,value\nFRA,\"warheads.total,RC2015,1\n",
                "D009",
                {"a quoted cell is never closed", "2.csv:2:5"}},
        BadFile{"text after a quote",
                "subject,indicator,cycle,value\nFRA,\"warheads\".total,RC2015,1\n",
                "D009",
                {"text stands after the closing quote", "2.csv:2:15"}},
        BadFile{"empty cell",
                facts(",warheads.total,RC2015,,2,,,,\n"),
                "D011",
                {"this row says no `subject`", "2.csv:2:1"}},
        BadFile{"unknown State",
                facts("FRN,warheads.total,RC2015,,2,,,,\n"),
                "D012",
                {"unknown State or body `FRN`", "2.csv:2:1", "did you mean `FRA`?"}},
        BadFile{"State by its name",
                facts("france,warheads.total,RC2015,,2,,,,\n"),
                "D012",
                {"unknown State or body `france`", "did you mean `FRA`?"}},
        BadFile{
            "unknown indicator",
            facts("FRA,warhead.total,RC2015,,2,,,,\n"),
            "D013",
            {"unknown indicator `warhead.total`", "2.csv:2:5", "did you mean `warheads.total`?"}},
        BadFile{"unknown cycle",
                facts("FRA,warheads.total,RC2014,,2,,,,\n"),
                "D014",
                {"unknown cycle `RC2014`", "2.csv:2:20", "did you mean `RC201"}},
        BadFile{"unknown event",
                events("dialog,2021-12-02,,,,\n"),
                "D015",
                {"unknown event `dialog`", "did you mean `dialogue`?"}},
        BadFile{"unknown basis",
                facts("FRA,warheads.total,RC2015,,2,,report,,\n"),
                "D016",
                {"unknown basis `report`", "there are `national_report`"}},
        BadFile{"unknown reason",
                facts("FRA,warheads.total,RC2015,,,not_reprted,,,\n"),
                "D017",
                {"`not_reprted` is not a reason for which a value is missing",
                 "did you mean `not_reported`?"}},
        BadFile{"unknown data set",
                "dataset,complete_to\ndialoge,2022-08-26\n",
                "D018",
                {"unknown data set `dialoge`", "did you mean `dialogue`?"}},
        BadFile{"field of another event",
                events("visit,2021-12-02,,risk,Paris,\n"),
                "D019",
                {"`topics` is not a field of the event `visit`", "2.csv:2:19"}},
        BadFile{"value out of its choice",
                facts("FRA,posture.alert,RC2015,,redcued,,,,\n"),
                "D020",
                {"`redcued` is not a value of `posture.alert`", "2.csv:2:27",
                 "expected `none`, `reduced` or `launch_ready`", "did you mean `reduced`?"}},
        BadFile{"decimal comma",
                facts("FRA,spending,,2012,\"1,5\",,,,\n"),
                "D020",
                {"expected a number such as `225`", "write a decimal point: `1.5`"}},
        BadFile{"a figure that two habits read differently",
                facts("FRA,warheads.total,RC2015,,3.750,,,,\n"),
                "D020",
                {"`3.750` is not a value of `warheads.total`",
                 "write `3750` if the point separates thousands, `3.75` if it is a decimal point",
                 "--numbers"}},
        BadFile{"a bound that two habits read differently",
                facts("FRA,spending,,2012,at most 1.500,,,,\n"),
                "D020",
                {"write `at most 1500` if the point separates thousands, `at most 1.5` if"}},
        BadFile{"a range that two habits read differently",
                facts("FRA,spending,,2012,between 1.250 and 1.500,,,,\n"),
                "D020",
                {"`between 1250 and 1500`", "`between 1.25 and 1.5`"}},
        BadFile{"a figure in a text of JSON that two habits read differently",
                "{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,"
                "\"value\":\"1.234\"}\n",
                "D020",
                {"`1234` if the point", "`1.2340` if it is a decimal point"}},
        BadFile{"a word for nothing in a text",
                "event,on,place\nvisit,2021-12-02,#N/A\n",
                "D020",
                {"`#N/A` is not a value of `place`", "says that there is none",
                 "leave the cell empty where nothing is said"}},
        BadFile{"a word for nothing in a figure",
                facts("FRA,warheads.total,RC2015,,..,,,,\n"),
                "D020",
                {"say in the column `missing` why there is no value"}},
        BadFile{"a cross for a truth",
                facts("FRA,ctbt.in_effect,RC2015,,x,,,,\n"),
                "D020",
                {"expected `yes` or `no`"}},
        BadFile{"a share for a percentage",
                facts("FRA,share,RC2015,,0.125,,,,\n"),
                "D020",
                {"write `12.5%` if it is a share of one, `0.125%` if it is a percentage"}},
        BadFile{"UK is not UKR",
                facts("UK,warheads.total,RC2015,,2,,,,\n"),
                "D012",
                {"unknown State or body `UK`", "did you mean `GBR`?"}},
        BadFile{"a blank that does not break inside a name",
                facts("FR\xC2\xA0"
                      "A,warheads.total,RC2015,,2,,,,\n"),
                "D012",
                {"unknown State or body `FR<U+00A0>A`", "FR<U+00A0>A,warheads"}},
        BadFile{"truth in another language",
                facts("FRA,ctbt.in_effect,RC2015,,oui,,,,\n"),
                "D020",
                {"expected `yes` or `no`", "write `yes`"}},
        BadFile{"reason as a value",
                facts("FRA,warheads.total,RC2015,,withheld,,,,\n"),
                "D020",
                {"write `withheld` in the column `missing`"}},
        BadFile{"reason as scenarios write it",
                facts("FRA,warheads.total,RC2015,,not reported,,,,\n"),
                "D020",
                {"write `not_reported` in the column `missing`"}},
        BadFile{"less than none in JSON",
                "{\"subject\":\"FRA\",\"indicator\":\"warheads.total\",\"cycle\":\"RC2015\","
                "\"note\":\"a \\\"value\\\", too\",\"value\":-2}\n",
                "D020",
                {"`-2` is not a value", "never less than 0", "2.csv:1:98"}},
        BadFile{"unknown participant",
                events("dialogue,2021-12-02,CHN;FRN,,,\n"),
                "D020",
                {"`FRN` is none", "did you mean `FRA`?"}},
        BadFile{"day first",
                facts("FRA,ctbt.in_effect,,26.08.2022,yes,,,,\n"),
                "D021",
                {"`26.08.2022` is not a date", "2.csv:2:21", "write the year first: `2022-08-26`"}},
        BadFile{"day or month first",
                facts("FRA,ctbt.in_effect,,4/3/2022,yes,,,,\n"),
                "D021",
                {"`2022-03-04` or `2022-04-03`"}},
        BadFile{"no such day",
                facts("FRA,ctbt.in_effect,,2022-02-30,yes,,,,\n"),
                "D021",
                {"there is no day 30 in 2022-02"}},
        BadFile{"complete for nobody that there is",
                "dataset,complete_to,subject\ndialogue,2022-08-26,FRN\n",
                "D012",
                {"unknown State, body or group `FRN`", "did you mean `FRA`?", "2.csv:2:21"}},
        BadFile{"events without States complete for one",
                "dataset,complete_to,subject\nvisit,2022-08-26,FRA\n",
                "D018",
                {"the event `visit` has no field of States", "no list of it is whole for one"}},
        BadFile{"complete before that could be known",
                "dataset,complete_to,known_from\ndialogue,2022-08-26,2022-07\n",
                "D021",
                {"`2022-07` is before 2022-08-26", "leave `known_from` empty"}},
        BadFile{"complete to a month",
                "dataset,complete_to\ndialogue,2022-08\n",
                "D021",
                {"`2022-08` is not a day", "such as `2022-08-31`"}},
        BadFile{
            "event without a day", events("dialogue,,,,,\n"), "D011", {"this row says no `on`"}},
        BadFile{"value and reason",
                facts("FRA,warheads.total,RC2015,,2,withheld,,,\n"),
                "D022",
                {"this row has a value and a reason why it is missing"}},
        BadFile{"neither value nor reason",
                facts("FRA,warheads.total,RC2015,,,,,,\n"),
                "D022",
                {"this row has neither a value nor a reason"}},
        BadFile{"no time",
                facts("FRA,warheads.total,,,2,,,,\n"),
                "D023",
                {"this row says neither cycle nor date"}},
        BadFile{"before its cycle",
                facts("FRA,warheads.total,RC2020,2014-01-01,2,,,,\n"),
                "D024",
                {"`2014-01-01` is before the cycle `RC2020`", "2015-05-23 to 2022-08-26",
                 "this date is in `RC2015`"}},
        BadFile{"replaces itself",
                "subject,indicator,as_of,value,document,supersedes\n"
                "FRA,warheads.total,2021,280,A,A\n",
                "D034",
                {"the document `A` would replace itself", "2.csv:2:31"}},
        BadFile{"two that replace each other",
                "subject,indicator,as_of,value,document,supersedes\n"
                "FRA,warheads.total,2021,280,A,B\n"
                "FRA,warheads.total,2021,320,B,A\n",
                "D034",
                {"`B` replaces `A`, which replaces it in turn", "2.csv:3"}},
        BadFile{"three that replace each other",
                "subject,indicator,as_of,value,document,supersedes\n"
                "FRA,warheads.total,2021,280,A,B\n"
                "FRA,warheads.total,2020,320,B,C\n"
                "FRA,warheads.total,2019,320,C,A\n",
                "D034",
                {"`C` replaces `A`", "2.csv:4"}},
        BadFile{"no year",
                facts("FRA,spending,RC2015,,2,,,,\n"),
                "D025",
                {"`spending` has a figure for each year"}},
        BadFile{"contradicts the dossier",
                facts("FRA,warheads.total,RC2015,2014-12-31,290,,,NPT/CONF.2015/10,\n"),
                "D026",
                {"one source says two things about `warheads.total` of `FRA`", "2.csv:2:38"}},
        BadFile{
            "contradicts itself",
            facts(
                "GBR,warheads.total,RC2015,,200,,,X,\nGBR,warheads.total,RC2015,,,withheld,,X,\n"),
            "D026",
            {"this row says `200`", "this row says otherwise", "known_from"}},
        BadFile{"two reports of one name",
                "report,subject,cycle,document,date\nR1,FRA,RC2015,X,2014\nR1,FRA,RC2015,X,2015\n",
                "D026",
                {"the report `R1` is described in two ways", "first here"}},
        BadFile{"not JSON",
                "{\"subject\": \"FRA\",\n",
                "D010",
                {"this line is not a JSON object", "2.csv:1"}},
        BadFile{"a JSON array",
                "[{\"subject\": \"FRA\"}]\n",
                "D010",
                {"JSON Lines has one object on each line"}},
        BadFile{
            "an object in a cell",
            "{\"subject\": \"FRA\", \"indicator\": {}}\n",
            "D010",
            {"`indicator` is neither a text, a number, a truth nor a list of texts", "2.csv:1:33"}},
        BadFile{"a key twice",
                "{\"subject\": \"FRA\", \"subject\": \"GBR\", \"indicator\": \"spending\"}\n",
                "D007",
                {"the key `subject` stands twice in this object"}},
        BadFile{
            "wrong value in JSON",
            "{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,\"value\":\"much\"}\n",
            "D020",
            {"`much` is not a value of `spending`", "2.csv:1:62"}}));

TEST_F(World, all_errors_of_all_files_are_reported_at_once) {
  const Result result = import({facts("FRN,warheads.total,RC2015,,2,,,,\nFRA,x,RC2015,,2,,y,,\n"),
                                events("visit,yesterday,,,,\n")});
  EXPECT_EQ(result.diagnostics.errors(), 4U);
  EXPECT_THAT(result.said, AllOf(HasSubstr("1.csv:2:1"), HasSubstr("1.csv:3:5"),
                                 HasSubstr("1.csv:3:18"), HasSubstr("2.csv:2:7")));
}

TEST_F(World, a_misspelt_column_is_reported_once) {
  const Result result = import({"subject,indicatr,cycle,value\nFRA,warheads.total,RC2015,2\n"});
  EXPECT_EQ(result.diagnostics.errors(), 1U);
  EXPECT_THAT(result.said, Not(HasSubstr("D006")));
}

TEST_F(World, a_header_alone_is_a_warning) {
  const Result result = import({"subject,indicator,cycle,value\n"});
  EXPECT_THAT(result.said, HasSubstr("D003"));
  EXPECT_FALSE(result.diagnostics.has_errors());
  ASSERT_EQ(result.files.size(), 1U);
  EXPECT_EQ(result.files[0].rows, 0U);
}

}  // namespace
}  // namespace servanda::engine
