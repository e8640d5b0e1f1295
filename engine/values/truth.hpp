#pragma once
// Three truths and the reasons of the third.
//
// Conditions follow strong Kleene logic; engine/operators/counting.hpp combines them.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
inline constexpr int reason_count = 10;
[[nodiscard]] std::string_view to_string(Reason reason);  ///< `not_reported`, ...
[[nodiscard]] std::optional<Reason> parse_reason(std::string_view text);

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
