// Records prove which facts and rules gave which verdicts, and notice changes.

#include "engine/dossier/records/record.hpp"

#include <gmock/gmock.h>

#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/records/data_digest.hpp"
#include "engine/dossier/records/records.hpp"
#include "engine/dossier/sqlite/schema.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string first = "subject,indicator,cycle,value\nFRA,warheads.total,RC2015,280\n";
const std::string second = "subject,indicator,cycle,value\nFRA,warheads.total,RC2020,270\n";

class Recording : public World {
 protected:
  Recording() { import({first}); }

  [[nodiscard]] NewRecord run() const {
    NewRecord run;
    run.entry = {"an analyst", "2022-08-26T12:00:00Z"};
    run.program = "1.0.0";
    run.rules_digest = "sha256:of the rules";
    run.data_digest = digest(path_);
    run.as_of = *parse_day("2022-08-26");
    run.known_at = *parse_day("2022-08-27");
    run.selection = "subject nws\n";
    run.verdicts = std::string("\0packed\n", 8);
    return run;
  }
  Record keep() const { return Dossier(path_, Dossier::Mode::write).keep(run()); }
  [[nodiscard]] std::vector<Record> records() const {
    return Dossier(path_, Dossier::Mode::read).records();
  }
  void refresh() const {
    stamp_again(path_);
    ASSERT_TRUE(is_fresh());
  }

  [[nodiscard]] bool is_fresh() const {
    const dossier::Database database(path_, Dossier::Mode::read);
    const dossier::Transaction reading(database, dossier::Transaction::Kind::read);
    return dossier::is_fresh(database);
  }
  void change(const std::string& sql) const { run_sql(path_, sql); }
};

TEST_F(Recording, a_run_is_read_as_it_was_stored) {
  const Record kept = keep();
  ASSERT_THAT(records(), SizeIs(1));
  const Record read = records().front();
  EXPECT_EQ(read.number, 1);
  EXPECT_EQ(read.previous, "none");
  EXPECT_EQ(read.digest, kept.digest);
  EXPECT_EQ(read.entry.by, "an analyst");
  EXPECT_EQ(read.entry.at, "2022-08-26T12:00:00Z");
  EXPECT_EQ(read.program, "1.0.0");
  EXPECT_EQ(read.rules_digest, "sha256:of the rules");
  EXPECT_EQ(read.data_digest, digest(path_));
  EXPECT_EQ(read.as_of, *parse_day("2022-08-26"));
  EXPECT_EQ(read.known_at, *parse_day("2022-08-27"));
  EXPECT_EQ(read.selection, "subject nws\n");
  EXPECT_EQ(read.verdicts, std::string("\0packed\n", 8));
  EXPECT_EQ(verified(), "");
}

TEST_F(Recording, each_record_holds_the_digest_of_the_previous_one) {
  const Record one = keep();
  const Record two = keep();
  EXPECT_EQ(two.number, 2);
  EXPECT_EQ(two.previous, one.digest);
  EXPECT_NE(two.digest, one.digest);
  EXPECT_EQ(verified(), "");
}

TEST_F(Recording, equal_runs_on_equal_data_have_equal_digests) {
  const Record here = keep();
  path_ = folder_ / "another.dossier";
  import({first});
  EXPECT_EQ(keep().digest, here.digest);
}

TEST_F(Recording, leaves_the_digest_and_the_column_store_as_they_were) {
  const std::string before = digest(path_);
  ASSERT_TRUE(is_fresh());
  keep();
  EXPECT_TRUE(is_fresh());
  EXPECT_EQ(digest(path_), before);
  change("DELETE FROM fresh_at");
  keep();
  EXPECT_FALSE(is_fresh());
  EXPECT_EQ(digest(path_), before);
}

TEST_F(Recording, is_refused_if_the_data_changed_since_the_run_read_them) {
  const NewRecord before = run();
  import({second});
  EXPECT_THAT(
      error_of([&] { Dossier(path_, Dossier::Mode::write).keep(before); }),
      AllOf(HasSubstr("was changed while the run read it"), HasSubstr("nothing was recorded")));
  EXPECT_THAT(records(), IsEmpty());
}

TEST_F(Recording, later_facts_do_not_change_it) {
  const std::string then = digest(path_);
  keep();
  import({second, "event,on\ndialogue,2021-12-02\n"});
  import({"dataset,complete_to\ndialogue,2020-01-01\n"});
  keep();
  import({"dataset,complete_to,note\ndialogue,2021-01-01,later\n",
          "report,subject,cycle,document,date\nr1,FRA,RC2015,D,2015\n"});
  EXPECT_NE(digest(path_), then);
  EXPECT_EQ(verified(), "");
}

TEST_F(Recording, the_dossier_is_read_as_it_stood_then) {
  import({"dataset,complete_to\ndialogue,2020-01-01\n"});
  const std::string then = digest(path_);
  const Record kept = keep();
  import({second, "dataset,complete_to\ndialogue,2021-01-01\n", "event,on\ndialogue,2021-12-02\n",
          "report,subject,cycle,document,date\nr1,FRA,RC2015,D,2015\n"});

  Dossier dossier(path_, Dossier::Mode::read);
  dossier.look_back_to(kept.last_import);
  EXPECT_EQ(dossier.digest(), then);
  base::Diagnostics diagnostics;
  const Facts facts = dossier.load(words_, diagnostics);
  ASSERT_THAT(facts.facts, SizeIs(1));
  EXPECT_EQ(facts.facts.front().cycle, *words_.cycles.find("RC2015"));
  EXPECT_THAT(facts.events, IsEmpty());
  EXPECT_THAT(facts.reports, IsEmpty());
  const auto dialogue = *words_.events.find("dialogue");
  ASSERT_THAT(facts.event_completeness[dialogue.value], SizeIs(1));
  EXPECT_EQ(facts.event_completeness[dialogue.value].front().to, *parse_day("2020-01-01"));
}

TEST_F(Recording, a_statement_of_completeness_is_never_deleted) {
  import({"dataset,complete_to,note\ndialogue,2020-01-01,early\n"});
  import({"dataset,complete_to,note\ndialogue,2021-01-01,late\n"});
  const dossier::Database database(path_, Dossier::Mode::read);
  dossier::Statement row = database.prepare("SELECT note, import FROM completeness");
  for (const auto& [note, import] : {std::pair("early", 2), std::pair("late", 3)}) {
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.text(0), note);
    EXPECT_EQ(row.integer(1), import);
  }
  EXPECT_FALSE(row.step());
}

TEST_F(Recording, a_changed_record_is_noticed) {
  keep();
  keep();
  for (const std::string column :
       {"recorded_by", "recorded_at", "program", "rules_digest", "waivers_digest", "data_digest",
        "imports_digest", "selection", "verdicts"}) {
    path_ = folder_ / (column + ".dossier");
    import({first});
    keep();
    change("UPDATE record SET " + column + " = CAST('other' AS " +
           (column == "verdicts" ? "BLOB" : "TEXT") + ")");
    EXPECT_THAT(verified(), HasSubstr("error[D042]: the record is broken: record 1 is not as it "
                                      "was written"))
        << column;
  }
}

TEST_F(Recording, a_missing_record_is_noticed) {
  keep();
  keep();
  keep();
  change("DELETE FROM record WHERE number = 2");
  EXPECT_THAT(verified(), HasSubstr("error[D042]: the record is broken: there is no record 2"));
}

TEST_F(Recording, a_record_in_the_place_of_another_is_noticed) {
  keep();
  keep();
  change("DELETE FROM record WHERE number = 1");
  change("UPDATE record SET number = 1");
  EXPECT_THAT(verified(), AllOf(HasSubstr("written behind another one"),
                                HasSubstr("record 1 is not as it was written")));
}

TEST_F(Recording, a_changed_fact_is_noticed) {
  keep();
  change("UPDATE fact SET value = '200'");
  EXPECT_THAT(verified(),
              AllOf(HasSubstr("error[D043]"), HasSubstr("record 1"), Not(HasSubstr("D042"))));
}

TEST_F(Recording, a_deleted_fact_is_noticed) {
  keep();
  change("DELETE FROM fact");
  EXPECT_THAT(verified(), HasSubstr("error[D043]"));
}

TEST_F(Recording, an_inserted_earlier_fact_is_noticed) {
  import({second});
  keep();
  change(
      "INSERT INTO provenance SELECT 99, document, supersedes, paragraph, page, quotation, "
      "language, coder, confidence, note, 1 FROM provenance WHERE row = 1");
  change(
      "INSERT INTO fact SELECT indicator, subject, first_day + 1, 99, last_day, dated, cycle, "
      "known_from, basis, '100', NULL FROM fact LIMIT 1");
  EXPECT_THAT(verified(), HasSubstr("error[D043]"));
}

TEST_F(Recording, a_changed_import_is_noticed) {
  keep();
  change("UPDATE import SET imported_by = 'somebody else'");
  EXPECT_THAT(verified(), HasSubstr("error[D043]: the list of imports that record 1 rests on"));
}

TEST_F(Recording, stored_digests_that_differ_from_the_rows_are_noticed) {
  change("UPDATE dataset_digest SET sha256 = 'other'");
  refresh();
  EXPECT_THAT(verified(), AllOf(HasSubstr("error[D041]"), HasSubstr("facts of warheads.total")));
}

TEST_F(Recording, stored_digests_of_subjects_that_differ_from_the_rows_are_noticed) {
  change("UPDATE subject_digest SET sha256 = x'00'");
  refresh();
  EXPECT_THAT(verified(), AllOf(HasSubstr("error[D041]"), HasSubstr("facts of warheads.total")));
}

TEST_F(Recording, changed_records_of_imports_are_noticed) {
  import({second});
  EXPECT_EQ(verified(), "");
  change("DELETE FROM touched");
  refresh();
  EXPECT_THAT(verified(),
              AllOf(HasSubstr("error[D041]"), HasSubstr("of whom an import brought facts")));
}

TEST_F(Recording, a_state_that_the_dossier_was_never_in_is_noticed) {
  change("UPDATE known_state SET data_digest = 'other'");
  refresh();
  EXPECT_THAT(verified(), HasSubstr("error[D041]"));
}

TEST_F(Recording, a_lost_reference_is_damage) {
  change("DELETE FROM provenance");
  EXPECT_THAT(verified(), AllOf(HasSubstr("error[D040]: the dossier is damaged"),
                                HasSubstr("`provenance` that is not there")));
}

TEST_F(Recording, imports_record_their_person_and_time) {
  Dossier dossier(path_, Dossier::Mode::write);
  base::Sources sources;
  const auto file = sources.add("more.csv", second);
  base::Diagnostics diagnostics;
  dossier.import(sources, {file}, words_, diagnostics, {"an analyst", "2022-08-26T12:00:00Z"});
  const dossier::Database database(path_, Dossier::Mode::read);
  dossier::Statement row =
      database.prepare("SELECT imported_by, imported_at FROM import ORDER BY id");
  ASSERT_TRUE(row.step());
  EXPECT_TRUE(row.is_null(0));
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(0), "an analyst");
  EXPECT_EQ(row.text(1), "2022-08-26T12:00:00Z");
}

// --- older formats ---

class Migrating : public Recording, public testing::WithParamInterface<int> {};

TEST_P(Migrating, an_older_dossier_holds_the_same_afterwards) {
  const std::string before = digest(path_);
  make_older(path_, GetParam());
  EXPECT_EQ(digest(path_), before);
  EXPECT_THAT(records(), IsEmpty());
  EXPECT_EQ(verified(), "");
  EXPECT_FALSE(is_fresh());  // in spite of its stamp: that format had other digests
  keep();
  EXPECT_EQ(digest(path_), before);
  EXPECT_EQ(verified(), "");
  EXPECT_FALSE(is_fresh());
  const dossier::Database database(path_, Dossier::Mode::read);
  EXPECT_EQ(database.number("PRAGMA user_version"),
            static_cast<std::int64_t>(dossier::steps().size()));
}

INSTANTIATE_TEST_SUITE_P(Formats, Migrating, testing::Values(1, 2, 3, 4, 5, 6));

/// Up to format 6 the digest left out statements that others replaced.
TEST_F(Recording, a_record_of_an_older_format_holds_after_a_statement_of_completeness_is_replaced) {
  import({"dataset,complete_to\ndialogue,2020-01-01\n"});
  import({"dataset,complete_to\ndialogue,2021-01-01\n"});
  keep();
  Record record = records().front();
  record.data_digest =
      dossier::digest_of_rows_before_7(dossier::Database(path_, Dossier::Mode::read));
  EXPECT_NE(record.data_digest, digest(path_));
  const std::string sealed = dossier::digest_of(record);
  change("UPDATE record SET data_digest = '" + record.data_digest + "', digest = '" + sealed + "'");
  EXPECT_EQ(verified(), "");
  make_older(path_, 6);
  EXPECT_EQ(verified(), "");
  ASSERT_THAT(load().event_completeness.front(), SizeIs(2));
  import({second});
  EXPECT_EQ(verified(), "");
  EXPECT_THAT(load().event_completeness.front(), SizeIs(2));
}

}  // namespace
}  // namespace servanda::engine
