#pragma once
// The letters of reports, and their index: derived from the text, so that few paragraphs need be
// read. What a paragraph mentions is decided by its text.
//
// Letters alone, since blanks, hyphens and the numbers of footnotes may stand or not stand between
// those of a phrase. Behind them stands a mark in paragraphs that are to be read for each phrase,
// as columns may stand side by side in them: three signs, which the index finds.

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

inline constexpr std::string_view mark_of_gaps = "\xEE\x80\x82\xEE\x80\x82\xEE\x80\x82";

/// The letters and marks of a paragraph that the index keeps.
[[nodiscard]] std::string searched_text(std::string_view text);

/// Makes both anew, of all paragraphs.
void make_search_text(const Database& database);

/// What is not as the text of reports says.
[[nodiscard]] std::optional<std::string> wrong_search_text(const Database& database);

}  // namespace servanda::engine::dossier
