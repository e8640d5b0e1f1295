#include "reports/exact.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/digit.hpp"

namespace servanda::reports {

ExactNumber exact_number(const engine::Number& number) {
  constexpr std::ptrdiff_t most_digits = 40;
  ExactNumber made;
  made.value = engine::decimal(number);
  made.rounded = engine::parse_number(made.value) != std::optional(number);
  std::string exact = made.rounded ? engine::as_fraction(number) : made.value;
  const auto digits = std::count_if(exact.begin(), exact.end(), base::is_digit);
  if (digits <= most_digits) made.exact = std::move(exact);
  return made;
}

}  // namespace servanda::reports
