#pragma once
// The parts of declarations, as functions over tokens: each reads one part and returns whether it
// succeeded. Internal to `grammar/`; the rules behind them are Spirit X3 and compiled in
// clauses.cpp.

#include "grammar/terminals.hpp"

namespace servanda::grammar {

/// The current position of the parser.
struct Cursor {
  TokenIterator at;
  TokenIterator end;
  const ParseContext& context;
};

// Headers: the text after the keyword, up to and including the opening brace of a block.
bool read(Cursor& cursor, syntax::Use& use);
bool read(Cursor& cursor, syntax::Prefer& prefer);
bool read(Cursor& cursor, syntax::Unit& unit);
bool read(Cursor& cursor, syntax::Subject& subject);
bool read(Cursor& cursor, syntax::Cycle& cycle);
bool read(Cursor& cursor, syntax::Choice& choice);
bool read(Cursor& cursor, syntax::Indicator& indicator);
bool read(Cursor& cursor, syntax::Event& event);
bool read(Cursor& cursor, syntax::Parameter& parameter);
bool read(Cursor& cursor, syntax::Define& define);
bool read_header(Cursor& cursor, syntax::Pack& pack);
bool read_header(Cursor& cursor, syntax::Group& group);
bool read_header(Cursor& cursor, syntax::Commitment& commitment);
bool read_header(Cursor& cursor, syntax::Exception& exception);
bool read_header(Cursor& cursor, syntax::Scenario& scenario);

// Clauses: the text after their keyword.
bool read(Cursor& cursor, syntax::Translations& translations);
bool read(Cursor& cursor, std::vector<syntax::Citation>& citations);
bool read(Cursor& cursor, syntax::Members& members);
bool read(Cursor& cursor, syntax::Binds& binds);
bool read(Cursor& cursor, syntax::InForce& value);
bool read_each_cycle(Cursor& cursor, syntax::Review& review);
bool read_once(Cursor& cursor, syntax::Review& review);
bool read(Cursor& cursor, syntax::Applies& applies);
bool read_when(Cursor& cursor, syntax::ExpressionId& condition);
bool read_met_when(Cursor& cursor, syntax::ExpressionId& condition);
bool read_grace(Cursor& cursor, syntax::ExpressionId& duration);
bool read_late(Cursor& cursor, std::vector<syntax::Name>& verdict);
bool read_names(Cursor& cursor, std::vector<syntax::Name>& names);
bool read(Cursor& cursor, syntax::Name& name);
bool read(Cursor& cursor, syntax::Text& text);
bool read_as_of(Cursor& cursor, syntax::Name& date);
/// `event NAME`, `complete`, or nothing: the subject of a scenario's table.
bool read(Cursor& cursor, syntax::Given& given);
bool read_commitment_name(Cursor& cursor, syntax::Name& name);

}  // namespace servanda::grammar
