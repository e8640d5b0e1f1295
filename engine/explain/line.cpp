// A node as a linear function of one fact, for facts that occur several times in a comparison.

#include <algorithm>

#include "engine/explain/wishing.hpp"

namespace servanda::engine {

std::optional<Wishing::Line> Wishing::line(NodeId id, std::size_t fact) {
  const NodeContent& content = program_[id].content;
  const Support support = cell_.evaluate(id).support;
  if (!std::binary_search(support.begin(), support.end(), fact)) {
    const auto constant = figure_of(id);
    if (!constant || !constant->is_exact()) return std::nullopt;
    return Line{Number(0), constant->lower->at};
  }
  if (std::holds_alternative<Read>(content)) return Line{Number(1), Number(0)};
  if (const auto* node = std::get_if<Defined>(&content)) return line(node->body, fact);
  if (const auto* node = std::get_if<Computed>(&content)) return line_of(*node, fact);
  if (const auto* node = std::get_if<Converted>(&content)) {
    const auto operand = line(node->operand, fact);
    if (!operand) return std::nullopt;
    return Line{operand->slope * node->factor, operand->offset * node->factor};
  }
  const auto* node = std::get_if<ComputedFromOne>(&content);
  if (node == nullptr || node->what != UnaryFunction::negative) return std::nullopt;
  const auto operand = line(node->operand, fact);
  if (!operand) return std::nullopt;
  return Line{-operand->slope, -operand->offset};
}

std::optional<Wishing::Line> Wishing::line_of(const Computed& node, std::size_t fact) {
  const auto left = line(node.left, fact);
  const auto right = line(node.right, fact);
  if (!left || !right) return std::nullopt;
  const Number zero(0);
  switch (node.what) {
    case Arithmetic::plus:
      return Line{left->slope + right->slope, left->offset + right->offset};
    case Arithmetic::minus:
      return Line{left->slope - right->slope, left->offset - right->offset};
    case Arithmetic::times:
      if (left->slope != zero && right->slope != zero) return std::nullopt;
      return Line{left->slope * right->offset + right->slope * left->offset,
                  left->offset * right->offset};
    case Arithmetic::divide:
      break;
  }
  if (right->slope != zero || right->offset == zero) return std::nullopt;
  return Line{left->slope / right->offset, left->offset / right->offset};
}

}  // namespace servanda::engine
