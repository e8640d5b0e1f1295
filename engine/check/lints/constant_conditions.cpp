// Conditions that have one result for all data.
//
// Each figure has a domain, the values that it can have: a stockpile is at least zero, a share lies
// between 0% and 100%, a choice is one of its values. If two domains settle a comparison, no fact
// can change it.

#include <map>
#include <string>

#include "engine/check/implication.hpp"
#include "engine/check/lints/lints.hpp"
#include "engine/check/operands.hpp"

namespace servanda::engine {
namespace {

const NumberInterval anything{};

class Domains {
 public:
  explicit Domains(const Program& program) : program_(program) {}

  [[nodiscard]] NumberInterval of(NodeId id) const {
    const Node& node = program_[id];
    return std::visit([&](const auto& content) { return of(content, node); }, node.content);
  }

 private:
  [[nodiscard]] NumberInterval of(const Constant& node, const Node&) const {
    if (const auto* figure = std::get_if<NumberInterval>(&node.value)) return *figure;
    if (const auto* choice = std::get_if<ChoiceValue>(&node.value))
      return NumberInterval::exact(Number(choice->position));
    return anything;
  }
  [[nodiscard]] NumberInterval of(const Read&, const Node& node) const {
    return of_type(node.type);
  }
  [[nodiscard]] NumberInterval of(const FieldUse&, const Node& node) const {
    return of_type(node.type);
  }
  [[nodiscard]] NumberInterval of(const Aggregated& node, const Node&) const {
    switch (traits_of(node.kind).of) {
      case AggregateOf::members:
        return NumberInterval::at_least(0);
      case AggregateOf::members_share:
        return NumberInterval::between(0, 1);
      case AggregateOf::figures:
        break;
    }
    return anything;
  }
  [[nodiscard]] NumberInterval of(const ComputedFromOne& node, const Node&) const {
    if (node.what == UnaryFunction::absolute) return absolute(of(node.operand));
    return -of(node.operand);
  }
  [[nodiscard]] NumberInterval of(const Converted& node, const Node&) const {
    return of(node.operand) * NumberInterval::exact(node.factor);
  }
  [[nodiscard]] NumberInterval of(const Computed& node, const Node& whole) const {
    if (!whole.type.is_figure()) return anything;
    if (node.what == Arithmetic::plus) return of(node.left) + of(node.right);
    return anything;
  }
  [[nodiscard]] NumberInterval of(const OrElse& node, const Node&) const {
    const NumberInterval one = of(node.operand);
    const NumberInterval other = of(node.fallback);
    return {smaller(one, other).lower, larger(one, other).upper};
  }
  [[nodiscard]] NumberInterval of(const Defined& node, const Node&) const { return of(node.body); }
  template <class Content>
  [[nodiscard]] NumberInterval of(const Content&, const Node&) const {
    return anything;
  }
  [[nodiscard]] NumberInterval of_type(const Type& type) const {
    if (const auto floor = program_.vocabulary.floor_of(type))
      return NumberInterval::at_least(*floor);
    if (type.kind != TypeKind::choice) return anything;
    const auto values = program_.vocabulary.choices[type.choice].values.size();
    return NumberInterval::between(0, Number(static_cast<std::int64_t>(values) - 1));
  }

  const Program& program_;
};

class ConstantConditions {
 public:
  explicit ConstantConditions(Linting& linting)
      : linting_(linting), program_(linting.program()), domains_(program_) {}

  void look_at(NodeId root) {
    for (const NodeId id : nodes_of(program_, root)) {
      const Node& node = program_[id];
      if (const auto* compared = std::get_if<Compared>(&node.content)) comparison(*compared, node);
      if (const auto* counted = std::get_if<Counted>(&node.content)) contradictions(*counted, node);
    }
  }

  void say(const Node& node, bool holds, const std::string& why) {
    linting_.warn(
        "L002", node.place,
        "this is always " + std::string(holds ? "true" : "false") + " where it is known at all",
        why, "no fact can change it: ask for what was meant, or take it out");
  }

 private:
  [[nodiscard]] bool is_bound(NodeId id) const {
    const auto* constant = std::get_if<Constant>(&program_[id].content);
    const auto* figure = constant ? std::get_if<NumberInterval>(&constant->value) : nullptr;
    return std::holds_alternative<Bounded>(program_[id].content) ||
           (figure != nullptr && !figure->is_exact());
  }

  void comparison(const Compared& compared, const Node& node) {
    const TypeKind kind = program_[compared.left].type.kind;
    const bool equality =
        compared.comparison == Comparison::equal || compared.comparison == Comparison::not_equal;
    if (equality && (is_bound(compared.left) || is_bound(compared.right))) {
      linting_.warn("L027", node.place, "a figure is hardly ever known to be equal to a bound",
                    "compared with what is not exact",
                    "compare with `<=`, `>=` or `in`, or write the exact figure");
      return;
    }
    if (print(program_, compared.left) == print(program_, compared.right)) {
      const Comparison what = compared.comparison;
      const bool holds = what == Comparison::equal || what == Comparison::less_equal ||
                         what == Comparison::greater_equal;
      return say(node, holds, "both sides are the same");
    }
    if (!program_[compared.left].type.is_figure() && kind != TypeKind::choice) return;
    const Truth truth =
        compare(domains_.of(compared.left), compared.comparison, domains_.of(compared.right));
    if (truth != Truth::unknown) say(node, truth == Truth::yes, "by what the two sides can be");
  }

  /// `x < 5 and x > 7`, `a and not a`, `a or not a`.
  void contradictions(const Counted& counted, const Node& node) {
    const bool all = counted.least == counted.conditions.size() && !counted.most;
    const bool any = counted.least == 1 && !counted.most;
    if (!all && !any) return;
    std::map<std::string, NumberInterval> figures;
    std::map<std::string, bool> conditions;
    for (const NodeId id : counted.conditions) {
      const auto* negated = std::get_if<Negated>(&program_[id].content);
      const NodeId condition = negated != nullptr ? negated->operand : id;
      const auto [known, is_new] =
          conditions.emplace(print(program_, condition), negated == nullptr);
      if (!is_new && known->second != (negated == nullptr))
        return say(node, !all, "a condition and its opposite stand in it");
      const auto* compared = std::get_if<Compared>(&program_[id].content);
      const auto range = compared != nullptr && all ? allowed(program_, *compared) : std::nullopt;
      if (!range) continue;
      const auto [other, first] = figures.emplace(print(program_, compared->left), *range);
      if (!first && compare(other->second, Comparison::equal, *range) == Truth::no)
        return say(node, false, "no figure meets both of its comparisons");
    }
  }

  Linting& linting_;
  const Program& program_;
  Domains domains_;
};

}  // namespace

void find_constant_conditions(Linting& linting) {
  ConstantConditions find(linting);
  for (const Commitment& commitment : linting.program().commitments) {
    for (const ConditionClause& clause : condition_clauses(commitment)) {
      const Node& node = linting.program()[clause.condition];
      const auto* constant = std::get_if<Constant>(&node.content);
      if (constant != nullptr) find.say(node, std::get<bool>(constant->value), "a truth by itself");
      find.look_at(clause.condition);
    }
  }
}

}  // namespace servanda::engine
