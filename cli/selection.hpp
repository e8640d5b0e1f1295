#pragma once
// The words of a selection looked up in the rules.

#include "engine/check/program.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "reports/run.hpp"

namespace servanda::cli {

/// A selection, and what a group in it means: its members as of the day a verdict is due.
class Selected {
 public:
  /// Throws UsageError, with did-you-mean, for a word that names nothing.
  Selected(const engine::Program& program, const reports::SelectionWords& words);

  /// What to evaluate: at least all that was asked for.
  [[nodiscard]] const engine::Selection& selection() const { return selection_; }
  /// Drops what was not asked for: members of a group from before they joined it.
  void narrow(engine::Assessment& assessment) const;
  [[nodiscard]] bool asks_for(const engine::Finding& finding) const;

 private:
  void add_subject(const std::string& word);
  void add_commitments(const reports::SelectionWords& words);

  const engine::Program& program_;
  engine::Selection selection_;
  std::vector<engine::SubjectId> named_;  ///< States and bodies that were named themselves
  bool all_subjects_ = true;
  bool no_commitment_ = false;  ///< each word names something, but none meets them all
};

/// Does the text fit the pattern, in which `*` stands for anything and `?` for one sign?
[[nodiscard]] bool fits(std::string_view pattern, std::string_view text);

}  // namespace servanda::cli
