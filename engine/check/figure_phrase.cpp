#include "engine/check/figure_phrase.hpp"

#include <algorithm>
#include <array>

#include "base/digit.hpp"
#include "base/text.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {
namespace {

struct Synonym {
  std::string_view written;
  std::string_view means;
};

/// Longer phrases stand before those that they begin with. Phrases without a meaning are skipped.
constexpr std::array<Synonym, 39> synonyms{{{"no more than", "at most"},
                                            {"not more than", "at most"},
                                            {"not exceeding", "at most"},
                                            {"up to", "at most"},
                                            {"at most", "at most"},
                                            {"<=", "at most"},
                                            {"=<", "at most"},
                                            {"≤", "at most"},
                                            {"⩽", "at most"},
                                            {"no fewer than", "at least"},
                                            {"no less than", "at least"},
                                            {"not fewer than", "at least"},
                                            {"not less than", "at least"},
                                            {"at least", "at least"},
                                            {">=", "at least"},
                                            {"=>", "at least"},
                                            {"≥", "at least"},
                                            {"⩾", "at least"},
                                            {"fewer than", "fewer than"},
                                            {"less than", "fewer than"},
                                            {"under", "fewer than"},
                                            {"below", "fewer than"},
                                            {"<", "fewer than"},
                                            {"more than", "more than"},
                                            {"greater than", "more than"},
                                            {"over", "more than"},
                                            {"above", "more than"},
                                            {">", "more than"},
                                            {"about", "about"},
                                            {"approximately", "about"},
                                            {"approx.", "about"},
                                            {"circa", "about"},
                                            {"ca.", "about"},
                                            {"c.", "about"},
                                            {"roughly", "about"},
                                            {"around", "about"},
                                            {"~", "about"},
                                            {"≈", "about"},
                                            {"exactly", ""}}};
constexpr std::array<std::string_view, 4> joints{"between", "and", "from", "to"};

/// Signs that may touch a number: `<=225`, `c.225`.
constexpr std::array<std::string_view, 14> glued{"<=", "=<", ">=", "=>", "≤", "⩽",       "≥",
                                                 "⩾",  "<",  ">",  "~",  "≈", "approx.", "ca."};

std::vector<std::string> words_of(std::string_view written) {
  std::vector<std::string> words;
  for (std::string_view word : base::split(written, " ")) {
    for (const std::string_view sign : glued) {
      if (!word.starts_with(sign)) continue;
      words.emplace_back(sign);
      word.remove_prefix(sign.size());
      break;
    }
    if (word.size() > 2 && word.starts_with("c.") && base::is_digit(word[2])) {
      words.emplace_back("c.");
      word.remove_prefix(2);
    }
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// The number of words, from there on, that spell the phrase.
std::size_t matched(const std::vector<std::string>& words, std::size_t at,
                    std::string_view written) {
  const std::vector<std::string_view> wanted = base::split(written, " ");
  if (words.size() - at < wanted.size()) return 0;
  const auto from = words.begin() + static_cast<std::ptrdiff_t>(at);
  return std::equal(wanted.begin(), wanted.end(), from) ? wanted.size() : 0;
}

/// `3.75`, and `1.2340` rather than `1.234`, which might mean thousands.
std::string unmistakable_number(std::string number) {
  const std::size_t point = number.find('.');
  if (point == std::string::npos) return number;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.back() == '.') number.pop_back();
  constexpr std::size_t of_thousands = 3;
  const std::size_t sign = number.starts_with('-') ? 1 : 0;
  const bool may_be_thousands = number[sign] != '0' && point <= sign + of_thousands &&
                                number.size() == point + 1 + of_thousands;
  if (may_be_thousands) number += '0';
  return number;
}

}  // namespace

FigurePhrase::FigurePhrase(std::string_view written) {
  constexpr std::string_view of_numbers = "0123456789.,-";
  if (!written.empty() && written.find_first_not_of(of_numbers) == std::string_view::npos) {
    pieces_.push_back({std::string(written), true});  // most cells
    return;
  }
  take_words(words_of(in_lower_case(in_plain_signs(written))));
  take_range();
}

void FigurePhrase::take_words(const std::vector<std::string>& words) {
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 0;
    for (const Synonym& synonym : synonyms) {
      taken = matched(words, at, synonym.written);
      if (taken == 0) continue;
      if (!synonym.means.empty()) pieces_.push_back({std::string(synonym.means)});
      break;
    }
    if (taken == 0 && std::find(joints.begin(), joints.end(), words[at]) != joints.end()) {
      pieces_.push_back({words[at]});
      taken = 1;
    }
    if (taken == 0) {
      const bool goes_on = !pieces_.empty() && pieces_.back().is_number;
      if (goes_on) pieces_.back().text += ' ' + words[at];
      if (!goes_on) pieces_.push_back({words[at], true});
      taken = 1;
    }
    at += taken;
  }
}

/// `from 200 to 225`, `200 to 225` → `between 200 and 225`
void FigurePhrase::take_range() {
  if (pieces_.size() == 4 && pieces_[0].text == "from") pieces_.erase(pieces_.begin());
  if (pieces_.size() != 3 || !pieces_[0].is_number || pieces_[1].text != "to") return;
  pieces_[1].text = "and";
  pieces_.insert(pieces_.begin(), {"between"});
}

std::optional<std::string> FigurePhrase::in_plain_numbers(const NumberSpelling& spelling) const {
  std::string text;
  for (const Piece& piece : pieces_) {
    if (!text.empty()) text += ' ';
    if (!piece.is_number) {
      text += piece.text;
      continue;
    }
    const auto number = plain_number(piece.text, spelling);
    if (!number) return std::nullopt;
    text += *number;
  }
  return text;
}

std::optional<std::string> FigurePhrase::unmistakable(const NumberSpelling& spelling) const {
  const auto plain = in_plain_numbers(spelling);
  if (!plain) return std::nullopt;
  std::string text;
  for (const std::string_view word : base::split(*plain, " ")) {
    if (!text.empty()) text += ' ';
    text += unmistakable_number(std::string(word));
  }
  return text;
}

std::vector<std::string> FigurePhrase::numbers(const NumberSpelling& spelling) const {
  std::vector<std::string> numbers;
  for (const Piece& piece : pieces_) {
    if (!piece.is_number) continue;
    if (auto number = plain_number(piece.text, spelling)) numbers.push_back(*std::move(number));
  }
  return numbers;
}

bool FigurePhrase::is_about() const {
  return std::any_of(pieces_.begin(), pieces_.end(),
                     [](const Piece& piece) { return piece.text == "about"; });
}

bool FigurePhrase::uses(char sign) const {
  return std::any_of(pieces_.begin(), pieces_.end(), [sign](const Piece& piece) {
    return piece.is_number && piece.text.find(sign) != std::string::npos;
  });
}

}  // namespace servanda::engine
