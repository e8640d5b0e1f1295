#include "reports/listing.hpp"

#include <fmt/format.h>

namespace servanda::reports {

std::string listed(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  constexpr std::size_t few = 8;
  if (some.size() > 1 && some.size() == all.size()) return fmt::format("all {}", all.size());
  std::vector<std::string> others;
  auto next = some.begin();
  for (const std::string& code : all) {
    if (next != some.end() && *next == code) {
      ++next;
    } else {
      others.push_back(code);
    }
  }
  if (some.size() <= few || others.size() >= some.size()) {
    return fmt::format("{}", fmt::join(some, ", "));
  }
  return fmt::format("{} of {}: all but {}", some.size(), all.size(), fmt::join(others, ", "));
}

}  // namespace servanda::reports
