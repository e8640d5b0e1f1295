#include "engine/check/lints/lints.hpp"

#include <utility>

#include "engine/check/check.hpp"

namespace servanda::engine {

void Linting::warn(std::string code, base::Place place, std::string message, std::string label,
                   std::string help, std::vector<base::Edit> edits) {
  // The body of a definition is visited at each use, but reported once.
  if (!said.emplace(place.source, place.span.begin, place.span.end, message).second) return;
  base::Diagnostic warning{std::move(code),
                           base::Severity::warning,
                           std::move(message),
                           {{place, std::move(label)}},
                           {}};
  if (!help.empty()) warning.help.push_back(std::move(help));
  warning.edits = std::move(edits);
  diagnostics.add(std::move(warning));
}

const CheckContext::Declared* Linting::declared(std::string_view kind,
                                                std::string_view name) const {
  const auto found = checking.declared.find(std::string(kind) + " " + std::string(name));
  return found == checking.declared.end() ? nullptr : &found->second;
}

std::vector<ConditionClause> condition_clauses(const Commitment& commitment) {
  std::vector<ConditionClause> clauses;
  const ConditionClause all[] = {{"applies when", commitment.applies},
                                 {"met when", commitment.met},
                                 {"partly met when", commitment.partly}};
  for (const ConditionClause& clause : all) {
    if (clause.condition.valid()) clauses.push_back(clause);
  }
  return clauses;
}

std::vector<NodeId> roots(const Commitment& commitment) {
  std::vector<NodeId> found;
  for (const ConditionClause& clause : condition_clauses(commitment))
    found.push_back(clause.condition);
  const auto take_holes = [&](const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences) {
      for (const Sentence::Piece& piece : sentence.pieces) {
        if (piece.hole.valid()) found.push_back(piece.hole);
      }
    }
  };
  take_holes(commitment.asks);
  take_holes(commitment.says);
  for (const Exception& exception : commitment.exceptions) {
    for (const NodeId id : {exception.when, exception.applies, exception.met, exception.partly}) {
      if (id.valid()) found.push_back(id);
    }
    take_holes(exception.asks);
    take_holes(exception.says);
  }
  return found;
}

void find_lints(const CheckContext& checking, base::Diagnostics& diagnostics,
                const std::optional<Day>& today) {
  Linting linting{checking, diagnostics, today, {}};
  find_constant_conditions(linting);
  find_clauses_without_effect(linting);
  find_odd_conditions(linting);
  find_alike_events(linting);
  find_unused_names(linting);
  find_dates_to_mend(linting);
  find_missing_words(linting);
  find_untested(linting);
}

}  // namespace servanda::engine
