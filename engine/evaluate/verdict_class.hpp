#pragma once
// Classes of verdicts for display and counts. *No data* is divided by its gap: who could have said
// more.
//
// The gap follows from the reasons that keep the verdict open. Nobody has looked if `not_collected`
// is among them; a State is silent, or refuses, if `not_reported`, `withheld`, `never_declared` or
// `not_exchanged` is. A State is not blamed for facts that nobody looked for: only the second is a
// reporting gap.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/reading.hpp"
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
inline constexpr int verdict_class_count = 10;
inline constexpr std::array<VerdictClass, verdict_class_count> verdict_classes{
    VerdictClass::met,          VerdictClass::partly_met,     VerdictClass::not_met,
    VerdictClass::not_examined, VerdictClass::reporting_gap,  VerdictClass::mixed_gap,
    VerdictClass::evidence_gap, VerdictClass::not_applicable, VerdictClass::pending,
    VerdictClass::error};
inline constexpr std::array<VerdictClass, 4> no_data_classes{
    VerdictClass::not_examined, VerdictClass::reporting_gap, VerdictClass::mixed_gap,
    VerdictClass::evidence_gap};

[[nodiscard]] VerdictClass class_of(Verdict verdict, Reasons reasons);
[[nodiscard]] Verdict verdict_of(VerdictClass of);

/// Has nobody looked? Is a State silent, or does it refuse?
[[nodiscard]] bool is_unexamined(Reasons reasons);
[[nodiscard]] bool is_silent(Reasons reasons);

[[nodiscard]] std::string_view to_string(VerdictClass of);  ///< `met`, ..., `not examined`, ...
[[nodiscard]] std::optional<VerdictClass> parse_class(std::string_view text);

/// The gap of *no data*, as in data: `not_examined`, `reporting`, `mixed`, `evidence`; empty for
/// any other verdict.
[[nodiscard]] std::string_view gap_name(VerdictClass of);
/// The same in words: `not examined`, `reporting gap: withheld`.
[[nodiscard]] std::string gap_words(Verdict verdict, Reasons reasons);
/// The meaning of a gap: `implementation gap`, `reporting gap: silent or withheld`; empty for no
/// gap.
[[nodiscard]] std::string_view meaning_of(VerdictClass of);

}  // namespace servanda::engine
