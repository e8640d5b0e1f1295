#pragma once
// A row of whole numbers in few bytes, for the column store (column_store.hpp).
//
// Each number is `base + step * n`, and the n are stored in the fewest of 0, 1, 2, 4 or 8 bytes
// that hold them all, lowest byte first: days of one century take two bytes, what is the same in
// all rows takes none. `take_packed` trusts nothing: what cannot be such a row is none.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine::dossier {

void append_packed(const std::vector<std::int64_t>& numbers, std::string& bytes);

/// A row as it lies in its bytes.
struct Packed {
  std::uint64_t base = 0;
  std::uint64_t step = 0;
  std::size_t width = 0;  ///< 0: all are `base`
  std::string_view bytes;

  [[nodiscard]] bool all_same() const { return width == 0; }
  [[nodiscard]] std::int64_t same() const { return static_cast<std::int64_t>(base); }
};

/// The row of so many numbers at the head of `bytes`, which loses it; nothing where there is none.
[[nodiscard]] std::optional<Packed> take_packed(std::string_view& bytes, std::size_t count);

/// Calls `put` with the position and the number of each.
template <class Put>
void for_each(const Packed& packed, std::size_t count, Put put);

// --- how ---

template <std::size_t width, class Put>
void for_each_of_width(const Packed& packed, std::size_t count, Put put) {
  const char* bytes = packed.bytes.data();
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t number = 0;
    for (std::size_t byte = 0; byte < width; ++byte) {
      number |= std::uint64_t{static_cast<unsigned char>(*bytes++)} << (8 * byte);
    }
    put(i, static_cast<std::int64_t>(packed.base + packed.step * number));
  }
}

template <class Put>
void for_each(const Packed& packed, std::size_t count, Put put) {
  switch (packed.width) {
    case 0:
      return for_each_of_width<0>(packed, count, put);
    case 1:
      return for_each_of_width<1>(packed, count, put);
    case 2:
      return for_each_of_width<2>(packed, count, put);
    case 4:
      return for_each_of_width<4>(packed, count, put);
    default:
      return for_each_of_width<8>(packed, count, put);
  }
}

}  // namespace servanda::engine::dossier
