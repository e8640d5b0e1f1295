#pragma once
// What several statements about one thing say together.

#include <optional>

#include "engine/values/value.hpp"

namespace servanda::engine {

/// What two statements say together; nothing where they contradict each other. `at most 300` and
/// `290` do not, nor do `2020` and `2020-06-01`.
[[nodiscard]] std::optional<Value> agreed(const Value& one, const Value& other);

}  // namespace servanda::engine
