// Facts of one State, indicator and day: which count as different, which contradict each other, and
// that many of them take no longer than others.

#include <gmock/gmock.h>

#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class SameDay : public World {
 protected:
  /// Imports rows of one document and one State.
  [[nodiscard]] Result bring(const std::vector<std::string>& rows) {
    std::string text = "subject,indicator,cycle,as_of,value,document\n";
    for (const std::string& row : rows) text += "FRA,warheads.total," + row + ",Report of 2012\n";
    return import({text});
  }
};

// Regression: one late document was refused as a source with two values.
TEST_F(SameDay, a_document_may_say_one_thing_of_each_cycle) {
  EXPECT_EQ(bring({"RC2010,2012-07-01,320", "RC2015,2012-07-01,300"}).said, "");
  EXPECT_EQ(load().facts.size(), 2U);
  EXPECT_EQ(bring({"RC2015,2012-07-01,300", "RC2010,2012-07-01,320"}).files.front().repeated, 2U);
  EXPECT_EQ(bring({"RC2005,2012,1"}).diagnostics.errors(), 1U);  // no such cycle
}

TEST_F(SameDay, a_document_may_have_one_value_for_each_cycle_of_a_year) {
  EXPECT_EQ(bring({"RC2010,2012,320", "RC2015,2012,300"}).said, "");
  EXPECT_EQ(bring({"RC2010,2010,350", "RC2015,2010,340", ",2010,330"}).said, "");
}

TEST_F(SameDay, a_row_without_a_cycle_is_about_that_of_its_date) {
  EXPECT_EQ(bring({"RC2010,2012-07-01,320", ",2012-07-01,300"}).said, "");
  EXPECT_THAT(bring({"RC2015,2012-07-01,310"}).said, HasSubstr("error[D026]"));
  EXPECT_THAT(bring({",2012-07-01,310"}).said, HasSubstr("error[D026]"));
  EXPECT_THAT(bring({"RC2010,2012-07-01,310"}).said, HasSubstr("the dossier holds `320`"));
  EXPECT_THAT(bring({",2013,5", "RC2015,2013,6"}).said, HasSubstr("this row says `5`"));
}

TEST_F(SameDay, the_same_figure_with_and_without_its_cycle_is_no_contradiction) {
  EXPECT_EQ(bring({"RC2015,2012-07-01,320", ",2012-07-01,320"}).said, "");
  EXPECT_EQ(load().facts.size(), 2U);
}

class ManyOfADay : public World {
 protected:
  static constexpr std::size_t number = 5'000;

  /// A comparison of each with all others of its day would take minutes.
  void expect_taken(const std::string& header, const std::string& row, bool chained = false) {
    std::string text = header + "\n";
    for (std::size_t i = 1; i <= number; ++i) {
      text += row + ",D" + std::to_string(i);
      if (chained) text += ",D" + std::to_string(i - 1);
      text += "\n";
    }
    const Result first = import({text});
    ASSERT_EQ(first.said, "");
    EXPECT_EQ(first.files.front().rows, number);
    EXPECT_EQ(import({text}).files.front().repeated, number);
    EXPECT_EQ(load().facts.size(), number);
  }
};

TEST_F(ManyOfADay, dates_are_taken_each_in_its_turn) {
  expect_taken("subject,indicator,as_of,value,document", "FRA,warheads.total,2013-05-05,5");
}
TEST_F(ManyOfADay, years_are_taken_each_in_its_turn) {
  expect_taken("subject,indicator,as_of,value,document", "FRA,warheads.total,2013,5");
}
TEST_F(ManyOfADay, cycles_are_taken_each_in_its_turn) {
  expect_taken("subject,indicator,cycle,value,document", "FRA,warheads.total,RC2015,5");
}
TEST_F(ManyOfADay, a_chain_of_documents_is_taken_each_in_its_turn) {
  expect_taken("subject,indicator,as_of,value,document,supersedes",
               "FRA,warheads.total,2013-05-05,5", true);
}

TEST_F(ManyOfADay, a_contradiction_among_them_is_found) {
  std::string text = "subject,indicator,as_of,value,document\n";
  for (int i = 0; i < 100; ++i)
    text += "FRA,warheads.total,2013-05-05,5,D" + std::to_string(i) + "\n";
  ASSERT_EQ(import({text}).said, "");
  EXPECT_THAT(import({"subject,indicator,as_of,value,document\n"
                      "FRA,warheads.total,2013-05-05,6,D77\n"})
                  .said,
              HasSubstr("the dossier holds `5`"));
}

TEST_F(ManyOfADay, statements_of_completeness_are_taken_each_in_its_turn) {
  std::string text = "dataset,complete_to,document\n";
  for (std::size_t i = 0; i < number; ++i)
    text += "dialogue,2020-01-01,D" + std::to_string(i) + "\n";
  EXPECT_EQ(import({text}).files.front().rows, number);
  EXPECT_EQ(import({text}).files.front().repeated, number);
}

}  // namespace
}  // namespace servanda::engine
