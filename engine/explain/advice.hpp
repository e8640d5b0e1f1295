#pragma once
// What each fact of a verdict would have to be, found by asking its rule again. Internal to
// `engine/explain/`.

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/wishes.hpp"

namespace servanda::engine {

struct Advice {
  std::vector<Reading> readings;  ///< that the wishes refer to
  Wanted wanted;

  /// Where nothing is wanted of it, or not the same of all whose it is, nothing.
  [[nodiscard]] std::optional<Wish> of(const GroupedEvidence& look) const;
};

/// For the clause `met when` that counted, on the day that was due.
[[nodiscard]] Advice advice_for(const ExplanationContext& telling);

/// "at most 320 warheads", "on or before 2020-05-22", "low or middle": what would do of a value of
/// that type.
[[nodiscard]] std::string in_words(const Vocabulary& vocabulary, const Type& type,
                                   const Allowed& allowed);

}  // namespace servanda::engine
