#pragma once
// Every word and sign of the language, once, with a number.
//
// The lexer looks each name and sign up (`find_word`), so that the grammar compares numbers instead
// of texts. A literal becomes its number at compile time (`token.word == "met"`); one that is not
// listed here does not compile. Kinds without a fixed text, such as "a number", are listed after
// the words: no token has their number, but the parser can expect them.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::grammar {

namespace words {

/// Reserved words first, then words that are reserved only in certain places, signs, and kinds that
/// a parser may expect besides.
inline constexpr std::array<std::string_view, 172> all{"and",
                                                       "applies",
                                                       "asks",
                                                       "bands",
                                                       "because",
                                                       "binds",
                                                       "by",
                                                       "check",
                                                       "choice",
                                                       "cites",
                                                       "commitment",
                                                       "define",
                                                       "else",
                                                       "event",
                                                       "every",
                                                       "exception",
                                                       "expect",
                                                       "for",
                                                       "force",
                                                       "from",
                                                       "given",
                                                       "grace",
                                                       "group",
                                                       "has",
                                                       "implies",
                                                       "in",
                                                       "index",
                                                       "indicator",
                                                       "is",
                                                       "late",
                                                       "members",
                                                       "met",
                                                       "no",
                                                       "not",
                                                       "note",
                                                       "of",
                                                       "once",
                                                       "or",
                                                       "pack",
                                                       "parameter",
                                                       "partly",
                                                       "previous",
                                                       "related",
                                                       "review",
                                                       "says",
                                                       "scale",
                                                       "scenario",
                                                       "score",
                                                       "some",
                                                       "theme",
                                                       "title",
                                                       "to",
                                                       "unit",
                                                       "until",
                                                       "use",
                                                       "weight",
                                                       "when",
                                                       "where",
                                                       "yes",
                                                       "about",
                                                       "all",
                                                       "allow",
                                                       "also",
                                                       "among",
                                                       "any",
                                                       "ar",
                                                       "as",
                                                       "at",
                                                       "average",
                                                       "below",
                                                       "between",
                                                       "body",
                                                       "clamp",
                                                       "collectively",
                                                       "commitments",
                                                       "compares",
                                                       "complete",
                                                       "count",
                                                       "counts",
                                                       "coverage",
                                                       "cycle",
                                                       "cycles",
                                                       "each",
                                                       "empty",
                                                       "en",
                                                       "end",
                                                       "es",
                                                       "exactly",
                                                       "fewer",
                                                       "fr",
                                                       "held",
                                                       "highest",
                                                       "identified",
                                                       "indicators",
                                                       "indices",
                                                       "judgement",
                                                       "known",
                                                       "language",
                                                       "lasting",
                                                       "least",
                                                       "left",
                                                       "lowest",
                                                       "matches",
                                                       "mean",
                                                       "mentions",
                                                       "minimum",
                                                       "missing",
                                                       "model",
                                                       "more",
                                                       "most",
                                                       "negative",
                                                       "none",
                                                       "otherwise",
                                                       "out",
                                                       "over",
                                                       "per",
                                                       "positive",
                                                       "prefer",
                                                       "range",
                                                       "reported",
                                                       "reports",
                                                       "ru",
                                                       "share",
                                                       "since",
                                                       "sources",
                                                       "start",
                                                       "state",
                                                       "subject",
                                                       "superseded",
                                                       "than",
                                                       "the",
                                                       "then",
                                                       "unknown",
                                                       "up",
                                                       "weighted",
                                                       "weights",
                                                       "whole",
                                                       "within",
                                                       "year",
                                                       "years",
                                                       "zh",
                                                       "!=",
                                                       "(",
                                                       ")",
                                                       "*",
                                                       "+",
                                                       ",",
                                                       "-",
                                                       ".",
                                                       "..",
                                                       "/",
                                                       ":",
                                                       ";",
                                                       "<",
                                                       "<=",
                                                       "=",
                                                       ">",
                                                       ">=",
                                                       "[",
                                                       "]",
                                                       "{",
                                                       "|",
                                                       "}",
                                                       "1",
                                                       "in force",
                                                       "a date such as `2022-08-26`",
                                                       "a language such as `en`",
                                                       "a name",
                                                       "a number",
                                                       "a paragraph such as `8.d.ii`",
                                                       "a percentage",
                                                       "a text in `\"`"};
inline constexpr std::size_t reserved = 59;
inline constexpr std::size_t fixed = 163;  ///< the number of entries with a fixed text
constexpr std::size_t none = all.size();

}  // namespace words

/// A word of the language, or none.
class Word {
 public:
  constexpr Word() = default;
  /// Accepts listed words only: anything else is no constant expression.
  consteval Word(const char* text)  // NOLINT(google-explicit-constructor): a literal is its word
      : Word(number_of(text)) {}
  explicit constexpr Word(std::size_t number) : number_(static_cast<std::uint8_t>(number)) {}

  [[nodiscard]] constexpr std::size_t number() const { return number_; }
  [[nodiscard]] constexpr bool is_reserved() const { return number_ < words::reserved; }
  [[nodiscard]] constexpr std::string_view text() const {
    return number_ == words::none ? std::string_view() : words::all.at(number_);
  }

  friend constexpr bool operator==(Word, Word) = default;

 private:
  static consteval std::size_t number_of(std::string_view text) {
    const auto found = std::find(words::all.begin(), words::all.end(), text);
    if (found == words::all.end()) throw "this word is not listed in grammar/words.hpp";
    return static_cast<std::size_t>(found - words::all.begin());
  }

  std::uint8_t number_ = words::none;
};

/// The word with this spelling; none if it is an author's name.
[[nodiscard]] Word find_word(std::string_view text);

/// Some words, in the order in which they were first added.
class WordList {
 public:
  void clear() {
    seen_ = {};
    size_ = 0;
  }
  void add(Word word) {
    std::uint64_t& part = seen_[word.number() / 64];
    const std::uint64_t bit = std::uint64_t{1} << (word.number() % 64);
    if ((part & bit) != 0) return;
    part |= bit;
    order_[size_++] = word;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] Word operator[](std::size_t at) const { return order_[at]; }
  [[nodiscard]] const Word* begin() const { return order_.data(); }
  [[nodiscard]] const Word* end() const { return order_.data() + size_; }

 private:
  std::array<std::uint64_t, words::all.size() / 64 + 1> seen_{};
  std::size_t size_ = 0;
  std::array<Word, words::all.size()> order_;
};

template <class Words>
[[nodiscard]] constexpr bool contains(const Words& words, Word word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
template <class Words>
[[nodiscard]] std::vector<std::string> texts(const Words& words) {
  std::vector<std::string> result;
  for (const Word word : words) result.emplace_back(word.text());
  return result;
}

}  // namespace servanda::grammar
