#pragma once
// Walks over checked expressions: the operands of a node, and all nodes below one.

#include <vector>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// The operands of this node, in the order of the text.
[[nodiscard]] std::vector<NodeId> operands(const Node& node);

/// The node and all below it, each once, each before its operands.
[[nodiscard]] std::vector<NodeId> nodes_of(const Program& program, NodeId root);

}  // namespace servanda::engine
