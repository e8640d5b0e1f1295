#pragma once
// The letters of reports, and their index: derived from the text, so that a search reads few
// paragraphs. The text of a paragraph decides what it mentions.
//
// It holds only letters, since blanks, hyphens and the numbers of footnotes may stand between those
// of a phrase. A mark of three characters, which the index finds, follows in paragraphs that every
// search must read, since they may have columns side by side.

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

inline constexpr std::string_view mark_of_gaps = "\xEE\x80\x82\xEE\x80\x82\xEE\x80\x82";

/// The letters and marks of a paragraph that the index keeps.
[[nodiscard]] std::string searched_text(std::string_view text);

/// Derives both again, for all paragraphs.
void make_search_text(const Database& database);

/// The first entry that does not match the text of reports.
[[nodiscard]] std::optional<std::string> wrong_search_text(const Database& database);

}  // namespace servanda::engine::dossier
