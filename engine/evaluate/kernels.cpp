#include "engine/evaluate/kernels.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "engine/evaluate/open_reasons.hpp"
#include "engine/operators/period.hpp"
#include "engine/operators/truth_words.hpp"

// AVX2 compares four numbers at once and takes an eighth of the time. Sanitizers do not support
// choosing a version at the start of a program.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SERVANDA_FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default"), flatten))
#else
#define SERVANDA_FOR_EACH_PROCESSOR
#endif

namespace servanda::engine {
namespace {

// --- sides: a cell of a column, or one value for all ---

struct OfColumn {
  const std::int64_t* lower;
  const std::int64_t* upper;
  FixedPointInterval operator()(std::size_t cell) const { return {lower[cell], upper[cell]}; }
};
struct OfAll {
  FixedPointInterval value;
  FixedPointInterval operator()(std::size_t) const { return value; }
};
/// As wide as possible if it is unknown: no comparison of it is certain.
using Operand = std::variant<OfColumn, OfAll>;

Operand operand(StepId step, const StepInput& input, std::size_t cycle, const Grid& grid) {
  const ColumnFigures& side = *input.plan.columns.forms[step.value].side;
  const CycleId reviewed{static_cast<std::uint32_t>(cycle)};
  if (const auto* const fixed = std::get_if<FixedFigures>(&side))
    return OfAll{fixed->in[cycle].value_or(FixedPointInterval{})};
  const auto& use = std::get<FiguresUse>(side);
  const auto used = cycle_of(input.program.vocabulary, use.period, reviewed);
  if (!used) return OfAll{};
  const Column& column = *input.columns[use.figures.value];
  const std::size_t first = grid.cell(0, used->value);
  return OfColumn{column.lower.data() + first, column.upper.data() + first};
}

template <class Sure>
std::uint64_t word_of(std::size_t first, Sure sure) {
  std::uint64_t word = 0;
  for (std::size_t bit = 0; bit < Grid::word; ++bit)
    word |= std::uint64_t{sure(first + bit)} << bit;
  return word;
}

template <Comparison comparison, class Left, class Right>
void compare_cycle(const Left& left, const Right& right, std::size_t words, std::uint64_t* yes,
                   std::uint64_t* no) {
  for (std::size_t word = 0; word < words; ++word) {
    const std::size_t first = word * Grid::word;
    yes[word] = word_of(
        first, [&](std::size_t cell) { return surely<comparison>(left(cell), right(cell)); });
    no[word] = word_of(first, [&](std::size_t cell) {
      return surely<opposite(comparison)>(left(cell), right(cell));
    });
  }
}

template <class Left, class Right>
void compare_cycle(Comparison comparison, const Left& left, const Right& right, std::size_t words,
                   std::uint64_t* yes, std::uint64_t* no) {
  switch (comparison) {
    case Comparison::less:
      return compare_cycle<Comparison::less>(left, right, words, yes, no);
    case Comparison::less_equal:
      return compare_cycle<Comparison::less_equal>(left, right, words, yes, no);
    case Comparison::greater:
      return compare_cycle<Comparison::greater>(left, right, words, yes, no);
    case Comparison::greater_equal:
      return compare_cycle<Comparison::greater_equal>(left, right, words, yes, no);
    case Comparison::equal:
      return compare_cycle<Comparison::equal>(left, right, words, yes, no);
    case Comparison::not_equal:
      return compare_cycle<Comparison::not_equal>(left, right, words, yes, no);
  }
}

SERVANDA_FOR_EACH_PROCESSOR
void compare_columns(Comparison comparison, OfColumn left, OfColumn right, std::size_t words,
                     std::uint64_t* yes, std::uint64_t* no) {
  compare_cycle(comparison, left, right, words, yes, no);
}
SERVANDA_FOR_EACH_PROCESSOR
void compare_with_all(Comparison comparison, OfColumn left, OfAll right, std::size_t words,
                      std::uint64_t* yes, std::uint64_t* no) {
  compare_cycle(comparison, left, right, words, yes, no);
}

void compare_sides(Comparison comparison, const Operand& left, const Operand& right,
                   std::size_t words, std::uint64_t* yes, std::uint64_t* no) {
  const auto* const column = std::get_if<OfColumn>(&left);
  if (column == nullptr) {
    std::visit([&](const auto& one,
                   const auto& other) { compare_cycle(comparison, one, other, words, yes, no); },
               left, right);
  } else if (const auto* const other = std::get_if<OfColumn>(&right)) {
    compare_columns(comparison, *column, *other, words, yes, no);
  } else {
    compare_with_all(comparison, *column, std::get<OfAll>(right), words, yes, no);
  }
}

template <class Left, class Right>
void within_cycle(const Left& left, const Right& right, std::size_t words, std::uint64_t* yes,
                  std::uint64_t* no) {
  for (std::size_t word = 0; word < words; ++word) {
    const std::size_t first = word * Grid::word;
    yes[word] =
        word_of(first, [&](std::size_t cell) { return surely_within(left(cell), right(cell)); });
    no[word] =
        word_of(first, [&](std::size_t cell) { return surely_outside(left(cell), right(cell)); });
  }
}

// --- steps ---

class Deciding {
 public:
  explicit Deciding(const StepInput& input)
      : input_(input), grid_(grid_of(input.program.vocabulary)) {
    truths_.yes.assign(grid_.all_words(), 0);
    truths_.no.assign(grid_.all_words(), 0);
  }

  Truths decide(StepId id) {
    const Step& step = input_.plan[id];
    if (input_.plan.columns.forms[id.value].side) return figure_is_yes(id);
    return std::visit([&](const auto& content) { return decided(content); }, step);
  }

 private:
  /// A figure of truths as a condition.
  Truths figure_is_yes(StepId id) {
    for_each_cycle([&](std::size_t cycle, std::uint64_t* yes, std::uint64_t* no) {
      compare_sides(Comparison::equal, operand(id, input_, cycle, grid_),
                    OfAll{FixedPointInterval::exact(1)}, grid_.words(), yes, no);
    });
    return std::move(truths_);
  }

  Truths decided(const CompareStep& step) {
    for_each_cycle([&](std::size_t cycle, std::uint64_t* yes, std::uint64_t* no) {
      compare_sides(step.comparison, operand(step.left, input_, cycle, grid_),
                    operand(step.right, input_, cycle, grid_), grid_.words(), yes, no);
    });
    return std::move(truths_);
  }

  Truths decided(const AmongStep& step) {
    std::vector<std::uint64_t> equal(2 * grid_.words());
    for_each_cycle([&](std::size_t cycle, std::uint64_t* yes, std::uint64_t* no) {
      std::vector<TallyWord> tallies(grid_.words());
      for (const StepId item : step.items) {
        std::uint64_t* const other = equal.data() + grid_.words();
        compare_sides(Comparison::equal, operand(step.operand, input_, cycle, grid_),
                      operand(item, input_, cycle, grid_), grid_.words(), equal.data(), other);
        for (std::size_t word = 0; word < grid_.words(); ++word)
          tallies[word].add({equal[word], other[word]});
      }
      for (std::size_t word = 0; word < grid_.words(); ++word) {
        const TruthWord any = tallies[word].counted(1, step.items.size());
        yes[word] = any.yes;
        no[word] = any.no;
      }
    });
    return std::move(truths_);
  }

  Truths decided(const WithinStep& step) {
    for_each_cycle([&](std::size_t cycle, std::uint64_t* yes, std::uint64_t* no) {
      std::visit([&](const auto& left,
                     const auto& right) { within_cycle(left, right, grid_.words(), yes, no); },
                 operand(step.operand, input_, cycle, grid_),
                 operand(step.days, input_, cycle, grid_));
    });
    return std::move(truths_);
  }

  Truths decided(const CompareDaysStep& step) {
    const auto& days = std::get<FixedFigures>(*input_.plan.columns.forms[step.days.value].side);
    for_each_cycle([&](std::size_t cycle, std::uint64_t* yes, std::uint64_t* no) {
      OfAll edge{};
      if (days.in[cycle])
        edge.value = edge_of(*days.in[cycle], !is_with_first_day(step.comparison));
      compare_sides(step.comparison, operand(step.operand, input_, cycle, grid_), edge,
                    grid_.words(), yes, no);
    });
    return std::move(truths_);
  }

  Truths decided(const ReportedStep& step) {
    const FiguresUse use = use_of(step.look_up);
    copy_bits(use, &Column::perhaps_reported, truths_.no);
    copy_bits(use, &Column::reported, truths_.yes);
    for (std::size_t i = 0; i < truths_.no.size(); ++i)
      truths_.no[i] = ~(truths_.no[i] | truths_.yes[i]);
    return std::move(truths_);
  }

  Truths decided(const KnownStep& step) {
    if (std::holds_alternative<LookUpStep>(input_.plan[step.operand])) {
      copy_bits(use_of(step.operand), &Column::known, truths_.yes);
      return settled();
    }
    return for_each_word([&](std::size_t word) { return is_known(of(step.operand, word)); });
  }

  Truths decided(const MemberStep& step) {
    const Group& group = input_.program.vocabulary.groups[step.group];
    for (std::uint32_t cycle = 0; cycle < grid_.cycles; ++cycle) {
      const Day due = input_.program.vocabulary.cycles[CycleId{cycle}].days.last;
      for (const SubjectId member : group.members(due))
        set_bit(truths_.yes, grid_.cell(member.value, cycle));
    }
    return settled();
  }

  Truths decided(const NegateStep& step) {
    return for_each_word([&](std::size_t word) { return negated(of(step.operand, word)); });
  }

  Truths decided(const CountStep& step) {
    return for_each_word([&](std::size_t word) {
      TallyWord tally;
      for (const StepId operand : step.operands) tally.add(of(operand, word));
      return tally.counted(step.least, step.most);
    });
  }

  Truths decided(const ElseStep& step) {
    return for_each_word(
        [&](std::size_t word) { return or_else(of(step.operand, word), of(step.fallback, word)); });
  }

  /// The plan leaves these to the cells (column_forms.cpp).
  template <class Other>
  Truths decided(const Other&) {
    throw std::logic_error("a step without a kernel was planned for columns");
  }

  [[nodiscard]] FiguresUse use_of(StepId look_up) const {
    return std::get<FiguresUse>(*input_.plan.columns.forms[look_up.value].side);
  }
  [[nodiscard]] TruthWord of(StepId step, std::size_t word) const {
    const Truths& truths = input_.truths[step.value];
    return {truths.yes[word], truths.no[word]};
  }

  template <class Decide>
  Truths for_each_word(Decide decide_word) {
    for (std::size_t word = 0; word < truths_.yes.size(); ++word) {
      const TruthWord decided = decide_word(word);
      truths_.yes[word] = decided.yes;
      truths_.no[word] = decided.no;
    }
    return std::move(truths_);
  }

  template <class Do>
  void for_each_cycle(Do act) {
    for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle) {
      const std::size_t first = cycle * grid_.words();
      act(cycle, truths_.yes.data() + first, truths_.no.data() + first);
    }
  }

  /// Yes or no everywhere: no where it is not yes.
  Truths settled() {
    for (std::size_t i = 0; i < truths_.yes.size(); ++i) truths_.no[i] = ~truths_.yes[i];
    return std::move(truths_);
  }

  void copy_bits(const FiguresUse& use, Bits Column::*which, Bits& to) const {
    const Bits& bits = input_.columns[use.figures.value]->*which;
    for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle) {
      const auto used = cycle_of(input_.program.vocabulary, use.period,
                                 CycleId{static_cast<std::uint32_t>(cycle)});
      if (!used) continue;
      const std::uint64_t* const from = bits.data() + used->value * grid_.words();
      std::copy(from, from + grid_.words(), to.data() + cycle * grid_.words());
    }
  }

  const StepInput& input_;
  Grid grid_;
  Truths truths_;
};

}  // namespace

Truths decide(StepId step, const StepInput& input) {
  Truths truths = Deciding(input).decide(step);
  gather_reasons(step, input, truths);
  return truths;
}

SERVANDA_FOR_EACH_PROCESSOR
std::size_t count_bits(const Bits& bits) {
  std::size_t number = 0;
  for (const std::uint64_t word : bits) number += static_cast<std::size_t>(std::popcount(word));
  return number;
}

}  // namespace servanda::engine
