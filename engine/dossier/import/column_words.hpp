#pragma once
// The columns of the four kinds of data files, in words, for `servanda help columns`: from the same
// table that reads headers.

#include <string>
#include <vector>

namespace servanda::engine::dossier {

/// All kinds, each with its columns: those required, their meanings, and the spelling of values.
[[nodiscard]] std::string columns_in_words();
/// The words of the column `missing`.
[[nodiscard]] std::vector<std::string> reason_names();

}  // namespace servanda::engine::dossier
