#pragma once
// Titles of the classes of verdicts: over parts of a report, and in counts.

#include <algorithm>
#include <array>
#include <string_view>

#include "base/enumeration.hpp"
#include "engine/operators/verdict_class.hpp"

namespace servanda::reports {

/// A title is empty if there is no such part for that class.
struct ClassTitles {
  engine::VerdictClass value;
  std::string_view remark;     ///< after its number in a summary
  std::string_view section;    ///< of an audit
  std::string_view new_gaps;   ///< of a comparison
  std::string_view closed;     ///< of a comparison
  std::string_view one = {};   ///< one gap
  std::string_view many = {};  ///< several gaps
};
inline constexpr std::array<ClassTitles, engine::verdict_class_count> class_titles{{
    {engine::VerdictClass::met, "", "", "", ""},
    {engine::VerdictClass::partly_met, "", "Partly met", "", ""},
    {engine::VerdictClass::not_met, "implementation gaps", "Implementation gaps (not met)",
     "New implementation gaps (not met)", "Closed implementation gaps", "implementation gap",
     "implementation gaps"},
    {engine::VerdictClass::not_examined, "no data (not examined)", "Not examined (no data)",
     "New: not examined (no data)", "Closed: was not examined", "not examined", "not examined"},
    {engine::VerdictClass::reporting_gap, "no data (reporting gap: silent or withheld)",
     "Reporting gaps: silent or withheld (no data)",
     "New reporting gaps: silent or withheld (no data)", "Closed reporting gaps", "reporting gap",
     "reporting gaps"},
    {engine::VerdictClass::mixed_gap, "no data (reporting gap, and not all examined)",
     "Reporting gaps, and not all examined (no data)",
     "New reporting gaps, and not all examined (no data)",
     "Closed reporting gaps that were not all examined", "mixed gap", "mixed gaps"},
    {engine::VerdictClass::evidence_gap, "no data (evidence does not decide)",
     "Evidence does not decide (no data)", "New: evidence does not decide (no data)",
     "Closed: evidence did not decide", "evidence gap", "evidence gaps"},
    {engine::VerdictClass::not_applicable, "", "", "", ""},
    {engine::VerdictClass::pending, "", "", "", ""},
    {engine::VerdictClass::error, "not evaluated", "Could not be evaluated (error)", "", ""},
}};
static_assert(base::has_row_for_each(class_titles));
[[nodiscard]] constexpr const ClassTitles& titles_of(engine::VerdictClass of) {
  return base::row_of(class_titles, of);
}

/// The classes with a section, the most important ones first.
inline constexpr std::array<engine::VerdictClass, 7> worst_first{
    engine::VerdictClass::error,        engine::VerdictClass::not_met,
    engine::VerdictClass::partly_met,   engine::VerdictClass::reporting_gap,
    engine::VerdictClass::mixed_gap,    engine::VerdictClass::evidence_gap,
    engine::VerdictClass::not_examined,
};
static_assert(std::all_of(class_titles.begin(), class_titles.end(), [](const ClassTitles& each) {
  const auto place = std::find(worst_first.begin(), worst_first.end(), each.value);
  return each.section.empty() == (place == worst_first.end());
}));

}  // namespace servanda::reports
