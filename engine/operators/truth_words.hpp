#pragma once
// The operators on 64 truths at once: the fast form for columns.
//
// Bit n of the two words of a `TruthWord` is the truth of cell n; a cell that is neither yes nor no
// is unknown. Each function gives for every bit the result of its namesake in counting.hpp and
// truth.hpp for one truth; tests compare the two in all cases.

#include <array>
#include <cstddef>
#include <cstdint>

namespace servanda::engine {

struct TruthWord {
  std::uint64_t yes = 0;
  std::uint64_t no = 0;

  friend bool operator==(const TruthWord&, const TruthWord&) = default;
};

[[nodiscard]] constexpr TruthWord negated(const TruthWord& operand) {
  return {operand.no, operand.yes};
}

[[nodiscard]] constexpr TruthWord is_known(const TruthWord& operand) {
  const std::uint64_t known = operand.yes | operand.no;
  return {known, ~known};
}

[[nodiscard]] constexpr TruthWord or_else(const TruthWord& operand, const TruthWord& fallback) {
  const std::uint64_t open = ~(operand.yes | operand.no);
  return {operand.yes | (open & fallback.yes), operand.no | (open & fallback.no)};
}

/// Counts, for each bit, the words that had it set: one word for each binary digit of the counts.
class BitCounters {
 public:
  constexpr void add(std::uint64_t word) {
    for (std::uint64_t& digit : digits_) {
      const std::uint64_t carry = digit & word;
      digit ^= word;
      word = carry;
      if (word == 0) return;
    }
  }

  /// The bits that were set in at least that many words.
  [[nodiscard]] constexpr std::uint64_t at_least(std::size_t number) const {
    std::uint64_t greater = 0;
    std::uint64_t equal = ~std::uint64_t{0};
    for (std::size_t i = digits_.size(); i-- > 0;) {
      const std::uint64_t wanted = ((number >> i) & 1U) != 0 ? ~std::uint64_t{0} : 0;
      greater |= equal & digits_[i] & ~wanted;
      equal &= ~(digits_[i] ^ wanted);
    }
    return greater | equal;
  }

 private:
  std::array<std::uint64_t, 16> digits_{};
};

/// The tally of `counted`: the number of yes, and the number of possible yes.
class TallyWord {
 public:
  constexpr void add(const TruthWord& operand) {
    sure_.add(operand.yes);
    possible_.add(~operand.no);
  }

  [[nodiscard]] constexpr TruthWord counted(std::size_t least, std::size_t most) const {
    if (least > most) return {0, ~std::uint64_t{0}};
    return {sure_.at_least(least) & ~possible_.at_least(most + 1),
            sure_.at_least(most + 1) | ~possible_.at_least(least)};
  }

 private:
  BitCounters sure_;
  BitCounters possible_;
};

}  // namespace servanda::engine
