#pragma once
// One cell: a commitment's conditions, asked of one subject (or group) in one cycle.
//
// Every operator gives its answer, the reasons where it is unknown, and the readings that decide
// it, all at once, so that verdict and explanation can't part ways. Nothing is kept between cells
// but what `Cell` shows: the readings, in the order in which they were made, and the escapes that
// were used.

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

/// Who is asked, and when.
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

  /// From here on asks what was so by this day; at first it is the day that is due. Later than the
  /// end of the cycle, what is dated behind it counts, too, and `across_cycles` even where it names
  /// another cycle.
  void look_until(Day last, bool across_cycles = false);
  /// From here on rows that name the cycle under review count up to this day, though they lie
  /// behind its end; at first all of them do.
  void take_named_until(Day last) { named_until_ = std::min(last, clock_.as_of); }

  /// Does the answer rest on what came only after the day that is asked for, or may have?
  [[nodiscard]] bool came_late(const Answer& answer) const;
  /// On nothing else, and surely?
  [[nodiscard]] bool only_came_late(const Answer& answer) const;
  /// Is it open because a reading that holds for a time does so no longer?
  [[nodiscard]] bool outlived(const Answer& answer) const;
  /// On a row that names the cycle, and may be of a day behind its end?
  [[nodiscard]] bool may_be_late(const Answer& answer) const;

  [[nodiscard]] std::vector<Reading>& readings() { return readings_; }
  [[nodiscard]] const std::vector<Assumption>& assumptions() const { return assumptions_; }
  /// Some quantifier had nothing to go through.
  [[nodiscard]] bool empty_range() const { return empty_range_; }

  /// A State, an event, a cycle, or a year.
  using BoundVariable = std::variant<SubjectId, EventNumber, CycleId, int>;
  /// The members of a range with what `where` says of each; over.cpp.
  struct Member {
    BoundVariable held;
    Answer within;     ///< is it one of those that the range goes through?
    Answer condition;  ///< what `where` says
    Answer where;      ///< both
  };
  struct Members {
    std::vector<Member> list;
    bool open = false;  ///< there may be more that nobody has listed
    Reasons open_reasons;
    std::optional<std::size_t> reading;  ///< of the list of events
  };
  /// `also` is a condition that each member must fulfil, besides `where`, to count. `all`: also
  /// those of which `where` surely does not hold, which are left out else where nothing could be
  /// told of them.
  Members members(const Range& range, NodeId also = {}, bool all = false);
  /// What the variable stands for from here on, as where a quantifier goes through its range.
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
  /// Each event that counts has one of these among its States.
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
  /// What `where` asks of an event by its day and its States.
  struct Narrowed {
    Day first;
    Day last;
    std::size_t field = 0;  ///< of States; 0: none
    SubjectId subject;      ///< whom it names
  };
  /// Does a condition hang on nothing but the event, the place and the rules, and can always be
  /// computed? Then nothing is told of an event for which it does not hold.
  [[nodiscard]] bool is_plain(NodeId condition) const;
  void narrow(NodeId where, Slot slot, Narrowed& narrowed);
  [[nodiscard]] std::optional<SubjectId> state_meant(NodeId id) const;
  std::vector<EventNumber> candidates(const Range& range, Day last, bool all);
  void settle_events(const Members& members, const std::vector<Truth>& counts);
  /// How many of these members may be one event with another of them; the list is marked then.
  std::size_t perhaps_one(const Members& members, const std::vector<bool>& counted);
  /// Marks the list where a member is open that may be one event with one that contradicts it.
  void mark_if_perhaps_one(const Members& members, const Member& member, const Answer& asked);
  Answer count(const Members& members, const std::vector<Answer>& parts, std::size_t least,
               std::size_t most);
  /// So many hold of so many, as bad as it can be and as good.
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
    Answer open;      ///< of those that are not known: why, and what they rest on
    Answer settled;   ///< of those that are: what they rest on, and what leaves them open
    Answer doubtful;  ///< the same of those that may not belong
    std::size_t missing = 0;
    std::size_t may_not_belong = 0;  ///< whether their figure is known or not
  };
  Figures figures(const Aggregated& node, const Members& members);
  Answer number_in(const Aggregated& node, const Members& members);
  Answer share_in(const Members& members);
  Answer over_figures(const Aggregated& node, const Members& members);
  Answer bounded_by(const Aggregated& node, const Members& members, Figures found);
  /// The answer rests on it.
  void assume(std::string because, Answer& answer);

  /// The subject of a reading; missing: the one under review. Nothing where it is not known, for
  /// the reasons in `why`.
  std::optional<SubjectId> whose(NodeId subject, Answer& why);
  [[nodiscard]] std::optional<Window> window(const Period& period) const;
  [[nodiscard]] Window under_review() const;
  [[nodiscard]] Window window_of(CycleId cycle) const;
  [[nodiscard]] Window window_of(int year) const;
  /// The year that another reading tells; unknown where it tells none, or several.
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
