// Regression: `verify` called a dossier without records whole although another program had changed
// its rows; what the import had written about these rows shows it.

#include <gmock/gmock.h>

#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class ChangedRows : public World {
 protected:
  ChangedRows() {
    std::ofstream(folder_ / "fra.txt", std::ios::binary) << "1. Words on risk reduction.\n";
    bring("facts.csv",
          "subject,indicator,cycle,as_of,value\nUSA,warheads.total,,2012,5000\n"
          "FRA,warheads.total,RC2015,,280\n");
    bring("events.csv",
          "event,on,participants,topics\ndialogue,2017-03-02,CHN;FRA,doctrine\n"
          "dialogue,2018-03-02,CHN;FRA,risk\n");
    bring("reports.csv",
          "report,subject,cycle,document,date,text\nfra,FRA,RC2020,NPT/1,2022-07-26,fra.txt\n");
    bring("lists.csv", "dataset,complete_to\ndialogue,2020-01-01\n");
    EXPECT_EQ(verified(), "");
  }

  void bring(const std::string& name, const std::string& text) const {
    base::Sources sources;
    const auto file = sources.add((folder_ / name).string(), text);
    base::Diagnostics diagnostics;
    Dossier(path_, Dossier::Mode::create_or_write)
        .import(sources, {file}, words_, diagnostics, {"somebody", "2022-08-26T12:00:00Z"});
    EXPECT_EQ(base::render(diagnostics, sources), "");
  }
  [[nodiscard]] std::string verified_after(const std::string& sql) const {
    run_sql(path_, sql);
    return verified();
  }
};

TEST_F(ChangedRows, a_value_is_found) {
  EXPECT_THAT(verified_after("UPDATE fact SET value = '100'"),
              AllOf(HasSubstr("error[D041]"), HasSubstr("`facts of warheads.total`")));
}

TEST_F(ChangedRows, a_paragraph_is_found) {
  EXPECT_THAT(verified_after("UPDATE paragraph SET text = 'Nothing at all.'"),
              HasSubstr("are not what an import left: `paragraphs`"));
}

TEST_F(ChangedRows, a_field_of_an_event_is_found) {
  EXPECT_THAT(verified_after("DELETE FROM event_field WHERE field = 'topics'"),
              HasSubstr("are not what an import left: `events`"));
}

TEST_F(ChangedRows, a_statement_of_completeness_that_is_gone_is_found) {
  EXPECT_THAT(verified_after("DELETE FROM completeness"),
              AllOf(HasSubstr("`completeness`"), HasSubstr("the rows of import 4")));
}

TEST_F(ChangedRows, an_event_that_is_gone_with_its_fields_is_found) {
  EXPECT_THAT(verified_after("DELETE FROM event_field WHERE row = 3; "
                             "DELETE FROM event_row WHERE row = 3"),
              AllOf(HasSubstr("`events`"), HasSubstr("the rows of import 2")));
}

TEST_F(ChangedRows, a_digest_is_found_whether_the_counter_was_put_back_or_not) {
  EXPECT_THAT(verified_after("UPDATE subject_digest SET sha256 = x'00'"),
              HasSubstr("`facts of warheads.total`"));
}

TEST_F(ChangedRows, a_last_state_that_is_gone_is_found) {
  EXPECT_THAT(verified_after("DELETE FROM known_state WHERE import = 4"),
              HasSubstr("the state after import 4"));
}

TEST_F(ChangedRows, unused_tables_may_be_old) {
  EXPECT_EQ(verified_after("UPDATE paragraph SET folded = ''; DELETE FROM fact_column; "
                           "INSERT INTO paragraph_index (paragraph_index) VALUES ('rebuild')"),
            "");
}

TEST_F(ChangedRows, an_import_takes_them_as_they_are) {
  run_sql(path_, "UPDATE fact SET value = '100' WHERE cycle IS NULL");
  bring("more.csv", "subject,indicator,as_of,value\nCHN,warheads.total,2013,250\n");
  EXPECT_EQ(verified(), "");
}

}  // namespace
}  // namespace servanda::engine
