#pragma once
// The gaps, one block each: the question, the evidence, and what would settle it.
//
// Findings on several subjects with the same commitment, cycle and text become one gap.

#include <vector>

#include "engine/explain/explain.hpp"
#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

struct Gap {
  std::vector<const engine::Finding*> findings;  ///< at least one, in the assessment's order
  engine::Explanation explanation;
};

/// All findings with this verdict, in the order in which the assessment first has each.
[[nodiscard]] std::vector<Gap> gaps(const Audit& audit, engine::VerdictClass of);

void write_gaps(const Audit& audit, const std::vector<Gap>& gaps, Page& page);

/// The column after a label, where the text of its line begins.
inline constexpr std::size_t label_width = 11;

/// The statements with their sources; the explanation's page uses it, too.
void write_statements(std::string_view label, const std::vector<engine::Statement>& statements,
                      Page& page);

/// A label and its paragraph, `  asked      What was …`.
void write_labelled(std::string_view label, std::string_view text, Page& page,
                    Ink ink = Ink::plain);
void write_list(std::string_view label, const std::vector<std::string>& texts, Page& page);

}  // namespace servanda::reports
