#include "grammar/blocks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/indices.hpp"
#include "grammar/spelling.hpp"

namespace servanda::grammar {
namespace {

using Keywords = std::span<const Word>;

constexpr std::array<Word, 19> declarations{
    "language", "exception",  "prefer", "pack",   "use",       "unit",  "state",
    "body",     "cycle",      "group",  "choice", "indicator", "event", "parameter",
    "define",   "commitment", "check",  "index",  "scenario"};
constexpr std::array<Word, 3> pack_clauses{"title", "cites", "note"};
constexpr std::array<Word, 2> group_clauses{"members", "cites"};
constexpr std::array<Word, 18> commitment_clauses{
    "title", "cites",  "theme", "force", "binds", "in",      "review", "once", "applies",
    "met",   "partly", "grace", "late",  "score", "related", "note",   "asks", "says"};
constexpr std::array<Word, 8> exception_clauses{"once",  "applies", "met",  "partly",
                                                "grace", "late",    "asks", "says"};
constexpr std::array<Word, 3> scenario_clauses{"as", "given", "expect"};

template <class Words>
bool contains(const Words& words, Word word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where any figure may begin, the two dozen words that may open one would hide the rest.
WordList without_openings(const WordList& expected) {
  constexpr std::array<Word, 21> openings{"all",
                                          "any",
                                          "none",
                                          "at",
                                          "exactly",
                                          "every",
                                          "some",
                                          "no",
                                          "fewer",
                                          "more",
                                          "between",
                                          "yes",
                                          "-",
                                          "previous",
                                          "cycle",
                                          "subject",
                                          "count",
                                          "share",
                                          "a percentage",
                                          "a text in `\"`",
                                          "a date such as `2022-08-26`"};
  if (!contains(expected, "a name") || !contains(expected, "a number")) return expected;
  WordList rest;
  for (const Word word : expected) {
    if (!contains(openings, word)) rest.add(word);
  }
  return rest;
}

template <class Words>
std::vector<std::string> texts(const Words& words) {
  std::vector<std::string> result;
  for (const Word word : words) result.emplace_back(word.text());
  return result;
}

std::string quoted(std::string_view expected) {
  const bool described = expected.starts_with("a ") || expected.starts_with("an ");
  return described ? std::string(expected) : "`" + std::string(expected) + "`";
}

/// A clause as its author calls it, by the word that opens it.
std::string in_full(Word keyword) {
  struct Named {
    Word word;
    std::string_view words;
  };
  constexpr std::array<Named, 6> longer{{{"applies", "applies when"},
                                         {"met", "met when"},
                                         {"partly", "partly met when"},
                                         {"in", "in force"},
                                         {"once", "once by"},
                                         {"late", "late counts as"}}};
  for (const auto& [word, words] : longer)
    if (word == keyword) return std::string(words);
  return std::string(keyword.text());
}

}  // namespace

void report_expected(const Token& found, const WordList& wanted, SourceId source,
                     Diagnostics& diagnostics) {
  const std::string message = found.kind == TokenKind::end ? "unexpected end of the text"
                              : found.kind == TokenKind::text
                                  ? "unexpected text"
                                  : "unexpected `" + std::string(found.text) + "`";
  const WordList expected = without_openings(wanted);
  std::string label;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    label += (i == 0 ? "" : i + 1 == expected.size() ? " or " : ", ") + quoted(expected[i].text());
  }
  if (!label.empty()) label = (expected.size() > 1 ? "expected one of " : "expected ") + label;
  const std::string help =
      found.kind == TokenKind::name ? did_you_mean(found.text, texts(wanted)) : "";
  diagnostics.error("P001", {source, found.span}, message, label, help);
}

FileReader::FileReader(const Source& source, const std::vector<Token>& tokens, syntax::File& file,
                       Diagnostics& diagnostics, const Limits& limits)
    : source_(source),
      file_(file),
      diagnostics_(diagnostics),
      limits_(limits),
      environment_{file, {tokens.begin(), {}}, limits.nesting},
      context_(environment_),
      cursor_{tokens.begin(), tokens.end(), context_} {}

void FileReader::run() {
  // An item is large: a list of them that grows would be moved again and again.
  const auto is_declaration = [](const Token& token) {
    return token.starts_line && contains(declarations, token.word);
  };
  file_.items.reserve(
      static_cast<std::size_t>(std::count_if(cursor_.at, cursor_.end, is_declaration)));
  while (here().kind != TokenKind::end) read_item();
}

void FileReader::restart_farthest() {
  environment_.farthest.restart(cursor_.at);
  environment_.too_deep = false;
  environment_.nesting = 0;
}

void FileReader::report_farthest() {
  const Token& found = *environment_.farthest.place;
  if (environment_.too_deep) {
    diagnostics_.error(
        "P006", {file_.source, found.span},
        "nested more than " + std::to_string(environment_.nesting_limit) + " levels deep", {},
        "split the condition into several commitments or lists" +
            or_raise(limits_, &Limits::nesting));
    return;
  }
  report_expected(found, environment_.farthest.expected, file_.source, diagnostics_);
}

void FileReader::report_unclosed(Span header, const Token& next) {
  // The brace is missing where something else begins; at the end of the text it may be anywhere.
  std::vector<Label> labels{{{file_.source, header}, "opened here"}};
  if (next.kind != TokenKind::end) {
    labels.insert(labels.begin(), {{file_.source, next.span}, "the block before it is still open"});
  }
  diagnostics_.add({"P008",
                    Severity::error,
                    "this block has no closing brace",
                    std::move(labels),
                    {"close it with `}` before line " +
                     std::to_string(source_.position(next.span.begin).line)}});
}

/// `in` is an operator, too: a line of a condition may begin with it.
bool FileReader::at_clause(Keywords keywords) const {
  const bool operation = here().word == "in" && (cursor_.at + 1)->word != "force";
  return here().kind == TokenKind::name && contains(keywords, here().word) && !operation;
}

bool FileReader::at_declaration() const {
  return here().kind == TokenKind::name && here().starts_line &&
         contains(declarations, here().word);
}

void FileReader::read_item() {
  const Token keyword = here();
  if (keyword.kind != TokenKind::name || !contains(declarations, keyword.word)) {
    // At the start of a line a declaration was meant; elsewhere the one before goes on wrongly.
    const auto farthest = environment_.farthest.place;
    if (farthest < cursor_.at || (keyword.starts_line && farthest == cursor_.at)) {
      restart_farthest();
    }
    for (const Word word : declarations) environment_.farthest.note(cursor_.at, word);
    report_farthest();
    return skip_to_declaration();
  }
  ++cursor_.at;
  restart_farthest();
  syntax::Item item{syntax::Use{}, keyword.span};
  const bool whole = read_declaration(keyword.word, item);
  if (!whole) {
    report_farthest();
    item.broken = true;
  }
  item.span = cover(keyword.span, (cursor_.at - 1)->span);
  if (keyword.word != "language") file_.items.push_back(std::move(item));
  if (!whole) skip_to_declaration();
}

void FileReader::skip_to_declaration() {
  if (here().kind != TokenKind::end) ++cursor_.at;
  while (here().kind != TokenKind::end && !at_declaration()) ++cursor_.at;
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

template <class Clause>
void FileReader::read_clauses(Span header, Keywords keywords, bool repeatable, syntax::Item& item,
                              const Clause& clause) {
  std::vector<Token> seen;
  while (true) {
    const Token keyword = here();
    if (keyword.word == "}") {
      ++cursor_.at;
      return;
    }
    if (keyword.kind == TokenKind::end || (at_declaration() && !contains(keywords, keyword.word))) {
      report_unclosed(header, keyword);
      item.broken = true;
      return;
    }
    if (!at_clause(keywords)) {
      // At the start of a line a clause was meant; elsewhere the clause before goes on wrongly.
      if (keyword.starts_line && environment_.farthest.place <= cursor_.at) restart_farthest();
      for (const Word word : keywords)
        environment_.farthest.note(cursor_.at, word == "in" ? Word("in force") : word);
      environment_.farthest.note(cursor_.at, "}");
      report_farthest();
      item.broken = true;
      const bool goes_on = !keyword.starts_line || keyword.kind != TokenKind::name;
      if (goes_on && !seen.empty()) cut_off_.push_back(seen.back().word);
      ++cursor_.at;
      skip_to_clause(keywords, keyword.starts_line ? indent_of(keyword) : no_indent);
      continue;
    }
    const auto twice = std::find_if(seen.begin(), seen.end(),
                                    [&](const Token& other) { return other.word == keyword.word; });
    if (twice != seen.end() && !repeatable && keyword.word != "cites") {
      diagnostics_.add({"P007",
                        Severity::error,
                        "the clause `" + in_full(keyword.word) + "` stands twice",
                        {{{file_.source, keyword.span}, "once more here"},
                         {{file_.source, twice->span}, "first here"}},
                        {"keep one of the two"}});
    }
    seen.push_back(keyword);
    ++cursor_.at;
    restart_farthest();
    const bool whole = clause(keyword.word);
    item.clauses.push_back({keyword.text, cover(keyword.span, (cursor_.at - 1)->span)});
    if (!whole) {
      report_farthest();
      item.broken = true;
      skip_to_clause(keywords, indent_of(keyword));
    }
  }
}

std::size_t FileReader::indent_of(const Token& token) const {
  const std::string_view before = source_.text().substr(0, token.span.begin);
  const std::size_t line = before.rfind('\n');
  return before.size() - (line == std::string_view::npos ? 0 : line + 1);
}

bool FileReader::is_like_a_clause(const Token& token, Keywords keywords, std::size_t indent) const {
  if (!token.starts_line || token.kind != TokenKind::name || indent_of(token) != indent)
    return false;
  return closest(token.text, texts(keywords)).has_value();
}

void FileReader::skip_to_clause(Keywords keywords, std::size_t indent) {
  int depth = 0;
  for (; here().kind != TokenKind::end; ++cursor_.at) {
    const Token& token = here();
    if (at_declaration()) return;
    if (token.starts_line && at_clause(keywords)) return;
    if (depth == 0 && is_like_a_clause(token, keywords, indent)) return;
    if (token.word == "{") ++depth;
    if (token.word == "}" && depth-- == 0) return;
  }
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
