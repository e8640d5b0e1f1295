#pragma once
// Fixes errors and warnings in the texts of rules: `check --fix`.
//
// A fix is the edits of one diagnostic. It is derived from the text around a mistake, and may
// itself be mistaken, so each is tried before it is applied: the fixed texts are parsed and
// checked, and a fix is refused if a message appears that was not there before, if its own mistake
// remains, if a comment is lost, or if sound rules change their meaning. While there are errors,
// only errors are fixed, since the effect of a warning's fix cannot be compared then.

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/limits.hpp"
#include "base/source.hpp"
#include "engine/check/check.hpp"

namespace servanda::engine {

/// A file of rules: its text, and the name under which it is shown.
struct RuleText {
  std::string name;
  std::string text;
};

struct Fixed {
  std::vector<RuleText> texts;  ///< all of them, in their order
  std::size_t slips = 0;        ///< the number of fixed mistakes
};

/// Settings for checking rules during the fixes.
struct FixSettings {
  base::Limits limits;
  Lints lints;
};

/// Applies all safe fixes, round after round: of two overlapping fixes one waits for the next
/// round.
[[nodiscard]] Fixed fix(std::vector<RuleText> texts, const FixSettings& settings);

/// The same diagnostics, without the edits that `fix` would refuse in its first round: for programs
/// that apply edits on their own.
[[nodiscard]] base::Diagnostics with_sound_edits(const std::vector<RuleText>& texts,
                                                 const FixSettings& settings,
                                                 const base::Diagnostics& diagnostics);

}  // namespace servanda::engine
