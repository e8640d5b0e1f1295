#pragma once
// One cell: a commitment's conditions for one subject (or group) in one cycle.
//
// A cell interprets steps of the plan. Every operator gives its answer, the reasons if it is
// unknown, and the deciding readings together, so that verdict and explanation cannot differ. The
// answer of a shared step is kept until the cell looks at other days. Nothing is kept between
// cells; a cell shows its readings, in order, and the defaults that were used.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/evaluate/answer.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/evaluation_context.hpp"
#include "engine/evaluate/told_events.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// A step whose figure or day can't be computed; `what()` follows its name in a message.
struct StepNotComputed : Overflow {
  StepNotComputed(StepId which, const std::string& what) : Overflow(what), at(which) {}
  StepId at;
};

/// The subject and the time of a cell.
struct CellPlace {
  SubjectId subject;
  GroupId group;
  CycleId cycle;  ///< may be missing, with `once by`
  Day due;
};

class Cell {
 public:
  Cell(const EvaluationContext& context, const CellPlace& place);

  /// Throws StepNotComputed.
  Answer evaluate(StepId id);
  /// Evaluates the step of a node of the program. Throws NotComputed, which names a node below it.
  Answer evaluate(NodeId id);

  /// Evaluates as of this day from now on; at first it is the due day. After the end of the cycle,
  /// later facts count, too, with `across_cycles` even if they name another cycle.
  void look_until(Day last, bool across_cycles = false);
  /// From now on rows that name the cycle under review count up to this day, even after its end; at
  /// first all of them do.
  void take_named_until(Day last);

  /// Does the answer rest on facts from after the day asked for only, or on facts that may be?
  [[nodiscard]] bool came_late(const Answer& answer) const;
  /// Does it rest on nothing else, and surely?
  [[nodiscard]] bool only_came_late(const Answer& answer) const;
  /// Is it open because a reading no longer holds?
  [[nodiscard]] bool outlived(const Answer& answer) const;
  /// Does it rest on a row that names the cycle, and may be dated after its end?
  [[nodiscard]] bool may_be_late(const Answer& answer) const;

  [[nodiscard]] std::vector<Reading>& readings() { return readings_; }
  [[nodiscard]] const std::vector<Assumption>& assumptions() const { return assumptions_; }
  /// Had some quantifier an empty range?
  [[nodiscard]] bool empty_range() const { return empty_range_; }

  /// A State, an event, a cycle, or a year.
  using BoundVariable = std::variant<SubjectId, EventNumber, CycleId, int>;
  /// The members of a range with the result of `where` for each; quantifiers.cpp.
  struct Member {
    BoundVariable held;
    Answer within;     ///< is it a member of the range?
    Answer condition;  ///< the result of `where`
    Answer where;      ///< both
  };
  struct Members {
    std::vector<Member> list;
    bool open = false;  ///< there may be unlisted members
    Reasons open_reasons;
    std::optional<std::size_t> reading;  ///< of the list of events
  };
  /// `also` is a condition that each member must meet, besides `where`, to count. With `all`,
  /// members that surely fail `where` are included, too; otherwise they are left out if nothing
  /// could be read of them.
  Members members(const StepRange& range, StepId also = {}, bool all = false);
  /// The members of the range of this quantifier or aggregate.
  Members members_of(NodeId quantifier, bool all = false);
  /// Binds the variable from now on, as a quantifier does for each member of its range.
  void hold(Slot slot, const BoundVariable& held) { slots_[slot] = held; }

 private:
  Answer answer(const ConstantStep& step);
  Answer answer(const CycleDaysStep& step);
  Answer answer(const EdgeOfDaysStep& step);
  Answer answer(const SubjectStep& step);
  Answer answer(const VariableStep& step);
  Answer answer(const FieldStep& step);
  Answer answer(const LookUpStep& step);
  Answer answer(const ParameterStep& step);
  Answer answer(const ArithmeticStep& step);
  Answer answer(const UnaryStep& step);
  Answer answer(const RoundStep& step);
  Answer answer(const ConvertStep& step);
  Answer answer(const TimeBetweenStep& step);
  Answer answer(const ExtremeStep& step);
  Answer answer(const BoundStep& step);
  Answer answer(const CompareStep& step);
  Answer answer(const MatchStep& step);
  Answer answer(const AmongStep& step);
  Answer answer(const WithinStep& step);
  Answer answer(const CompareDaysStep& step);
  Answer answer(const MemberStep& step);
  Answer answer(const HoldsStep& step);
  Answer answer(const MentionsStep& step);
  Answer answer(const NegateStep& step);
  Answer answer(const CountStep& step);
  Answer answer(const CountOverStep& step);
  Answer answer(const AggregateStep& step);
  Answer answer(const ReportedStep& step);
  Answer answer(const KnownStep& step);
  Answer answer(const ElseStep& step);

  /// A range of events; `also` is a further condition that they must meet to count.
  struct AskedEvents {
    const ListedEvents& events;
    Slot slot;
    StepId where;
    StepId also;
  };

  // whole_events.cpp
  /// A set of States such that each event that counts has one of them.
  using OneOf = std::vector<SubjectId>;
  [[nodiscard]] std::optional<WholeList> whole_events(const AskedEvents& asked, Day last) const;
  void who_takes_part(StepId condition, Slot event, std::vector<OneOf>& found) const;
  [[nodiscard]] std::optional<OneOf> states_named(StepId id) const;
  // quantifiers.cpp
  void list_cycles(const CyclesFrom& range, Members& members);
  void list_years(const YearsFrom& range, Members& members);
  [[nodiscard]] bool is_applicable(const StepRange& range, bool every, bool empty) const;

  // events.cpp
  [[nodiscard]] Day end_of_list(const ListedEvents& events) const;
  [[nodiscard]] bool has_events(EventId event, Day last) const;
  void list_events(const AskedEvents& asked, bool all, Members& members);
  /// The part of `where` that restricts an event's day and States.
  struct Narrowed {
    Day first;
    Day last;
    std::size_t field = 0;  ///< of States; 0: none
    SubjectId subject;      ///< the State that it must contain
  };
  /// Does a condition depend only on the event, the cell and the rules, and can it always be
  /// computed? Then events that fail it need no evidence.
  [[nodiscard]] bool is_plain(StepId condition) const;
  void narrow(StepId where, Slot slot, Narrowed& narrowed);
  [[nodiscard]] std::optional<SubjectId> state_meant(StepId id) const;
  std::vector<EventNumber> candidates(const AskedEvents& asked, Day last, bool all);
  void settle_events(const Members& members, const std::vector<Truth>& counts);
  /// The number of these members that may be the same event as another one; marks the list if there
  /// are any.
  std::size_t perhaps_one(const Members& members, const std::vector<bool>& counted);
  /// Marks the list if an open member may be the same event as one that contradicts it.
  void mark_if_perhaps_one(const Members& members, const Member& member, const Answer& asked);
  Answer count(const Members& members, const std::vector<Answer>& parts, std::size_t least,
               std::size_t most);
  /// The number of members that hold and the number of all, at worst and at best.
  struct Shares {
    std::int64_t worst_hold = 0;
    std::int64_t worst_all = 0;
    std::int64_t best_hold = 0;
    std::int64_t best_all = 0;
  };
  Shares shares(const Members& members, const std::vector<Answer>& within,
                const std::vector<Answer>& holds);
  Answer share(const Members& members, const std::vector<Answer>& bodies, const Number& share);

  // aggregate.cpp
  struct Figures {
    std::vector<NumberInterval> known;    ///< of those that surely belong
    std::vector<bool> certain;            ///< by member: is its figure among them?
    std::vector<NumberInterval> perhaps;  ///< of those that may not belong
    Answer open;                          ///< for unknown members: the reasons and the readings
    Answer settled;   ///< for known members: the readings, and the reasons that leave them open
    Answer doubtful;  ///< the same for members that may not belong
    std::size_t missing = 0;
    std::size_t may_not_belong = 0;  ///< with or without a known figure
  };
  Figures figures(const AggregateStep& step, const Members& members);
  Answer number_in(const Members& members);
  Answer share_in(const Members& members);
  Answer over_figures(const AggregateStep& step, const Members& members);
  Answer bounded_by(const AggregateStep& step, const Members& members, Figures found);
  /// Adds an assumption to the answer.
  void assume(std::string because, Answer& answer);

  /// The subject of a reading; without a step the one under review. Nothing if it is unknown, for
  /// the reasons in `why`.
  std::optional<SubjectId> whose(StepId subject, Answer& why);
  [[nodiscard]] std::optional<Window> window(const Period& period) const;
  [[nodiscard]] Window under_review() const;
  [[nodiscard]] Window window_of(CycleId cycle) const;
  [[nodiscard]] Window window_of(int year) const;
  /// The year that another reading gives; unknown if it gives none, or several.
  Answer year_told(StepId told, std::optional<int>& year);
  [[nodiscard]] Day horizon() const;
  std::size_t reading(Reading reading);

  const Program& program_;
  const Plan& plan_;
  const Facts& facts_;
  Clock clock_;
  ToldEvents events_;
  CellPlace place_;
  Day until_;
  bool across_cycles_ = false;
  Day named_until_;
  std::vector<BoundVariable> slots_;
  std::vector<Reading> readings_;
  std::vector<Assumption> assumptions_;
  std::vector<std::pair<StepId, Answer>> kept_;  ///< of shared steps; sorted
  bool empty_range_ = false;
};

}  // namespace servanda::engine
