#pragma once
// Conditions and figures of checked rules, node by node.
//
// `and`, `or`, `at least 2 of {…}` are all `Counted`; quantifiers over States and over events are
// `CountedOver`. A variable is a slot: the evaluator keeps an array of their values.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.hpp"
#include "engine/check/node_id.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/operators/aggregate.hpp"
#include "engine/operators/comparison.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

using Slot = std::uint32_t;

struct Constant {
  Value value;
};
/// The period of a figure. `held`: the cycle or the year of an enclosing range; `told`: the year
/// that another indicator of the same subject gives, as in `emissions[base_year]`.
enum class PeriodKind : std::uint8_t { current, previous, cycle, year, as_of, held, told };
struct Period {
  PeriodKind kind = PeriodKind::current;
  CycleId cycle;
  int year = 0;
  Day day{};
  Slot slot = 0;
  NodeId told;

  friend bool operator==(const Period&, const Period&) = default;
};
/// Is the period a cycle that the rules and the cycle under review determine?
[[nodiscard]] bool is_of_cycle(const Period& period);
/// That cycle; nothing if there is none before the one under review, or if the period is no cycle.
[[nodiscard]] std::optional<CycleId> cycle_of(const Vocabulary& vocabulary, const Period& period,
                                              CycleId reviewed);

/// The days of the cycle under review, of the one before it, or of a named one.
struct CycleDays {
  Period period;
};
/// `start of cycle`, `end of previous cycle`; for a year or a month it is a constant.
struct EdgeOfDays {
  bool last = false;
  NodeId days;
};
struct SubjectUnderReview {};
struct VariableUse {
  Slot slot = 0;
};
struct FieldUse {
  Slot slot = 0;
  std::size_t field = 0;
};
struct Read {
  IndicatorId indicator;
  NodeId subject;  ///< missing: the subject under review
  Period period;
  std::optional<Basis> source;  ///< of `from independent`; else by preference
};
struct ReadParameter {
  ParameterId parameter;
};
enum class Arithmetic : std::uint8_t { plus, minus, times, divide };
struct Computed {
  Arithmetic what = Arithmetic::plus;
  NodeId left;
  NodeId right;
};
enum class UnaryFunction : std::uint8_t { negative, absolute };
struct ComputedFromOne {
  UnaryFunction what = UnaryFunction::negative;
  NodeId operand;
};
/// `round(x, 1)`: to so many decimals, halves away from zero.
struct Rounded {
  NodeId operand;
  int decimals = 0;
};
/// A quantity in another unit: times `factor`.
struct Converted {
  NodeId operand;
  Number factor;
};
/// `years_between(a, b)` counts whole years, `days_between(a, b)` days; negative where b is
/// earlier.
struct TimeBetween {
  bool years = false;  ///< else days
  NodeId from;
  NodeId to;
};
/// `word matches "glob"`
struct Matches {
  NodeId operand;
  std::string pattern;
};
/// The body of a definition at a use.
struct Defined {
  std::size_t definition = 0;  ///< in Program::definitions
  NodeId body;
};
/// min and max over listed values
struct Extreme {
  bool largest = true;
  std::vector<NodeId> operands;
};
enum class BoundWord : std::uint8_t { at_most, fewer_than, at_least, more_than, between };
struct Bounded {
  BoundWord word = BoundWord::at_most;
  NodeId first;
  NodeId second;
};
struct Compared {
  Comparison comparison = Comparison::less;
  NodeId left;
  NodeId right;
};
/// `x in { a, b }`
struct AmongListed {
  NodeId operand;
  std::vector<NodeId> items;
};
/// `e.on in cycle`
struct WithinDays {
  NodeId operand;
  NodeId days;
};
/// `e.on <= cycle`: before a period is before its first day, up to it includes its last.
struct ComparedWithDays {
  Comparison comparison = Comparison::less;
  NodeId operand;
  NodeId days;
};
/// `s in nws`, as of the end of the cycle
struct MemberOf {
  NodeId operand;
  GroupId group;
};
/// `e.topics has doctrine`
struct Holds {
  NodeId set;
  NodeId item;
};
/// Do the reports of the subject in that cycle mention any (all) of the phrases?
struct Mentions {
  NodeId subject;  ///< missing: the subject under review
  Period period;
  bool all = false;
  std::vector<PhraseId> phrases;
};
struct Negated {
  NodeId operand;
};
/// Between `least` and `most` (all, if `most` is missing) of the conditions hold. `A implies B` is
/// any of {not A; B}.
struct Counted {
  std::size_t least = 0;
  std::optional<std::size_t> most;
  std::vector<NodeId> conditions;
};
enum class RangeKind : std::uint8_t { group, event, cycles, years, listed };
/// The range of a quantifier or an aggregate. Cycles end with `last_cycle`, or with the one under
/// review. Years lie between the two, or end in the period `days` if it is given; without a last
/// year they end with the last that is over.
struct Range {
  RangeKind kind = RangeKind::group;
  GroupId group;
  EventId event;
  CycleId first_cycle;
  CycleId last_cycle;
  int first_year = 0;
  std::optional<int> last_year;
  NodeId days;
  Slot slot = 0;
  NodeId where;  ///< may be missing
  /// For events: the last day of the cycles, years and months that `where` names for their day. The
  /// list extends to it if it lies after the period asked for.
  std::optional<Day> reaches;
  bool allow_empty = false;
};
enum class Quantity : std::uint8_t { all, some, none, at_least, at_most, exactly };
struct CountedOver {
  Quantity quantity = Quantity::all;
  std::size_t number = 0;
  std::optional<Number> share;  ///< `at least 60% of`, as a share
  Range range;
  NodeId body;  ///< missing: being in the range is enough
};
struct Aggregated {
  AggregateKind kind = AggregateKind::count;
  Range range;
  std::vector<NodeId> values;  ///< none for `count` and `share`; several where they are listed
  bool known_only = false;     ///< skips unknown values, and reports how many were missing
  std::optional<Extremes> extremes;
};
struct IsReported {
  NodeId operand;  ///< a Read
};
struct IsKnown {
  NodeId operand;
};
struct OrElse {
  NodeId operand;
  NodeId fallback;
  std::string because;
};

using NodeContent =
    std::variant<Constant, CycleDays, EdgeOfDays, SubjectUnderReview, VariableUse, FieldUse, Read,
                 ReadParameter, Computed, ComputedFromOne, Rounded, Converted, TimeBetween, Extreme,
                 Bounded, Compared, Matches, AmongListed, WithinDays, ComparedWithDays, MemberOf,
                 Holds, Mentions, Negated, Counted, CountedOver, Aggregated, IsReported, IsKnown,
                 OrElse, Defined>;

struct Node {
  NodeContent content;
  Type type;
  base::Place place;
};

}  // namespace servanda::engine
