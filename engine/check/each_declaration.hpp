#pragma once
// All declarations of one kind, over all files. Internal to `engine/check/`.

#include <variant>

#include "engine/check/check_context.hpp"

namespace servanda::engine {

/// Calls `visit(scope, item, declaration)` for each declaration of one kind, in all files.
template <class Declaration, class Visit>
void each(const CheckContext& checking, const Visit& visit) {
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      if (const auto* declaration = std::get_if<Declaration>(&item.declaration))
        visit(scope, item, *declaration);
    }
  }
}

}  // namespace servanda::engine
