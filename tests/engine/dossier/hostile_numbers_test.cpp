// A dossier from elsewhere may hold any numbers: each way of reading rows or columns reports bad
// ones, and takes neither memory nor time for them.

#include <gmock/gmock.h>

#include "engine/dossier/columns/fact_reader.hpp"
#include "engine/dossier/records/record.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

class HostileNumbers : public World {
 protected:
  HostileNumbers() {
    EXPECT_EQ(import({"subject,indicator,cycle,as_of,value,missing,document\n"
                      "FRA,warheads.total,RC2015,2014-12-31,280,,NPT/1\n"
                      "FRA,warheads.ceiling,RC2015,2014-12-31,,withheld,NPT/1\n",
                      "event,on,participants,topics\ndialogue,2017-03-02,CHN;FRA,doctrine\n",
                      "report,subject,cycle,document,date\nfra,FRA,RC2020,NPT/1,2022-07-26\n",
                      "dataset,complete_to\ndialogue,2020-01-01\nwarheads.total,2020-01-01\n"})
                  .said,
              "");
  }

  void read_columns(const std::filesystem::path& path, bool columns) const {
    FactReader reader(path, words_, columns);
    for (std::uint32_t i = 0; i < words_.indicators.size(); ++i)
      reader.read(IndicatorId{i}, {}, [](const std::vector<FactRow>&) {});
    static_cast<void>(reader.completeness());
  }

  /// Changes the dossier and expects a message from each way of reading it.
  void expect_words(const std::string& sql) const {
    const std::filesystem::path hostile = folder_ / "hostile.dossier";
    std::filesystem::copy_file(path_, hostile, std::filesystem::copy_options::overwrite_existing);
    run_sql(hostile, "PRAGMA foreign_keys = off; PRAGMA ignore_check_constraints = on; " + sql);
    stamp_again(hostile);
    const auto is_told = AnyOf(HasSubstr("is damaged"), "no error");
    EXPECT_THAT(error_of([&] { read_columns(hostile, true); }), is_told) << sql;
    EXPECT_THAT(error_of([&] { read_columns(hostile, false); }), is_told) << sql;
    EXPECT_THAT(error_of([&] {
                  base::Diagnostics ignored;
                  static_cast<void>(Dossier(hostile, Dossier::Mode::read).load(words_, ignored));
                }),
                is_told)
        << sql;
    EXPECT_THAT(error_of([&] {
                  base::Diagnostics ignored;
                  const Dossier dossier(hostile, Dossier::Mode::read);
                  dossier.verify(ignored);
                  static_cast<void>(dossier.digest());
                  static_cast<void>(dossier.records());
                }),
                is_told)
        << sql;
  }
};

const std::vector<std::string> numbers{
    "-1",         "0",          "-9223372036854775808", "9223372036854775807",
    "1000000000", "4000000000", "4294967295",           "4294967296"};

TEST_F(HostileNumbers, the_number_of_a_name_may_be_any) {
  for (const std::string table :
       {"subject", "indicator", "cycle", "event", "document", "basis", "reason"}) {
    for (const std::string& number : numbers)
      expect_words("UPDATE " + table + " SET id = " + number + " WHERE id = (SELECT min(id) FROM " +
                   table + ")");
  }
}

TEST_F(HostileNumbers, a_number_of_a_row_may_be_any) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> tables{
      {"fact", {"subject", "first_day", "last_day", "dated", "cycle", "known_from", "basis"}},
      {"event_row", {"event", "first_day", "last_day", "known_from", "basis"}},
      {"report", {"subject", "cycle", "document", "first_day", "last_day", "import"}},
      {"completeness", {"complete_to", "known_from", "document", "import"}},
      {"provenance", {"document", "import"}},
      {"import", {"id", "rows"}},
      {"fact_column", {"rows", "indicator"}},
      {"touched", {"import", "subject"}},
      {"known_state", {"import"}}};
  for (const auto& [table, columns] : tables) {
    for (const std::string& column : columns) {
      for (const std::string& number : numbers)
        expect_words("UPDATE OR IGNORE " + table + " SET " + column + " = " + number);
    }
  }
}

TEST_F(HostileNumbers, rows_and_columns_agree_on_a_day_that_does_not_exist) {
  run_sql(path_, "UPDATE fact SET known_from = 9000000000");
  EXPECT_THAT(error_of([&] { read_columns(path_, true); }), HasSubstr("is damaged"));
  EXPECT_THAT(error_of([&] { load(); }), HasSubstr("is damaged"));
}

TEST_F(HostileNumbers, a_record_may_have_any_number) {
  NewRecord run;
  run.data_digest = digest(path_);
  Dossier(path_, Dossier::Mode::write).keep(run);
  for (const std::string column : {"number", "last_import", "as_of", "known_at"}) {
    for (const std::string& number : numbers)
      expect_words("UPDATE record SET " + column + " = " + number);
  }
}

}  // namespace
}  // namespace servanda::engine
