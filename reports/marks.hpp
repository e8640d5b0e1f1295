#pragma once
// The display of a verdict: a shape and a word, and only then a colour. Bad and unknown never look
// the same.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/enumeration.hpp"
#include "engine/evaluate/assessment.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

struct ClassMark {
  engine::VerdictClass value;
  std::string_view shape;
  std::string_view cell;  ///< after the shape in a matrix: together nine cells at most
  Ink ink;
  std::uint32_t fill;          ///< the ground of a workbook's cell, red, green and blue
  bool only_if_found = false;  ///< summaries and legends omit it if there is none
};
inline constexpr std::array<ClassMark, engine::verdict_class_count> class_marks{{
    {engine::VerdictClass::met, "●", "met", Ink::good, 0xC6EFCE},
    {engine::VerdictClass::partly_met, "◐", "partly", Ink::middling, 0xFFEB9C},
    {engine::VerdictClass::not_met, "✗", "not met", Ink::bad, 0xFFC7CE},
    {engine::VerdictClass::not_examined, "·", "no data", Ink::faint, 0xFFFFFF},
    {engine::VerdictClass::reporting_gap, "?", "no data", Ink::unknown, 0xD9D2E9},
    {engine::VerdictClass::mixed_gap, "¿", "no data", Ink::unknown, 0xD9D2E9},
    {engine::VerdictClass::evidence_gap, "±", "no data", Ink::unknown, 0xD9D2E9},
    {engine::VerdictClass::not_applicable, "–", "n/a", Ink::faint, 0xEDEDED},
    {engine::VerdictClass::pending, "…", "pending", Ink::waiting, 0xEDEDED},
    {engine::VerdictClass::error, "!", "error", Ink::bad, 0xFFC7CE, true},
}};
static_assert(base::has_row_for_each(class_marks));
[[nodiscard]] constexpr const ClassMark& mark_of(engine::VerdictClass of) {
  return base::row_of(class_marks, of);
}

[[nodiscard]] constexpr std::string_view shape(engine::VerdictClass of) {
  return mark_of(of).shape;
}
[[nodiscard]] constexpr Ink ink(engine::VerdictClass of) { return mark_of(of).ink; }
[[nodiscard]] std::string mark(engine::VerdictClass of);            ///< `✗ not met`, `? no data`
[[nodiscard]] std::string shape_and_word(engine::VerdictClass of);  ///< `· not examined`

/// The number of findings in each class.
using Counts = std::array<std::size_t, engine::verdict_class_count>;
[[nodiscard]] inline std::size_t& count_of(Counts& counts, engine::VerdictClass of) {
  return counts[static_cast<std::size_t>(of)];
}
[[nodiscard]] inline std::size_t count_of(const Counts& counts, engine::VerdictClass of) {
  return counts[static_cast<std::size_t>(of)];
}
/// The sum over its classes.
[[nodiscard]] std::size_t count_of(const Counts& counts, engine::Verdict verdict);
[[nodiscard]] Counts count(const engine::Assessment& assessment);

/// Does a summary have a line for that class?
[[nodiscard]] inline bool is_shown(const Counts& counts, engine::VerdictClass of) {
  return count_of(counts, of) > 0 || !mark_of(of).only_if_found;
}

}  // namespace servanda::reports
