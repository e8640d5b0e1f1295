#include "engine/values/signs.hpp"

#include <utf8proc.h>

#include <array>

namespace servanda::engine {
namespace {

using Sign = utf8proc_int32_t;

struct DecodedSign {
  Sign sign = 0;
  std::size_t size = 1;
};

/// Decodes a character; a byte that is not UTF-8 stands for itself.
DecodedSign decoded_sign(std::string_view text) {
  Sign sign = 0;
  const auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &sign);
  if (taken <= 0) return {-1, 1};
  return {sign, static_cast<std::size_t>(taken)};
}

bool is_any_blank(Sign sign) {
  constexpr Sign next_line = 0x85;
  if (sign == ' ' || ('\t' <= sign && sign <= '\r') || sign == next_line) return true;
  const utf8proc_category_t category = utf8proc_category(sign);
  return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

bool has_no_mark(Sign sign) {
  if (sign < 0) return false;
  const utf8proc_property_t* const property = utf8proc_get_property(sign);
  return property->ignorable || utf8proc_category(sign) == UTF8PROC_CATEGORY_CF;
}

bool is_plain_byte(char byte) { return byte > ' ' && byte <= '~'; }

std::size_t start_of_last(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

struct Alike {
  Sign sign;
  char plain;
};

/// The plain character for it; 0 if there is none.
char plain_of(Sign sign) {
  constexpr std::array<Alike, 16> alike{{{0x2212, '-'},
                                         {0x2012, '-'},
                                         {0x2013, '-'},
                                         {0xFE63, '-'},
                                         {0x2010, '-'},
                                         {0x2011, '-'},
                                         {0x2018, '\''},
                                         {0x2019, '\''},
                                         {0x02BC, '\''},
                                         {0x00B4, '\''},
                                         {0x066A, '%'},
                                         {0xFE6A, '%'},
                                         {0x02CB, '\''},
                                         {0x2032, '\''},
                                         {0x02B9, '\''},
                                         {0x201B, '\''}}};
  for (const Alike& each : alike) {
    if (each.sign == sign) return each.plain;
  }
  constexpr Sign full_width = 0xFF01 - '!';
  if (0xFF01 <= sign && sign <= 0xFF5E) return static_cast<char>(sign - full_width);
  for (const Sign zero : {0x0660, 0x06F0}) {  // Arabic, Persian
    if (zero <= sign && sign <= zero + 9) return static_cast<char>('0' + (sign - zero));
  }
  return 0;
}

}  // namespace

std::string_view trimmed_of_all_blanks(std::string_view text) {
  while (!text.empty() && !is_plain_byte(text.front())) {
    const DecodedSign first = decoded_sign(text);
    if (!is_any_blank(first.sign) && !has_no_mark(first.sign)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty() && !is_plain_byte(text.back())) {
    const std::size_t at = start_of_last(text);
    const DecodedSign last = decoded_sign(text.substr(at));
    if (!is_any_blank(last.sign) && !has_no_mark(last.sign)) break;
    text = text.substr(0, at);
  }
  return text;
}

std::string in_plain_signs(std::string_view text) {
  text = trimmed_of_all_blanks(text);
  std::string plain;
  plain.reserve(text.size());
  bool blank = false;
  while (!text.empty()) {
    const DecodedSign next = decoded_sign(text);
    if (is_any_blank(next.sign)) {
      blank = true;
    } else if (!has_no_mark(next.sign)) {
      if (blank) plain += ' ';
      blank = false;
      const char meant = plain_of(next.sign);
      plain += meant == 0 ? std::string(text.substr(0, next.size)) : std::string(1, meant);
    }
    text.remove_prefix(next.size);
  }
  return plain;
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& sign : lower) {
    if ('A' <= sign && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
  }
  return lower;
}

}  // namespace servanda::engine
