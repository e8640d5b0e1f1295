#include "cli/audit_formats.hpp"

#include "cli/terminal.hpp"
#include "reports/audit_csv.hpp"
#include "reports/audit_markdown.hpp"
#include "reports/html.hpp"
#include "reports/json.hpp"
#include "reports/text.hpp"

namespace servanda::cli {

std::string written(const reports::Audit& audit, const AuditOptions& options) {
  switch (options.format) {
    case Format::json:
      return write_json(audit);
    case Format::csv:
      return write_audit_csv(audit);
    case Format::markdown:
      return write_audit_markdown(audit);
    case Format::html:
      return write_html(audit);
    case Format::sarif:  // of rules, not of an audit: the command line lets none through
    case Format::text:
      break;
  }
  return write_text(audit, layout(options.colour, !options.output.empty()));
}

}  // namespace servanda::cli
