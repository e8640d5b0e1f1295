// Somebody changes what a dossier derived from its rows, and restores the change counter: an audit
// of counts would use it, so `verify` derives everything again and compares.

#include <gmock/gmock.h>

#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class Forged : public World {
 protected:
  Forged() {
    EXPECT_EQ(import({facts + "USA,warheads.total,,2012,5000,\nFRA,warheads.total,,2012,at most "
                              "300,\nGBR,ctbt.in_effect,,1998-04-06,yes,\n"})
                  .said,
              "");
    EXPECT_EQ(import({facts + "CHN,warheads.total,,2013,,never_declared\n"}).said, "");
    std::ofstream(folder_ / "fra.txt", std::ios::binary)
        << "1. Words on risk reduction.\n2. Words on weapons of doom.\n";
    base::Sources sources;
    const auto file = sources.add((folder_ / "reports.csv").string(),
                                  "report,subject,cycle,document,date,language,text\n"
                                  "fra,FRA,RC2020,NPT/1,2022-07-26,en,fra.txt\n");
    base::Diagnostics diagnostics;
    Dossier(path_, Dossier::Mode::write).import(sources, {file}, words_, diagnostics);
    EXPECT_EQ(base::render(diagnostics, sources), "");
    EXPECT_EQ(verified(), "");
  }

  [[nodiscard]] std::string verified_after(const std::string& sql) const {
    run_sql(path_, sql);
    stamp_again(path_);
    return verified();
  }

  const std::string facts = "subject,indicator,cycle,as_of,value,missing\n";
};

TEST_F(Forged, a_column_of_another_dossier_is_found) {
  const std::filesystem::path other = folder_ / "other.dossier";
  ASSERT_EQ(
      import({facts + "USA,warheads.total,,2012,4000,\nFRA,warheads.total,,2012,at most 200,\n"
                      "GBR,ctbt.in_effect,,1998-04-06,no,\n"},
             other)
          .said,
      "");
  EXPECT_THAT(
      verified_after("ATTACH '" + other.string() +
                     "' AS other; UPDATE fact_column SET (rows, texts, packed, checksum) = (SELECT "
                     "rows, texts, packed, checksum FROM other.fact_column o WHERE o.indicator = "
                     "fact_column.indicator) WHERE indicator = 1"),
      HasSubstr("the column of `warheads.total`"));
}

TEST_F(Forged, a_truncated_column_is_found) {
  EXPECT_THAT(verified_after("UPDATE fact_column SET rows = rows + 1 WHERE indicator = 1"),
              HasSubstr("the column of `warheads.total`"));
}

TEST_F(Forged, a_changed_text_of_a_column_is_found) {
  EXPECT_THAT(verified_after("UPDATE fact_column SET texts = CAST(replace(CAST(texts AS TEXT), "
                             "'at most 300', 'at most 200') AS BLOB)"),
              HasSubstr("the column of `warheads.total`"));
}

TEST_F(Forged, a_changed_text_that_is_searched_is_found) {
  EXPECT_THAT(verified_after("UPDATE paragraph SET folded = 'words of peace' WHERE number = 2"),
              HasSubstr("the text that is searched of report fra"));
}

TEST_F(Forged, an_index_that_lost_a_paragraph_is_found) {
  EXPECT_THAT(verified_after("INSERT INTO paragraph_index (paragraph_index, rowid, folded) SELECT "
                             "'delete', id, folded FROM paragraph WHERE number = 2"),
              HasSubstr("the index of the text of reports"));
}

TEST_F(Forged, a_changed_import_of_a_row_is_found) {
  EXPECT_THAT(verified_after("UPDATE provenance SET import = 2 WHERE row = 3"),
              HasSubstr("of import 1 are not those that it brought"));
  EXPECT_THAT(verified_after("UPDATE provenance SET import = 1"),
              HasSubstr("are not those that it brought"));
}

TEST_F(Forged, a_changed_state_of_the_dossier_is_found) {
  EXPECT_THAT(
      verified_after("UPDATE known_state SET data_digest = 'sha256:other' WHERE import = 1"),
      HasSubstr("the state after import 1"));
}

TEST_F(Forged, a_changed_digest_is_found) {
  EXPECT_THAT(verified_after("UPDATE dataset_digest SET sha256 = 'other' WHERE dataset LIKE "
                             "'%warheads.total'"),
              HasSubstr("`facts of warheads.total`"));
}

TEST_F(Forged, phrases_are_searched_in_the_text_and_not_in_its_stored_form) {
  words_.phrases.add({"en doom", "en", "weapons of doom"});
  run_sql(path_,
          "UPDATE paragraph SET folded = 'weapons of doom' WHERE number = 1; "
          "INSERT INTO paragraph_index (paragraph_index) VALUES ('rebuild')");
  stamp_again(path_);
  ASSERT_EQ(load().reports.size(), 1U);
  ASSERT_EQ(load().reports.front().paragraphs.size(), 1U);
  EXPECT_EQ(load().reports.front().paragraphs.front().label, "2");
}

TEST_F(Forged, phrases_are_sought_in_the_text_until_an_import_derives_the_index_again) {
  words_.phrases.add({"en doom", "en", "weapons of doom"});
  run_sql(path_,
          "UPDATE paragraph SET folded = '' WHERE number = 2; "
          "INSERT INTO paragraph_index (paragraph_index) VALUES ('rebuild')");
  EXPECT_EQ(load().reports.front().paragraphs.size(), 1U);
  ASSERT_EQ(import({facts + "CHN,warheads.total,,2014,at most 300,\n"}).said, "");
  EXPECT_EQ(load().reports.front().paragraphs.size(), 1U);
  EXPECT_EQ(verified(), "");
}

}  // namespace
}  // namespace servanda::engine
