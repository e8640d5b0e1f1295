#pragma once
// A list of integers in few bytes, for the column store (fact_column_codec.hpp).
//
// Each number is `base + step * n`, and the n are stored in the fewest of 0, 1, 2, 4 or 8 bytes
// that hold them all, lowest byte first: days of one century take two bytes, equal numbers none.
// `take_packed` trusts nothing: it rejects bytes that cannot be such a list.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine::dossier {

void append_packed(const std::vector<std::int64_t>& numbers, std::string& bytes);

/// A packed list in its bytes.
struct Packed {
  std::uint64_t base = 0;
  std::uint64_t step = 0;
  std::size_t width = 0;  ///< 0: all are `base`
  std::string_view bytes;

  [[nodiscard]] bool all_same() const { return width == 0; }
  [[nodiscard]] std::int64_t same() const { return static_cast<std::int64_t>(base); }
  [[nodiscard]] std::int64_t at(std::size_t position) const;
};

/// Takes a list of so many numbers from the start of `bytes`; nothing if there is none.
[[nodiscard]] std::optional<Packed> take_packed(std::string_view& bytes, std::size_t count);

/// Calls `put` with each number from `first` to before `end`, and its distance from `first`.
template <class Put>
void for_each(const Packed& packed, std::size_t first, std::size_t end, Put put);

// --- how ---

template <std::size_t width, class Put>
void for_each_of_width(const Packed& packed, std::size_t first, std::size_t end, Put put) {
  const char* bytes = packed.bytes.data() + first * width;
  for (std::size_t i = 0; i < end - first; ++i) {
    std::uint64_t number = 0;
    for (std::size_t byte = 0; byte < width; ++byte) {
      number |= std::uint64_t{static_cast<unsigned char>(*bytes++)} << (8 * byte);
    }
    put(i, static_cast<std::int64_t>(packed.base + packed.step * number));
  }
}

template <class Put>
void for_each(const Packed& packed, std::size_t first, std::size_t end, Put put) {
  switch (packed.width) {
    case 0:
      return for_each_of_width<0>(packed, first, end, put);
    case 1:
      return for_each_of_width<1>(packed, first, end, put);
    case 2:
      return for_each_of_width<2>(packed, first, end, put);
    case 4:
      return for_each_of_width<4>(packed, first, end, put);
    default:
      return for_each_of_width<8>(packed, first, end, put);
  }
}

inline std::int64_t Packed::at(std::size_t position) const {
  std::int64_t number = 0;
  for_each(*this, position, position + 1, [&](std::size_t, std::int64_t each) { number = each; });
  return number;
}

}  // namespace servanda::engine::dossier
