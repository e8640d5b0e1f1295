#pragma once
// Three truths and the reasons of the third.
//
// Conditions follow strong Kleene logic; engine/operators/counting.hpp combines them.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enumeration.hpp"

namespace servanda::engine {

enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }
[[nodiscard]] constexpr Truth negated(Truth truth) {
  return static_cast<Truth>(2 - static_cast<int>(truth));
}
[[nodiscard]] std::string_view to_string(Truth truth);  ///< `no`, `unknown`, `yes`

/// Why something is unknown.
enum class Reason : std::uint8_t {
  not_reported,    ///< asked, silent
  withheld,        ///< the State says that it does not publish
  never_declared,  ///< no declaration was ever found
  not_exchanged,   ///< a treaty exchange was not delivered
  not_collected,   ///< we have not looked, or the dossier does not say whether
  imprecise,       ///< a bound or a rounding leaves the answer open
  conflict,        ///< sources of one basis contradict each other
  no_baseline,     ///< there is no earlier cycle
  not_in_force,    ///< a parameter is read outside its dates
  stale,           ///< the register, or a reading that holds for a time, is too old
};
inline constexpr std::size_t reason_count = base::value_count<Reason>;

struct ReasonTraits {
  Reason value;
  std::string_view name;
  bool in_data;  ///< a row may give it for a value that is missing
};
inline constexpr std::array<ReasonTraits, reason_count> reason_traits{{
    {Reason::not_reported, "not_reported", true},
    {Reason::withheld, "withheld", true},
    {Reason::never_declared, "never_declared", true},
    {Reason::not_exchanged, "not_exchanged", true},
    {Reason::not_collected, "not_collected", true},
    {Reason::imprecise, "imprecise", false},
    {Reason::conflict, "conflict", false},
    {Reason::no_baseline, "no_baseline", false},
    {Reason::not_in_force, "not_in_force", false},
    {Reason::stale, "stale", false},
}};
static_assert(base::has_row_for_each(reason_traits));
[[nodiscard]] constexpr std::string_view to_string(Reason reason) {
  return base::row_of(reason_traits, reason).name;
}
[[nodiscard]] constexpr std::optional<Reason> parse_reason(std::string_view text) {
  return base::value_named(reason_traits, text);
}

/// The reasons that data may give, in the order in which they are offered.
inline constexpr std::array<Reason, 5> data_reasons{Reason::not_reported, Reason::withheld,
                                                    Reason::not_collected, Reason::never_declared,
                                                    Reason::not_exchanged};
static_assert(std::all_of(reason_traits.begin(), reason_traits.end(), [](const ReasonTraits& each) {
  const auto place = std::find(data_reasons.begin(), data_reasons.end(), each.value);
  return each.in_data == (place != data_reasons.end());
}));
[[nodiscard]] constexpr std::optional<Reason> parse_data_reason(std::string_view text) {
  const std::optional<Reason> reason = parse_reason(text);
  return reason && base::row_of(reason_traits, *reason).in_data ? reason : std::nullopt;
}

/// A set of reasons, always listed in the order of the enumeration.
class Reasons {
 public:
  Reasons() = default;
  Reasons(std::initializer_list<Reason> reasons);

  [[nodiscard]] bool empty() const { return bits_ == 0; }
  [[nodiscard]] bool contains(Reason reason) const;
  void add(Reason reason);
  void add(Reasons other) { bits_ |= other.bits_; }
  [[nodiscard]] std::vector<Reason> list() const;

  friend bool operator==(Reasons, Reasons) = default;

 private:
  std::uint16_t bits_ = 0;
};

}  // namespace servanda::engine
