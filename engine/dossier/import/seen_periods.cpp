#include "engine/dossier/import/seen_periods.hpp"

namespace servanda::engine::dossier {
namespace {

/// Four megabytes: with a million rows, three lookups in a hundred are in vain.
constexpr unsigned bits_in_all = 25;
constexpr std::size_t word = 64;

/// Spreads a number over the bits of another (Knuth's multiplicative hashing).
constexpr std::uint64_t spread(std::uint64_t number) { return number * 0x9E3779B97F4A7C15U; }

std::size_t place_of(std::int64_t indicator, std::int64_t subject, std::int64_t first_day) {
  std::uint64_t mixed = spread(static_cast<std::uint64_t>(indicator));
  mixed = spread((mixed ^ mixed >> 32) + static_cast<std::uint64_t>(subject));
  mixed = spread((mixed ^ mixed >> 32) + static_cast<std::uint64_t>(first_day));
  return mixed >> (64 - bits_in_all);
}

}  // namespace

SeenPeriods::SeenPeriods(const Database& database)
    : any_fact_(database.prepare("SELECT EXISTS (SELECT 1 FROM fact WHERE indicator = ?1)")) {}

bool SeenPeriods::was_there(std::int64_t indicator) {
  if (indicator == last_asked_) return was_last_there_;
  last_asked_ = indicator;
  return was_last_there_ = look_for(indicator);
}

bool SeenPeriods::look_for(std::int64_t indicator) {
  if (const auto found = there_.find(indicator); found != there_.end()) return found->second;
  any_fact_.with(indicator);
  const bool any = any_fact_.step() && any_fact_.integer(0) != 0;
  any_fact_.reset();
  there_.emplace(indicator, any);
  return any;
}

void SeenPeriods::note(std::int64_t indicator, std::int64_t subject, std::int64_t first_day) {
  if (bits_.empty()) bits_.resize((std::size_t{1} << bits_in_all) / word);
  const std::size_t place = place_of(indicator, subject, first_day);
  bits_[place / word] |= std::uint64_t{1} << (place % word);
}

bool SeenPeriods::perhaps(std::int64_t indicator, std::int64_t subject, std::int64_t first_day) {
  if (was_there(indicator)) return true;
  if (bits_.empty()) return false;
  const std::size_t place = place_of(indicator, subject, first_day);
  return (bits_[place / word] >> (place % word) & 1U) != 0;
}

}  // namespace servanda::engine::dossier
