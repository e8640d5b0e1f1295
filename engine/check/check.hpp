#pragma once
// Syntax trees to a checked program: names, types, units and periods, before any data are read.
//
// All files are checked together; packs see what they declare and what the packs that they `use`
// declare. Every mistake found is in `diagnostics`; the program can be used only if there are no
// errors. A declaration that did not parse still declares its name, so that one mistake causes no
// second message.

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "engine/check/program.hpp"
#include "grammar/syntax.hpp"

namespace servanda::engine {

/// Options for warnings about rules that are allowed and hardly meant; without errors only.
struct Lints {
  bool wanted = false;
  std::optional<Day> today;  ///< warns of dates that end within 180 days of it
};

[[nodiscard]] Program check(const base::Sources& sources,
                            const std::vector<grammar::syntax::File>& files,
                            base::Diagnostics& diagnostics, const Lints& lints = {});

}  // namespace servanda::engine
