#include "engine/dossier/import/odd_days.hpp"

#include <algorithm>
#include <array>

namespace servanda::engine::dossier {

namespace {

using std::chrono::year;

/// The first days of spreadsheets (two that differ, and one that does not exist), of Macintosh, of
/// Unix and of the calendar.
constexpr std::array<Day, 6> first_days_of_programs{year(1899) / 12 / 30, year(1899) / 12 / 31,
                                                    year(1900) / 1 / 1,   year(1904) / 1 / 1,
                                                    year(1970) / 1 / 1,   year(1) / 1 / 1};
constexpr std::chrono::years long_ago{100};

Day moved(Day day, std::chrono::years by) {
  const std::chrono::year_month_day date(day);
  const std::chrono::year_month_day there = (date.year() + by) / date.month() / 1;
  return there;
}

bool is_first_of_a_program(const Days& days) {
  const auto* const found =
      std::find(first_days_of_programs.begin(), first_days_of_programs.end(), days.first);
  return days.is_exact() && found != first_days_of_programs.end();
}

}  // namespace

OddDays::OddDays(const Vocabulary& vocabulary, std::optional<Day> today) : today_(today) {
  for (const Cycle& cycle : vocabulary.cycles) {
    if (!cycles_) cycles_ = cycle.days;
    cycles_->first = std::min(cycles_->first, cycle.days.first);
    cycles_->last = std::max(cycles_->last, cycle.days.last);
  }
}

std::string OddDays::why(const Days& days, DayUse use) const {
  if (is_first_of_a_program(days))
    return "programs write this day where they know none: it is the first that they count";
  if (!cycles_) return {};
  const std::string span = "the cycles of these rules go from " + to_string(cycles_->first) +
                           " to " + to_string(cycles_->last);
  if (use == DayUse::within_cycles)
    return days.last < cycles_->first || days.first > cycles_->last ? span : std::string();
  Day latest = std::max(cycles_->last, today_.value_or(cycles_->last));
  if (use == DayUse::any_time) latest = moved(latest, long_ago);
  const bool is_odd = days.first > latest || days.last < moved(cycles_->first, -long_ago);
  return is_odd ? span : std::string();
}

}  // namespace servanda::engine::dossier
