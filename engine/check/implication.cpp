#include "engine/check/implication.hpp"

#include <algorithm>
#include <vector>

namespace servanda::engine {
namespace {

/// Follows names to the bodies of their definitions.
NodeId body_of_definition(const Program& program, NodeId id) {
  while (const auto* defined = std::get_if<Defined>(&program[id].content)) id = defined->body;
  return id;
}

std::optional<Number> exact_constant(const Program& program, NodeId id) {
  const auto* constant = std::get_if<Constant>(&program[id].content);
  if (constant == nullptr) return std::nullopt;
  if (const auto* choice = std::get_if<ChoiceValue>(&constant->value))
    return Number(choice->position);
  const auto* figure = std::get_if<NumberInterval>(&constant->value);
  if (figure == nullptr || !figure->is_exact()) return std::nullopt;
  return figure->lower->at;
}

bool always_holds(const Program& program, NodeId id) {
  const auto* constant = std::get_if<Constant>(&program[id].content);
  const auto* truth = constant == nullptr ? nullptr : std::get_if<bool>(&constant->value);
  return truth != nullptr && *truth;
}

/// `total < 5` implies `total < 9`.
bool has_narrower_limit(const Program& program, NodeId stronger, NodeId weaker) {
  const auto* one = std::get_if<Compared>(&program[stronger].content);
  const auto* other = std::get_if<Compared>(&program[weaker].content);
  if (one == nullptr || other == nullptr) return false;
  const auto figures = allowed(program, *one);
  const auto limit = exact_constant(program, other->right);
  return figures && limit && print(program, one->left) == print(program, other->left) &&
         compare(*figures, other->comparison, NumberInterval::exact(*limit)) == Truth::yes;
}

bool part_implies(const Program& program, NodeId stronger, NodeId weaker) {
  return always_holds(program, weaker) || print(program, stronger) == print(program, weaker) ||
         has_narrower_limit(program, stronger, weaker);
}

/// The conditions of an `and` (or of an `or`); any other condition is one by itself.
std::vector<NodeId> parts(const Program& program, NodeId id, bool conjunction) {
  const auto* counted = std::get_if<Counted>(&program[id].content);
  const bool fits = counted != nullptr && !counted->most &&
                    counted->least == (conjunction ? counted->conditions.size() : 1);
  std::vector<NodeId> found = fits ? counted->conditions : std::vector<NodeId>{id};
  for (NodeId& part : found) part = body_of_definition(program, part);
  return found;
}

}  // namespace

std::optional<NumberInterval> allowed(const Program& program, const Compared& compared) {
  const auto at = exact_constant(program, compared.right);
  return at ? numbers_that(compared.comparison, NumberInterval::exact(*at)) : std::nullopt;
}

bool implies(const Program& program, NodeId stronger, NodeId weaker) {
  stronger = body_of_definition(program, stronger);
  weaker = body_of_definition(program, weaker);
  const auto all_of = parts(program, stronger, true);
  const auto asked = parts(program, weaker, true);
  const auto is_among_all = [&](NodeId part) {
    return std::any_of(all_of.begin(), all_of.end(),
                       [&](NodeId each) { return part_implies(program, each, part); });
  };
  const auto cases = parts(program, stronger, false);
  const auto alternatives = parts(program, weaker, false);
  const auto is_an_alternative = [&](NodeId part) {
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [&](NodeId each) { return part_implies(program, part, each); });
  };
  return std::all_of(asked.begin(), asked.end(), is_among_all) ||
         std::all_of(cases.begin(), cases.end(), is_an_alternative);
}

}  // namespace servanda::engine
