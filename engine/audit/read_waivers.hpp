#pragma once
// Reads a file of waivers.
//
//   commitment,subject,cycle,reason,decided_by,from,expires
//   npt.ap2010.5.a,FRA,RC2020,"Figures under review",Bureau of the Conference,,2026-05-22
//
// `cycle` is empty if and only if the commitment is due once. The column `from` may be missing.

#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/waivers.hpp"

namespace servanda::engine {

/// Reads a CSV or JSON Lines file; errors are diagnostics.
[[nodiscard]] std::vector<Waiver> read_waivers(const Program& program, const base::Sources& sources,
                                               base::SourceId file, base::Diagnostics& diagnostics);

}  // namespace servanda::engine
