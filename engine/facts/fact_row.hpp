#pragma once
// Facts on an indicator, row by row, in numbers: everything that decides which fact stands for a
// period, without its source.
//
// This is the form in which facts reach the columns of an evaluation (fact_reader.hpp), and in
// which the column store keeps them (fact_column_codec.hpp). In a dossier, subjects, cycles and
// bases are its own numbers, in a program the ids of the vocabulary; each function that returns
// rows documents which.

#include <cstdint>
#include <vector>

#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {

struct FactRow {
  enum class What : std::uint8_t {
    value,
    other_value,    ///< one without an interval
    silent,         ///< no value: the State is silent
    not_collected,  ///< no value: nobody has looked
    withheld,       ///< no value: the State refuses, and withdraws earlier values
    whole_number,   ///< not read yet; see written.hpp
    full_date,
    text,
  };
  static constexpr std::uint32_t no_cycle = UINT32_MAX;

  std::uint32_t subject = 0;
  std::uint32_t cycle = no_cycle;  ///< the cycle that the row names
  std::int32_t first_day = 0;      ///< since 1970-01-01; of the cycle, if it has no date
  std::int32_t last_day = 0;
  std::int32_t known_from = 0;
  std::uint8_t basis = 0;
  bool dated = true;
  What what = What::silent;
  FixedPointInterval value = FixedPointInterval::exact(0);  ///< zero if there is none

  [[nodiscard]] bool is_written() const { return what >= What::whole_number; }
  [[nodiscard]] bool has_value() const { return what <= What::other_value; }

  friend bool operator==(const FactRow&, const FactRow&) = default;
};

}  // namespace servanda::engine
