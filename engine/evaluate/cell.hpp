#pragma once
// One cell: a commitment's conditions for one subject (or group) in one cycle.
//
// Every operator gives its answer, the reasons if it is unknown, and the deciding readings
// together, so that verdict and explanation cannot differ. No state is kept between cells except
// what `Cell` shows: the readings, in order, and the defaults that were used.

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/answer.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/told_events.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// A figure or a day of the rules that can't be computed; `what()` names it.
struct NotComputed : Overflow {
  NotComputed(NodeId which, const std::string& what) : Overflow(what), at(which) {}
  NodeId at;
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
  Cell(const Program& program, const Facts& facts, const Clock& clock, const CellPlace& place);

  /// Throws NotComputed.
  Answer evaluate(NodeId id);

  /// Evaluates as of this day from now on; at first it is the due day. After the end of the cycle,
  /// later facts count, too, with `across_cycles` even if they name another cycle.
  void look_until(Day last, bool across_cycles = false);
  /// From now on rows that name the cycle under review count up to this day, even after its end; at
  /// first all of them do.
  void take_named_until(Day last) { named_until_ = std::min(last, clock_.as_of); }

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
  Members members(const Range& range, NodeId also = {}, bool all = false);
  /// Binds the variable from now on, as a quantifier does for each member of its range.
  void hold(Slot slot, const BoundVariable& held) { slots_[slot] = held; }

 private:
  Answer answer(const Constant& node, const Node& whole);
  Answer answer(const CycleDays& node, const Node& whole);
  Answer answer(const EdgeOfDays& node, const Node& whole);
  Answer answer(const SubjectUnderReview& node, const Node& whole);
  Answer answer(const VariableUse& node, const Node& whole);
  Answer answer(const FieldUse& node, const Node& whole);
  Answer answer(const Read& node, const Node& whole);
  Answer answer(const ReadParameter& node, const Node& whole);
  Answer answer(const Computed& node, const Node& whole);
  Answer answer(const ComputedFromOne& node, const Node& whole);
  Answer answer(const Rounded& node, const Node& whole);
  Answer answer(const Converted& node, const Node& whole);
  Answer answer(const TimeBetween& node, const Node& whole);
  Answer answer(const Extreme& node, const Node& whole);
  Answer answer(const Bounded& node, const Node& whole);
  Answer answer(const Compared& node, const Node& whole);
  Answer answer(const Matches& node, const Node& whole);
  Answer answer(const AmongListed& node, const Node& whole);
  Answer answer(const WithinDays& node, const Node& whole);
  Answer answer(const ComparedWithDays& node, const Node& whole);
  Answer answer(const MemberOf& node, const Node& whole);
  Answer answer(const Holds& node, const Node& whole);
  Answer answer(const Mentions& node, const Node& whole);
  Answer answer(const Negated& node, const Node& whole);
  Answer answer(const Counted& node, const Node& whole);
  Answer answer(const CountedOver& node, const Node& whole);
  Answer answer(const Aggregated& node, const Node& whole);
  Answer answer(const IsReported& node, const Node& whole);
  Answer answer(const IsKnown& node, const Node& whole);
  Answer answer(const OrElse& node, const Node& whole);
  Answer answer(const Defined& node, const Node& whole);

  // whole_events.cpp
  /// A set of States such that each event that counts has one of them.
  using OneOf = std::vector<SubjectId>;
  [[nodiscard]] std::optional<WholeList> whole_events(const Range& range, NodeId also,
                                                      Day last) const;
  void who_takes_part(NodeId condition, Slot event, std::vector<OneOf>& found) const;
  [[nodiscard]] std::optional<OneOf> states_named(NodeId id) const;
  // over.cpp
  void list_cycles(const Range& range, Members& members);
  void list_years(const Range& range, Members& members);
  [[nodiscard]] bool is_applicable(const Range& range, bool every, bool empty) const;

  // events.cpp
  [[nodiscard]] Day end_of_list(const Range& range) const;
  [[nodiscard]] bool has_events(const Range& range, Day last) const;
  void list_events(const Range& range, NodeId also, bool all, Members& members);
  /// The part of `where` that restricts an event's day and States.
  struct Narrowed {
    Day first;
    Day last;
    std::size_t field = 0;  ///< of States; 0: none
    SubjectId subject;      ///< the State that it must contain
  };
  /// Does a condition depend only on the event, the cell and the rules, and can it always be
  /// computed? Then events that fail it need no evidence.
  [[nodiscard]] bool is_plain(NodeId condition) const;
  void narrow(NodeId where, Slot slot, Narrowed& narrowed);
  [[nodiscard]] std::optional<SubjectId> state_meant(NodeId id) const;
  std::vector<EventNumber> candidates(const Range& range, Day last, bool all);
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
  Figures figures(const Aggregated& node, const Members& members);
  Answer number_in(const Aggregated& node, const Members& members);
  Answer share_in(const Members& members);
  Answer over_figures(const Aggregated& node, const Members& members);
  Answer bounded_by(const Aggregated& node, const Members& members, Figures found);
  /// Adds an assumption to the answer.
  void assume(std::string because, Answer& answer);

  /// The subject of a reading; without a node the one under review. Nothing if it is unknown, for
  /// the reasons in `why`.
  std::optional<SubjectId> whose(NodeId subject, Answer& why);
  [[nodiscard]] std::optional<Window> window(const Period& period) const;
  [[nodiscard]] Window under_review() const;
  [[nodiscard]] Window window_of(CycleId cycle) const;
  [[nodiscard]] Window window_of(int year) const;
  /// The year that another reading gives; unknown if it gives none, or several.
  Answer year_told(NodeId told, std::optional<int>& year);
  [[nodiscard]] Day horizon() const;
  std::size_t reading(Reading reading);

  const Program& program_;
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
  bool empty_range_ = false;
};

}  // namespace servanda::engine
