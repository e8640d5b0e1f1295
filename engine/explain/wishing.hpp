#pragma once
// Walks through a condition for wishes.hpp. Internal to `engine/explain/`.

#include <functional>
#include <set>

#include "engine/explain/wishes.hpp"

namespace servanda::engine {

/// All wishes of both, if all must come true; for one fact, a value that serves both.
[[nodiscard]] Wishes join_all(Wishes wishes, const Wishes& more);
/// All wishes of both, if any would do.
[[nodiscard]] Wishes join_any(Wishes wishes, const Wishes& more);

class Wishing {
 public:
  Wishing(const Program& program, Cell& cell) : program_(program), cell_(cell) {}

  /// The wishes that would give the condition this truth. `kept`: it has it already, and the wishes
  /// keep it.
  Wishes condition(NodeId id, bool goal, bool kept);
  std::vector<Needed> take_needed() { return std::move(needed_); }

 private:
  /// One of several conditions that are counted.
  struct Part {
    Truth truth = Truth::unknown;
    std::function<Wishes(bool goal, bool kept)> want;
  };
  /// One of several figures in a computation.
  struct Term {
    std::optional<NumberInterval> now;
    std::function<Wishes(const Allowed& goal)> want;
  };
  struct Limits {
    std::size_t least = 0;
    std::size_t most = 0;
  };

  /// A list of events.
  struct List {
    std::size_t reading = 0;
    std::size_t found = 0;  ///< events in it that count
  };

  // wishing_counts.cpp: how many hold
  Wishes counted(const std::vector<Part>& parts, const Limits& limits, bool goal, bool kept);
  Wishes more_or_fewer(const std::vector<Part>& parts, Truth from, std::size_t how_many);
  Wishes kept_so(const std::vector<Part>& parts, const Limits& limits, bool goal);
  Wishes truth(const Counted& node, bool goal, bool kept);
  Wishes truth(const CountedOver& node, NodeId id, bool goal, bool kept);
  Wishes number_of(const Aggregated& node, NodeId id, const Allowed& goal);
  Part part(const Range& range, NodeId body, bool every, const Cell::Member& member);
  Wishes entries(const CountedOver& node, const List& list, const Limits& limits, bool goal);
  void note(const Range& range, const std::vector<Part>& parts, const Limits& limits);
  std::optional<std::size_t> list_of(EventId event, NodeId id);

  // wishing.cpp: one condition
  Wishes truth(const Compared& node, bool goal);
  Wishes truth(const AmongListed& node, bool goal);
  Wishes truth(const WithinDays& node, bool goal);
  Wishes truth(const ComparedWithDays& node, bool goal);
  Wishes truth(const Holds& node, bool goal);
  Wishes truth(const IsKnown& node, bool goal);
  Wishes with_lines(Wishes wishes, const Compared& node, Comparison comparison);
  /// The wish for the fact that the node reads and passes on unchanged.
  Wishes of_the_fact(NodeId id, const Wish& wish);

  // wishing_values.cpp: values of a node that would do, passed down to its operands
  Wishes value(NodeId id, const Allowed& goal);
  Wishes value_of(const Computed& node, NodeId id, const Allowed& goal);
  Wishes difference(const Term& left, const Term& right, const Allowed& goal);
  Wishes product_of(const Computed& node, NodeId id, const Allowed& goal);
  Wishes quotient_of(const Computed& node, NodeId id, const Allowed& goal);
  Wishes shifted_day(const Computed& node, const Allowed& goal);
  Wishes extreme_of(const std::vector<Term>& terms, bool largest, const Allowed& goal);
  Wishes sum_of(const std::vector<Term>& terms, const Allowed& goal);
  Wishes figures_of(const Aggregated& node, NodeId id, const Allowed& goal);
  std::vector<Term> terms(const Aggregated& node, NodeId id);
  Term term(NodeId id);
  /// The operand would have to lie on that side of its present value.
  static Wishes on_the_side(const Term& operand, Side side);
  Wishes read(NodeId id, const Allowed& goal);
  /// The same fact may occur in both: then neither bound is its own.
  Wishes either(Wishes left, const Wishes& right);

  /// The node's own reading, among those below it.
  std::optional<std::size_t> reading_of(NodeId id);
  std::optional<NumberInterval> figure_of(NodeId id);

  /// The node as a linear function of one fact: `2 * x + 5`; line.cpp.
  struct Line {
    Number slope;
    Number offset;
  };
  std::optional<Line> line(NodeId id, std::size_t fact);
  std::optional<Line> line_of(const Computed& node, std::size_t fact);

  const Program& program_;
  Cell& cell_;
  std::vector<Needed> needed_;
  std::set<std::size_t> in_two_places_;  ///< facts that stand on both sides of an operator
};

}  // namespace servanda::engine
