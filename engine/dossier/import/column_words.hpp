#pragma once
// The columns of the four kinds of data files, in words, for `servanda help columns`: from the same
// table that reads headers.

#include <string>

namespace servanda::engine::dossier {

/// All kinds, each with its columns: those required, their meanings, and the spelling of values.
[[nodiscard]] std::string columns_in_words();

}  // namespace servanda::engine::dossier
