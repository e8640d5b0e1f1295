#pragma once
// The values of an enumeration, and tables with one row for each of them.
//
// A property of values that many places need is a table beside the enumeration, and a
// `static_assert(base::has_row_for_each(table))` keeps the table complete: a value without a row
// does not compile, so that the compiler leads to each table. The first member of a row is `value`.
// The enumeration numbers its values from zero, without gaps.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace servanda::base {

/// The compiler spells a value by its name, and a number that no value has as `(Verdict)7`.
template <auto value>
[[nodiscard]] constexpr bool is_named() {
  const std::string_view signature = __PRETTY_FUNCTION__;
  const char behind = signature[signature.rfind(')') + 1];
  return behind < '0' || behind > '9';
}

template <class Enum, std::size_t from = 0>
[[nodiscard]] constexpr std::size_t count_values() {
  if constexpr (is_named<static_cast<Enum>(from)>()) {
    return count_values<Enum, from + 1>();
  } else {
    return from;
  }
}
template <class Enum>
inline constexpr std::size_t value_count = count_values<Enum>();

/// All values, in the order of the enumeration.
template <class Enum>
inline constexpr std::array<Enum, value_count<Enum>> values = [] {
  std::array<Enum, value_count<Enum>> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Enum>(i);
  return all;
}();

template <class Row>
using EnumOf = std::remove_cv_t<decltype(Row::value)>;

/// Does the table have a row for each value, in the order of the enumeration?
template <class Row, std::size_t size>
[[nodiscard]] constexpr bool has_row_for_each(const std::array<Row, size>& table) {
  if (size != value_count<EnumOf<Row>>) return false;
  for (std::size_t i = 0; i < size; ++i) {
    if (table[i].value != static_cast<EnumOf<Row>>(i)) return false;
  }
  return true;
}

template <class Row, std::size_t size>
[[nodiscard]] constexpr const Row& row_of(const std::array<Row, size>& table, EnumOf<Row> value) {
  return table[static_cast<std::size_t>(value)];
}

/// The value whose row has this `name`.
template <class Row, std::size_t size>
[[nodiscard]] constexpr std::optional<EnumOf<Row>> value_named(const std::array<Row, size>& table,
                                                               std::string_view name) {
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const Row& each) { return each.name == name; });
  return row == table.end() ? std::nullopt : std::optional(row->value);
}

/// A table of names alone, one for each value in the order of the enumeration.
template <class Enum, class... Names>
[[nodiscard]] constexpr std::array<std::string_view, value_count<Enum>> names(Names... all) {
  static_assert(sizeof...(Names) == value_count<Enum>, "each value has one name");
  return {all...};
}

template <class Enum>
[[nodiscard]] constexpr std::string_view name_of(
    const std::array<std::string_view, value_count<Enum>>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace servanda::base
