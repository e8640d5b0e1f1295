#pragma once
// One member of an index for one subject and cycle, as the reference computes it.

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
  std::optional<Fraction> figure;  ///< as far as it is known
  Fraction coverage;
  Fraction weight = fraction(1);
  std::size_t member = 0;
  bool of_others = false;  ///< the mean of the group stands for it
  bool error = false;
  bool may_not_apply = false;
  Words reasons;
};

/// An unknown member may count anything within the range.
[[nodiscard]] Part unknown_part(const Index& index);
/// Limits a span to the range; an error if it lies wholly outside and the index does not clamp.
void put(const Index& index, const Span& span, Part& part);
/// Sets the kind and, if the span is one number, the figure.
void settle(Part& part);

/// Takes the score if there is one; else each step of the verdict's range counts what the index
/// says.
[[nodiscard]] Part of_verdict(const Index& index, const Finding& finding);
/// A member that is itself an index.
[[nodiscard]] Part of_index(const Index& index, const Part& whole, bool applies);

/// The average of scores with their weights, or the least of them.
[[nodiscard]] Fraction together(const Index& index,
                                const std::vector<std::pair<Fraction, Fraction>>& scores);
/// The reach of the index over all combinations: each member that may not apply is once included
/// and once not.
void reach(const Index& index, const std::vector<Part>& counted, Part& whole);

}  // namespace servanda::properties
