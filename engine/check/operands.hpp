#pragma once
// Walks over checked expressions: what a node is made of, and all nodes below one.

#include <vector>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// The nodes that this one is made of, in the order of the text.
[[nodiscard]] std::vector<NodeId> operands(const Node& node);

/// The node and all below it, each once, each before what it is made of.
[[nodiscard]] std::vector<NodeId> nodes_of(const Program& program, NodeId root);

}  // namespace servanda::engine
