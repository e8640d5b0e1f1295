#pragma once
// A node of the checked program, by its place in `Program::nodes`.

#include <compare>
#include <cstdint>

namespace servanda::engine {

struct NodeId {
  std::uint32_t value = UINT32_MAX;

  [[nodiscard]] bool valid() const { return value != UINT32_MAX; }
  friend auto operator<=>(NodeId, NodeId) = default;  // NOLINT(modernize-use-nullptr)
};

}  // namespace servanda::engine
