#pragma once
// A dossier as it stood once an import was done: what came later is as if it were not there.
//
// Rows, events, reports and statements of completeness are only ever added, so that this needs no
// copies: views of this connection alone, under the names of the tables, show what was there. All
// that reads the dossier reads them.

#include <cstdint>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

void look_back_to(const Database& database, std::int64_t import);
/// All of it again.
void look_at_all(const Database& database);

}  // namespace servanda::engine::dossier
