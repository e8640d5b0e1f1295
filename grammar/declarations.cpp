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
  if (keyword == "state") return simple(syntax::Subject{true, {}, {}});
  if (keyword == "body") return simple(syntax::Subject{false, {}, {}});
  if (keyword == "cycle") return simple(syntax::Cycle{});
  if (keyword == "choice") return simple(syntax::Choice{});
  if (keyword == "indicator") return simple(syntax::Indicator{});
  if (keyword == "event") return simple(syntax::Event{});
  if (keyword == "parameter") return simple(syntax::Parameter{});
  if (keyword == "define") return simple(syntax::Define{});
  if (keyword == "pack") return read_pack(item);
  if (keyword == "group") return read_group(item);
  if (keyword == "commitment") return read_commitment(item);
  if (keyword == "exception") return read_exception(item);
  if (keyword == "check") return read_block(item, syntax::Check{}, check_clauses());
  if (keyword == "index") return read_block(item, syntax::Index{}, index_clauses());
  return read_scenario(item);
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

template <class Block>
bool FileReader::read_block(syntax::Item& item, Block block, Keywords keywords) {
  const bool whole = read_header(cursor_, block);
  if (whole) {
    read_clauses((cursor_.at - 1)->span, keywords, false, item,
                 [&](Word keyword) { return read_clause(cursor_, keyword, block); });
  }
  item.declaration = std::move(block);
  return whole;
}

bool FileReader::read_pack(syntax::Item& item) {
  syntax::Pack pack;
  const bool whole = read_header(cursor_, pack);
  if (whole) {
    read_clauses((cursor_.at - 1)->span, pack_clauses, false, item,
                 [&](Word keyword) { return pack_clause(keyword, pack); });
  }
  item.declaration = std::move(pack);
  return whole;
}

bool FileReader::pack_clause(Word keyword, syntax::Pack& pack) {
  if (keyword == "title") return read(cursor_, pack.title);
  if (keyword == "cites") return read(cursor_, pack.cites);
  return read(cursor_, pack.note.emplace());
}

bool FileReader::read_group(syntax::Item& item) {
  syntax::Group group;
  const bool whole = read_header(cursor_, group);
  if (whole) {
    read_clauses((cursor_.at - 1)->span, group_clauses, true, item,
                 [&](Word keyword) { return group_clause(keyword, group); });
  }
  item.declaration = std::move(group);
  return whole;
}

bool FileReader::group_clause(Word keyword, syntax::Group& group) {
  if (keyword == "members") return read(cursor_, group.members.emplace_back());
  return read(cursor_, group.cites);
}

bool FileReader::read_commitment(syntax::Item& item) {
  syntax::Commitment commitment;
  const bool whole = read_header(cursor_, commitment);
  cut_off_.clear();
  if (whole) {
    read_clauses((cursor_.at - 1)->span, commitment_clauses, false, item,
                 [&](Word keyword) { return commitment_clause(keyword, commitment); });
  }
  for (const Word keyword : cut_off_) forget(keyword, commitment);
  item.declaration = std::move(commitment);
  return whole;
}

bool FileReader::read_exception(syntax::Item& item) {
  syntax::Exception exception;
  cut_off_.clear();
  const bool whole = read_header(cursor_, exception);
  if (whole) {
    read_clauses((cursor_.at - 1)->span, exception_clauses, false, item,
                 [&](Word keyword) { return commitment_clause(keyword, exception.instead); });
  }
  for (const Word keyword : cut_off_) forget(keyword, exception.instead);
  item.declaration = std::move(exception);
  return whole;
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

bool FileReader::read_scenario(syntax::Item& item) {
  syntax::Scenario scenario;
  const bool whole = read_header(cursor_, scenario);
  if (whole) {
    read_clauses((cursor_.at - 1)->span, scenario_clauses, true, item,
                 [&](Word keyword) { return scenario_clause(keyword, scenario); });
  }
  item.declaration = std::move(scenario);
  return whole;
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
