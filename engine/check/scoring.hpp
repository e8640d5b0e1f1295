#pragma once
// The parts of which scores and indices are checked. Internal to `engine/check/`.

#include "engine/check/check_context.hpp"

namespace servanda::engine {

/// A number as written (a percentage as a share), or nothing and an error where it can't be held.
[[nodiscard]] std::optional<Number> number_of(CheckContext& checking, const FileScope& scope,
                                              const syntax::Name& written, bool percent = false);

[[nodiscard]] std::optional<Number> number_of(CheckContext& checking, const FileScope& scope,
                                              const syntax::SignedNumber& written);

/// A figure of an index, with its scale or bands as far as they are right and within the range.
[[nodiscard]] std::optional<ScoredFigure> check_figure(CheckContext& checking,
                                                       const FileScope& scope,
                                                       const syntax::ScoredFigure& written,
                                                       const ScoreLimits& limits);

/// The range that an index says, if it holds anything.
[[nodiscard]] std::optional<ScoreLimits> check_limits(CheckContext& checking,
                                                      const FileScope& scope,
                                                      const syntax::ScoreLimits& written);
/// "0 to 100"
[[nodiscard]] std::string in_words(const ScoreLimits& limits);

/// Reports members that count beyond the range of an index that does not hold them there. All
/// indices are checked by then.
void check_members_within_limits(CheckContext& checking);

/// Fills `index_order`; reports an index that is a member of itself, by whatever way.
void order_indices(CheckContext& checking);

}  // namespace servanda::engine
