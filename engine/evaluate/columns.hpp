#pragma once
// All cells of one question at once: subjects side by side, 64 to a word, cycle after cycle.
//
// A `Column` holds what is said of an indicator as two whole numbers a cell
// (fixed_point_interval.hpp); a cell where nothing is known is as wide as can be, so that no
// comparison of it is sure. `Truths` holds what a condition comes to. Bits behind the last subject
// of a cycle mean nothing; whoever counts masks them.

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

  /// Of a cycle. An odd number: a column is filled subject by subject, and cycles that lie a power
  /// of two apart would drive each other out of the cache.
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

/// A cell that is neither yes nor no is unknown; why, tell the other two.
struct Truths {
  Bits yes;
  Bits no;
  Bits unexamined;  ///< unknown, and among the reasons is that nobody has looked
  Bits silent;      ///< unknown, and among the reasons is that a State says nothing
};

struct Column {
  std::vector<std::int64_t> lower;
  std::vector<std::int64_t> upper;
  Bits known;             ///< there is a value
  Bits reported;          ///< a row with a value stands for it, whether that settles it or not
  Bits perhaps_reported;  ///< one may, if its date turns out to lie in the cycle
  Bits unexamined;        ///< there is none, as nobody has looked
  Bits silent;            ///< there is none, as the State says nothing, or refuses to
  Bits doubtful;  ///< to be evaluated cell by cell: rows that only their documents can tell apart,
                  ///< or a value that has no interval
};

}  // namespace servanda::engine
