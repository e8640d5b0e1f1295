#include "grammar/words.hpp"

namespace servanda::grammar {
namespace {

/// A power of two, a few times the number of words, so that most slots are empty.
constexpr std::size_t places = 512;

constexpr std::size_t place_of(std::string_view text) {
  const auto letter = [&](std::size_t at) -> std::size_t {
    return static_cast<unsigned char>(text[at]);
  };
  const std::size_t last = text.size() - 1;
  return (text.size() * 7U + letter(0) * 31U + letter(text.size() / 2) * 37U +
          letter(last) * 139U) %
         places;
}

/// Puts each word into its slot, or into the next free one.
consteval std::array<std::uint8_t, places> made_index() {
  std::array<std::uint8_t, places> index{};
  index.fill(words::none);
  for (std::size_t i = 0; i < words::fixed; ++i) {
    std::size_t place = place_of(words::all.at(i));
    while (index.at(place) != words::none) place = (place + 1) % places;
    index.at(place) = static_cast<std::uint8_t>(i);
  }
  return index;
}
constexpr std::array<std::uint8_t, places> index = made_index();

consteval std::size_t length_of_longest() {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < words::fixed; ++i)
    longest = std::max(longest, words::all.at(i).size());
  return longest;
}

}  // namespace

Word find_word(std::string_view text) {
  if (text.empty() || text.size() > length_of_longest()) return {};
  for (std::size_t place = place_of(text);; place = (place + 1) % places) {
    const std::size_t number = index[place];
    if (number == words::none || words::all[number] == text) return Word(number);
  }
}

}  // namespace servanda::grammar
