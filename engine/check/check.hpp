#pragma once
// Syntax trees to a checked program: names, types, units and periods, before any data are read.
//
// All files are checked together; packs see what they declare and what the packs that they `use`
// declare. Every mistake found is in `diagnostics`; the program is only fit for use where there are
// no errors. A declaration that did not parse still lends its name, so that one slip causes no
// second message.

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "engine/check/program.hpp"
#include "grammar/syntax.hpp"

namespace servanda::engine {

/// What is allowed and hardly meant is told, too, where it is asked for (and nothing is wrong).
struct Lints {
  bool wanted = false;
  std::optional<Day> today;  ///< what ends within 180 days of it is told
};

[[nodiscard]] Program check(const base::Sources& sources,
                            const std::vector<grammar::syntax::File>& files,
                            base::Diagnostics& diagnostics, const Lints& lints = {});

}  // namespace servanda::engine
