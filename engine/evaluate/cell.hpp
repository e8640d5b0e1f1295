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

#include "engine/evaluate/answer.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/selecting.hpp"
#include "engine/meaning/program.hpp"

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

  /// Does the answer rest on what came only after the day that is asked for?
  [[nodiscard]] bool came_late(const Answer& answer) const;
  /// On nothing else?
  [[nodiscard]] bool only_came_late(const Answer& answer) const;
  /// Is it open because a reading that holds for a time does so no longer?
  [[nodiscard]] bool outlived(const Answer& answer) const;
  /// On a row that names the cycle, and may be of a day behind its end?
  [[nodiscard]] bool may_be_late(const Answer& answer) const;

  [[nodiscard]] std::vector<Reading>& readings() { return readings_; }
  [[nodiscard]] const std::vector<Assumption>& assumptions() const { return assumptions_; }
  /// Some quantifier had nothing to go through.
  [[nodiscard]] bool empty_range() const { return empty_range_; }

  /// A State, a row of Facts::events, a cycle, or a year.
  using Held = std::variant<SubjectId, std::size_t, CycleId, int>;
  /// The members of a range with what `where` says of each; over.cpp.
  struct Member {
    Held held;
    Answer where;
  };
  struct Members {
    std::vector<Member> list;
    bool open = false;  ///< there may be more that nobody has listed
    Reasons open_reasons;
    std::optional<std::size_t> reading;  ///< of the list of events
  };
  /// `also` is a condition that each member must fulfil, besides `where`, to count.
  Members members(const Range& range, NodeId also = {});
  /// What the variable stands for from here on, as where a quantifier goes through its range.
  void hold(Slot slot, const Held& held) { slots_[slot] = held; }

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

  // over.cpp
  [[nodiscard]] Day end_of_list(const Range& range) const;
  void list_events(const Range& range, NodeId also, Members& members);
  // whole_events.cpp
  /// Each event that counts has one of these among its States.
  using OneOf = std::vector<SubjectId>;
  [[nodiscard]] std::optional<WholeList> whole_events(const Range& range, NodeId also,
                                                      Day last) const;
  void who_takes_part(NodeId condition, Slot event, std::vector<OneOf>& found) const;
  [[nodiscard]] std::optional<OneOf> states_named(NodeId id) const;
  void list_cycles(const Range& range, Members& members);
  void list_years(const Range& range, Members& members);
  [[nodiscard]] bool is_applicable(const Range& range, bool every, bool empty) const;
  void settle_events(const Members& members, const std::vector<Truth>& counts);
  Answer count(const Members& members, const std::vector<Answer>& parts, std::size_t least,
               std::size_t most);
  Answer share(const Members& members, const std::vector<Answer>& bodies, Number share);

  // aggregate.cpp
  struct Figures {
    std::vector<Figure> known;
    Answer open;     ///< of those that are not known: why, and what they rest on
    Answer settled;  ///< of those that are: what they rest on, and what leaves them open
    std::size_t missing = 0;
  };
  Figures figures(const Aggregated& node, const Members& members);
  Answer number_in(const Aggregated& node, const Members& members);
  Answer share_in(const Members& members);
  Answer over_figures(const Aggregated& node, const Members& members);
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
  CellPlace place_;
  Day until_;
  bool across_cycles_ = false;
  Day named_until_;
  std::vector<Held> slots_;
  std::vector<Reading> readings_;
  std::vector<Assumption> assumptions_;
  bool empty_range_ = false;
};

}  // namespace servanda::engine
