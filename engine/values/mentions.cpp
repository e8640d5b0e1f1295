// Does a report contain a phrase?

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/values/phrase.hpp"
#include "engine/values/phrase_signs.hpp"

namespace servanda::engine {

using namespace phrases;  // NOLINT(google-build-using-namespace): what phrases share

namespace {

using Signs = std::vector<Sign>;

bool is_digit_sign(Sign sign) { return '0' <= sign && sign <= '9'; }

class PhraseSearch {
 public:
  PhraseSearch(std::string_view text, const FoldedPhrase& phrase)
      : text_(signs_of(text)), open_end_(phrase.open_end) {}

  [[nodiscard]] Truth find(const Signs& phrase) const {
    Truth found = Truth::no;
    const auto first = [&](auto from) { return std::find(from, text_.end(), phrase.front()); };
    for (auto at = first(text_.begin()); at != text_.end() && found != Truth::yes;
         at = first(at + 1)) {
      found = std::max(found, match(phrase, static_cast<std::size_t>(at - text_.begin())));
    }
    return found;
  }

  /// If columns stand side by side, the words of a phrase may be in one of them, one after the
  /// other.
  [[nodiscard]] bool may_be_scattered(const Signs& phrase) const {
    if (std::find(text_.begin(), text_.end(), gap) == text_.end()) return false;
    for (auto word = phrase.begin(); word != phrase.end();) {
      const auto end = std::find(word, phrase.end(), Sign{' '});
      if (!may_be_there(Signs(word, end))) return false;
      word = end == phrase.end() ? end : end + 1;
    }
    return true;
  }

 private:
  [[nodiscard]] Sign sign(std::size_t at) const { return at < text_.size() ? text_[at] : 0; }

  /// The position after the number or the mark of a footnote that touches the word before it; else
  /// `at`.
  [[nodiscard]] std::size_t behind_footnote(std::size_t at) const {
    if (at == 0 || !is_letter(text_[at - 1])) return at;
    constexpr std::size_t longest = 3;
    const Sign opening = sign(at);
    const bool is_bracket = opening == '[' || opening == '(';
    std::size_t end = is_bracket ? at + 1 : at;
    const std::size_t begin = end;
    while (is_digit_sign(sign(end))) ++end;
    const std::size_t digits = end - begin;
    if (digits > longest) return at;
    if (is_bracket) return digits > 0 && sign(end) == (opening == '[' ? ']' : ')') ? end + 1 : at;
    if (digits > 0) return is_of_word(sign(end)) ? at : end;
    constexpr Sign dagger = 0x2020;
    constexpr Sign double_dagger = 0x2021;
    while (end - begin < longest &&
           (sign(end) == '*' || sign(end) == dagger || sign(end) == double_dagger))
      ++end;
    return end;
  }

  /// Is the text before it the number of a footnote, and of nothing else?
  [[nodiscard]] bool is_behind_number(std::size_t at) const {
    constexpr std::size_t longest = 3;
    std::size_t begin = at;
    while (begin > 0 && is_digit_sign(text_[begin - 1])) --begin;
    return begin < at && at - begin <= longest && (begin == 0 || !is_of_word(text_[begin - 1]));
  }

  [[nodiscard]] Truth match(const Signs& phrase, std::size_t begin) const {
    bool is_sure = true;
    std::size_t at = begin;
    for (std::size_t next = 0; next < phrase.size();) {
      if (at >= text_.size()) return Truth::no;
      const Sign wanted = phrase[next];
      if (text_[at] == wanted) {
        ++at;
        ++next;
      } else if (text_[at] == maybe_blank) {
        ++at;
        if (wanted == ' ') ++next;
      } else if (text_[at] == gap && (wanted == ' ' || is_unspaced(wanted))) {
        ++at;
        if (wanted == ' ') ++next;
        is_sure = false;
      } else if (const std::size_t behind = behind_footnote(at); behind > at) {
        at = behind;
      } else {
        return Truth::no;
      }
    }
    const Truth edges = std::min(start(phrase, begin), end(phrase, at));
    return is_sure ? edges : std::min(edges, Truth::unknown);
  }

  // Does the phrase begin and end at the edges of words?

  [[nodiscard]] Truth start(const Signs& phrase, std::size_t begin) const {
    if (begin == 0 || !is_of_word(phrase.front())) return Truth::yes;
    const Sign before = text_[begin - 1];
    if (before == maybe_blank) return Truth::unknown;
    if (!is_of_word(before)) return Truth::yes;
    return is_letter(phrase.front()) && is_behind_number(begin) ? Truth::yes : Truth::no;
  }

  [[nodiscard]] Truth end(const Signs& phrase, std::size_t at) const {
    if (open_end_ || at >= text_.size() || !is_of_word(phrase.back())) return Truth::yes;
    if (text_[at] == maybe_blank) return Truth::unknown;
    return !is_of_word(text_[at]) || behind_footnote(at) > at ? Truth::yes : Truth::no;
  }

  // Columns.

  [[nodiscard]] bool may_be_there(const Signs& word) const {
    if (word.empty() || find(word) != Truth::no) return true;
    for (std::size_t split = 1; split < word.size(); ++split) {
      const auto middle = word.begin() + static_cast<std::ptrdiff_t>(split);
      if (has_piece(Signs(word.begin(), middle), true) &&
          has_piece(Signs(middle, word.end()), false))
        return true;
    }
    return false;
  }

  /// Does the text have a piece of a word that a line's end has split? A first piece ends at a
  /// hyphen, except in scripts that break anywhere.
  [[nodiscard]] bool has_piece(const Signs& piece, bool is_first) const {
    for (auto at = text_.begin(); at != text_.end(); ++at) {
      at = std::search(at, text_.end(), piece.begin(), piece.end());
      if (at == text_.end()) return false;
      const auto behind = at + static_cast<std::ptrdiff_t>(piece.size());
      const bool is_broken = is_first ? behind != text_.end() && *behind == maybe_blank
                                      : at == text_.begin() || !is_of_word(*(at - 1));
      if (is_broken || is_unspaced(piece.front())) return true;
    }
    return false;
  }

  Signs text_;
  bool open_end_;
};

}  // namespace

Truth mentions(std::string_view folded_report, const FoldedPhrase& phrase) {
  if (phrase.text.empty()) return Truth::no;
  const Signs wanted = signs_of(phrase.text);
  const PhraseSearch search(folded_report, phrase);
  const Truth found = search.find(wanted);
  if (found == Truth::no && search.may_be_scattered(wanted)) return Truth::unknown;
  return found;
}

}  // namespace servanda::engine
