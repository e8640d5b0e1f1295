#pragma once
// Checked rules: names are ids; every node has a type; nothing in here can be wrong without data.
//
// Expressions of all commitments stand in one arena, children before parents. `and`, `or`, `at
// least 2 of {…}` are all `Counted`; quantifiers over States and over events are `CountedOver`. A
// variable is a slot: the evaluator keeps an array of what each holds.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/meaning/indices.hpp"
#include "engine/meaning/node_id.hpp"
#include "engine/meaning/vocabulary.hpp"
#include "engine/values/value.hpp"
#include "grammar/source.hpp"

namespace servanda::engine {

using Slot = std::uint32_t;

struct Constant {
  Value value;
};
/// What a figure is asked for. `held`: the cycle or the year that an enclosing range goes through;
/// `told`: the year that another reading of the same subject gives, as in `emissions[base_year]`.
enum class PeriodKind : std::uint8_t { current, previous, cycle, year, as_of, held, told };
struct Period {
  PeriodKind kind = PeriodKind::current;
  CycleId cycle;
  int year = 0;
  Day day{};
  Slot slot = 0;
  NodeId told;
};
/// The days of the cycle under review, of the one before it, or of a named one.
struct CycleDays {
  Period period;
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
/// The body of a definition, where it is used.
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
/// Between `least` and `most` (of n where `most` is missing) of the conditions hold. `A implies B`
/// is any of {not A; B}.
struct Counted {
  std::size_t least = 0;
  std::optional<std::size_t> most;
  std::vector<NodeId> conditions;
};
enum class RangeKind : std::uint8_t { group, event, cycles, years, listed };
/// What a quantifier or an aggregate goes through. Cycles end with the one under review where
/// `last_cycle` is missing. Years are those between the two, or where `days` is given those that
/// end in that period; without a last one they end with the last that is over.
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
  /// Of events: the latest cycle that `where` asks their day to be in by name. The list goes to its
  /// end, where that lies behind what is asked for otherwise.
  CycleId reaches;
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
enum class AggregateKind : std::uint8_t { count, share, sum, average, median, smallest, largest };
/// `lowest 2 of`, `highest 3 of`
struct Extremes {
  bool lowest = true;
  std::size_t number = 1;
};
struct Aggregated {
  AggregateKind kind = AggregateKind::count;
  Range range;
  std::vector<NodeId> values;  ///< none for `count` and `share`; several where they are listed
  bool known_only = false;     ///< goes over what is known, and says how many were missing
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
    std::variant<Constant, CycleDays, SubjectUnderReview, VariableUse, FieldUse, Read,
                 ReadParameter, Computed, ComputedFromOne, Rounded, Converted, TimeBetween, Extreme,
                 Bounded, Compared, Matches, AmongListed, WithinDays, ComparedWithDays, MemberOf,
                 Holds, Mentions, Negated, Counted, CountedOver, Aggregated, IsReported, IsKnown,
                 OrElse, Defined>;

struct Node {
  NodeContent content;
  Type type;
  grammar::Place place;
};

struct Parameter {
  std::string name;
  Type type;
  struct Span {
    Day from;
    std::optional<Day> to;
    Value value;
    std::vector<Citation> cites;
    bool until_superseded = false;
  };
  std::vector<Span> spans;
};

/// A named condition or value. Each use of it is checked on its own, with its arguments.
struct Definition {
  std::string name;
  Wording title;
  grammar::Place place;
};

/// A sentence with holes.
struct Sentence {
  std::string language;
  struct Piece {
    std::string text;
    NodeId hole;  ///< missing in the last piece
  };
  std::vector<Piece> pieces;
};

struct Schedule {
  bool each_cycle = true;
  CycleId from;  ///< first and last cycle under review
  CycleId to;
  Day by{};  ///< of `once by`
};

/// What keeping a commitment after its day comes to.
enum class LateCounts : std::uint8_t { not_met, partly_met, met };

/// What stands instead of the clauses of a commitment where `when` holds; what is not valid or not
/// there stays as it is.
struct Exception {
  std::string why;
  NodeId when;
  NodeId applies;
  std::string applies_else;
  NodeId met;
  NodeId partly;
  std::optional<Day> by;
  std::optional<Duration> grace;
  std::optional<LateCounts> late;
  std::vector<Sentence> asks;
  std::vector<Sentence> says;
  grammar::Place place;
};

/// What a file of rules says of itself.
struct Pack {
  std::string name;
  Wording title;
  std::vector<Citation> cites;
  std::string note;
};
using PackId = Id<struct PackTag>;

/// Neighbours in the arena.
struct NodeRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;  ///< behind the last

  [[nodiscard]] bool contains(std::uint32_t node) const { return first <= node && node < end; }
};

/// Versions of one commitment share its name, and are in force on different days; each is a
/// commitment of the program. A register finds the first by the name.
struct Commitment {
  std::string name;  ///< in full: `npt.ap2010.5.a`
  std::string pack;
  Wording title;
  std::vector<Citation> cites;
  std::string theme;
  std::string force;
  bool collective = false;
  GroupId group;
  Schedule schedule;
  NodeId applies;
  std::string applies_else;
  NodeId met;
  NodeId partly;
  std::optional<Duration> grace;
  std::optional<LateCounts> late;
  ScoreRule score;
  std::vector<Exception> exceptions;
  std::vector<std::string> related;
  std::string note;
  std::vector<Sentence> asks;
  std::vector<Sentence> says;
  std::optional<Day> in_force_from;
  std::optional<Day> in_force_to;
  NodeRange nodes;  ///< of all its clauses, without those of exceptions
  grammar::Place place;
  std::string rule;  ///< the clauses that decide, as the author wrote them
};

struct GivenFact {
  IndicatorId indicator;
  SubjectId subject;
  CycleId cycle;
  std::optional<Days> as_of;
  std::optional<Value> value;
  Reason missing = Reason::not_reported;
};
struct GivenEvent {
  EventId event;
  std::vector<std::optional<Value>> fields;
};
struct GivenReport {
  SubjectId subject;
  CycleId cycle;
  std::optional<Days> date;
  std::string language;
  std::string text;  ///< the whole of it; empty where nobody has read it
};
/// Of an indicator, of an event, or where neither is there of the list of reports.
struct GivenCompleteness {
  IndicatorId indicator;
  EventId event;
  Day to;
};
struct Expectation {
  std::string name;  ///< of the case that its row is; empty where the row has none
  CommitmentId commitment;
  SubjectId subject;
  GroupId group;
  CycleId cycle;
  std::string verdict;  ///< `met`, `no data`, ...
  grammar::Place place;
};
struct Scenario {
  std::string title;
  Day as_of;
  std::vector<GivenFact> facts;
  std::vector<GivenEvent> events;
  std::vector<GivenReport> reports;
  std::vector<GivenCompleteness> completeness;
  std::vector<Expectation> expectations;
  grammar::Place place;
};

struct Program {
  Register<Pack, PackId> packs;  ///< in the order of the files
  Vocabulary vocabulary;
  Register<Parameter, ParameterId> parameters;
  std::vector<Definition> definitions;
  Register<Commitment, CommitmentId> commitments;
  Register<SourceCheck, CheckId> checks;
  Register<Index, IndexId> indices;
  std::vector<IndexId> index_order;  ///< members before the indices that they are members of
  std::vector<Scenario> scenarios;
  std::vector<Node> nodes;
  Slot slots = 0;  ///< how many variables an evaluation may hold at once

  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id.value]; }
};

[[nodiscard]] bool is_in_force(const Commitment& commitment, Day day);
/// All versions of a commitment, itself among them, in the order of declaration.
[[nodiscard]] std::vector<CommitmentId> versions(const Program& program, CommitmentId id);
/// When it falls due in that cycle; nothing for a missing cycle of what is due with each.
[[nodiscard]] std::optional<Day> due_day(const Program& program, const Commitment& commitment,
                                         CycleId cycle);
/// The version that answers for what falls due in that cycle; else the first.
[[nodiscard]] CommitmentId version_in(const Program& program, CommitmentId id, CycleId cycle);

/// The program as text, one node a line: for tests and for people who want to see what was
/// understood.
[[nodiscard]] std::string print(const Program& program, const Commitment& commitment);
/// The same of one expression: two that print equally mean the same.
[[nodiscard]] std::string print(const Program& program, NodeId id);

}  // namespace servanda::engine
