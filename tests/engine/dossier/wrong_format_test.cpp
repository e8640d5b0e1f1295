// One number in the header is the format of a dossier. Regression: if it was wrong, all records and
// paragraphs were ignored, `verify` called the dossier whole, and verdicts changed.

#include <gmock/gmock.h>

#include "engine/dossier/records/record.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class OtherFormat : public World {
 protected:
  OtherFormat() {
    EXPECT_EQ(import({good, "dataset,complete_to\ndialogue,2020-01-01\n"}).said, "");
  }

  void say(int format) const { run_sql(path_, "PRAGMA user_version = " + std::to_string(format)); }
  /// Each way of opening it reports the damage and leaves the file alone.
  void expect_damaged() {
    const std::string before = bytes_of(path_);
    for (const auto mode : {Dossier::Mode::read, Dossier::Mode::read_rows, Dossier::Mode::write,
                            Dossier::Mode::create_or_write}) {
      EXPECT_THAT(error_of([&] { const Dossier dossier(path_, mode); }),
                  HasSubstr("is damaged: it says that its format is"));
    }
    EXPECT_EQ(bytes_of(path_), before);
  }
};

class WrongFormat : public OtherFormat, public testing::WithParamInterface<int> {};

TEST_P(WrongFormat, an_older_one_that_the_header_claims_is_damage) {
  say(GetParam());
  expect_damaged();
}

TEST_P(WrongFormat, the_present_one_that_an_older_dossier_claims_is_damage) {
  if (GetParam() < 1) return;
  make_older(path_, GetParam());
  EXPECT_EQ(error_of([&] { const Dossier dossier(path_, Dossier::Mode::read); }), "no error");
  say(7);
  expect_damaged();
}

TEST_P(WrongFormat, an_older_dossier_still_opens_and_migrates) {
  if (GetParam() < 1) return;
  make_older(path_, GetParam());
  EXPECT_EQ(load().facts.size(), 1U);
  EXPECT_EQ(error_of([&] { const Dossier dossier(path_, Dossier::Mode::write); }), "no error");
  EXPECT_EQ(load().facts.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Formats, WrongFormat, testing::Values(-1, 0, 1, 2, 3, 4, 5, 6));

TEST_F(OtherFormat, a_table_that_is_gone_is_damage) {
  run_sql(path_, "DROP TABLE record");
  expect_damaged();
}

}  // namespace
}  // namespace servanda::engine
