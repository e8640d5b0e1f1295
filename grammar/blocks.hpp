#pragma once
// Reads one file: declaration after declaration, clause after clause, with recovery after a
// mistake. Internal to `grammar/`.
//
// Recovery is a loop here, not in the grammar: a clause that fails is reported at the farthest
// place that the parser reached, and reading goes on with the next clause keyword of the block, or
// after its closing brace.

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "grammar/clauses.hpp"

namespace servanda::grammar {

/// The words that may open a clause of a block.
using Keywords = std::span<const Word>;

class FileReader {
 public:
  FileReader(const base::Source& source, const std::vector<Token>& tokens, syntax::File& file,
             base::Diagnostics& diagnostics, const base::Limits& limits);

  /// Reads all declarations into the file.
  void run();

 private:
  // One function for each kind of block; false if its header could not be read.
  void read_item();
  bool read_declaration(Word keyword, syntax::Item& item);
  bool read_language();
  bool read_commitment(syntax::Item& item);
  bool read_exception(syntax::Item& item);
  /// May a block have a clause more than once?
  enum class Repeats : std::uint8_t { no, yes };
  /// Reads a block from its header to its closing brace; `read_one` reads a clause.
  template <class Block>
  bool read_block(syntax::Item& item, Keywords keywords, Repeats repeats,
                  bool (FileReader::*read_one)(Word, Block&));

  bool pack_clause(Word keyword, syntax::Pack& pack);
  bool group_clause(Word keyword, syntax::Group& group);
  bool commitment_clause(Word keyword, syntax::Commitment& commitment);
  bool exception_clause(Word keyword, syntax::Exception& exception);
  bool check_clause(Word keyword, syntax::Check& check);
  bool index_clause(Word keyword, syntax::Index& index);
  bool scenario_clause(Word keyword, syntax::Scenario& scenario);
  /// Removes a condition that was read in part, so that no further message is about it.
  static void forget(Word keyword, syntax::Commitment& commitment);

  bool read_sentences(std::vector<syntax::Template>& sentences);
  syntax::Template read_template(const syntax::Translation& translation);
  syntax::ExpressionId read_hole(base::Span hole);

  bool read_table(syntax::Table& table);
  bool read_row(std::vector<syntax::Cell>& cells);

  /// Reads the clauses of a block up to its brace: `clause` reads one and returns whether it is
  /// complete.
  void read_clauses(base::Span header, Keywords keywords, Repeats repeats, syntax::Item& item,
                    const std::function<bool(Word)>& clause);
  static constexpr auto no_indent = static_cast<std::size_t>(-1);
  /// Skips to the next clause of this block, or to its end; a misspelt clause counts, too, on a
  /// line of at least that indent.
  void skip_to_clause(Keywords keywords, std::size_t indent);
  [[nodiscard]] bool is_like_a_clause(const Token& token, Keywords keywords,
                                      std::size_t indent) const;
  /// The number of bytes before the token in its line.
  [[nodiscard]] std::size_t indent_of(const Token& token) const;
  void skip_to_declaration();
  /// Keeps the names from here to the end of the line as those of broken declarations.
  void keep_names_of_line(TokenIterator at);
  [[nodiscard]] bool at_clause(Keywords keywords) const;
  [[nodiscard]] bool at_declaration() const;

  void report_farthest();
  /// The block that `header` opens was not closed before `next`.
  void report_unclosed(base::Span header, const Token& next);
  void restart_farthest();
  [[nodiscard]] const Token& here() const { return *cursor_.at; }

  const base::Source& source_;
  syntax::File& file_;
  base::Diagnostics& diagnostics_;
  base::Limits limits_;
  Environment environment_;
  ParseContext context_;
  TokenIterator begin_;
  Cursor cursor_;
  std::vector<Word> cut_off_;  ///< clauses that continue in a way that was not understood
};

}  // namespace servanda::grammar
