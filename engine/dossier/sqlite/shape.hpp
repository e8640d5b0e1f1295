#pragma once
// The tables and columns of a dossier of each format.
//
// The format is one number in the file's header: a wrong number would hide whole tables, or create
// them twice. So the tables are checked when a dossier is opened.

#include <cstdint>
#include <optional>
#include <string>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// The first table or column that is missing in this format, or should not be there, in words;
/// nothing if the tables are right.
[[nodiscard]] std::optional<std::string> wrong_shape(const Database& database, std::int64_t format);

}  // namespace servanda::engine::dossier
