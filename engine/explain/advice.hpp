#pragma once
// The value that each fact of a verdict would need, found by evaluating its rule again. Internal to
// `engine/explain/`.

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/wishes.hpp"

namespace servanda::engine {

struct Advice {
  std::vector<Reading> readings;  ///< the wishes refer to these
  Wanted wanted;

  /// The wish for this evidence; nothing if there is none, or if it differs between its subjects.
  [[nodiscard]] std::optional<Wish> of(const GroupedEvidence& look) const;
};

/// Advice on the clause `met when` that decided, as of the due day.
[[nodiscard]] Advice advice_for(const ExplanationContext& telling);

/// "at most 320 warheads", "on or before 2020-05-22", "low or middle": the values of that type that
/// would do.
[[nodiscard]] std::string in_words(const Vocabulary& vocabulary, const Type& type,
                                   const Allowed& allowed);

}  // namespace servanda::engine
