// `servanda compare`: how each verdict has changed between two audits.

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/verdicts/baseline.hpp"
#include "reports/json/comparison_json.hpp"
#include "reports/markdown/comparison_markdown.hpp"
#include "reports/tables/comparison_csv.hpp"
#include "reports/text/comparison_text.hpp"

namespace servanda::cli {

namespace {

std::string comparison_in_format(const reports::Compared& compared, const CompareOptions& options,
                                 const Terminal& terminal) {
  switch (options.format) {
    case Format::json:
      return write_comparison_json(compared);
    case Format::csv:
      return write_comparison_csv(compared);
    case Format::markdown:
      return write_comparison_markdown(compared);
    case Format::text:
    case Format::sarif:  // and those below are not offered
    case Format::html:
    case Format::xlsx:
    case Format::junit:
      break;
  }
  return write_comparison_text(compared, terminal.layout(!options.output.empty()));
}

}  // namespace

int compare(const CompareOptions& options, Console& console) {
  auto baseline = load_result(options.baseline, options.limits, console);
  auto current = load_result(options.current, options.limits, console);
  if (!baseline || !current) return wrong_data;
  const reports::Compared compared = reports::compared(*std::move(baseline), *std::move(current));
  console.files.write_whole(options.output,
                            comparison_in_format(compared, options, console.terminal));
  return finds(options.fail_on, compared) ? found : done;
}

}  // namespace servanda::cli
