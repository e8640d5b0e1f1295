#pragma once
// A comparison as text: counts, then what is new, what is closed, what changed otherwise.
//
// Implementation and reporting gaps are told apart; States of which the same is told stand
// together, none left out.

#include <string>

#include "reports/compared.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_comparison_text(const Compared& compared,
                                                const TextOptions& options = {});

/// The counts alone, and the chapters alone: for an audit that has a baseline.
void write_change_counts(const Compared& compared, Page& page);
void write_chapter(const Compared& compared, const ChangeChapter& chapter, Page& page);

}  // namespace servanda::reports
