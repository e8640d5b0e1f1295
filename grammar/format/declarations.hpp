#pragma once
// One function for each shape that a declaration has. Internal to `grammar/format`.

#include <vector>

#include "grammar/format/page.hpp"
#include "grammar/syntax.hpp"

namespace servanda::grammar::layout {

/// A table from its first bar to its last, from where the page stands.
void table(Page& page, const base::Source& source, Range range);

/// The words of a declaration of one line, such as `unit` or `indicator`: those that align with the
/// neighbours in columns, and the rest.
struct OneLiner {
  std::vector<Range> columns;
  std::vector<Range> rest;  ///< parts that are not broken: a language with its text
};
[[nodiscard]] OneLiner one_liner(const std::vector<Piece>& pieces, const syntax::Item& item,
                                 Range range);
/// Writes it, and continues below the start of the rest if it is too long for a line.
void write(Page& page, const OneLiner& line, const std::vector<std::size_t>& widths);

/// `define NAME = …`
void definition(Page& page, Range range);

/// A block: its header, each clause on lines of its own, the closing brace.
void block(Page& page, const base::Source& source, const std::vector<Piece>& pieces,
           const syntax::Item& item, Range range);

}  // namespace servanda::grammar::layout
