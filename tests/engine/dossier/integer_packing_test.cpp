// Integers in few bytes, and fact rows as packed columns.

#include "engine/dossier/columns/integer_packing.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "engine/dossier/columns/fact_column_codec.hpp"

namespace servanda::engine::dossier {
namespace {

using Numbers = std::vector<std::int64_t>;

std::string packed(const Numbers& numbers) {
  std::string bytes;
  append_packed(numbers, bytes);
  return bytes;
}

/// Unpacks a row; returns nothing if the bytes cannot be one.
std::optional<Numbers> unpacked(std::string_view bytes, std::size_t count) {
  const auto row = take_packed(bytes, count);
  if (!row || !bytes.empty()) return std::nullopt;
  Numbers numbers(count);
  for_each(*row, 0, count, [&](std::size_t i, std::int64_t number) { numbers[i] = number; });
  return numbers;
}

TEST(Packed, returns_the_numbers_put_in) {
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  for (const Numbers& numbers :
       {Numbers{}, Numbers{7}, Numbers{7, 7, 7}, Numbers{0, 255}, Numbers{-3, 253, 700},
        Numbers{0, 70'000}, Numbers{1, std::int64_t{1} << 40}, Numbers{least, 0, most},
        Numbers{4'000'000, 0, 8'000'000}}) {
    EXPECT_EQ(unpacked(packed(numbers), numbers.size()), numbers);
  }
}

TEST(Packed, takes_the_fewest_bytes) {
  const std::size_t head = packed({}).size();
  EXPECT_EQ(packed({9, 9, 9}).size(), head);
  EXPECT_EQ(packed({1000, 1255}).size(), head + 2);
  EXPECT_EQ(packed({0, 4'000'000, 400'000'000}).size(), head + 3);  // in steps of four million
  EXPECT_EQ(packed({0, 65'537}).size(), head + 2);
  EXPECT_EQ(packed({0, 1, 65'537}).size(), head + 3 * 4);
}

TEST(Packed, trusts_no_bytes) {
  const std::string bytes = packed({1, 2, 3});
  EXPECT_EQ(unpacked(bytes, 4), std::nullopt);
  EXPECT_EQ(unpacked(std::string_view(bytes).substr(0, 10), 3), std::nullopt);
  std::string of_no_width = bytes;
  of_no_width[16] = 3;
  EXPECT_EQ(unpacked(of_no_width, 3), std::nullopt);
}

std::vector<FactRow> said() {
  FactRow dated{.subject = 3, .first_day = 100, .last_day = 100, .known_from = 130, .basis = 2};
  dated.what = FactRow::What::value;
  dated.value = {FixedPointInterval::no_lower, 40};
  FactRow of_cycle = dated;
  of_cycle.cycle = 4;
  of_cycle.dated = false;
  of_cycle.last_day = 900;
  of_cycle.value = FixedPointInterval::exact(-7);
  FactRow missing = dated;
  missing.subject = 9;
  missing.what = FactRow::What::silent;
  missing.value = FixedPointInterval::exact(0);
  FactRow other = missing;
  other.what = FactRow::What::other_value;
  other.known_from = -5;
  return {dated, of_cycle, missing, other};
}

/// Unpacks all pieces, one after the other.
bool unpack_all(std::string_view bytes, std::size_t rows, std::vector<FactRow>& all) {
  std::vector<FactRow> room;
  all.clear();
  return unpack(bytes, rows, room, [&] { all.insert(all.end(), room.begin(), room.end()); });
}

TEST(ColumnStore, gives_back_each_row) {
  for (const std::vector<FactRow>& rows :
       {said(), std::vector<FactRow>{said()[1]}, std::vector<FactRow>{said()[0], said()[0]},
        std::vector<FactRow>{}}) {
    std::vector<FactRow> back;
    ASSERT_TRUE(unpack_all(pack(rows), rows.size(), back));
    EXPECT_EQ(back, rows);
  }
}

TEST(ColumnStore, keeps_the_rows_of_a_subject_together) {
  std::vector<FactRow> rows;
  for (std::uint32_t i = 0; i < 5'000; ++i) {
    rows.push_back(said()[i % 4]);
    rows.back().subject = i / 700;
  }
  std::vector<FactRow> room;
  std::vector<FactRow> all;
  std::size_t pieces = 0;
  EXPECT_TRUE(unpack(pack(rows), rows.size(), room, [&] {
    ++pieces;
    const bool parts = !all.empty() && room.front().subject == all.back().subject;
    EXPECT_FALSE(parts) << all.size();
    all.insert(all.end(), room.begin(), room.end());
  }));
  EXPECT_GT(pieces, 1U);
  EXPECT_EQ(all, rows);
}

TEST(ColumnStore, rejects_a_blob_that_is_cut_or_too_long) {
  const std::string bytes = pack(said());
  std::vector<FactRow> back;
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_FALSE(unpack_all(std::string_view(bytes).substr(0, length), 4, back)) << length;
  EXPECT_FALSE(unpack_all(bytes + "x", 4, back));
  EXPECT_FALSE(unpack_all(bytes, 3, back));
  EXPECT_FALSE(unpack_all(bytes, std::numeric_limits<std::size_t>::max(), back));
}

}  // namespace
}  // namespace servanda::engine::dossier
