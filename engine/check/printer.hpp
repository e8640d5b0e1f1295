#pragma once
// Expressions of a checked program as text. Internal to `engine/check/`.

#include <cstdint>
#include <set>
#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// `simplified` prints `not not a`, `a = yes` and `a` alike: they mean the same.
enum class Printed : std::uint8_t { as_written, simplified };

/// Writes one node a line, children indented below their parent. Depth is bounded by the checker.
class Printer {
 public:
  explicit Printer(const Program& program, Printed how = Printed::as_written)
      : program_(program), how_(how) {}

  void line(const std::string& text, int depth) {
    text_.append(2U * static_cast<std::size_t>(depth), ' ');
    text_ += text + '\n';
  }
  void node(NodeId id, int depth) {
    if (!id.valid()) return;
    if (how_ == Printed::simplified && without_negations(id)) {
      line("not", depth);
      ++depth;
    }
    const Node& node = program_[id];
    std::visit([&](const auto& content) { show(content, node, depth); }, node.content);
  }
  std::string take() { return std::move(text_); }

  /// The declarations that the nodes have named so far.
  struct Named {
    std::set<ParameterId> parameters;
    std::set<IndicatorId> indicators;
    std::set<EventId> events;
    std::set<GroupId> groups;
  };
  [[nodiscard]] const Named& named() const { return named_; }

 private:
  /// Steps down through negations and comparisons with `yes` or `no`; returns whether the rest is
  /// negated.
  [[nodiscard]] bool without_negations(NodeId& id) const {
    bool negated = false;
    for (;;) {
      const NodeContent& content = program_[id].content;
      if (const auto* negation = std::get_if<Negated>(&content)) {
        negated = !negated;
        id = negation->operand;
        continue;
      }
      const auto* compared = std::get_if<Compared>(&content);
      const auto* constant =
          compared != nullptr ? std::get_if<Constant>(&program_[compared->right].content) : nullptr;
      const bool* truth = constant != nullptr ? std::get_if<bool>(&constant->value) : nullptr;
      if (truth == nullptr) return negated;
      if ((compared->comparison == Comparison::equal) != *truth) negated = !negated;
      id = compared->left;
    }
  }

  [[nodiscard]] std::string period(const Period& period) const {
    switch (period.kind) {
      case PeriodKind::current:
        return "";
      case PeriodKind::previous:
        return " [previous cycle]";
      case PeriodKind::cycle:
        return " [" + program_.vocabulary.cycles[period.cycle].name + "]";
      case PeriodKind::year:
        return " [" + std::to_string(period.year) + "]";
      case PeriodKind::as_of:
        return " [as of " + to_string(period.day) + "]";
      case PeriodKind::held:
        return " [#" + std::to_string(period.slot) + "]";
      case PeriodKind::told:
        return " [year of]";
    }
    return "";
  }
  [[nodiscard]] std::string over(const Range& range) {
    return " #" + std::to_string(range.slot) + " in " + what(range) +
           (range.allow_empty ? ", empty or not" : "");
  }
  [[nodiscard]] std::string what(const Range& range) {
    const Vocabulary& vocabulary = program_.vocabulary;
    switch (range.kind) {
      case RangeKind::group:
        named_.groups.insert(range.group);
        return vocabulary.groups[range.group].name;
      case RangeKind::event:
        named_.events.insert(range.event);
        return vocabulary.events[range.event].name;
      case RangeKind::cycles:
        return "cycles from " + vocabulary.cycles[range.first_cycle].name +
               (range.last_cycle.valid() ? " to " + vocabulary.cycles[range.last_cycle].name : "");
      case RangeKind::years:
        if (range.days.valid()) return "years of";
        return "years from " + std::to_string(range.first_year) +
               (range.last_year ? " to " + std::to_string(*range.last_year) : "");
      case RangeKind::listed:
        break;
    }
    return "";
  }

  void show(const Constant& constant, const Node& node, int depth) {
    line("constant " + write_value(program_.vocabulary, node.type, constant.value) + ": " +
             program_.vocabulary.describe(node.type),
         depth);
  }
  void show(const CycleDays& days, const Node&, int depth) {
    line("days of cycle" + period(days.period), depth);
  }
  void show(const EdgeOfDays& edge, const Node&, int depth) {
    line(edge.last ? "end of" : "start of", depth);
    node(edge.days, depth + 1);
  }
  void show(const SubjectUnderReview&, const Node&, int depth) { line("subject", depth); }
  void show(const VariableUse& use, const Node&, int depth) {
    line("#" + std::to_string(use.slot), depth);
  }
  void show(const FieldUse& use, const Node&, int depth) {
    line("#" + std::to_string(use.slot) + " field " + std::to_string(use.field), depth);
  }
  void show(const Read& read, const Node& node, int depth) {
    named_.indicators.insert(read.indicator);
    const std::string source = read.source ? " from " + std::string(to_string(*read.source)) : "";
    line("read " + program_.vocabulary.indicators[read.indicator].name + period(read.period) +
             source + ": " + program_.vocabulary.describe(node.type),
         depth);
    this->node(read.subject, depth + 1);
    this->node(read.period.told, depth + 1);
  }
  void show(const ReadParameter& read, const Node&, int depth) {
    named_.parameters.insert(read.parameter);
    line("parameter " + program_.parameters[read.parameter].name, depth);
  }
  void show(const Computed& computed, const Node&, int depth) {
    constexpr auto signs = base::names<Arithmetic>("+", "-", "*", "/");
    pair(std::string(base::name_of(signs, computed.what)), computed.left, computed.right, depth);
  }
  void show(const ComputedFromOne& computed, const Node&, int depth) {
    line(computed.what == UnaryFunction::negative ? "negative" : "abs", depth);
    node(computed.operand, depth + 1);
  }
  void show(const Rounded& rounded, const Node&, int depth) {
    line("round to " + std::to_string(rounded.decimals), depth);
    node(rounded.operand, depth + 1);
  }
  void show(const Converted& converted, const Node& node, int depth) {
    line("times " + as_fraction(converted.factor) + ": " + program_.vocabulary.describe(node.type),
         depth);
    this->node(converted.operand, depth + 1);
  }
  void show(const TimeBetween& between, const Node&, int depth) {
    pair(between.years ? "years between" : "days between", between.from, between.to, depth);
  }
  void show(const Matches& matches, const Node&, int depth) {
    line("matches " + matches.pattern, depth);
    node(matches.operand, depth + 1);
  }
  void show(const Defined& defined, const Node&, int depth) {
    line(program_.definitions[defined.definition].name, depth);
    node(defined.body, depth + 1);
  }
  void show(const Extreme& extreme, const Node&, int depth) {
    line(extreme.largest ? "max" : "min", depth);
    for (const NodeId id : extreme.operands) node(id, depth + 1);
  }
  void show(const Bounded& bounded, const Node&, int depth) {
    constexpr auto words =
        base::names<BoundWord>("at most", "fewer than", "at least", "more than", "between");
    pair(std::string(base::name_of(words, bounded.word)), bounded.first, bounded.second, depth);
  }
  void show(const Compared& compared, const Node&, int depth) {
    pair(std::string(to_string(compared.comparison)), compared.left, compared.right, depth);
  }
  void show(const AmongListed& among, const Node&, int depth) {
    line("in list", depth);
    node(among.operand, depth + 1);
    for (const NodeId id : among.items) node(id, depth + 1);
  }
  void show(const WithinDays& within, const Node&, int depth) {
    pair("within", within.operand, within.days, depth);
  }
  void show(const ComparedWithDays& compared, const Node&, int depth) {
    pair(std::string(to_string(compared.comparison)) + " period", compared.operand, compared.days,
         depth);
  }
  void show(const MemberOf& member, const Node&, int depth) {
    named_.groups.insert(member.group);
    line("member of " + program_.vocabulary.groups[member.group].name, depth);
    node(member.operand, depth + 1);
  }
  void show(const Holds& holds, const Node&, int depth) {
    pair("has", holds.set, holds.item, depth);
  }
  void show(const Mentions& node, const Node&, int depth) {
    std::string text = std::string("report") + period(node.period) + " mentions " +
                       (node.all ? "all of" : "any of");
    for (const PhraseId id : node.phrases) text += " " + program_.vocabulary.phrases[id].name;
    line(text, depth);
    this->node(node.subject, depth + 1);
  }
  void show(const Negated& negated, const Node&, int depth) {
    line("not", depth);
    node(negated.operand, depth + 1);
  }
  void show(const Counted& counted, const Node&, int depth) {
    line("holds for " + std::to_string(counted.least) +
             (counted.most ? " to " + std::to_string(*counted.most) : " or more") + " of " +
             std::to_string(counted.conditions.size()),
         depth);
    for (const NodeId id : counted.conditions) node(id, depth + 1);
  }
  void show(const CountedOver& over_range, const Node&, int depth) {
    constexpr auto words =
        base::names<Quantity>("every", "some", "no", "at least", "at most", "exactly");
    std::string text(base::name_of(words, over_range.quantity));
    if (over_range.quantity >= Quantity::at_least)
      text += " " + (over_range.share ? decimal(*over_range.share) + " of"
                                      : std::to_string(over_range.number));
    line(text + over(over_range.range), depth);
    node(over_range.range.where, depth + 1);
    node(over_range.body, depth + 1);
  }
  void show(const Aggregated& aggregated, const Node&, int depth) {
    std::string text(traits_of(aggregated.kind).name);
    if (aggregated.known_only) text += " known";
    if (aggregated.extremes) {
      text += aggregated.extremes->lowest ? " lowest " : " highest ";
      text += std::to_string(aggregated.extremes->number);
    }
    const bool listed = aggregated.range.kind == RangeKind::listed;
    line(listed ? text : text + over(aggregated.range), depth);
    node(aggregated.range.days, depth + 1);
    node(aggregated.range.where, depth + 1);
    for (const NodeId id : aggregated.values) node(id, depth + 1);
  }
  void show(const IsReported& asked, const Node&, int depth) {
    line("is reported", depth);
    node(asked.operand, depth + 1);
  }
  void show(const IsKnown& asked, const Node&, int depth) {
    line("is known", depth);
    node(asked.operand, depth + 1);
  }
  void show(const OrElse& or_else, const Node&, int depth) {
    pair("or else because " + or_else.because, or_else.operand, or_else.fallback, depth);
  }

  void pair(const std::string& text, NodeId left, NodeId right, int depth) {
    line(text, depth);
    node(left, depth + 1);
    node(right, depth + 1);
  }

  const Program& program_;
  Printed how_;
  std::string text_;
  Named named_;
};

/// As `print_rule` (print_rule.hpp), on request without redundant words.
[[nodiscard]] std::string print_rule(const Program& program, const Commitment& commitment,
                                     Printed how);

/// The head and the clauses of a commitment, and of its exceptions.
void print_clauses(const Commitment& commitment, Printer& printer);

}  // namespace servanda::engine
