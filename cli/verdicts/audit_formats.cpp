#include "cli/verdicts/audit_formats.hpp"

#include "cli/exit.hpp"
#include "cli/terminal/progress.hpp"
#include "reports/audit_junit.hpp"
#include "reports/html/audit_html.hpp"
#include "reports/json/audit_json.hpp"
#include "reports/json/audit_sarif.hpp"
#include "reports/markdown/audit_markdown.hpp"
#include "reports/tables/audit_csv.hpp"
#include "reports/tables/xlsx.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::cli {

namespace {

reports::QuestionnaireWords questions(const reports::Audit& audit) {
  return in_words(audit, questionnaire(audit.program, audit.facts, audit.assessment), "en");
}

}  // namespace

std::string workbook(const std::vector<reports::Sheet>& sheets, engine::Day created) {
  auto written = reports::write_xlsx(sheets, created);
  if (auto* const bytes = std::get_if<std::string>(&written)) return std::move(*bytes);
  if (std::get<reports::NoWorkbook>(written) == reports::NoWorkbook::no_library)
    throw UsageError("a workbook is written with libxlsxwriter, which is not installed here",
                     "install the package `libxlsxwriter4`, or take `--format csv`");
  throw UsageError("the folder for temporary files cannot be written",
                   "make room there, or name another with `TMPDIR`");
}

std::vector<std::string> written(const reports::Audit& audit, const AuditOptions& options,
                                 Console& console) {
  const Progress progress("writing the report", console);
  switch (options.format) {
    case Format::json:
      return write_json(audit);
    case Format::csv:
      return {write_audit_csv(audit)};
    case Format::markdown:
      return {write_audit_markdown(audit)};
    case Format::html:
      return {write_html(audit)};
    case Format::junit:
      return {write_audit_junit(audit)};
    case Format::xlsx:
      return {workbook(sheets(audit, questions(audit)), audit.assessment.as_of)};
    case Format::sarif: {
      const auto results =
          options.only_failures ? reports::SarifResults::failures : reports::SarifResults::all;
      if (const auto note = note_on_sarif_size(audit, results); !note.empty())
        console.terminal.show_note(note);
      return {write_audit_sarif(audit, results)};
    }
    case Format::text:
      break;
  }
  return {write_text(audit, console.terminal.layout(!options.output.empty()))};
}

std::string written(const reports::Summary& summary, const AuditOptions& options,
                    const Console& console) {
  if (options.format == Format::json) return write_summary_json(summary);
  return write_summary_text(summary, console.terminal.layout(!options.output.empty()));
}

}  // namespace servanda::cli
