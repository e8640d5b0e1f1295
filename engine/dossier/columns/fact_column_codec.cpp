#include "engine/dossier/columns/fact_column_codec.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/dossier/columns/integer_packing.hpp"

namespace servanda::engine::dossier {
namespace {

// --- the fields of a row, in the order in which they are packed ---

enum Field : std::size_t {
  subject,
  cycle,  ///< -1: none
  first_day,
  length,  ///< days from the first to the last
  delay,   ///< days from the last one to the known-from day
  basis,
  dated,
  what,
  lower,
  width,  ///< from the lower to the upper end
  field_count
};

/// Ends may be as far apart as the integers allow; the difference then wraps, in both directions.
std::int64_t difference(std::int64_t one, std::int64_t other) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(one) -
                                   static_cast<std::uint64_t>(other));
}
std::int64_t sum(std::int64_t one, std::int64_t other) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(one) +
                                   static_cast<std::uint64_t>(other));
}

}  // namespace

std::string pack(const std::vector<FactRow>& said) {
  std::string bytes;
  std::vector<std::int64_t> numbers(said.size());
  const auto append = [&](auto field) {
    std::transform(said.begin(), said.end(), numbers.begin(), field);
    append_packed(numbers, bytes);
  };
  append([](const FactRow& row) { return std::int64_t{row.subject}; });
  append([](const FactRow& row) {
    return row.cycle == FactRow::no_cycle ? std::int64_t{-1} : std::int64_t{row.cycle};
  });
  append([](const FactRow& row) { return std::int64_t{row.first_day}; });
  append([](const FactRow& row) { return std::int64_t{row.last_day} - row.first_day; });
  append([](const FactRow& row) { return std::int64_t{row.known_from} - row.last_day; });
  append([](const FactRow& row) { return std::int64_t{row.basis}; });
  append([](const FactRow& row) { return std::int64_t{row.dated ? 1 : 0}; });
  append([](const FactRow& row) { return static_cast<std::int64_t>(row.what); });
  append([](const FactRow& row) { return row.value.lower; });
  append([](const FactRow& row) { return difference(row.value.upper, row.value.lower); });
  return bytes;
}

namespace {

void put_field(Field field, std::int64_t number, FactRow& row) {
  switch (field) {
    case subject:
      row.subject = static_cast<std::uint32_t>(number);
      break;
    case cycle:
      row.cycle = number < 0 ? FactRow::no_cycle : static_cast<std::uint32_t>(number);
      break;
    case first_day:
      row.first_day = static_cast<std::int32_t>(number);
      break;
    case length:
      row.last_day = static_cast<std::int32_t>(sum(row.first_day, number));
      break;
    case delay:
      row.known_from = static_cast<std::int32_t>(sum(row.last_day, number));
      break;
    case basis:
      row.basis = static_cast<std::uint8_t>(number);
      break;
    case dated:
      row.dated = number != 0;
      break;
    case what:
      row.what = number >= 0 && number <= static_cast<std::int64_t>(FactRow::What::text)
                     ? static_cast<FactRow::What>(number)
                     : FactRow::What::silent;
      break;
    case lower:
      row.value.lower = number;
      break;
    case width:
      row.value.upper = sum(row.value.lower, number);
      break;
    case field_count:
      break;
  }
}

/// A column in its bytes.
class Unpacking {
 public:
  /// Trusts nothing: returns nothing if the bytes cannot be a column.
  static std::optional<Unpacking> of(std::string_view bytes, std::size_t rows) {
    // A row may take no bytes at all, so a wrong number of rows must not cost memory.
    constexpr std::size_t most_rows = std::size_t{1} << 26U;
    if (rows > most_rows) return std::nullopt;
    Unpacking column;
    column.rows_ = rows;
    for (Packed& field : column.packed_) {
      const auto taken = take_packed(bytes, rows);
      if (!taken) return std::nullopt;
      field = *taken;
    }
    if (!bytes.empty()) return std::nullopt;
    for (const Field field : {subject, cycle, basis, dated, what}) {
      if (column.packed_[field].all_same())
        put_field(field, column.packed_[field].same(), column.all_);
    }
    return column;
  }

  /// The end of a piece of so many rows, extended to the end of its last subject.
  [[nodiscard]] std::size_t end_of_piece(std::size_t first, std::size_t size) const {
    if (rows_ - first <= size) return rows_;
    const Packed& subjects = packed_[subject];
    if (subjects.all_same()) return rows_;
    std::size_t end = first + size;
    while (end < rows_ && subjects.at(end) == subjects.at(end - 1)) ++end;
    return end;
  }

  void put(std::size_t first, std::size_t end, std::vector<FactRow>& said) const {
    said.assign(end - first, all_);
    const auto differ = [&](Field field) { return !packed_[field].all_same(); };
    const Piece piece{first, end, said};
    if (differ(subject)) put_fields<subject>(piece);
    if (differ(cycle)) put_fields<cycle>(piece);
    if (differ(basis)) put_fields<basis>(piece);
    if (differ(dated)) put_fields<dated>(piece);
    if (differ(what)) put_fields<what>(piece);
    put_fields<first_day, length, delay>(piece);
    if (differ(length)) put_fields<length, delay>(piece);
    if (differ(delay)) put_fields<delay>(piece);
    put_fields<lower, width>(piece);
    if (differ(width)) put_fields<width>(piece);
  }

 private:
  struct Piece {
    std::size_t first;
    std::size_t end;
    std::vector<FactRow>& said;
  };

  /// Derived fields are written in the same pass if they are the same in all rows, so that a column
  /// is traversed as seldom as possible.
  template <Field field, Field next = field_count, Field last = field_count>
  void put_fields(const Piece& piece) const {
    const auto same = [&](Field which) { return which == field_count ? 0 : packed_[which].same(); };
    const std::int64_t of_next = same(next);
    const std::int64_t of_last = same(last);
    for_each(packed_[field], piece.first, piece.end, [&](std::size_t row, std::int64_t number) {
      put_field(field, number, piece.said[row]);
      put_field(next, of_next, piece.said[row]);
      put_field(last, of_last, piece.said[row]);
    });
  }

  std::size_t rows_ = 0;
  std::array<Packed, field_count> packed_;
  FactRow all_;  ///< the values that all rows share
};

}  // namespace

bool unpack(std::string_view bytes, std::size_t rows, std::vector<FactRow>& room,
            const std::function<void()>& take) {
  constexpr std::size_t rows_a_piece = 512;
  const auto column = Unpacking::of(bytes, rows);
  if (!column) return false;
  for (std::size_t first = 0; first < rows;) {
    const std::size_t end = column->end_of_piece(first, rows_a_piece);
    column->put(first, end, room);
    take();
    first = end;
  }
  return true;
}

}  // namespace servanda::engine::dossier
