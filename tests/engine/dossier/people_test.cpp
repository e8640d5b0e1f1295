// Files from people and spreadsheets: accepted if they have one meaning, with a note if something
// is passed over, and with a warning if nothing reads a part of them.

#include <gmock/gmock.h>

#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class HandedIn : public World {
 protected:
  Result import_as(const Spelling& spelling, const std::string& text,
                   const Entry& entry = {}) const {
    Dossier dossier(path_, Dossier::Mode::create_or_write);
    base::Sources sources;
    const auto file = sources.add("1.csv", text);
    Result result;
    ImportBounds bounds;
    bounds.spelling = spelling;
    result.files = dossier.import(sources, {file}, words_, result.diagnostics, entry, bounds);
    result.said = base::render(result.diagnostics, sources);
    return result;
  }
  [[nodiscard]] std::vector<std::string> values() const {
    std::vector<std::string> all;
    for (const Fact& fact : load().facts)
      all.push_back(fact.value
                        ? write_value(words_, words_.indicators[fact.indicator].type, *fact.value)
                        : "none");
    return all;
  }
  [[nodiscard]] std::string text_in_dossier(const std::string& sql) const {
    const dossier::Database database(path_, Dossier::Mode::read);
    dossier::Statement row = database.prepare(sql);
    if (!row.step() || row.is_null(0)) return "nothing";
    return std::string(row.text(0));
  }
};

TEST_F(HandedIn, a_file_is_read_in_the_spelling_of_its_author_which_the_import_records) {
  const Result result = import_as(spelling_of_spreadsheet("de").value(),
                                  "subject;indicator;as_of;value\n"
                                  "FRA;spending;31.12.2012;1.500\n"
                                  "GBR;spending;31.12.2012;at most 2.250,5\n");
  EXPECT_EQ(result.said, "");
  EXPECT_THAT(values(), ElementsAre("1500", "at most 2250.5"));
  EXPECT_EQ(text_in_dossier("SELECT spelling FROM import"), "numbers 1.234,5, dates 31.12.2020");
}

TEST_F(HandedIn, about_is_kept_in_the_spelling_of_rules) {
  EXPECT_EQ(import_as(spelling_of_spreadsheet("de").value(),
                      "subject;indicator;as_of;value\nFRA;warheads.ceiling;31.12.2012;c. 1.500\n")
                .said,
            "");
  EXPECT_EQ(text_in_dossier("SELECT value FROM fact"), "about 1500");
  EXPECT_THAT(values(), ElementsAre("between 1350 and 1650"));
}

TEST_F(HandedIn, no_spelling_is_kept_unless_it_was_named) {
  EXPECT_EQ(import({good}).said, "");
  EXPECT_EQ(text_in_dossier("SELECT spelling FROM import"), "nothing");
}

TEST_F(HandedIn, numbers_of_json_have_one_reading) {
  EXPECT_EQ(import({"{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,"
                    "\"value\":1.500}\n"
                    "{\"subject\":\"GBR\",\"indicator\":\"spending\",\"as_of\":2012,"
                    "\"value\":1.46e-06}\n"})
                .said,
            "");
  EXPECT_THAT(values(), ElementsAre("1.5", "0.00000146"));
}

TEST_F(HandedIn, a_number_of_any_size_is_read_from_json) {
  words_.units[*words_.units.find("warhead")].whole = true;
  const auto row = [](const std::string& subject, const std::string& value) {
    return R"({"subject":")" + subject +
           R"(","indicator":"warheads.total","cycle":"RC2015","value":)" + value +
           R"(,"note":"\"1e999\" is none"})" + "\n";
  };
  const Result result = import({row("CHN", "9223372036854775808") + row("FRA", "1e19") +
                                row("GBR", "1e400") + row("USA", "-1e400")});
  EXPECT_EQ(result.diagnostics.errors(), 1U) << result.said;
  EXPECT_THAT(result.said, HasSubstr("`-1e400` is not a value of `warheads.total`"));
  EXPECT_EQ(import({row("CHN", "9223372036854775808") + row("FRA", "1e19") + row("GBR", "1e400")})
                .diagnostics.errors(),
            0U);
  EXPECT_THAT(values(), testing::UnorderedElementsAre("9223372036854775808", "10000000000000000000",
                                                      "1" + std::string(400, '0')));
}

TEST_F(HandedIn, a_number_out_of_range_under_an_escaped_key_is_reported) {
  EXPECT_THAT(import({"{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,"
                      "\"v\\u0061lue\":1e400}\n"})
                  .said,
              HasSubstr("the number of `value` cannot be found in this line"));
  EXPECT_THAT(import({"{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,"
                      "\"value\":01e400}\n"})
                  .said,
              HasSubstr("this line is not a JSON object"));
}

/// Regression: a second message said that the file has a header and no rows.
TEST_F(HandedIn, a_repeated_key_is_the_only_error) {
  const Result result =
      import({"{\"subject\":\"FRA\",\"indicator\":\"spending\",\"as_of\":2012,\"value\":1,"
              "\"value\":2}\n"});
  EXPECT_EQ(result.diagnostics.errors(), 1U) << result.said;
  EXPECT_EQ(result.diagnostics.warnings(), 0U) << result.said;
  EXPECT_THAT(result.said, HasSubstr("the key `value` stands twice"));
}

/// Regression: a row of completeness had suggestions of its own.
TEST_F(HandedIn, the_subject_of_a_complete_list_is_suggested_as_in_all_other_rows) {
  const auto help = [&](const std::string& subject) {
    return import({"dataset,complete_to,subject\ndialogue,2022-08-26," + subject + "\n"}).said;
  };
  words_.subjects.add({"ATL", {{{"en", "Atlantis"}}}});
  words_.subjects.add({"RUS", {{{"en", "Russian Federation"}}}});
  EXPECT_THAT(help("Russia"), HasSubstr("did you mean `RUS`?"));
  EXPECT_THAT(help("UK"), HasSubstr("did you mean `GBR`?"));
  EXPECT_THAT(help("France"), HasSubstr("did you mean `FRA`?"));
  EXPECT_THAT(help("NWS"), HasSubstr("did you mean `nws`?"));
  EXPECT_THAT(help("Germany"), Not(HasSubstr("did you mean")));
  EXPECT_THAT(help("All"), AllOf(HasSubstr("leave `subject` empty"), Not(HasSubstr("ATL"))));
}

TEST_F(HandedIn, spellings_with_one_meaning_are_accepted) {
  const Result result =
      import({"subject,indicator,cycle,value,missing,document,page\n"
              "FRA,ctbt.in_effect,RC2015,TRUE,,n/a,-\n"
              "GBR\xC2\xA0,warheads.total,RC2015,no more than 225,,,\n"
              "USA,warheads.total,RC2015,,Not reported,,\n"
              "CHN,posture.alert,RC2015,Launch_Ready,,,\n"});
  EXPECT_EQ(result.diagnostics.errors(), 0U) << result.said;
  EXPECT_EQ(result.diagnostics.warnings(), 1U) << result.said;
  EXPECT_THAT(result.said, HasSubstr("warning[D050]: 3 rows name no document"));
  const Facts facts = load();
  ASSERT_EQ(facts.facts.size(), 4U);
  for (const Fact& fact : facts.facts) EXPECT_EQ(fact.provenance.document, "");
  EXPECT_THAT(values(),
              testing::UnorderedElementsAre("yes", "at most 225", "none", "launch_ready"));
}

TEST_F(HandedIn, a_word_for_a_missing_value_is_no_text_of_an_indicator) {
  for (const std::string word : {"n/a", "#N/A", "..", "withheld"}) {
    const Result result =
        import({"subject,indicator,cycle,value\nFRA,policy,RC2015," + word + "\n"});
    EXPECT_THAT(result.said, AllOf(HasSubstr("D020"), HasSubstr("`" + word + "` says that"),
                                   HasSubstr("in the column `missing`")))
        << word;
  }
  EXPECT_EQ(import({"subject,indicator,cycle,value\nFRA,policy,RC2015,no first use\n"}).said, "");
}

TEST_F(HandedIn, leftovers_of_a_spreadsheet_are_skipped_with_a_note) {
  const Result result =
      import({"sep=;\r\n;;;;\r\nsubject;indicator;cycle;value;;\r\n"
              "FRA;warheads.total;RC2015;280;;\r\n"
              ";;;;;\r\n"
              "GBR;warheads.total;RC2015;180\r\n"
              ";;;\r\n\r\n"});
  EXPECT_EQ(result.diagnostics.errors(), 0U);
  EXPECT_EQ(result.diagnostics.warnings(), 3U);
  EXPECT_THAT(result.said, AllOf(HasSubstr("D035"), HasSubstr("the first line tells the separator"),
                                 HasSubstr("columns without a name were passed over"),
                                 HasSubstr("3 rows without a filled cell were passed over")));
  EXPECT_THAT(values(), ElementsAre("280", "180"));
}

TEST_F(HandedIn, empty_cells_behind_the_last_column_are_skipped) {
  const Result result =
      import({"subject,indicator,cycle,value\n"
              "FRA,warheads.total,RC2015,280,,\n"});
  EXPECT_EQ(result.diagnostics.errors(), 0U);
  EXPECT_THAT(result.said, HasSubstr("a row with empty cells behind the last column"));
}

TEST_F(HandedIn, an_empty_line_needs_no_note) {
  EXPECT_EQ(import({"subject,indicator,cycle,value\n\nFRA,warheads.total,RC2015,280\n\n\n"}).said,
            "");
}

TEST_F(HandedIn, an_unreadable_date_gives_a_warning) {
  const Entry today{"", "2022-09-01T12:00:00Z"};
  const auto warned = [&](const std::string& indicator, const std::string& day) {
    const Result result =
        import_as(unsaid_spelling,
                  "subject,indicator,as_of,value\nFRA," + indicator + "," + day + ",no\n", today);
    return result.said;
  };
  for (const std::string day : {"2202", "1899", "1970-01-01", "1899-12-30", "1900-01-01", "1066"})
    EXPECT_THAT(warned("ctbt.in_effect", day), HasSubstr("D036")) << day;
  for (const std::string day : {"1996-09-24", "1970-03-05", "2022-08-30", "1970"})
    EXPECT_EQ(warned("ctbt.in_effect", day), "") << day;
}

TEST_F(HandedIn, a_figure_outside_of_all_cycles_gives_a_warning) {
  EXPECT_THAT(import({"subject,indicator,as_of,value\nFRA,warheads.total,1999,280\n"}).said,
              AllOf(HasSubstr("no cycle and no rule can read `1999`"),
                    HasSubstr("2005-05-28 to 2022-08-26")));
  EXPECT_THAT(import({"event,on\nvisit,2202-05-01\n"}).said, HasSubstr("D036"));
  EXPECT_THAT(import({"dataset,complete_to\ndialogue,2202-05-01\n"}).said, HasSubstr("D036"));
}

TEST_F(HandedIn, other_names_of_the_vocabulary_are_accepted) {
  words_.other_names.emplace("britain", *words_.subjects.find("GBR"));
  EXPECT_EQ(import({"subject,indicator,cycle,value\nBritain,warheads.total,RC2015,180\n",
                    "event,on,participants\ndialogue,2021-12-02,Britain; FRA\n"})
                .said,
            "");
  EXPECT_EQ(words_.subjects[load().facts.at(0).subject].name, "GBR");
}

}  // namespace
}  // namespace servanda::engine
