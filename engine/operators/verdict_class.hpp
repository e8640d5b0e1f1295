#pragma once
// Classes of verdicts for display and counts. *No data* is divided by its gap: who could have said
// more.
//
// The gap follows from the reasons that keep the verdict open. Nobody has looked if `not_collected`
// is among them; a State is silent, or refuses, if `not_reported`, `withheld`, `never_declared` or
// `not_exchanged` is. A State is not blamed for facts that nobody looked for: only the second is a
// reporting gap.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enumeration.hpp"
#include "engine/operators/verdict.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

/// From kept to broken, then the undecided ones.
enum class VerdictClass : std::uint8_t {
  met,
  partly_met,
  not_met,
  not_examined,   ///< no data: nobody has looked
  reporting_gap,  ///< no data: silent or withheld
  mixed_gap,      ///< no data: both
  evidence_gap,   ///< no data: neither; the evidence does not decide
  not_applicable,
  pending,
  error
};
inline constexpr std::size_t verdict_class_count = base::value_count<VerdictClass>;
inline constexpr const auto& verdict_classes = base::values<VerdictClass>;

struct ClassTraits {
  VerdictClass value;
  Verdict verdict;
  std::string_view name;
  std::string_view gap;      ///< the kind of gap, as data name it; empty for none
  std::string_view meaning;  ///< the gap in words
  bool unexamined = false;   ///< nobody has looked
  bool silent = false;       ///< a State said nothing, or refuses to
};
inline constexpr std::array<ClassTraits, verdict_class_count> class_traits{{
    {VerdictClass::met, Verdict::met, "met", "", ""},
    {VerdictClass::partly_met, Verdict::partly_met, "partly met", "", ""},
    {VerdictClass::not_met, Verdict::not_met, "not met", "implementation", "implementation gap"},
    {VerdictClass::not_examined, Verdict::no_data, "not examined", "not_examined", "not examined",
     true, false},
    {VerdictClass::reporting_gap, Verdict::no_data, "reporting gap", "reporting",
     "reporting gap: silent or withheld", false, true},
    {VerdictClass::mixed_gap, Verdict::no_data, "mixed gap", "mixed",
     "reporting gap, and not all examined", true, true},
    {VerdictClass::evidence_gap, Verdict::no_data, "evidence gap", "evidence",
     "evidence does not decide", false, false},
    {VerdictClass::not_applicable, Verdict::not_applicable, "not applicable", "", ""},
    {VerdictClass::pending, Verdict::pending, "pending", "", ""},
    {VerdictClass::error, Verdict::error, "error", "", ""},
}};
static_assert(base::has_row_for_each(class_traits));
[[nodiscard]] constexpr const ClassTraits& traits_of(VerdictClass of) {
  return base::row_of(class_traits, of);
}

[[nodiscard]] constexpr Verdict verdict_of(VerdictClass of) { return traits_of(of).verdict; }
[[nodiscard]] VerdictClass class_of(Verdict verdict, Reasons reasons);

/// The classes of *no data*, in their order.
inline constexpr std::array<VerdictClass, 4> no_data_classes = [] {
  std::array<VerdictClass, 4> all{};
  std::copy_if(verdict_classes.begin(), verdict_classes.end(), all.begin(),
               [](VerdictClass each) { return verdict_of(each) == Verdict::no_data; });
  return all;
}();

/// Has nobody looked? Is a State silent, or does it refuse?
[[nodiscard]] bool is_unexamined(Reasons reasons);
[[nodiscard]] bool is_silent(Reasons reasons);

[[nodiscard]] constexpr std::string_view to_string(VerdictClass of) { return traits_of(of).name; }
[[nodiscard]] constexpr std::optional<VerdictClass> parse_class(std::string_view text) {
  return base::value_named(class_traits, text);
}

/// Is a verdict of that class a gap?
[[nodiscard]] constexpr bool is_gap(VerdictClass of) { return !traits_of(of).gap.empty(); }
/// `implementation`, `not_examined`, `reporting`, …; empty for what is no gap
[[nodiscard]] constexpr std::string_view gap_kind(VerdictClass of) { return traits_of(of).gap; }
/// The gap of *no data*, as in data: `not_examined`, `reporting`, `mixed`, `evidence`; empty for
/// any other verdict.
[[nodiscard]] constexpr std::string_view gap_name(VerdictClass of) {
  return verdict_of(of) == Verdict::no_data ? gap_kind(of) : std::string_view();
}
/// The gap of *no data* in words: `not examined`, `reporting gap: withheld`.
[[nodiscard]] std::string gap_words(Verdict verdict, Reasons reasons);
/// The meaning of a gap: `implementation gap`, `reporting gap: silent or withheld`; empty for no
/// gap.
[[nodiscard]] constexpr std::string_view meaning_of(VerdictClass of) {
  return traits_of(of).meaning;
}

}  // namespace servanda::engine
