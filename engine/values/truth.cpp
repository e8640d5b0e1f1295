#include "engine/values/truth.hpp"

namespace servanda::engine {

std::string_view to_string(Truth truth) {
  constexpr auto names = base::names<Truth>("no", "unknown", "yes");
  return base::name_of(names, truth);
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
  for (const Reason reason : base::values<Reason>) {
    if (contains(reason)) reasons.push_back(reason);
  }
  return reasons;
}

}  // namespace servanda::engine
