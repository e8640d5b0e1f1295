#include "engine/values/truth.hpp"

#include <array>

namespace servanda::engine {

std::string_view to_string(Truth truth) {
  constexpr std::array<std::string_view, 3> names = {"no", "unknown", "yes"};
  return names[static_cast<std::size_t>(truth)];
}

namespace {

constexpr std::array<std::string_view, reason_count> reason_names = {
    "not_reported", "withheld", "never_declared", "not_exchanged", "not_collected",
    "imprecise",    "conflict", "no_baseline",    "not_in_force",  "stale"};

}  // namespace

std::string_view to_string(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

std::optional<Reason> parse_reason(std::string_view text) {
  for (std::size_t i = 0; i < reason_names.size(); ++i) {
    if (reason_names[i] == text) return static_cast<Reason>(i);
  }
  return std::nullopt;
}

Reasons::Reasons(std::initializer_list<Reason> reasons) {
  for (const Reason reason : reasons) {
    add(reason);
  }
}

bool Reasons::contains(Reason reason) const {
  return ((bits_ >> static_cast<unsigned>(reason)) & 1U) != 0;
}

void Reasons::add(Reason reason) {
  bits_ = static_cast<std::uint16_t>(bits_ | (1U << static_cast<unsigned>(reason)));
}

std::vector<Reason> Reasons::list() const {
  std::vector<Reason> reasons;
  for (int position = 0; position < reason_count; ++position) {
    const auto reason = static_cast<Reason>(position);
    if (contains(reason)) {
      reasons.push_back(reason);
    }
  }
  return reasons;
}

}  // namespace servanda::engine
