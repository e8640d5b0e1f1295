#include "engine/values/layout.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/values/phrase.hpp"
#include "engine/values/phrase_signs.hpp"

namespace servanda::engine {

using namespace phrases;  // NOLINT(google-build-using-namespace): what phrases share

namespace {

constexpr Sign soft_hyphen = 0xAD;
constexpr std::size_t least_gap = 3;

template <std::size_t Count>
bool is_one_of(const std::array<Sign, Count>& signs, Sign sign) {
  return std::find(signs.begin(), signs.end(), sign) != signs.end();
}

bool is_apostrophe(Sign sign) {
  constexpr std::array<Sign, 9> signs{0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9,
                                      0x02BB, 0x2032, 0x00B4, '`'};
  return is_one_of(signs, sign);
}

bool is_quotation_mark(Sign sign) {
  constexpr std::array<Sign, 8> signs{0x201C, 0x201D, 0x201E, 0x201F,
                                      0x2033, 0x00AB, 0x00BB, 0x301D};
  return is_one_of(signs, sign);
}

bool is_high_number(Sign sign) {
  return sign == 0xB9 || sign == 0xB2 || sign == 0xB3 || (0x2070 <= sign && sign <= 0x2079);
}

bool is_hyphen(Sign sign) {
  return sign == '-' || sign == 0x2010 || sign == 0x2011 || sign == soft_hyphen;
}

bool is_blank_of_line(Sign sign) { return sign != '\n' && sign != '\r' && is_blank_sign(sign); }

/// Copies a text character by character, and marks its layout.
class Laying {
 public:
  explicit Laying(std::string_view text) : signs_(signs_of(text)) { result_.reserve(text.size()); }

  std::string plain() {
    for (at_ = 0; at_ < signs_.size(); ++at_) take_plain();
    return std::move(result_);
  }

  std::string marked() {
    for (at_ = 0; at_ < signs_.size(); ++at_) {
      if (!take_tag() && !take_hyphen() && !take_blank_without_width() && !take_gap()) take_plain();
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] Sign here() const { return signs_[at_]; }
  [[nodiscard]] Sign sign(std::size_t at) const { return at < signs_.size() ? signs_[at] : 0; }
  [[nodiscard]] std::size_t behind_blanks(std::size_t at) const {
    while (at < signs_.size() && is_blank_of_line(signs_[at])) ++at;
    return at;
  }

  void put(Sign sign) {
    if (sign == 0) return;
    append(result_, sign);
    before_ = sign;
  }

  void take_plain() {
    const Sign sign = here();
    if (sign == maybe_blank || sign == gap) return;  // only this class writes them
    const bool is_footnote = is_high_number(sign) && before_ != 0 && before_ != '\n' &&
                             !is_blank_of_line(before_) && !is_letter(before_);
    if (is_footnote) return;
    put(is_apostrophe(sign) ? '\'' : is_quotation_mark(sign) ? '"' : sign);
  }

  /// `<br/>` separates words; a footnote in `<sup>` is no word.
  bool take_tag() {
    constexpr std::size_t longest = 100;
    if (here() != '<' || (!is_letter(sign(at_ + 1)) && sign(at_ + 1) != '/')) return false;
    std::size_t end = at_;
    while (end < signs_.size() && end < at_ + longest && signs_[end] != '>') ++end;
    if (sign(end) != '>') return false;
    put(' ');
    at_ = end;
    return true;
  }

  /// A hyphen at the end of a line, or of a column, after which a word may continue.
  bool take_hyphen() {
    if (!is_hyphen(here()) || !is_letter(before_)) return false;
    const std::size_t next = behind_blanks(at_ + 1);
    const bool at_line_end = sign(next) == '\n' || sign(next) == '\r';
    const bool at_gap = next - at_ - 1 >= least_gap && next < signs_.size();
    if (!at_line_end && !at_gap) return false;
    std::size_t word = next;
    while (word < signs_.size() && is_blank_sign(signs_[word])) ++word;
    if (!is_letter(sign(word))) return false;
    if (here() != soft_hyphen || at_gap) put(maybe_blank);
    if (at_gap) put(gap);
    at_ = word - 1;
    return true;
  }

  bool take_blank_without_width() {
    constexpr std::array<Sign, 2> without_width{0x200B, 0x200C};
    if (!is_one_of(without_width, here())) return false;
    if (is_letter(before_) && is_letter(sign(at_ + 1))) put(maybe_blank);
    return true;
  }

  bool take_gap() {
    if (!is_blank_of_line(here())) return false;
    const std::size_t next = behind_blanks(at_);
    const bool is_wide = next - at_ >= least_gap || here() == '\t';
    const bool is_inside = before_ != 0 && before_ != '\n' && next < signs_.size() &&
                           sign(next) != '\n' && sign(next) != '\r';
    put(is_wide && is_inside ? gap : Sign{' '});
    at_ = next - 1;
    return true;
  }

  std::vector<Sign> signs_;
  std::size_t at_ = 0;
  Sign before_ = 0;
  std::string result_;
};

/// Has the line words, not only the number of a list or of a page?
bool has_a_word(std::string_view text) {
  std::size_t letters = 0;
  for (const Sign sign : signs_of(text)) {
    letters = is_letter(sign) ? letters + 1 : 0;
    if (letters >= 2 || is_unspaced(sign)) return true;
  }
  return false;
}

/// Has the line words on both sides of a gap?
bool has_two_columns(std::string_view line) {
  const std::string marked = with_marks_of_layout(line);
  std::string mark;
  append(mark, gap);
  for (std::size_t at = marked.find(mark); at != std::string::npos;
       at = marked.find(mark, at + 1)) {
    const std::string_view before = std::string_view(marked).substr(0, at);
    if (has_a_word(before) && has_a_word(std::string_view(marked).substr(at))) return true;
  }
  return false;
}

}  // namespace

std::string with_plain_quotes(std::string_view text) { return Laying(text).plain(); }
std::string with_marks_of_layout(std::string_view text) { return Laying(text).marked(); }

bool has_columns(std::string_view text) {
  constexpr std::size_t enough = 3;
  std::size_t lines = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines = has_two_columns(text.substr(0, end)) ? lines + 1 : 0;
    if (lines >= enough) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace servanda::engine
