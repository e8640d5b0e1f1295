#pragma once
// What one member of an index is for one subject and cycle, as the reference sees it.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/properties/finding.hpp"

namespace servanda::properties {

struct Part {
  std::string kind = "missing";  ///< or scored, open, not applicable
  Fraction low;
  Fraction high = fraction(100);
  std::optional<Fraction> figure;  ///< as far as is known
  Fraction coverage;
  Fraction weight = fraction(1);
  std::size_t member = 0;
  bool of_others = false;  ///< the mean of the group stands for it
  bool error = false;
  bool may_not_apply = false;
  Words reasons;
};

/// What nothing is known of may count anything within the range.
[[nodiscard]] Part unknown_part(const Index& index);
/// What is possible within the range; nothing is, where all of it lies beyond and is not held.
void put(const Index& index, const Span& span, Part& part);
/// It is known, if only between bounds.
void settle(Part& part);

/// By its score where it has one; a range of verdicts is what its steps count.
[[nodiscard]] Part of_verdict(const Index& index, const Finding& finding);
/// Of another index.
[[nodiscard]] Part of_index(const Index& index, const Part& whole, bool applies);

/// The average of scores with their weights, or the least of them.
[[nodiscard]] Fraction together(const Index& index,
                                const std::vector<std::pair<Fraction, Fraction>>& scores);
/// Over all that the members may be together: each that may not apply is in it and out of it.
void reach(const Index& index, const std::vector<Part>& counted, Part& whole);

}  // namespace servanda::properties
