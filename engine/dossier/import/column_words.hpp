#pragma once
// The columns of the four kinds of data files, in words: what `servanda help columns` prints, made
// from the table by which headers are read.

#include <string>

namespace servanda::engine::dossier {

/// All kinds, each with its columns: which it needs, what each holds, and how values are written.
[[nodiscard]] std::string columns_in_words();

}  // namespace servanda::engine::dossier
