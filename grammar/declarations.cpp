// Each kind of declaration, and the clauses of those that are blocks.

#include <array>
#include <utility>

#include "grammar/blocks.hpp"
#include "grammar/indices.hpp"

namespace servanda::grammar {
namespace {

constexpr std::array<Word, 3> pack_clauses{"title", "cites", "note"};
constexpr std::array<Word, 2> group_clauses{"members", "cites"};
constexpr std::array<Word, 18> commitment_clauses{
    "title", "cites",  "theme", "force", "binds", "in",      "review", "once", "applies",
    "met",   "partly", "grace", "late",  "score", "related", "note",   "asks", "says"};
constexpr std::array<Word, 8> exception_clauses{"once",  "applies", "met",  "partly",
                                                "grace", "late",    "asks", "says"};
constexpr std::array<Word, 3> scenario_clauses{"as", "given", "expect"};

}  // namespace

template <class Block>
bool FileReader::read_block(syntax::Item& item, Keywords keywords, Repeats repeats,
                            bool (FileReader::*read_one)(Word, Block&)) {
  Block block;
  const bool whole = read_header(cursor_, block);
  cut_off_.clear();
  if (whole) {
    read_clauses((cursor_.at - 1)->span, keywords, repeats, item,
                 [&](Word keyword) { return (this->*read_one)(keyword, block); });
  }
  item.declaration = std::move(block);
  return whole;
}

bool FileReader::read_declaration(Word keyword, syntax::Item& item) {
  const auto simple = [&](auto declaration) {
    const bool whole = read(cursor_, declaration);
    item.declaration = std::move(declaration);
    return whole;
  };
  if (keyword == "language") return read_language();
  if (keyword == "use") return simple(syntax::Use{});
  if (keyword == "prefer") return simple(syntax::Prefer{});
  if (keyword == "unit") return simple(syntax::Unit{});
  if (keyword == "state") return simple(syntax::Subject{true, {}, {}, {}});
  if (keyword == "body") return simple(syntax::Subject{false, {}, {}, {}});
  if (keyword == "cycle") return simple(syntax::Cycle{});
  if (keyword == "choice") return simple(syntax::Choice{});
  if (keyword == "indicator") return simple(syntax::Indicator{});
  if (keyword == "event") return simple(syntax::Event{});
  if (keyword == "parameter") return simple(syntax::Parameter{});
  if (keyword == "define") return simple(syntax::Define{});
  if (keyword == "pack")
    return read_block(item, pack_clauses, Repeats::no, &FileReader::pack_clause);
  if (keyword == "group")
    return read_block(item, group_clauses, Repeats::yes, &FileReader::group_clause);
  if (keyword == "commitment") return read_commitment(item);
  if (keyword == "exception") return read_exception(item);
  if (keyword == "check")
    return read_block(item, check_clauses(), Repeats::no, &FileReader::check_clause);
  if (keyword == "index")
    return read_block(item, index_clauses(), Repeats::no, &FileReader::index_clause);
  return read_block(item, scenario_clauses, Repeats::yes, &FileReader::scenario_clause);
}

bool FileReader::read_language() {
  const Token version = here();
  if (version.kind == TokenKind::number && version.text == "1") {
    ++cursor_.at;
    return true;
  }
  environment_.farthest.note(cursor_.at, "1");
  return false;
}

bool FileReader::pack_clause(Word keyword, syntax::Pack& pack) {
  if (keyword == "title") return read(cursor_, pack.title);
  if (keyword == "cites") return read(cursor_, pack.cites);
  return read(cursor_, pack.note.emplace());
}

bool FileReader::group_clause(Word keyword, syntax::Group& group) {
  if (keyword == "members") return read(cursor_, group.members.emplace_back());
  return read(cursor_, group.cites);
}

bool FileReader::read_commitment(syntax::Item& item) {
  const bool whole =
      read_block(item, commitment_clauses, Repeats::no, &FileReader::commitment_clause);
  for (const Word keyword : cut_off_)
    forget(keyword, std::get<syntax::Commitment>(item.declaration));
  return whole;
}

bool FileReader::read_exception(syntax::Item& item) {
  const bool whole =
      read_block(item, exception_clauses, Repeats::no, &FileReader::exception_clause);
  for (const Word keyword : cut_off_)
    forget(keyword, std::get<syntax::Exception>(item.declaration).instead);
  return whole;
}

bool FileReader::exception_clause(Word keyword, syntax::Exception& exception) {
  return commitment_clause(keyword, exception.instead);
}

void FileReader::forget(Word keyword, syntax::Commitment& commitment) {
  if (keyword == "applies") commitment.applies.reset();
  if (keyword == "met") commitment.met = {};
  if (keyword == "partly") commitment.partly = {};
  if (keyword == "score") commitment.score.reset();
}

bool FileReader::commitment_clause(Word keyword, syntax::Commitment& commitment) {
  if (keyword == "title") return read(cursor_, commitment.title);
  if (keyword == "cites") return read(cursor_, commitment.cites);
  if (keyword == "theme") return read(cursor_, commitment.theme.emplace());
  if (keyword == "force") return read(cursor_, commitment.force.emplace());
  if (keyword == "binds") return read(cursor_, commitment.binds.emplace());
  if (keyword == "review") return read_each_cycle(cursor_, commitment.review.emplace());
  if (keyword == "once") return read_once(cursor_, commitment.review.emplace());
  if (keyword == "applies") return read(cursor_, commitment.applies.emplace());
  if (keyword == "met") return read_when(cursor_, commitment.met);
  if (keyword == "partly") return read_met_when(cursor_, commitment.partly);
  if (keyword == "grace") return read_grace(cursor_, commitment.grace);
  if (keyword == "late") return read_late(cursor_, commitment.late);
  if (keyword == "score") return read(cursor_, commitment.score.emplace());
  if (keyword == "related") return read_names(cursor_, commitment.related);
  if (keyword == "note") return read(cursor_, commitment.note.emplace());
  if (keyword == "in") return read(cursor_, commitment.in_force.emplace());
  return read_sentences(keyword == "asks" ? commitment.asks : commitment.says);
}

bool FileReader::check_clause(Word keyword, syntax::Check& check) {
  return read_clause(cursor_, keyword, check);
}

bool FileReader::index_clause(Word keyword, syntax::Index& index) {
  return read_clause(cursor_, keyword, index);
}

bool FileReader::scenario_clause(Word keyword, syntax::Scenario& scenario) {
  if (keyword == "as") return read_as_of(cursor_, scenario.as_of.emplace());
  if (keyword == "given") {
    syntax::Given& given = scenario.given.emplace_back();
    return read(cursor_, given) && read_table(given.table);
  }
  syntax::Expect& expect = scenario.expect.emplace_back();
  return read_commitment_name(cursor_, expect.commitment) && read_table(expect.table);
}

}  // namespace servanda::grammar
