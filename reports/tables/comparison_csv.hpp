#pragma once
// A comparison as CSV: a row a verdict, unchanged ones too.

#include <string>

#include "reports/compared.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_comparison_csv(const Compared& compared);

}  // namespace servanda::reports
