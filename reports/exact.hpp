#pragma once
// An exact number in data for programs: a decimal to 12 places at most, the number itself where it
// is not too long, and whether the decimal was rounded.

#include <string>

#include "engine/values/number.hpp"

namespace servanda::reports {

struct ExactNumber {
  std::string value;  ///< `33.333333333333`
  std::string exact;  ///< `100/3`, or the decimal where that is exact; empty: more than 40 digits
  bool rounded = false;
};
[[nodiscard]] ExactNumber exact_number(const engine::Number& number);

}  // namespace servanda::reports
