// The loop over declarations and clauses, and the recovery after a mistake.

#include "grammar/blocks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/spelling.hpp"
#include "grammar/expected.hpp"

namespace servanda::grammar {
namespace {

constexpr std::array<Word, 19> declarations{
    "language", "exception",  "prefer", "pack",   "use",       "unit",  "state",
    "body",     "cycle",      "group",  "choice", "indicator", "event", "parameter",
    "define",   "commitment", "check",  "index",  "scenario"};

/// The full name of a clause, by the word that opens it.
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

FileReader::FileReader(const base::Source& source, const std::vector<Token>& tokens,
                       syntax::File& file, base::Diagnostics& diagnostics,
                       const base::Limits& limits)
    : source_(source),
      file_(file),
      diagnostics_(diagnostics),
      limits_(limits),
      environment_{file, {tokens.begin(), {}}, limits.nesting},
      context_(environment_),
      begin_(tokens.begin()),
      cursor_{tokens.begin(), tokens.end(), context_} {}

void FileReader::run() {
  // An item is large, and a growing list would move all items again and again.
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
            base::or_raise(limits_, &base::Limits::nesting));
    return;
  }
  const Token* const before = environment_.farthest.place == begin_ ? nullptr : &found - 1;
  const Token* const after = found.kind == TokenKind::end ? nullptr : &found + 1;
  report_expected({found, before, after, &*begin_, environment_.farthest.expected}, file_.source,
                  diagnostics_);
}

void FileReader::report_unclosed(base::Span header, const Token& next) {
  // The brace is missing before the next declaration; at the end of the text it may be missing
  // anywhere.
  std::vector<base::Label> labels{{{file_.source, header}, "opened here"}};
  if (next.kind != TokenKind::end) {
    labels.insert(labels.begin(), {{file_.source, next.span}, "the block before it is still open"});
  }
  diagnostics_.add({"P008",
                    base::Severity::error,
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
    // A word at the start of a line was meant as a declaration; elsewhere the declaration before is
    // wrong.
    const auto farthest = environment_.farthest.place;
    if (farthest < cursor_.at || (keyword.starts_line && farthest == cursor_.at)) {
      restart_farthest();
    }
    for (const Word word : declarations) environment_.farthest.note(cursor_.at, word);
    report_farthest();
    keep_names_of_line(cursor_.at);
    return skip_to_declaration();
  }
  const TokenIterator begin = cursor_.at++;
  restart_farthest();
  syntax::Item item{syntax::Use{}, keyword.span};
  const bool whole = read_declaration(keyword.word, item);
  if (!whole) {
    report_farthest();
    item.broken = true;
    keep_names_of_line(begin);
  }
  item.span = base::cover(keyword.span, (cursor_.at - 1)->span);
  if (keyword.word != "language") file_.items.push_back(std::move(item));
  if (!whole) skip_to_declaration();
}

/// The line may declare one of these names, so a missing declaration is no second mistake.
void FileReader::keep_names_of_line(TokenIterator at) {
  do {
    const bool is_name = at->kind == TokenKind::name && !at->word.is_reserved();
    if (is_name) file_.items.push_back({syntax::Unit{{at->text, at->span}}, at->span, {}, true});
    if (at->kind == TokenKind::end) return;
    ++at;
  } while (!at->starts_line);
}

void FileReader::skip_to_declaration() {
  if (here().kind != TokenKind::end) ++cursor_.at;
  while (here().kind != TokenKind::end && !at_declaration()) ++cursor_.at;
}

void FileReader::read_clauses(base::Span header, Keywords keywords, Repeats repeats,
                              syntax::Item& item, const std::function<bool(Word)>& clause) {
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
      // A word at the start of a line was meant as a clause; elsewhere the clause before is wrong.
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
    if (twice != seen.end() && repeats == Repeats::no && keyword.word != "cites") {
      diagnostics_.add({"P007",
                        base::Severity::error,
                        "the clause `" + in_full(keyword.word) + "` stands twice",
                        {{{file_.source, keyword.span}, "once more here"},
                         {{file_.source, twice->span}, "first here"}},
                        {"keep one of the two"}});
    }
    seen.push_back(keyword);
    ++cursor_.at;
    restart_farthest();
    const bool whole = clause(keyword.word);
    item.clauses.push_back({keyword.text, base::cover(keyword.span, (cursor_.at - 1)->span)});
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
  return base::closest(token.text, texts(keywords)).has_value();
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

}  // namespace servanda::grammar
