#pragma once
// Bytes of UTF-8, as unsigned numbers.

#include <cstddef>
#include <string_view>

namespace servanda::base {

[[nodiscard]] constexpr unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Is this byte not the first of its character?
[[nodiscard]] constexpr bool continues_sign(std::string_view text, std::size_t at) {
  return (byte_at(text, at) & 0xC0U) == 0x80U;
}

}  // namespace servanda::base
