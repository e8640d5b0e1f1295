#include "reports/html/packed.hpp"

#include <gmock/gmock.h>

#include "reports/json/json_parts.hpp"

namespace servanda::reports {
namespace {

std::string written(const Texts& texts) {
  std::string out;
  texts.write(out);
  return out;
}

TEST(JsonText, nothing_in_it_can_end_a_script) {
  EXPECT_EQ(json_text("</script><!-- \"x\""), "\"\\u003c/script>\\u003c!-- \\\"x\\\"\"");
}

TEST(Table, a_row_is_new_once) {
  Table table;
  const Reference first = table.refer("1");
  const Reference other = table.refer("2");
  const Reference again = table.refer("1");
  EXPECT_TRUE(first.is_new && other.is_new);
  EXPECT_FALSE(again.is_new);
  EXPECT_EQ(again.number, 1U);
  std::string out;
  table.write(out);
  EXPECT_EQ(out, "[1,2]");
}

TEST(Row, a_new_reference_is_written_as_nothing_and_known_by_its_number) {
  Row row;
  row.open();
  row.add(Reference{7, true});
  row.add(Reference{3, false});
  row.close();
  EXPECT_EQ(row.json, "[0,3]");
  EXPECT_EQ(row.key, "[7,3]");
}

TEST(Texts, sentences_that_differ_in_figures_share_a_pattern) {
  Texts texts;
  EXPECT_TRUE(texts.refer("3750 warheads, as of 2020-09-30").is_new);
  EXPECT_TRUE(texts.refer("260 warheads, as of 2021-03-16").is_new);
  EXPECT_EQ(written(texts),
            "\"patterns\":[\"\\u0001 warheads, as of \\u0002\"],"
            "\"texts\":[[0,3750,20200930],[1,260,20210316]]");
}

TEST(Texts, two_new_patterns_with_the_same_figures_are_two_texts) {
  Texts texts;
  EXPECT_EQ(texts.refer("5 items").number, 1U);
  EXPECT_EQ(texts.refer("5 States").number, 2U);
}

TEST(Texts, figures_that_are_no_plain_numbers_stay_as_they_are_written) {
  Texts texts;
  EXPECT_TRUE(texts.refer("007, 2010-2015, 1,250.5 and 1234567890123456").is_new);
  EXPECT_EQ(written(texts),
            "\"patterns\":[\"\\u0001, \\u0001, \\u0001 and \\u0001\"],"
            "\"texts\":[[0,\"007\",\"2010-2015\",\"1,250.5\",\"1234567890123456\"]]");
}

TEST(Texts, a_text_cannot_bring_a_hole_of_its_own) {
  Texts texts;
  EXPECT_TRUE(texts.refer("a\x01\x02z 5").is_new);
  EXPECT_EQ(written(texts), "\"patterns\":[\"az \\u0001\"],\"texts\":[[0,5]]");
}

}  // namespace
}  // namespace servanda::reports
