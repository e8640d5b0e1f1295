#pragma once
// Days that no cycle and no rule reads, although they are in the calendar: mistyped digits, and the
// first days of programs' calendars, which programs write for an unknown day.

#include <optional>
#include <string>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine::dossier {

/// The use of a day.
enum class DayUse : std::uint8_t {
  within_cycles,  ///< only a cycle reads it: a figure for each cycle
  up_to_now,      ///< rules read any past day: an event, a status, a year's figure
  any_time,       ///< the day is itself the value, and may lie ahead
};

class OddDays {
 public:
  /// `today` is the day of the import, if it is known.
  OddDays(const Vocabulary& vocabulary, std::optional<Day> today);

  /// Why nothing reads these days; empty if something may.
  [[nodiscard]] std::string why(const Days& days, DayUse use) const;

 private:
  std::optional<Days> cycles_;  ///< from the first to the last
  std::optional<Day> today_;
};

}  // namespace servanda::engine::dossier
