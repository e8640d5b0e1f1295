#include "engine/check/in_short.hpp"

#include <array>
#include <string_view>

namespace servanda::engine {
namespace {

constexpr int deepest = 4;
constexpr std::string_view left_out = "…";

class InShort {
 public:
  explicit InShort(const Program& program) : program_(program) {}

  [[nodiscard]] std::string text(NodeId id, int depth) const {
    if (!id.valid() || depth > deepest) return std::string(left_out);
    const Node& node = program_[id];
    return std::visit([&](const auto& content) { return of(content, node, depth); }, node.content);
  }

 private:
  [[nodiscard]] std::string of(const Constant& node, const Node& whole, int) const {
    return write_value(program_.vocabulary, whole.type, node.value, Digits::shown);
  }
  [[nodiscard]] std::string of(const Read& node, const Node&, int) const {
    return program_.vocabulary.indicators[node.indicator].name;
  }
  [[nodiscard]] std::string of(const ReadParameter& node, const Node&, int) const {
    return program_.parameters[node.parameter].name;
  }
  [[nodiscard]] std::string of(const Defined& node, const Node&, int) const {
    return program_.definitions[node.definition].name;
  }
  [[nodiscard]] std::string of(const Computed& node, const Node&, int depth) const {
    constexpr auto signs = base::names<Arithmetic>(" + ", " - ", " * ", " / ");
    return operand(node.left, depth) + std::string(base::name_of(signs, node.what)) +
           operand(node.right, depth);
  }
  [[nodiscard]] std::string of(const ComputedFromOne& node, const Node&, int depth) const {
    if (node.what == UnaryFunction::negative) return "-" + operand(node.operand, depth);
    return "abs(" + text(node.operand, depth + 1) + ")";
  }
  [[nodiscard]] std::string of(const Rounded& node, const Node&, int depth) const {
    return "round(" + text(node.operand, depth + 1) + ", " + std::to_string(node.decimals) + ")";
  }
  [[nodiscard]] std::string of(const Converted& node, const Node&, int depth) const {
    return text(node.operand, depth);
  }
  [[nodiscard]] std::string of(const OrElse& node, const Node&, int depth) const {
    return text(node.operand, depth) + " or else " + std::string(left_out);
  }
  [[nodiscard]] std::string of(const Extreme& node, const Node&, int depth) const {
    return (node.largest ? "max(" : "min(") + text(node.operands.front(), depth + 1) + ", " +
           std::string(left_out) + ")";
  }
  [[nodiscard]] std::string of(const Aggregated& node, const Node&, int depth) const {
    const std::string word(traits_of(node.kind).name);
    if (node.values.empty()) return word + "(" + std::string(left_out) + ")";
    return word + "(" + text(node.values.front(), depth + 1) + " " + std::string(left_out) + ")";
  }
  template <class Other>
  [[nodiscard]] std::string of(const Other&, const Node&, int) const {
    return std::string(left_out);
  }

  /// The operand, in brackets if it is computed itself.
  [[nodiscard]] std::string operand(NodeId id, int depth) const {
    const std::string part = text(id, depth + 1);
    const bool computed = std::holds_alternative<Computed>(program_[id].content);
    return computed && part != left_out ? "(" + part + ")" : part;
  }

  const Program& program_;
};

}  // namespace

std::string in_short(const Program& program, NodeId id) { return InShort(program).text(id, 0); }

}  // namespace servanda::engine
