#pragma once
// A dossier as it was after an import, without later rows.
//
// Rows, events, reports and statements of completeness are only ever added, so this needs no
// copies: temporary views of this connection, under the names of the tables, show the earlier rows.
// Everything that reads the dossier reads them.

#include <cstdint>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

void look_back_to(const Database& database, std::int64_t import);
/// Back to the current state.
void look_at_all(const Database& database);

}  // namespace servanda::engine::dossier
