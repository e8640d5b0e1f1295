#include "base/enumeration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>

namespace servanda::base {
namespace {

using testing::ElementsAre;

enum class Weather : std::uint8_t { sun, rain, snow };
enum class Only { one };

struct Row {
  Weather value;
  std::string_view name;
};
constexpr std::array<Row, 3> whole{
    {{Weather::sun, "sun"}, {Weather::rain, "rain"}, {Weather::snow, "snow"}}};

TEST(Enumeration, counts_the_values_that_have_a_name) {
  EXPECT_EQ(value_count<Weather>, 3U);
  EXPECT_EQ(value_count<Only>, 1U);
  EXPECT_THAT(values<Weather>, ElementsAre(Weather::sun, Weather::rain, Weather::snow));
}

TEST(Enumeration, a_table_is_whole_if_it_has_a_row_for_each_value_in_its_place) {
  static_assert(has_row_for_each(whole));
  constexpr std::array<Row, 2> short_of_one{{whole[0], whole[1]}};
  constexpr std::array<Row, 3> forgotten{{whole[0], whole[1]}};
  constexpr std::array<Row, 3> exchanged{{whole[1], whole[0], whole[2]}};
  EXPECT_FALSE(has_row_for_each(short_of_one));
  EXPECT_FALSE(has_row_for_each(forgotten));
  EXPECT_FALSE(has_row_for_each(exchanged));
}

TEST(Enumeration, a_row_is_found_by_its_value_and_by_its_name) {
  EXPECT_EQ(row_of(whole, Weather::rain).name, "rain");
  EXPECT_EQ(value_named(whole, "snow"), Weather::snow);
  EXPECT_EQ(value_named(whole, "hail"), std::nullopt);
}

TEST(Enumeration, names_stand_in_the_order_of_the_values) {
  constexpr auto words = names<Weather>("dry", "wet", "white");
  EXPECT_EQ(name_of(words, Weather::snow), "white");
}

}  // namespace
}  // namespace servanda::base
