#pragma once
// The part of a plan that columns decide: the columns to read, and the conditions to decide for all
// subjects and cycles at once.
//
// A look-up of the cycle under review, of the one before it, or of a named one is a column of
// figures; a constant, a parameter and the days of a cycle are one figure for all subjects. A
// condition has a kernel (engine/evaluate/kernels.hpp) if its operands are such figures, or
// conditions with a kernel. A commitment whose conditions all have one, and whose verdict speaks of
// no day of its own, is decided by columns; `cell_by_cell` names each other one, with the first
// part that they do not support.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/plan/step.hpp"
#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {

struct Plan;
struct Program;

/// A column: the figures of an indicator, from all sources or from the named one.
struct PlannedFigures {
  IndicatorId indicator;
  std::optional<Basis> source;
  bool operator==(const PlannedFigures&) const = default;
};
using FiguresId = Id<struct PlannedFiguresTag>;

/// The use of a column in a step: the cycle under review, the one before it, or a named one.
struct FiguresUse {
  FiguresId figures;
  Period period;
  bool operator==(const FiguresUse&) const = default;
};
/// A value that is the same for all subjects: by CycleId; nothing if it is unknown.
struct FixedFigures {
  std::vector<std::optional<FixedPointInterval>> in;
  bool operator==(const FixedFigures&) const = default;
};
using ColumnFigures = std::variant<FiguresUse, FixedFigures>;

/// The first part of a step that columns do not support.
enum class BeyondColumns : std::uint8_t {
  computed_figure,
  value_without_figure,
  period_beyond_cycles,
  other_subject,
  many_digits,
  text_or_set,
  computed_days,
  days_of_year,
  other_member,
  known_computed,
  range
};

struct ColumnForm {
  std::optional<ColumnFigures> side;  ///< as a figure
  bool decided = false;               ///< as a condition
  BeyondColumns beyond = BeyondColumns::range;
  IndicatorId indicator;  ///< whose values have no figures, or which is asked for beyond cycles
};

struct DecidedCommitment {
  CommitmentId commitment;
  StepId applies;  ///< may be missing
  StepId met;
  StepId partly;                  ///< may be missing
  std::vector<FiguresUse> reads;  ///< all columns that its conditions use
};
struct Undecided {
  CommitmentId commitment;
  std::string because;
};

struct ColumnPlan {
  std::vector<PlannedFigures> figures;
  std::vector<ColumnForm> forms;  ///< by StepId
  std::vector<StepId> steps;      ///< the conditions to decide, operands before their users
  std::vector<DecidedCommitment> commitments;
  std::vector<Undecided> cell_by_cell;
};

/// The first or the last day of a period, as the period of that day alone.
[[nodiscard]] constexpr FixedPointInterval edge_of(const FixedPointInterval& period, bool last) {
  return last ? FixedPointInterval{period.upper, period.upper}
              : FixedPointInterval{period.lower, period.lower};
}

[[nodiscard]] ColumnPlan plan_columns(const Program& program, const Plan& plan);

/// The columns that a condition uses itself, without those of its operands.
[[nodiscard]] std::vector<FiguresUse> columns_used(const Plan& plan, StepId condition);
/// Its operands that are conditions.
[[nodiscard]] std::vector<StepId> conditions_used(const Plan& plan, StepId condition);

}  // namespace servanda::engine
