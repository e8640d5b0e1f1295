#pragma once
// What differs in what two verdicts hang on. Internal to `engine/explain/`.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/explain/comparison.hpp"

namespace servanda::engine {

/// A verdict of both results.
struct Pair {
  const Result& baseline;
  const Result& current;
  const ResultRow& before;
  const ResultRow& after;
};

/// In the order of the evidence: facts and entries that are new, restated or no longer there.
[[nodiscard]] std::vector<Cause> causes_in_evidence(const Pair& pair);

/// All that differs; where the verdicts do (`is_changed`), never none.
[[nodiscard]] std::vector<Cause> causes(const Pair& pair, bool is_changed);

/// A row that `has` has and `lacks` does not.
struct OneSided {
  const Result& has;
  const Result& lacks;
  std::set<std::string_view> subjects;  ///< that `lacks` has verdicts on: a group in its selection
                                        ///< stands for members that it does not name
  bool is_new = false;                  ///< `lacks` is the baseline
};
/// Was `lacks` asked for such a row?
[[nodiscard]] bool asks_for(const OneSided& sides, const ResultRow& row);
[[nodiscard]] std::vector<Cause> causes_of_one(const OneSided& sides, const ResultRow& row);

}  // namespace servanda::engine
