#include "engine/dossier/columns/integer_packing.hpp"

#include <algorithm>
#include <numeric>

namespace servanda::engine::dossier {
namespace {

void append(std::uint64_t number, std::size_t width, std::string& bytes) {
  for (std::size_t byte = 0; byte < width; ++byte) {
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(number >> (8 * byte))));
  }
}

std::uint64_t number_in(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    number |= std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (8 * byte);
  }
  return number;
}

std::size_t width_of(std::uint64_t greatest) {
  if (greatest == 0) return 0;
  if (greatest <= UINT8_MAX) return 1;
  if (greatest <= UINT16_MAX) return 2;
  return greatest <= UINT32_MAX ? 4 : 8;
}

template <std::size_t width>
void put_steps_of_width(const std::vector<std::int64_t>& numbers, std::uint64_t base,
                        std::uint64_t step, char* to) {
  for (const std::int64_t number : numbers) {
    const std::uint64_t steps = (static_cast<std::uint64_t>(number) - base) / step;
    for (std::size_t byte = 0; byte < width; ++byte)
      *to++ = static_cast<char>(static_cast<unsigned char>(steps >> (8 * byte)));
  }
}

/// Writes the steps of each number above the base, one after the other.
void put_steps(const std::vector<std::int64_t>& numbers, std::uint64_t base, std::uint64_t step,
               std::size_t width, char* to) {
  if (width == 1) return put_steps_of_width<1>(numbers, base, step, to);
  if (width == 2) return put_steps_of_width<2>(numbers, base, step, to);
  if (width == 4) return put_steps_of_width<4>(numbers, base, step, to);
  put_steps_of_width<8>(numbers, base, step, to);
}

}  // namespace

void append_packed(const std::vector<std::int64_t>& numbers, std::string& bytes) {
  // Differences of signed numbers fit into unsigned ones.
  const auto base = static_cast<std::uint64_t>(
      numbers.empty() ? 0 : *std::min_element(numbers.begin(), numbers.end()));
  std::uint64_t step = 0;
  std::uint64_t greatest = 0;
  for (const std::int64_t number : numbers) {
    const std::uint64_t above = static_cast<std::uint64_t>(number) - base;
    if (step != 1 && (step == 0 || above % step != 0)) step = std::gcd(step, above);
    greatest = std::max(greatest, above);
  }
  const std::size_t width = step == 0 ? 0 : width_of(greatest / step);
  append(base, 8, bytes);
  append(step, 8, bytes);
  append(width, 1, bytes);
  if (width == 0) return;
  const std::size_t end = bytes.size();
  bytes.resize(end + numbers.size() * width);
  put_steps(numbers, base, step, width, bytes.data() + end);
}

std::optional<Packed> take_packed(std::string_view& bytes, std::size_t count) {
  constexpr std::size_t head = 17;
  if (bytes.size() < head) return std::nullopt;
  Packed packed{number_in(bytes.substr(0, 8)),
                number_in(bytes.substr(8, 8)),
                static_cast<std::size_t>(number_in(bytes.substr(16, 1))),
                {}};
  bytes.remove_prefix(head);
  const bool possible = packed.width <= 2 || packed.width == 4 || packed.width == 8;
  if (!possible || (packed.width > 0 && bytes.size() / packed.width < count)) return std::nullopt;
  packed.bytes = bytes.substr(0, packed.width * count);
  bytes.remove_prefix(packed.bytes.size());
  return packed;
}

}  // namespace servanda::engine::dossier
