// The operators on 64 truths at once give the results of the definitions for one, in all cases.

#include "engine/operators/truth_words.hpp"
#include "engine/operators/counting.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <vector>

namespace servanda::engine {
namespace {

constexpr std::array truths{no, unknown, yes};

TruthWord word_of(const std::vector<Truth>& cells) {
  TruthWord word;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cells[cell] == yes) word.yes |= std::uint64_t{1} << cell;
    if (cells[cell] == no) word.no |= std::uint64_t{1} << cell;
  }
  return word;
}

Truth cell_of(const TruthWord& word, std::size_t cell) {
  const bool is_yes = ((word.yes >> cell) & 1U) != 0;
  const bool is_no = ((word.no >> cell) & 1U) != 0;
  EXPECT_FALSE(is_yes && is_no);
  if (is_yes) return yes;
  return is_no ? no : unknown;
}

/// Each combination of truths of that many operands, one cell each.
std::vector<std::vector<Truth>> combinations(std::size_t operands) {
  std::size_t number = 1;
  for (std::size_t i = 0; i < operands; ++i) number *= truths.size();
  std::vector<std::vector<Truth>> by_operand(operands);
  for (std::size_t cell = 0; cell < number; ++cell) {
    std::size_t rest = cell;
    for (std::vector<Truth>& operand : by_operand) {
      operand.push_back(truths.at(rest % truths.size()));
      rest /= truths.size();
    }
  }
  return by_operand;
}

TEST(TruthWord, is_negated_cell_by_cell) {
  const auto operands = combinations(1);
  const TruthWord word = negated(word_of(operands[0]));
  for (std::size_t cell = 0; cell < operands[0].size(); ++cell)
    EXPECT_EQ(cell_of(word, cell), negated(operands[0][cell]));
}

TEST(TruthWord, is_known_cell_by_cell) {
  const auto operands = combinations(1);
  const TruthWord word = is_known(word_of(operands[0]));
  for (std::size_t cell = 0; cell < operands[0].size(); ++cell)
    EXPECT_EQ(cell_of(word, cell), is_known(operands[0][cell]));
}

TEST(TruthWord, takes_the_fallback_cell_by_cell) {
  const auto operands = combinations(2);
  const TruthWord word = or_else(word_of(operands[0]), word_of(operands[1]));
  for (std::size_t cell = 0; cell < operands[0].size(); ++cell)
    EXPECT_EQ(cell_of(word, cell), or_else(operands[0][cell], operands[1][cell]));
}

TEST(TallyWord, counts_as_a_tally_does_in_all_cases_of_up_to_three_conditions) {
  for (std::size_t number = 0; number <= 3; ++number) {
    const auto operands = combinations(number);
    const std::size_t cells = number == 0 ? 1 : operands[0].size();
    TallyWord tallies;
    for (const auto& operand : operands) tallies.add(word_of(operand));
    for (std::size_t least = 0; least <= number + 1; ++least) {
      for (std::size_t most = 0; most <= number + 1; ++most) {
        const TruthWord word = tallies.counted(least, most);
        for (std::size_t cell = 0; cell < cells; ++cell) {
          Tally tally;
          for (const auto& operand : operands) tally.add(operand[cell]);
          EXPECT_EQ(cell_of(word, cell), counted(tally, least, most))
              << number << " conditions, in [" << least << ", " << most << "]";
        }
      }
    }
  }
}

TEST(BitCounters, count_more_than_a_word_has_bits) {
  BitCounters counters;
  for (int i = 0; i < 1000; ++i) counters.add(i % 2 == 0 ? 0b11U : 0b01U);
  EXPECT_EQ(counters.at_least(500), 0b11U);
  EXPECT_EQ(counters.at_least(501), 0b01U);
  EXPECT_EQ(counters.at_least(1000), 0b01U);
  EXPECT_EQ(counters.at_least(1001), 0U);
  EXPECT_EQ(counters.at_least(0), ~std::uint64_t{0});
}

}  // namespace
}  // namespace servanda::engine
