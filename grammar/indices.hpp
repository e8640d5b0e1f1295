#pragma once
// The syntax of scores, checks between sources, and indices. As in clauses.hpp, each function reads
// one part and returns whether it succeeded. Internal to `grammar/`.

#include <span>
#include <string_view>

#include "grammar/clauses.hpp"

namespace servanda::grammar {

/// `out of 3 { 3 when C; 0 otherwise }`
bool read(Cursor& cursor, syntax::Score& score);

// Blocks: the header up to its brace, the keywords of the clauses, and the rest of each clause.
bool read_header(Cursor& cursor, syntax::Check& check);
bool read_header(Cursor& cursor, syntax::Index& index);
[[nodiscard]] std::span<const Word> check_clauses();
[[nodiscard]] std::span<const Word> index_clauses();
bool read_clause(Cursor& cursor, Word keyword, syntax::Check& check);
bool read_clause(Cursor& cursor, Word keyword, syntax::Index& index);

}  // namespace servanda::grammar
