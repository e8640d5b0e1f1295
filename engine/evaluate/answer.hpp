#pragma once
// The answer of a condition or a figure: its value if it is known, the reasons if it is not, and
// the readings behind it.
//
// The rules for combining answers are here, once, for all operators: an operator over several
// answers is unknown because of those that leave it open, and rests on them; a settled one rests on
// those that settled it.

#include <optional>
#include <vector>

#include "engine/values/number_interval.hpp"
#include "engine/values/truth.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

/// Positions in `Cell::readings`, and from `first_assumption` on in `Cell::assumptions`; sorted.
using Support = std::vector<std::size_t>;
inline constexpr std::size_t first_assumption = std::size_t{1} << 32;
void join(Support& support, const Support& other);

struct Answer {
  std::optional<Value> value;  ///< nothing: unknown
  Reasons reasons;             ///< of an unknown answer, or of a count that is an interval
  Support support;             ///< the readings behind it

  [[nodiscard]] Truth truth() const;  ///< of a condition
};

[[nodiscard]] Answer known(Value value, Support support = {});
[[nodiscard]] Answer negated(Answer answer);

/// Is it known exactly, whatever it was computed from?
[[nodiscard]] bool is_settled(const Answer& answer);

/// Why an answer is not settled: a count has its own reasons, another figure was published as an
/// interval.
[[nodiscard]] Reasons open_because(const Answer& answer);

/// The answer of an operator that needs all its operands: unknown if one is, with the reasons and
/// readings of the unknown ones; else nothing, and the caller computes.
[[nodiscard]] std::optional<Answer> unknown_among(const std::vector<const Answer*>& operands);

/// A value computed from two: it rests on both, and is open where they are.
[[nodiscard]] Answer made_of(const Answer& left, const Answer& right, std::optional<Value> value);

/// A truth about two values; it may be unknown because they are inexact, and then rests on those
/// that are.
[[nodiscard]] Answer judged(const Answer& left, const Answer& right, Truth truth);

/// The answer of `counted` on several conditions; `unlisted` more may hold or not, and `alike` of
/// those that hold may be the same as others.
[[nodiscard]] Answer count_answers(const std::vector<Answer>& parts, std::size_t least,
                                   std::size_t most, std::size_t unlisted = 0,
                                   std::size_t alike = 0);

}  // namespace servanda::engine
