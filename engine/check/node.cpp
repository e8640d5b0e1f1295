#include "engine/check/node.hpp"

namespace servanda::engine {

bool is_of_cycle(const Period& period) {
  return period.kind == PeriodKind::current || period.kind == PeriodKind::previous ||
         period.kind == PeriodKind::cycle;
}

std::optional<CycleId> cycle_of(const Vocabulary& vocabulary, const Period& period,
                                CycleId reviewed) {
  switch (period.kind) {
    case PeriodKind::current:
      return reviewed;
    case PeriodKind::previous:
      return vocabulary.cycle_before(reviewed);
    case PeriodKind::cycle:
      return period.cycle;
    case PeriodKind::year:
    case PeriodKind::as_of:
    case PeriodKind::held:
    case PeriodKind::told:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace servanda::engine
