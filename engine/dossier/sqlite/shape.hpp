#pragma once
// Which tables and columns a dossier of each format has.
//
// The format is one number in the file's header: where it is wrong, whole tables would be passed
// over in silence, or made twice. So it is held against what is there when a dossier is opened.

#include <cstdint>
#include <optional>
#include <string>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// The first table or column that a dossier of this format must have and the file has not, or the
/// other way round, in words; nothing where its shape is that of the format.
[[nodiscard]] std::optional<std::string> wrong_shape(const Database& database, std::int64_t format);

}  // namespace servanda::engine::dossier
