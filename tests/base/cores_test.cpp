// Work on several cores: each piece is done once, and the caller gets the exception of a piece.

#include "base/cores.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace servanda::base {
namespace {

TEST(OnCores, each_piece_is_done_once) {
  for (const std::size_t cores : {1U, 2U, 7U}) {
    std::vector<std::atomic<int>> done(100);
    on_cores(cores, done.size(), [&](std::size_t core, std::size_t piece) {
      EXPECT_LT(core, cores);
      ++done[piece];
    });
    for (const std::atomic<int>& times : done) EXPECT_EQ(times, 1);
  }
}

TEST(OnCores, without_pieces_nothing_is_done) {
  on_cores(2, 0, [](std::size_t, std::size_t) { FAIL(); });
}

TEST(OnCores, rethrows_the_exception_of_a_piece_when_all_have_ended) {
  std::atomic<int> running = 0;
  const auto act = [&](std::size_t, std::size_t piece) {
    ++running;
    if (piece == 3) {
      --running;
      throw std::runtime_error("the third");
    }
    --running;
  };
  EXPECT_THROW(on_cores(2, 1000, act), std::runtime_error);
  EXPECT_EQ(running, 0);
}

TEST(CoresFor, are_as_many_as_have_enough_to_do) {
  EXPECT_EQ(cores_for(0, 16), 1U);
  EXPECT_EQ(cores_for(31, 16), 1U);
  EXPECT_LE(cores_for(1'000'000, 1), 4U);
}

TEST(Beside, gives_what_comes_of_it) {
  auto twice = [number = std::vector<int>{1, 2}]() mutable {
    number.push_back(3);
    return number;
  };
  EXPECT_EQ(beside(twice).get(), (std::vector<int>{1, 2, 3}));
}

TEST(Beside, rethrows_an_exception_with_the_result) {
  auto result = beside([]() -> int { throw std::runtime_error("beside"); });
  EXPECT_THROW(static_cast<void>(result.get()), std::runtime_error);
}

}  // namespace
}  // namespace servanda::base
