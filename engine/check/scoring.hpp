#pragma once
// Parts of the check of scores and indices. Internal to `engine/check/`.

#include "engine/check/check_context.hpp"

namespace servanda::engine {

/// A number as written (a percentage as a share), or nothing and an error if it cannot be
/// represented.
[[nodiscard]] std::optional<Number> number_of(CheckContext& checking, const FileScope& scope,
                                              const syntax::Name& written, bool percent = false);

[[nodiscard]] std::optional<Number> number_of(CheckContext& checking, const FileScope& scope,
                                              const syntax::SignedNumber& written);

/// A figure of an index, with its scale or bands as far as they are right and within the range.
[[nodiscard]] std::optional<ScoredFigure> check_figure(CheckContext& checking,
                                                       const FileScope& scope,
                                                       const syntax::ScoredFigure& written,
                                                       const ScoreLimits& limits);

/// The range of an index, if it contains anything.
[[nodiscard]] std::optional<ScoreLimits> check_limits(CheckContext& checking,
                                                      const FileScope& scope,
                                                      const syntax::ScoreLimits& written);
/// "0 to 100"
[[nodiscard]] std::string in_words(const ScoreLimits& limits);

/// Reports members that count beyond the range of an index that does not hold them there; call it
/// after all indices were checked.
void check_members_within_limits(CheckContext& checking);

/// Fills `index_order`; reports an index that contains itself, directly or through others.
void order_indices(CheckContext& checking);

}  // namespace servanda::engine
