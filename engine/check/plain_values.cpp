#include "engine/check/plain_values.hpp"

namespace servanda::engine {

std::optional<Value> plain_value(const Program& program, NodeId id) {
  if (const auto* constant = std::get_if<Constant>(&program[id].content)) return constant->value;
  const auto* computed = std::get_if<ComputedFromOne>(&program[id].content);
  if (computed == nullptr || computed->what != UnaryFunction::negative) return std::nullopt;
  const auto* constant = std::get_if<Constant>(&program[computed->operand].content);
  const auto* figure =
      constant == nullptr ? nullptr : std::get_if<NumberInterval>(&constant->value);
  return figure == nullptr ? std::nullopt : std::optional<Value>(-*figure);
}

bool is_bare_number(const Program& program, NodeId id) {
  if (program[id].type.kind != TypeKind::number) return false;
  return std::holds_alternative<Bounded>(program[id].content) ||
         plain_value(program, id).has_value();
}

}  // namespace servanda::engine
