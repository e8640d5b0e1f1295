// Each import updates derived tables for the subjects that it changed; the result equals a
// derivation from all rows.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

class Derived : public World {
 protected:
  using Texts = std::vector<std::string>;

  /// The tables that a summary and a digest read, as they stand in the file.
  [[nodiscard]] static std::string held(const std::filesystem::path& path) {
    const dossier::Database database(path, Dossier::Mode::read);
    std::string text;
    for (const auto& [table, columns] : {std::pair<std::string, int>{"fact_column", 5},
                                         {"dataset_digest", 2},
                                         {"subject_digest", 3}}) {
      dossier::Statement row = database.prepare("SELECT * FROM " + table + " ORDER BY 1, 2");
      while (row.step()) {
        text += table;
        for (int column = 0; column < columns; ++column)
          text += "|" + std::string(row.text(column));
        text += "\n";
      }
    }
    return text;
  }

  void expect_what_all_rows_give(const Texts& last) {
    const std::filesystem::path anew = folder_ / "anew.dossier";
    std::filesystem::copy_file(path_, anew, std::filesystem::copy_options::overwrite_existing);
    run_sql(anew, "DELETE FROM fresh_at; DELETE FROM fact_column; DELETE FROM subject_digest");
    ASSERT_EQ(import(last, anew).said, "");
    EXPECT_FALSE(held(path_).empty());
    EXPECT_EQ(held(path_), held(anew));
  }
};

TEST_F(Derived, equals_a_new_build_from_all_rows_after_each_import) {
  const std::string facts = "subject,indicator,cycle,as_of,value,known_from\n";
  const std::vector<Texts> imports{
      {facts + "USA,warheads.total,,2012,5000,\nFRA,warheads.total,,2012,at most 300,\n"
               "GBR,posture.alert,RC2020,,reduced,\nGBR,ctbt.in_effect,,1998-04-06,yes,\n"},
      {facts + "FRA,warheads.total,RC2015,,290,2016-01-01\n"},             // between others
      {facts + "CHN,warheads.total,,2013,250,\nUSA,spending,,2013,1,\n"},  // new in both
      {facts + "USA,warheads.total,,2011,5100,\nFRA,warheads.total,,2011,305,\n",
       "event,on,participants,topics\ndialogue,2017-03-02,CHN;FRA,doctrine\n"},
      {facts + "GBR,posture.alert,RC2015,,none,\n", "dataset,complete_to\ndialogue,2020-01-01\n"},
  };
  for (const Texts& each : imports) {
    ASSERT_EQ(import(each).said, "");
    expect_what_all_rows_give(each);
  }
}

TEST_F(Derived, is_read_again_under_another_order_of_a_choice) {
  const std::string facts = "subject,indicator,cycle,value\n";
  ASSERT_EQ(import({facts + "GBR,posture.alert,RC2020,reduced\n"}).said, "");
  std::vector<std::string>& values = words_.choices[ChoiceId{0}].values;
  std::swap(values.front(), values.back());
  const Texts second{facts + "FRA,posture.alert,RC2020,none\n"};
  ASSERT_EQ(import(second).said, "");
  expect_what_all_rows_give(second);
}

}  // namespace
}  // namespace servanda::engine
