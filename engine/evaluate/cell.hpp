#pragma once
// One cell: a commitment's conditions, asked of one subject (or group) in one cycle.
//
// Every operator gives its answer, the reasons where it is unknown, and the readings that decide
// it, all at once, so that verdict and explanation can't part ways. Nothing is kept between cells
// but what `Cell` shows: the readings, in the order in which they were made, and the escapes that
// were used.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/evaluate/answer.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/selecting.hpp"
#include "engine/meaning/program.hpp"

namespace servanda::engine {

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

  Answer evaluate(NodeId id);

  [[nodiscard]] std::vector<Reading>& readings() { return readings_; }
  [[nodiscard]] std::vector<Assumption>& assumptions() { return assumptions_; }
  /// Some quantifier had nothing to go through.
  [[nodiscard]] bool empty_range() const { return empty_range_; }

 private:
  using Held = std::variant<SubjectId, std::size_t>;  ///< a State, or a row of Facts::events

  Answer answer(const Constant& node, const Node& whole);
  Answer answer(const CycleDays& node, const Node& whole);
  Answer answer(const SubjectUnderReview& node, const Node& whole);
  Answer answer(const VariableUse& node, const Node& whole);
  Answer answer(const FieldUse& node, const Node& whole);
  Answer answer(const Read& node, const Node& whole);
  Answer answer(const ReadParameter& node, const Node& whole);
  Answer answer(const Computed& node, const Node& whole);
  Answer answer(const ComputedFromOne& node, const Node& whole);
  Answer answer(const Extreme& node, const Node& whole);
  Answer answer(const Bounded& node, const Node& whole);
  Answer answer(const Compared& node, const Node& whole);
  Answer answer(const AmongListed& node, const Node& whole);
  Answer answer(const WithinDays& node, const Node& whole);
  Answer answer(const ComparedWithDays& node, const Node& whole);
  Answer answer(const MemberOf& node, const Node& whole);
  Answer answer(const Holds& node, const Node& whole);
  Answer answer(const Negated& node, const Node& whole);
  Answer answer(const Counted& node, const Node& whole);
  Answer answer(const CountedOver& node, const Node& whole);
  Answer answer(const Aggregated& node, const Node& whole);
  Answer answer(const IsReported& node, const Node& whole);
  Answer answer(const IsKnown& node, const Node& whole);
  Answer answer(const OrElse& node, const Node& whole);

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
  Members members(const Range& range);
  void settle_events(const Members& members, const std::vector<Truth>& counts);
  Answer count(const Members& members, const std::vector<Answer>& parts, std::size_t least,
               std::size_t most);
  Answer share(const Members& members, const std::vector<Answer>& parts, Number share);
  Answer aggregate(const Aggregated& node, const Members& members);

  [[nodiscard]] std::optional<Window> window(const Period& period) const;
  [[nodiscard]] Day horizon() const;
  std::size_t reading(Reading reading);

  const Program& program_;
  const Facts& facts_;
  const Clock& clock_;
  const CellPlace& place_;
  std::vector<Held> slots_;
  std::vector<Reading> readings_;
  std::vector<Assumption> assumptions_;
  bool empty_range_ = false;
};

}  // namespace servanda::engine
