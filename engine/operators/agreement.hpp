#pragma once
// The value on which statements about one thing agree, and the narrowest value that contains them
// all.

#include <optional>

#include "engine/values/value.hpp"

namespace servanda::engine {

/// The value on which two statements agree; nothing if they contradict each other. `at most 300`
/// and `290` do not, nor do `2020` and `2020-06-01`.
[[nodiscard]] std::optional<Value> agreed(const Value& one, const Value& other);
[[nodiscard]] std::optional<Days> agreed(const Days& one, const Days& other);

/// The narrowest value that contains both; nothing if there is none, as for two texts.
[[nodiscard]] std::optional<Value> hull(const Value& one, const Value& other);
/// All days from the first of the two to the last; a missing one adds none.
[[nodiscard]] Days hull(const std::optional<Days>& one, const Days& other);

}  // namespace servanda::engine
