#pragma once
// Days that no cycle and no rule can read, though they are in the calendar: slips of a digit, and
// the days with which programs begin to count, which they write where they know none.

#include <optional>
#include <string>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine::dossier {

/// What a day is asked for.
enum class DayUse : std::uint8_t {
  within_cycles,  ///< only a cycle reads it: of a figure for each cycle
  up_to_now,      ///< rules read it whenever it was, if it was: an event, a status, a year's figure
  any_time,       ///< it is itself what is said, and may lie ahead
};

class OddDays {
 public:
  /// `today` is the day of the import, if it is known.
  OddDays(const Vocabulary& vocabulary, std::optional<Day> today);

  /// Why nothing reads these days; empty where something may.
  [[nodiscard]] std::string why(const Days& days, DayUse use) const;

 private:
  std::optional<Days> cycles_;  ///< from the first to the last
  std::optional<Day> today_;
};

}  // namespace servanda::engine::dossier
