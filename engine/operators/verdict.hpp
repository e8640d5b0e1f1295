#pragma once
// The verdicts and their traits: one table, for all places that treat several of them alike. Their
// marks, colours and outcomes in other formats stand in reports/marks.hpp and reports/outcomes.hpp.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/enumeration.hpp"

namespace servanda::engine {

enum class Verdict : std::uint8_t {
  met,
  partly_met,
  not_met,
  no_data,
  not_applicable,
  pending,
  error
};
inline constexpr std::size_t verdict_count = base::value_count<Verdict>;

enum class VerdictKind : std::uint8_t {
  decided,  ///< evidence tells how far the commitment was kept
  open,     ///< evidence or time may still bring another verdict
  exempt,   ///< nobody has to keep it
  failed    ///< a result of the rules cannot be computed
};

struct VerdictTraits {
  Verdict value;
  std::string_view name;
  VerdictKind kind;
  int kept = 0;  ///< of a decided one: its place on not met < partly met < met, from zero
};
inline constexpr std::array<VerdictTraits, verdict_count> verdict_traits{{
    {Verdict::met, "met", VerdictKind::decided, 2},
    {Verdict::partly_met, "partly met", VerdictKind::decided, 1},
    {Verdict::not_met, "not met", VerdictKind::decided, 0},
    {Verdict::no_data, "no data", VerdictKind::open},
    {Verdict::not_applicable, "not applicable", VerdictKind::exempt},
    {Verdict::pending, "pending", VerdictKind::open},
    {Verdict::error, "error", VerdictKind::failed},
}};
static_assert(base::has_row_for_each(verdict_traits));
[[nodiscard]] constexpr const VerdictTraits& traits_of(Verdict verdict) {
  return base::row_of(verdict_traits, verdict);
}

[[nodiscard]] constexpr std::string_view to_string(Verdict verdict) {
  return traits_of(verdict).name;
}
[[nodiscard]] constexpr std::optional<Verdict> parse_verdict(std::string_view text) {
  return base::value_named(verdict_traits, text);
}

[[nodiscard]] constexpr bool is_decided(Verdict verdict) {
  return traits_of(verdict).kind == VerdictKind::decided;
}
[[nodiscard]] constexpr bool is_open(Verdict verdict) {
  return traits_of(verdict).kind == VerdictKind::open;
}
/// Was the commitment kept, wholly or in part?
[[nodiscard]] constexpr bool is_kept(Verdict verdict) { return traits_of(verdict).kept > 0; }
/// Does evidence show that something is missing?
[[nodiscard]] constexpr bool falls_short(Verdict verdict) {
  return is_decided(verdict) && verdict != Verdict::met;
}
/// On not met < partly met < met.
[[nodiscard]] constexpr bool is_worse(Verdict one, Verdict other) {
  return traits_of(one).kept < traits_of(other).kept;
}

}  // namespace servanda::engine
