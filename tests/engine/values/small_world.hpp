#pragma once
// A world small enough to try everything: intervals with few ends, and numbers on, next to, between
// and far from these ends.

#include <initializer_list>
#include <optional>
#include <vector>

#include "engine/values/number_interval.hpp"

namespace servanda::engine {

inline bool contains(const NumberInterval& interval, Number number) {
  const auto& [lower, upper] = interval;
  return !(lower && (number < lower->at || (lower->open && number == lower->at))) &&
         !(upper && (number > upper->at || (upper->open && number == upper->at)));
}

inline const Number margin = Number::fraction(1, 1000);
inline const Number far_away = 1'000'000;

/// All intervals with their ends at -2, 0 and 1: closed, open and infinite.
inline std::vector<NumberInterval> small_figures() {
  std::vector<std::optional<Bound>> ends = {std::nullopt};
  for (const Number& at : std::initializer_list<Number>{-2, 0, 1}) {
    ends.emplace_back(Bound{at});
    ends.emplace_back(Bound{at, true});
  }
  std::vector<NumberInterval> figures;
  for (const auto& lower : ends) {
    for (const auto& upper : ends) {
      const NumberInterval interval{lower, upper};
      if (!lower || !upper || lower->at < upper->at || interval.is_exact()) {
        figures.push_back(interval);
      }
    }
  }
  return figures;
}

/// Numbers on all ends, next to all ends, between them and far out, as far as they lie inside.
inline std::vector<Number> samples(const NumberInterval& interval) {
  std::vector<Number> inside;
  for (const Number& at : std::initializer_list<Number>{-2, 0, 1}) {
    for (const Number& sample : {at - margin, at, at + margin}) {
      if (contains(interval, sample)) {
        inside.push_back(sample);
      }
    }
  }
  for (const Number& sample : {Number(-1), Number::fraction(1, 2), far_away, -far_away}) {
    if (contains(interval, sample)) {
      inside.push_back(sample);
    }
  }
  return inside;
}

}  // namespace servanda::engine
