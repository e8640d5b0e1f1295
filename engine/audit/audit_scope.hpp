#pragma once
// Resolves the words of a selection against the rules.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/audit/request.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/selection.hpp"

namespace servanda::engine {

/// A selection, in which a group stands for its members on the day a verdict is due. Refers to the
/// program.
class AuditScope {
 public:
  /// Refuses an unknown word, with did-you-mean.
  [[nodiscard]] static std::variant<AuditScope, Refused> of(const Program& program,
                                                            SelectionWords words);

  [[nodiscard]] const SelectionWords& words() const { return words_; }
  /// The commitments and subjects to evaluate: a superset of the selection.
  [[nodiscard]] const Selection& selection() const { return selection_; }
  [[nodiscard]] bool is_everything() const;
  /// Removes findings outside the selection: members of a group, before they joined it.
  void narrow(Assessment& assessment) const;
  [[nodiscard]] bool asks_for(const Finding& finding) const;

 private:
  AuditScope(const Program& program, SelectionWords words)
      : program_(&program), words_(std::move(words)) {}

  // Each returns the refusal, or nothing.
  [[nodiscard]] std::optional<Refused> add_cycle(const std::string& word);
  [[nodiscard]] std::optional<Refused> add_subject(const std::string& word);
  [[nodiscard]] std::optional<Refused> add_commitments();
  [[nodiscard]] std::optional<Refused> add_all();

  const Program* program_;
  SelectionWords words_;
  Selection selection_;
  std::vector<SubjectId> named_;  ///< States and bodies that have a word of their own
  bool no_commitment_ = false;    ///< each word has a meaning, but no commitment meets them all
};

/// Does the text match the pattern, in which `*` matches anything and `?` one character?
[[nodiscard]] bool fits(std::string_view pattern, std::string_view text);

}  // namespace servanda::engine
