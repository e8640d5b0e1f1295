// Facts read as columns: equal from the column store and from the rows, and from the store only
// while it is fresh.

#include "engine/dossier/columns/fact_reader.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "engine/dossier/columns/materialized_version.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view header = "subject,indicator,cycle,as_of,value,missing,known_from\n";

std::vector<FactRow> all_of(FactReader& reader, IndicatorId indicator,
                            std::optional<SubjectId> subject = {}) {
  std::vector<FactRow> all;
  reader.read(indicator, subject, [&](const std::vector<FactRow>& said) {
    all.insert(all.end(), said.begin(), said.end());
  });
  return all;
}

class Reading : public World {
 protected:
  void bring(const std::string& rows) { ASSERT_EQ(import({std::string(header) + rows}).said, ""); }

  std::vector<FactRow> read(std::string_view indicator, bool columns,
                            std::optional<SubjectId> subject = {}) const {
    FactReader reader(path_, words_, columns);
    return all_of(reader, *words_.indicators.find(indicator), subject);
  }

  [[nodiscard]] bool is_fresh() const {
    const dossier::Database database(path_, Dossier::Mode::read);
    const dossier::Transaction reading(database, dossier::Transaction::Kind::read);
    return dossier::is_fresh(database);
  }

  /// Writes to the file as any other program would.
  void run_sql(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
  }

  /// The subject, the first day and the upper end of each row.
  [[nodiscard]] std::vector<std::string> told(const std::vector<FactRow>& said) const {
    std::vector<std::string> rows;
    for (const FactRow& row : said) {
      const Day day{std::chrono::days(row.first_day)};
      rows.push_back(words_.subjects[SubjectId{row.subject}].name + " " + to_string(day) + " " +
                     (row.what == FactRow::What::value
                          ? std::to_string(row.value.upper / FixedPointInterval::one)
                          : "no value"));
    }
    return rows;
  }
};

TEST_F(Reading, the_store_and_the_rows_have_equal_facts) {
  bring(
      "FRA,warheads.total,,2012,at most 300,,\n"
      "FRA,warheads.total,RC2015,,290,,2016-01-01\n"
      "USA,warheads.total,RC2020,2017-09-30,3822.5,,\n"
      "CHN,warheads.total,RC2020,,,never_declared,\n"
      "GBR,posture.alert,RC2020,,reduced,,\n"
      "GBR,ctbt.in_effect,,1998-04-06,yes,,\n");
  for (const std::string_view indicator : {"warheads.total", "posture.alert", "ctbt.in_effect"}) {
    EXPECT_FALSE(read(indicator, true).empty());
    EXPECT_EQ(read(indicator, true), read(indicator, false)) << indicator;
  }
  EXPECT_THAT(told(read("warheads.total", true)),
              ElementsAre("FRA 2010-05-29 290", "FRA 2012-01-01 300", "USA 2017-09-30 3822",
                          "CHN 2015-05-23 no value"));
}

TEST_F(Reading, a_column_that_a_disk_has_damaged_is_read_from_the_rows) {
  bring("FRA,warheads.total,,2012,at most 300,,\nUSA,warheads.total,,2013,5000,,\n");
  const std::vector<FactRow> sound = read("warheads.total", false);
  for (const std::string change :
       {"packed = CAST(substr(packed, 1, 8) || x'07' || substr(packed, 10) AS BLOB)",
        "texts = CAST('11:at most 299' AS BLOB)", "rows = 1", "checksum = 0"}) {
    run_sql("UPDATE fact_column SET " + change);
    stamp_again(path_);
    EXPECT_TRUE(is_fresh());
    EXPECT_EQ(read("warheads.total", true), sound) << change;
  }
}

TEST_F(Reading, one_subject_is_read_alone) {
  bring("FRA,warheads.total,,2012,300,,\nUSA,warheads.total,,2012,5000,,\n");
  EXPECT_THAT(told(read("warheads.total", true, words_.subjects.find("USA"))),
              ElementsAre("USA 2012-01-01 5000"));
}

TEST_F(Reading, an_import_leaves_the_store_fresh) {
  bring("FRA,warheads.total,,2012,300,,\n");
  EXPECT_TRUE(is_fresh());
  bring("FRA,warheads.total,,2013,290,,\n");
  EXPECT_TRUE(is_fresh());
  EXPECT_THAT(told(read("warheads.total", true)),
              ElementsAre("FRA 2012-01-01 300", "FRA 2013-01-01 290"));
}

TEST_F(Reading, an_import_of_many_rows_leaves_the_store_fresh) {
  // More than SQLite keeps in memory before the end of a transaction.
  std::string rows;
  for (int day = 0; day < 30'000; ++day) {
    const Day on = *parse_day("1910-01-01") + std::chrono::days(day % 20'000);
    rows += (day < 20'000 ? "FRA,warheads.ceiling,," : "USA,warheads.ceiling,,") + to_string(on) +
            "," + std::to_string(day) + ",,\n";
  }
  bring(rows);
  EXPECT_TRUE(is_fresh());
  EXPECT_EQ(read("warheads.ceiling", true).size(), 30'000U);
}

TEST_F(Reading, sees_the_writes_of_another_program) {
  bring("FRA,warheads.total,,2012,300,,\n");
  run_sql("UPDATE fact SET value = '200'");
  EXPECT_FALSE(is_fresh());
  EXPECT_THAT(told(read("warheads.total", true)), ElementsAre("FRA 2012-01-01 200"));
  bring("FRA,warheads.total,,2013,290,,\n");
  EXPECT_TRUE(is_fresh());
  EXPECT_THAT(told(read("warheads.total", true)),
              ElementsAre("FRA 2012-01-01 200", "FRA 2013-01-01 290"));
}

TEST_F(Reading, the_digest_does_not_depend_on_the_store) {
  bring("FRA,warheads.total,,2012,300,,\nGBR,posture.alert,RC2020,,reduced,,\n");
  const std::string kept = digest(path_);
  run_sql("DELETE FROM fresh_at");
  EXPECT_EQ(digest(path_), kept);
  run_sql("UPDATE fact SET value = '200' WHERE value = '300'");
  EXPECT_NE(digest(path_), kept);
}

TEST_F(Reading, a_write_ahead_log_is_read_from_the_rows) {
  bring("FRA,warheads.total,,2012,300,,\n");
  run_sql("PRAGMA journal_mode = wal");
  EXPECT_FALSE(is_fresh());
  EXPECT_THAT(told(read("warheads.total", true)), ElementsAre("FRA 2012-01-01 300"));
}

TEST_F(Reading, another_order_of_a_choice_is_read_again) {
  bring("GBR,posture.alert,RC2020,,reduced,,\n");
  const std::vector<FactRow> before = read("posture.alert", true);
  EXPECT_EQ(before.front().value, FixedPointInterval::exact(1));
  words_.choices[*words_.choices.find("alert_level")].values = {"reduced", "none", "launch_ready"};
  EXPECT_EQ(read("posture.alert", true).front().value, FixedPointInterval::exact(0));
}

TEST_F(Reading, skips_and_counts_rows_of_unknown_names) {
  bring("FRA,warheads.total,,2012,300,,\nUSA,warheads.total,,2012,5000,,\n");
  const Vocabulary all = words_;
  words_ = {};
  words_.units.add({"warhead", {}});
  words_.subjects.add({"USA", {}});
  words_.indicators.add(all.indicators[*all.indicators.find("warheads.total")]);
  for (const bool columns : {true, false}) {
    FactReader reader(path_, words_, columns);
    EXPECT_THAT(told(all_of(reader, IndicatorId{0})), ElementsAre("USA 2012-01-01 5000"));
    base::Diagnostics diagnostics;
    reader.left_out().report(diagnostics);
    EXPECT_THAT(base::render(diagnostics, {}),
                HasSubstr("1 row about the State `FRA`, which these rules do not know"));
  }
}

TEST_F(Reading, an_indicator_without_facts_is_empty) {
  bring("FRA,warheads.total,,2012,300,,\n");
  EXPECT_TRUE(read("spending", true).empty());
  EXPECT_TRUE(read("warheads.total", true, words_.subjects.find("CHN")).empty());
}

TEST_F(Reading, complete_lists_are_known) {
  ASSERT_EQ(import({"dataset,complete_to\nctbt.in_effect,2021-01-01\n"}).said, "");
  const auto stated = FactReader(path_, words_).completeness();
  const CompletenessList& treaty = stated[words_.indicators.find("ctbt.in_effect")->value];
  ASSERT_EQ(treaty.size(), 1U);
  EXPECT_EQ(treaty.front().to, *parse_day("2021-01-01"));
  EXPECT_TRUE(stated[words_.indicators.find("spending")->value].empty());
}

}  // namespace
}  // namespace servanda::engine
