#include "engine/evaluate/open_reasons.hpp"

namespace servanda::engine {
namespace {

/// Questions whether something is known or reported always have an answer.
bool always_settles(const Step& step) {
  return std::holds_alternative<ReportedStep>(step) || std::holds_alternative<KnownStep>(step);
}

void add(const Bits& from, std::size_t first, std::size_t words, Bits& into, std::size_t at) {
  for (std::size_t word = 0; word < words; ++word) into[at + word] |= from[first + word];
}

/// Without such a cycle the reason is that there is no earlier one: neither of the two bits.
void add_column(const FiguresUse& use, const StepInput& input, const Grid& grid, Truths& truths) {
  const Column& column = *input.columns[use.figures.value];
  for (std::uint32_t cycle = 0; cycle < grid.cycles; ++cycle) {
    const auto used = cycle_of(input.program.vocabulary, use.period, CycleId{cycle});
    if (!used) continue;
    const std::size_t from = used->value * grid.words();
    const std::size_t at = cycle * grid.words();
    add(column.unexamined, from, grid.words(), truths.unexamined, at);
    add(column.silent, from, grid.words(), truths.silent, at);
  }
}

}  // namespace

void gather_reasons(StepId step, const StepInput& input, Truths& truths) {
  const Grid grid = grid_of(input.program.vocabulary);
  truths.unexamined.assign(grid.all_words(), 0);
  truths.silent.assign(grid.all_words(), 0);
  if (always_settles(input.plan[step])) return;
  for (const FiguresUse& use : columns_used(input.plan, step)) add_column(use, input, grid, truths);
  for (const StepId operand : conditions_used(input.plan, step)) {
    const Truths& of = input.truths[operand.value];
    add(of.unexamined, 0, grid.all_words(), truths.unexamined, 0);
    add(of.silent, 0, grid.all_words(), truths.silent, 0);
  }
  for (std::size_t word = 0; word < grid.all_words(); ++word) {
    const std::uint64_t open = ~(truths.yes[word] | truths.no[word]);
    truths.unexamined[word] &= open;
    truths.silent[word] &= open;
  }
}

}  // namespace servanda::engine
