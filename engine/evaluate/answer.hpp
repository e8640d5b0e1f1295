#pragma once
// What a condition or a figure comes to: its value if it is known, why not if it is not, and the
// readings it rests on.
//
// The rules by which answers are put together stand here, once, for all operators: an operator over
// several answers is unknown because of, and rests on, those that leave it open; a settled one
// rests on those that settled it.

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
  Reasons reasons;             ///< of the unknown, or of what makes a count an interval
  Support support;             ///< what it rests on

  [[nodiscard]] Truth truth() const;  ///< of a condition
};

[[nodiscard]] Answer known(Value value, Support support = {});
[[nodiscard]] Answer negated(Answer answer);

/// Known to the last digit, whatever it was made of.
[[nodiscard]] bool is_settled(const Answer& answer);

/// Why an answer is not settled: a count says it of itself, another figure was published as it is.
[[nodiscard]] Reasons open_because(const Answer& answer);

/// The answer of an operator that needs all its operands: unknown where one is, with the reasons
/// and readings of these; else nothing, and the caller computes.
[[nodiscard]] std::optional<Answer> unknown_among(const std::vector<const Answer*>& operands);

/// A value made of two: it rests on both, and is open where they are.
[[nodiscard]] Answer made_of(const Answer& left, const Answer& right, std::optional<Value> value);

/// A truth about two; it may be unknown because they are too coarse, and then rests on those that
/// are.
[[nodiscard]] Answer judged(const Answer& left, const Answer& right, Truth truth);

/// What `counted` says of several conditions; `unlisted` more may hold or not, and `alike` of those
/// that hold may be one with others.
[[nodiscard]] Answer count_answers(const std::vector<Answer>& parts, std::size_t least,
                                   std::size_t most, std::size_t unlisted = 0,
                                   std::size_t alike = 0);

/// Compares two values of one type, as far as they are known.
[[nodiscard]] Truth compare_values(const Value& left, Comparison comparison, const Value& right);

}  // namespace servanda::engine
