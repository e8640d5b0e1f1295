#pragma once
// What a report says about the run itself: which rules, which data, which part was asked for.

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

/// All that a report is made of; refers to what the caller owns.
struct Audit {
  const engine::Program& program;
  const engine::Facts& facts;
  const engine::Assessment& assessment;
  const Run& run;
  const Compared* since = nullptr;       ///< this audit beside its baseline; null: it has none
  const base::Sources* rules = nullptr;  ///< the files of the rules; null: places are not told
};

}  // namespace servanda::reports
