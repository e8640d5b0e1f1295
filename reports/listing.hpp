#pragma once
// Short lists of many codes, with none left out.

#include <string>
#include <vector>

namespace servanda::reports {

/// "CHN, USA"; "all 189"; "183 of 189: all but CAN, CHN, FRA". `all` holds `some`, in the same
/// order.
[[nodiscard]] std::string listed(const std::vector<std::string>& some,
                                 const std::vector<std::string>& all);

}  // namespace servanda::reports
