// The grammar of scores, checks and indices, word by word: short lists of few words, which need no
// rules of their own.

#include "grammar/indices.hpp"

#include <algorithm>
#include <array>

namespace servanda::grammar {
namespace {

constexpr std::array<Word, 6> clauses_of_check{"compares", "between", "among",
                                               "within",   "cites",   "note"};
constexpr std::array<Word, 11> clauses_of_index{"of",    "for",    "review",  "weights",
                                                "model", "counts", "missing", "minimum",
                                                "range", "cites",  "note"};

/// The word or sign, if it stands here.
bool skip(Cursor& cursor, Word word) {
  return skipped(word).parse(cursor.at, cursor.end, cursor.context, x3::unused, x3::unused);
}

bool skip_all(Cursor& cursor, std::initializer_list<Word> words) {
  return std::all_of(words.begin(), words.end(), [&](Word word) { return skip(cursor, word); });
}

bool read_token(Cursor& cursor, const TokenOf& wanted, syntax::Name& name) {
  Token token;
  if (!wanted.parse(cursor.at, cursor.end, cursor.context, x3::unused, token)) return false;
  name = as_name(token);
  return true;
}
bool read_token(Cursor& cursor, const TokenOf& wanted, std::optional<syntax::Name>& name) {
  return read_token(cursor, wanted, name.emplace());
}

bool read_expression(Cursor& cursor, syntax::ExpressionId& expression) {
  return parse_expression(cursor.at, cursor.end, cursor.context, expression);
}

/// Continues while `read_one` reads one and a `;` follows it, up to the closing brace; the last may
/// have a `;`, too.
template <class ReadOne>
bool read_list(Cursor& cursor, const ReadOne& read_one) {
  if (!skip(cursor, "{")) return false;
  do {
    if (!read_one()) return false;
  } while (skip(cursor, ";") && cursor.at->word != "}");
  return skip(cursor, "}");
}

bool read(Cursor& cursor, syntax::SignedNumber& figure) {
  figure.negative = skip(cursor, "-");
  if (read_token(cursor, number_word, figure.number)) return true;
  figure.percent = true;
  return read_token(cursor, percent_word, figure.number);
}

/// `disarmament.*`, `npt.ap2010.5.a`: names and stars, joined by dots that touch them.
bool read_pattern(Cursor& cursor, syntax::Name& pattern) {
  const auto part = [&](syntax::Name& name) {
    if (cursor.at->word != "*") {
      return read_token(cursor, name_word, name) || read_token(cursor, path_word, name) ||
             read_token(cursor, number_word, name);
    }
    name = as_name(*cursor.at++);
    return true;
  };
  if (!part(pattern)) return false;
  while (cursor.at->word == "." && cursor.at->span.begin == pattern.span.end) {
    ++cursor.at;
    syntax::Name next;
    if (!part(next)) return false;
    pattern.span = base::cover(pattern.span, next.span);
    pattern.text = {pattern.text.data(), pattern.span.end - pattern.span.begin};
  }
  return true;
}

/// Reads at least one, up to the keyword of the next clause, on any line.
bool read_patterns(Cursor& cursor, std::vector<syntax::Name>& patterns) {
  const auto at_clause = [&] {
    return std::find(clauses_of_index.begin(), clauses_of_index.end(), cursor.at->word) !=
           clauses_of_index.end();
  };
  while (patterns.empty() || !at_clause()) {
    syntax::Name pattern;
    if (!read_pattern(cursor, pattern)) return !patterns.empty();
    patterns.push_back(pattern);
  }
  return true;
}

/// A score is no percentage.
bool read_score(Cursor& cursor, syntax::SignedNumber& score) {
  score.negative = skip(cursor, "-");
  return read_token(cursor, number_word, score.number);
}

bool read(Cursor& cursor, syntax::ScalePoint& point) {
  return read_score(cursor, point.score) && skip(cursor, "at") && read(cursor, point.at);
}

/// `-100 to 100 held`
bool read(Cursor& cursor, syntax::ScoreLimits& limits) {
  if (!read_score(cursor, limits.low) || !skip(cursor, "to") || !read_score(cursor, limits.high))
    return false;
  limits.held = skip(cursor, "held");
  return true;
}

/// `0 at 50, 100 at 0, clamp`
bool read_scale(Cursor& cursor, syntax::ScoredFigure& figure) {
  do {
    if (!figure.scale.empty() && skip(cursor, "clamp")) {
      figure.clamp = true;
      return true;
    }
    if (!read(cursor, figure.scale.emplace_back())) return false;
  } while (skip(cursor, ","));
  return true;
}

bool read(Cursor& cursor, syntax::Band& band) {
  if (!read_score(cursor, band.score)) return false;
  if (skip(cursor, "otherwise")) return true;
  return skip(cursor, "below") && read(cursor, band.below.emplace());
}

bool read(Cursor& cursor, syntax::ScoredFigure& figure) {
  if (!read_expression(cursor, figure.figure)) return false;
  if (skip(cursor, "scale")) {
    if (!read_scale(cursor, figure)) return false;
  } else if (skip(cursor, "bands")) {
    if (!read_list(cursor, [&] { return read(cursor, figure.bands.emplace_back()); })) return false;
  }
  return !skip(cursor, "weight") || read_token(cursor, number_word, figure.weight);
}

bool read_over(Cursor& cursor, syntax::Index& index) {
  using syntax::IndexOver;
  if (skip(cursor, "indicators")) {
    index.over = IndexOver::indicators;
    return read_list(cursor, [&] { return read(cursor, index.figures.emplace_back()); });
  }
  const auto over = [&](Word word, IndexOver what) {
    if (!skip(cursor, word)) return false;
    index.over = what;
    return true;
  };
  return (over("theme", IndexOver::theme) || over("commitments", IndexOver::commitments) ||
          over("indices", IndexOver::indices)) &&
         read_patterns(cursor, index.of);
}

bool read(Cursor& cursor, syntax::Weight& weight) {
  return read_pattern(cursor, weight.pattern) && read_token(cursor, number_word, weight.weight);
}

bool read_model(Cursor& cursor, std::optional<syntax::Name>& model) {
  Token token;
  constexpr OneOf<3> models{{"average", "weighted", "minimum"}};
  if (!models.parse(cursor.at, cursor.end, cursor.context, x3::unused, token)) return false;
  model = as_name(token);
  return true;
}

/// `met 100% partly met 50% not met 0%`
bool read_counts(Cursor& cursor, std::vector<syntax::Name>& counts) {
  const auto share = [&] { return read_token(cursor, percent_word, counts.emplace_back()); };
  return skip(cursor, "met") && share() && skip_all(cursor, {"partly", "met"}) && share() &&
         skip_all(cursor, {"not", "met"}) && share();
}

bool read_missing(Cursor& cursor, std::optional<syntax::MissingCounts>& missing) {
  using syntax::MissingCounts;
  if (skip(cursor, "unknown")) {
    missing = MissingCounts::unknown;
  } else if (skip(cursor, "left")) {
    missing = MissingCounts::left_out;
    return skip(cursor, "out");
  } else {
    missing = MissingCounts::mean;
    return skip_all(cursor, {"mean", "of", "the", "group"});
  }
  return true;
}

/// `national_report and independent`
bool read_sources(Cursor& cursor, std::vector<syntax::Name>& sources) {
  do {
    if (!read_token(cursor, name_word, sources.emplace_back())) return false;
  } while (skip(cursor, "and"));
  return true;
}

bool read_within(Cursor& cursor, syntax::Check& check) {
  check.percent = read_token(cursor, percent_word, check.within);
  if (check.percent) return true;
  if (!read_token(cursor, number_word, check.within)) return false;
  // The unit follows its number on the same line; a keyword on the next line is none.
  if (cursor.at->kind != TokenKind::name || cursor.at->starts_line) return true;
  return read_token(cursor, name_word, check.unit);
}

bool read(Cursor& cursor, syntax::ScoreRow& row) {
  if (!read_token(cursor, number_word, row.value)) return false;
  if (skip(cursor, "otherwise")) return true;
  return skip(cursor, "when") && read_expression(cursor, row.when);
}

/// If a part cannot be read to its end, goes back to its start: skipping it must see all of its
/// braces.
template <class Read>
bool all_or_nothing(Cursor& cursor, const Read& read_it) {
  const TokenIterator begin = cursor.at;
  if (read_it()) return true;
  cursor.at = begin;
  return false;
}

template <class Block>
bool read_named(Cursor& cursor, Block& block) {
  return read_token(cursor, name_word, block.name) && read(cursor, block.title) &&
         skip(cursor, "{");
}

bool read_clause_of(Cursor& cursor, Word keyword, syntax::Check& check) {
  if (keyword == "compares") return read_token(cursor, name_word, check.compares);
  if (keyword == "between") return read_sources(cursor, check.sources);
  if (keyword == "among") return check.all_sources = skip_all(cursor, {"all", "sources"});
  if (keyword == "within") return read_within(cursor, check);
  if (keyword == "cites") return read(cursor, check.cites);
  return read(cursor, check.note.emplace());
}

bool read_clause_of(Cursor& cursor, Word keyword, syntax::Index& index) {
  if (keyword == "of") return read_over(cursor, index);
  if (keyword == "for") return skip(cursor, "each") && read_token(cursor, name_word, index.group);
  if (keyword == "review") return read_each_cycle(cursor, index.review.emplace());
  if (keyword == "weights") {
    return read_list(cursor, [&] { return read(cursor, index.weights.emplace_back()); });
  }
  if (keyword == "model") return read_model(cursor, index.model);
  if (keyword == "counts") return read_counts(cursor, index.counts);
  if (keyword == "missing") return read_missing(cursor, index.missing);
  if (keyword == "minimum")
    return skip(cursor, "coverage") && read_token(cursor, percent_word, index.minimum);
  if (keyword == "range") return read(cursor, index.limits.emplace());
  if (keyword == "cites") return read(cursor, index.cites);
  return read(cursor, index.note.emplace());
}

}  // namespace

bool read(Cursor& cursor, syntax::Score& score) {
  return all_or_nothing(cursor, [&] {
    return skip_all(cursor, {"out", "of"}) && read_token(cursor, number_word, score.out_of) &&
           read_list(cursor, [&] { return read(cursor, score.rows.emplace_back()); });
  });
}

bool read_header(Cursor& cursor, syntax::Check& check) { return read_named(cursor, check); }
bool read_header(Cursor& cursor, syntax::Index& index) { return read_named(cursor, index); }

std::span<const Word> check_clauses() { return clauses_of_check; }
std::span<const Word> index_clauses() { return clauses_of_index; }

bool read_clause(Cursor& cursor, Word keyword, syntax::Check& check) {
  return all_or_nothing(cursor, [&] { return read_clause_of(cursor, keyword, check); });
}
bool read_clause(Cursor& cursor, Word keyword, syntax::Index& index) {
  return all_or_nothing(cursor, [&] { return read_clause_of(cursor, keyword, index); });
}

}  // namespace servanda::grammar
