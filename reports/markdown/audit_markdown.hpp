#pragma once
// The gap analysis as Markdown: a dossier a State, a chapter a commitment, sources as footnotes.
//
// `pandoc report.md -o report.docx` makes a Word document of it; pandoc, GitHub and many others
// have this form of footnotes. It has all findings, not only the gaps.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_audit_markdown(const Audit& audit);

}  // namespace servanda::reports
