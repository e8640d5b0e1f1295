// `servanda verify`: checks a dossier against its own records. With rules: does a new evaluation
// give the recorded verdicts?

#include <fmt/format.h>

#include <algorithm>

#include "base/display.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "cli/terminal/progress.hpp"
#include "engine/audit/records.hpp"
#include "reports/text/verification_text.hpp"

namespace servanda::cli {

namespace {

using engine::VerifiedRecord;

bool none_given_again(const std::vector<VerifiedRecord>& records) {
  return std::none_of(records.begin(), records.end(),
                      [](const VerifiedRecord& each) { return each.again == engine::Again::same; });
}

}  // namespace

int verify(const VerifyOptions& options, Console& console) {
  std::optional<engine::Rules> rules;
  if (!options.rules.empty()) {
    rules = load_rules(options.rules, options.limits, console);
    if (!rules) return wrong_rules;
  }
  console.files.remember_dossier(options.dossier);
  base::Diagnostics diagnostics(options.limits.errors);
  std::vector<VerifiedRecord> records;
  {
    Progress progress("reading the facts", console);
    records =
        engine::verify(options.dossier, rules ? &*rules : nullptr, diagnostics, progress.watch());
  }
  console.terminal.show(diagnostics, rules ? rules->sources : base::Sources{});
  std::string text = reports::write_records(records);
  if (!diagnostics.has_errors())
    text += reports::write_whole_dossier(options.dossier, records, rules.has_value());
  console.files.write_whole("", base::shown_lines(text));
  if (diagnostics.has_errors()) {
    console.terminal.show_error(fmt::format("`{}` does not hold what it should", options.dossier));
    return wrong_data;
  }
  if (!rules || !none_given_again(records)) return done;
  console.terminal.show_error("no recorded verdict was compared: none was given by these rules",
                              "`servanda audit --record` records a run");
  return nothing_evaluated;
}

}  // namespace servanda::cli
