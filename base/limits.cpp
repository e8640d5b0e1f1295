#include "base/limits.hpp"

#include <algorithm>
#include <array>

namespace servanda::base {

namespace {

constexpr std::array<Limit, 6> limits_by_name{{
    {"nesting", &Limits::nesting, 1, 400, "levels of a condition, one inside of the other"},
    {"rule-megabytes", &Limits::rule_megabytes, 1, 1'000, "the size of a rule file"},
    {"data-megabytes", &Limits::data_megabytes, 1, 4'000, "the size of any other file"},
    {"rows", &Limits::rows, 1, 1'000'000'000, "rows of an import"},
    {"errors", &Limits::errors, 1, 100'000, "errors and warnings that are shown"},
    {"seconds", &Limits::seconds, 0, 1'000'000, "how long a command may take; 0: any time"},
}};

}  // namespace

std::span<const Limit> all_limits() { return limits_by_name; }

std::string or_raise(const Limits& limits, std::size_t Limits::*value) {
  const Limit& limit = *std::find_if(limits_by_name.begin(), limits_by_name.end(),
                                     [&](const Limit& each) { return each.value == value; });
  if (limits.*value >= limit.most) return {};
  const std::size_t more = std::min(2 * (limits.*value), limit.most);
  return ", or raise the limit: `--limit " + std::string(limit.name) + "=" + std::to_string(more) +
         "`";
}

}  // namespace servanda::base
