#pragma once
// The value on which several statements about one thing agree.

#include <optional>

#include "engine/values/value.hpp"

namespace servanda::engine {

/// The value on which two statements agree; nothing if they contradict each other. `at most 300`
/// and `290` do not, nor do `2020` and `2020-06-01`.
[[nodiscard]] std::optional<Value> agreed(const Value& one, const Value& other);

}  // namespace servanda::engine
