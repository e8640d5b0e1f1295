#include "engine/values/phrase.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace servanda::engine {
namespace {

using Sign = utf8proc_int32_t;

struct Between {
  Sign first;
  Sign last;
};

template <std::size_t Count>
bool is_in(const Between (&ranges)[Count], Sign sign) {
  for (const Between& range : ranges) {
    if (range.first <= sign && sign <= range.last) return true;
  }
  return false;
}

/// Chinese and Japanese signs and their punctuation.
bool is_unspaced(Sign sign) {
  constexpr Between ranges[] = {
      {0x3000, 0x30FF}, {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x323AF}};
  return is_in(ranges, sign);
}
bool is_arabic(Sign sign) {
  constexpr Between ranges[] = {{0x0600, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}};
  return is_in(ranges, sign);
}
bool is_cyrillic(Sign sign) {
  constexpr Between ranges[] = {{0x0400, 0x052F}};
  return is_in(ranges, sign);
}

bool is_letter(Sign sign) {
  const utf8proc_category_t category = utf8proc_category(sign);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_number(Sign sign) {
  const utf8proc_category_t category = utf8proc_category(sign);
  return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

/// Does it belong to a word that has an edge?
bool is_of_word(Sign sign) {
  return (is_letter(sign) || is_number(sign)) && !is_unspaced(sign) && !is_arabic(sign);
}

bool is_blank(Sign sign) {
  const utf8proc_category_t category = utf8proc_category(sign);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_PD ||
         (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

/// The sign that begins the text, which is UTF-8; 0 where there is none.
Sign first_sign(std::string_view text, std::size_t* size = nullptr) {
  Sign sign = 0;
  const auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &sign);
  if (size != nullptr) *size = taken > 0 ? static_cast<std::size_t>(taken) : text.size();
  return taken > 0 ? sign : 0;
}

Sign last_sign(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
  return at == 0 ? 0 : first_sign(text.substr(at - 1));
}

std::string without_case_and_width(std::string_view text) {
  constexpr auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  if (size < 0) return "";
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

}  // namespace

std::string folded(std::string_view text) {
  const std::string plain = without_case_and_width(text);
  std::string result;
  bool blank = false;
  Sign before = 0;
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t size = 0;
    const Sign sign = first_sign(std::string_view(plain).substr(at), &size);
    if (is_blank(sign)) {
      blank = true;
    } else {
      const bool joined = is_unspaced(before) && is_unspaced(sign);
      if (blank && !joined && !result.empty()) result += ' ';
      result.append(plain, at, size);
      before = sign;
      blank = false;
    }
    at += size;
  }
  return result;
}

std::string on_one_line(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const bool joined = is_unspaced(last_sign(result)) && is_unspaced(first_sign(text));
    if (!joined && !result.empty()) result += ' ';
    result += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

FoldedPhrase folded_phrase(std::string_view written) {
  FoldedPhrase phrase{folded(written)};
  if (!phrase.text.empty() && phrase.text.back() == '*') {
    phrase.open_end = true;
    phrase.text.pop_back();
  }
  return phrase;
}

bool has_words(const FoldedPhrase& phrase) {
  for (std::size_t at = 0; at < phrase.text.size();) {
    std::size_t size = 0;
    const Sign sign = first_sign(std::string_view(phrase.text).substr(at), &size);
    if (is_letter(sign) || is_number(sign)) return true;
    at += size;
  }
  return false;
}

bool mentions(std::string_view folded_text, const FoldedPhrase& phrase) {
  if (phrase.text.empty()) return false;
  const bool starts_word = is_of_word(first_sign(phrase.text));
  const bool ends_word = !phrase.open_end && is_of_word(last_sign(phrase.text));
  for (std::size_t at = folded_text.find(phrase.text); at != std::string_view::npos;
       at = folded_text.find(phrase.text, at + 1)) {
    const Sign before = last_sign(folded_text.substr(0, at));
    const Sign after = first_sign(folded_text.substr(at + phrase.text.size()));
    if ((!starts_word || !is_of_word(before)) && (!ends_word || !is_of_word(after))) return true;
  }
  return false;
}

std::string language_by_script(std::string_view text) {
  while (!text.empty()) {
    std::size_t size = 0;
    const Sign sign = first_sign(text, &size);
    if (is_letter(sign)) {
      if (is_unspaced(sign)) return "zh";
      return is_arabic(sign) ? "ar" : is_cyrillic(sign) ? "ru" : "en";
    }
    text.remove_prefix(size);
  }
  return "en";
}

}  // namespace servanda::engine
