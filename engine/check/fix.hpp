#pragma once
// What is wrong or odd in rules, mended in their texts: `check --fix`.
//
// A fix is the edits of one diagnostic. It is made of the text around a slip, and may be mistaken
// about it, so that each is tried before it is taken: the mended texts are parsed and checked, and
// a fix stays out where anything is said of them that was not said before, where its own slip is
// still there, where a comment is lost, or where sound rules would mean something else. As long as
// something is wrong, only errors are mended: what a warning's fix would change can't be told then.

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
  std::vector<RuleText> texts;  ///< all of them, in the order in which they came
  std::size_t slips = 0;        ///< how many were mended
};

/// How rules are read while they are mended.
struct FixSettings {
  base::Limits limits;
  Lints lints;
};

/// Mends what can be mended for sure, round after round: what two slips share is mended one after
/// the other.
[[nodiscard]] Fixed fix(std::vector<RuleText> texts, const FixSettings& settings);

/// The same diagnostics, without the edits that `fix` would not take first of all: for programs
/// that apply edits on their own.
[[nodiscard]] base::Diagnostics with_sound_edits(const std::vector<RuleText>& texts,
                                                 const FixSettings& settings,
                                                 const base::Diagnostics& diagnostics);

}  // namespace servanda::engine
