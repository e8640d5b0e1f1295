#pragma once
// Resolves the words of a selection against the rules.

#include "engine/check/program.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "reports/run.hpp"

namespace servanda::cli {

/// A selection, in which a group stands for its members on the day a verdict is due.
class Selected {
 public:
  /// Throws UsageError, with did-you-mean, for an unknown word.
  Selected(const engine::Program& program, const reports::SelectionWords& words);

  /// The commitments and subjects to evaluate: a superset of the selection.
  [[nodiscard]] const engine::Selection& selection() const { return selection_; }
  /// Removes findings outside the selection: members of a group, before they joined it.
  void narrow(engine::Assessment& assessment) const;
  [[nodiscard]] bool asks_for(const engine::Finding& finding) const;

 private:
  void add_subject(const std::string& word);
  void add_commitments(const reports::SelectionWords& words);

  const engine::Program& program_;
  engine::Selection selection_;
  std::vector<engine::SubjectId> named_;  ///< States and bodies that have a word of their own
  bool all_subjects_ = true;
  bool no_commitment_ = false;  ///< each word has a meaning, but no commitment meets them all
};

/// Does the text match the pattern, in which `*` matches anything and `?` one character?
[[nodiscard]] bool fits(std::string_view pattern, std::string_view text);

}  // namespace servanda::cli
