#pragma once
// The page of a code as text: `servanda help P001`.

#include <string>

#include "grammar/codes/codes.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_code_page(const grammar::CodePage& page);

}  // namespace servanda::reports
