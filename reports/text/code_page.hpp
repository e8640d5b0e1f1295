#pragma once
// The page of a code as text: `servanda help P001`.

#include <string>

#include "base/codes/codes.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_code_page(const base::CodePage& page);

}  // namespace servanda::reports
