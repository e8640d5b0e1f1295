// An impossible row: reading facts, reading columns or rows for counts, and `verify` report it
// alike.

#include <gmock/gmock.h>

#include "engine/dossier/columns/fact_reader.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class DamagedRows : public World {
 protected:
  DamagedRows() {
    EXPECT_EQ(import({"subject,indicator,cycle,as_of,value,missing,document\n"
                      "FRA,warheads.total,RC2015,,280,,NPT/1\n"
                      "FRA,warheads.ceiling,RC2015,2014-12-31,,withheld,NPT/1\n",
                      "event,on,participants,topics\ndialogue,2017-03-02,CHN;FRA,doctrine\n",
                      "report,subject,cycle,document,date\nfra,FRA,RC2020,NPT/1,2022-07-26\n",
                      "dataset,complete_to\ndialogue,2020-01-01\n"})
                  .said,
              "");
  }

  void change(const std::string& sql, bool forged) const {
    run_sql(path_, "PRAGMA ignore_check_constraints = on; " + sql);
    if (forged) stamp_again(path_);
  }
  void count(bool columns) const {
    FactReader reader(path_, words_, columns);
    for (std::uint32_t i = 0; i < words_.indicators.size(); ++i)
      reader.read(IndicatorId{i}, {}, [](const std::vector<FactRow>&) {});
  }
  /// The messages of `verify`, or the error that it throws.
  [[nodiscard]] std::string verified_or_thrown() const {
    std::string said;
    const std::string thrown = error_of([&] { said = verified(); });
    return said.empty() ? thrown : said;
  }
  /// `columns`: reading columns reports it, too.
  void expect_damaged(bool columns = true) {
    EXPECT_THAT(error_of([&] { load(); }), HasSubstr("is damaged"));
    EXPECT_THAT(error_of([&] { count(false); }), HasSubstr("is damaged"));
    if (columns) {
      EXPECT_THAT(error_of([&] { count(true); }), HasSubstr("is damaged"));
    }
    EXPECT_THAT(verified_or_thrown(), HasSubstr("is damaged"));
  }
};

// Regression: an audit did not check the days of rows without a date, and no digest has their days.
TEST_F(DamagedRows, the_days_of_a_row_without_a_date_are_looked_at) {
  change("UPDATE fact SET last_day = 1000000000 WHERE dated = 0", false);
  expect_damaged();
}

TEST_F(DamagedRows, a_reason_that_there_is_not_is_found) {
  change("UPDATE reason SET name = 'withheldx'", true);
  expect_damaged();
}

TEST_F(DamagedRows, a_basis_that_there_is_not_is_found) {
  change("UPDATE basis SET name = 'hearsay'", true);
  expect_damaged();
}

TEST_F(DamagedRows, the_number_of_a_reason_that_is_not_there_is_found) {
  change("PRAGMA foreign_keys = off; UPDATE fact SET missing = 77 WHERE missing IS NOT NULL",
         false);
  expect_damaged();
}

// Columns were made from the rows: all readers of columns notice that somebody restored the
// counter.
TEST_F(DamagedRows, the_number_of_a_reason_is_found_in_rows_after_the_counter_is_restored) {
  change("PRAGMA foreign_keys = off; UPDATE fact SET missing = 77 WHERE missing IS NOT NULL", true);
  expect_damaged(false);
}

TEST_F(DamagedRows, a_day_of_other_rows_is_looked_at) {
  for (const std::string sql :
       {"UPDATE event_row SET last_day = 1000000000", "UPDATE report SET last_day = 1000000000",
        "UPDATE completeness SET known_from = 1000000000"}) {
    const std::filesystem::path sound = folder_ / "sound.dossier";
    std::filesystem::copy_file(path_, sound, std::filesystem::copy_options::overwrite_existing);
    change(sql, false);
    EXPECT_THAT(error_of([&] { load(); }), HasSubstr("is damaged")) << sql;
    EXPECT_THAT(verified_or_thrown(), HasSubstr("is damaged")) << sql;
    std::filesystem::copy_file(sound, path_, std::filesystem::copy_options::overwrite_existing);
  }
}

}  // namespace
}  // namespace servanda::engine
