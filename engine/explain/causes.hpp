#pragma once
// The differences in what two verdicts depend on. Internal to `engine/explain/`.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/explain/comparison.hpp"

namespace servanda::engine {

/// A verdict that is in both results.
struct Pair {
  const Result& baseline;
  const Result& current;
  const ResultRow& before;
  const ResultRow& after;
};

/// Facts and entries that are new, restated or gone, in the order of the evidence.
[[nodiscard]] std::vector<Cause> causes_in_evidence(const Pair& pair);

/// All causes; at least one if the verdict changed (`is_changed`).
[[nodiscard]] std::vector<Cause> causes(const Pair& pair, bool is_changed);

/// A row that is in `has` but not in `lacks`.
struct OneSided {
  const Result& has;
  const Result& lacks;
  std::set<std::string_view> subjects;  ///< the subjects of verdicts in `lacks`: a group in its
                                        ///< selection stands for members that it does not name
  bool is_new = false;                  ///< `lacks` is the baseline
};
/// Does the selection of `lacks` include such a row?
[[nodiscard]] bool asks_for(const OneSided& sides, const ResultRow& row);
[[nodiscard]] std::vector<Cause> causes_of_one(const OneSided& sides, const ResultRow& row);

}  // namespace servanda::engine
