#pragma once
// Short names for the tests of values.

#include <string_view>

#include "engine/values/date.hpp"
#include "engine/values/number.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

constexpr auto no = Truth::no;
constexpr auto unknown = Truth::unknown;
constexpr auto yes = Truth::yes;

inline Number number(std::string_view text) { return parse_number(text).value(); }
inline Day day(std::string_view text) { return parse_day(text).value(); }
inline Days date(std::string_view text) { return parse_date(text).value(); }

}  // namespace servanda::engine
