#pragma once
// The parts of which scores and indices are checked. Internal to `engine/meaning/`.

#include "engine/meaning/checking.hpp"

namespace servanda::engine {

/// A number as written (a percentage as a share), or nothing and an error where it can't be held.
[[nodiscard]] std::optional<Number> number_of(Checking& checking, const FileScope& scope,
                                              const syntax::Name& written, bool percent = false);

/// A figure of an index, with its scale or bands as far as they are right.
[[nodiscard]] std::optional<ScoredFigure> check_figure(Checking& checking, const FileScope& scope,
                                                       const syntax::ScoredFigure& written);

/// Fills `index_order`; reports an index that is a member of itself, by whatever way.
void order_indices(Checking& checking);

}  // namespace servanda::engine
