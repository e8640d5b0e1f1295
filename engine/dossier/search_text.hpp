#pragma once
// The text of reports as phrases are looked for in it, and its index: derived from the text, so
// that few paragraphs need be read. What a paragraph mentions is decided by its text.

#include <optional>
#include <string>

#include "engine/dossier/sqlite.hpp"

namespace servanda::engine::dossier {

/// Makes both anew, of all paragraphs.
void make_search_text(const Database& database);

/// What is not as the text of reports says.
[[nodiscard]] std::optional<std::string> wrong_search_text(const Database& database);

}  // namespace servanda::engine::dossier
