#pragma once
// An exact number in data for programs: a decimal of at most 12 places, the number itself if it is
// not too long, and whether the decimal was rounded.

#include <string>

#include "engine/values/number.hpp"

namespace servanda::reports {

struct ExactNumber {
  std::string value;  ///< `33.333333333333`
  std::string exact;  ///< `100/3`, or the decimal if that is exact; empty: more than 40 digits
  bool rounded = false;
};
[[nodiscard]] ExactNumber exact_number(const engine::Number& number);

}  // namespace servanda::reports
