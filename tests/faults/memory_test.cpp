// Memory runs out at one place after the other: the program says so, and the dossier stays whole.
//
// The program allocates at thousands of places; a run tries an even sample of them.

#include <gtest/gtest.h>

#include "tests/faults/operations.hpp"
#include "tests/faults/scarce_memory.hpp"

namespace servanda::faults {
namespace {

std::size_t pieces_of(const Trial& trial, Memory memory) {
  trial.begin();
  const MemoryFault none(memory, 0);
  static_cast<void>(trial.run());
  return MemoryFault::asked();
}

void run_out_of(Memory memory, const Operation& operation) {
  const Trial trial(operation);
  const std::size_t pieces = pieces_of(trial, memory);
  ASSERT_GT(pieces, 0U);
  for (const std::size_t at : places_to_fail(pieces, 16)) {
    trial.begin();
    Answer answer;
    {
      const MemoryFault fault(memory, at);
      answer = trial.run_apart();
    }
    EXPECT_EQ(trial.wrong(answer), "") << "at piece " << at << " of " << pieces;
  }
}

class MemoryThatRunsOut : public testing::TestWithParam<Operation> {};

TEST_P(MemoryThatRunsOut, in_sqlite_leaves_all_or_nothing) {
  run_out_of(Memory::of_sqlite, GetParam());
}
TEST_P(MemoryThatRunsOut, in_the_program_leaves_all_or_nothing) {
  run_out_of(Memory::of_program, GetParam());
}

INSTANTIATE_TEST_SUITE_P(, MemoryThatRunsOut, testing::ValuesIn(operations()),
                         [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace servanda::faults
