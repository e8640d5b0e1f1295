#pragma once
// A comparison as CSV: a row for each verdict, even an unchanged one.

#include <string>

#include "reports/compared.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_comparison_csv(const Compared& compared);

}  // namespace servanda::reports
