#pragma once
// A comparison as text: counts, then new gaps, closed gaps and other changes.
//
// It separates implementation gaps and reporting gaps; States with the same text share it, and none
// is left out.

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
