#pragma once
// The facts that a run needs, so that nothing else is loaded.

#include <vector>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

/// The facts to load. Events, reports and completeness are always loaded.
struct FactSelection {
  struct Of {
    IndicatorId indicator;
    bool of_all = true;  ///< of all subjects, else of `subjects` alone
  };
  std::vector<Of> indicators;       ///< each once, by id
  std::vector<SubjectId> subjects;  ///< empty: of all
};

}  // namespace servanda::engine
