#include "engine/values/phrase_signs.hpp"

#include <array>
#include <string>

namespace servanda::engine::phrases {

namespace {

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

}  // namespace

/// Chinese and Japanese characters and their punctuation.
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

/// Does it belong to a word with edges?
bool is_of_word(Sign sign) {
  return (is_letter(sign) || is_number(sign)) && !is_unspaced(sign) && !is_arabic(sign);
}

bool is_blank_sign(Sign sign) {
  const utf8proc_category_t category = utf8proc_category(sign);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_PD ||
         (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

/// The first character of the text, which is UTF-8; 0 if it is empty.
Sign first_sign(std::string_view text, std::size_t* size) {
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

std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> signs;
  signs.reserve(text.size());
  while (!text.empty()) {
    std::size_t size = 0;
    signs.push_back(first_sign(text, &size));
    text.remove_prefix(size);
  }
  return signs;
}

void append(std::string& text, Sign sign) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(sign, bytes.data());
  for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i)
    text += static_cast<char>(bytes.at(i));
}

}  // namespace servanda::engine::phrases
