#pragma once
// All cells of one question at once: subjects side by side, 64 to a word, cycle after cycle.
//
// A `Column` holds the figures of an indicator as two integers a cell (fixed_point_interval.hpp);
// an unknown cell is as wide as possible, so that no comparison of it is certain. `Truths` holds
// the results of a condition. Bits after the last subject of a cycle have no meaning; counting
// masks them.

#include <cstdint>
#include <vector>

#include "engine/facts/fact_precedence.hpp"
#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {

using Bits = std::vector<std::uint64_t>;

/// The shape of all columns of a run.
struct Grid {
  static constexpr std::size_t word = 64;

  std::size_t subjects = 0;
  std::size_t cycles = 0;

  /// The words of a cycle. An odd number: a column is filled subject by subject, and cycles at a
  /// distance of a power of two would evict each other from the cache.
  [[nodiscard]] std::size_t words() const { return (subjects + word - 1) / word | 1U; }
  [[nodiscard]] std::size_t all_words() const { return cycles * words(); }
  [[nodiscard]] std::size_t cells() const { return all_words() * word; }
  [[nodiscard]] std::size_t cell(std::size_t subject, std::size_t cycle) const {
    return cycle * words() * word + subject;
  }
};
[[nodiscard]] inline Grid grid_of(const Vocabulary& vocabulary) {
  return {vocabulary.subjects.size(), vocabulary.cycles.size()};
}

inline void set_bit(Bits& bits, std::size_t cell) {
  bits[cell / Grid::word] |= std::uint64_t{1} << (cell % Grid::word);
}

inline void clear_bit(Bits& bits, std::size_t cell) {
  bits[cell / Grid::word] &= ~(std::uint64_t{1} << (cell % Grid::word));
}

/// A cell that is neither yes nor no is unknown; the other two bits say why.
struct Truths {
  Bits yes;
  Bits no;
  Bits unexamined;  ///< unknown, and one reason is that nobody has looked
  Bits silent;      ///< unknown, and one reason is that a State is silent
};

struct Column {
  std::vector<std::int64_t> lower;
  std::vector<std::int64_t> upper;
  Bits known;             ///< there is a value
  Bits reported;          ///< a row with a value stands, whether it settles the cell or not
  Bits perhaps_reported;  ///< one may stand, if its date lies in the cycle
  Bits unexamined;        ///< there is none, since nobody has looked
  Bits silent;            ///< there is none, since the State is silent, or refuses
  Bits doubtful;  ///< must be evaluated cell by cell: rows that only their documents distinguish,
                  ///< or a value without an interval
};

}  // namespace servanda::engine
