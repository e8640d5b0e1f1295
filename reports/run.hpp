#pragma once
// The run behind a report: its rules, its data, and its selection.

#include <string>
#include <vector>

#include "base/source.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::reports {

/// The selection as the user wrote it.
struct SelectionWords {
  std::vector<std::string> cycles;
  std::vector<std::string> subjects;
  std::vector<std::string> commitments;
  std::vector<std::string> themes;
};

struct Run {
  std::string rules_digest;  ///< `sha256:…`
  std::string data_digest;
  std::string waivers_digest;  ///< empty: none were given
  SelectionWords selection;
};

struct Compared;  // reports/compared.hpp

/// Everything that a report needs; refers to data of the caller.
struct Audit {
  const engine::Program& program;
  const engine::Facts& facts;
  const engine::Assessment& assessment;
  const Run& run;
  const Compared* since = nullptr;       ///< this audit with its baseline; null without one
  const base::Sources* rules = nullptr;  ///< the files of the rules; null: places are left out
};

}  // namespace servanda::reports
