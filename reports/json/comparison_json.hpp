#pragma once
// A comparison as JSON, for scripts, as in `comparison.schema.json`; keys and rows in a fixed
// order.

#include <string>

#include "reports/compared.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_comparison_json(const Compared& compared);

}  // namespace servanda::reports
