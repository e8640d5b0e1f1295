#pragma once
// Syntax trees to a checked program: names, types, units and periods, before any data are read.
//
// All files are checked together; packs see what they declare and what the packs that they `use`
// declare. Every mistake found is in `diagnostics`; the program is only fit for use where there are
// no errors. A declaration that did not parse still lends its name, so that one slip causes no
// second message.

#include <optional>
#include <vector>

#include "engine/meaning/program.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"
#include "grammar/syntax.hpp"

namespace servanda::engine {

/// What is allowed and hardly meant is told, too, where it is asked for (and nothing is wrong).
struct Lints {
  bool wanted = false;
  std::optional<Day> today;  ///< what ends within 180 days of it is told
};

[[nodiscard]] Program check(const grammar::Sources& sources,
                            const std::vector<grammar::syntax::File>& files,
                            grammar::Diagnostics& diagnostics, const Lints& lints = {});

}  // namespace servanda::engine
