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

TEST(Enumeration, CountsTheValuesThatHaveAName) {
  EXPECT_EQ(value_count<Weather>, 3U);
  EXPECT_EQ(value_count<Only>, 1U);
  EXPECT_THAT(values<Weather>, ElementsAre(Weather::sun, Weather::rain, Weather::snow));
}

TEST(Enumeration, ATableIsWholeIfItHasARowForEachValueInItsPlace) {
  static_assert(has_row_for_each(whole));
  constexpr std::array<Row, 2> short_of_one{{whole[0], whole[1]}};
  constexpr std::array<Row, 3> forgotten{{whole[0], whole[1]}};
  constexpr std::array<Row, 3> exchanged{{whole[1], whole[0], whole[2]}};
  EXPECT_FALSE(has_row_for_each(short_of_one));
  EXPECT_FALSE(has_row_for_each(forgotten));
  EXPECT_FALSE(has_row_for_each(exchanged));
}

TEST(Enumeration, ARowIsFoundByItsValueAndByItsName) {
  EXPECT_EQ(row_of(whole, Weather::rain).name, "rain");
  EXPECT_EQ(value_named(whole, "snow"), Weather::snow);
  EXPECT_EQ(value_named(whole, "hail"), std::nullopt);
}

TEST(Enumeration, NamesStandInTheOrderOfTheValues) {
  constexpr auto words = names<Weather>("dry", "wet", "white");
  EXPECT_EQ(name_of(words, Weather::snow), "white");
}

}  // namespace
}  // namespace servanda::base
