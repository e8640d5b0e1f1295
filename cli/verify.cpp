// `servanda verify`: checks a dossier against its own records. With rules: does a new evaluation
// give the recorded verdicts?

#include <fmt/format.h>

#include <algorithm>

#include "base/display.hpp"
#include "cli/already_read.hpp"
#include "cli/assessed.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "cli/recorded.hpp"
#include "cli/rules.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/recorded.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

namespace code = engine::dossier::code;
using engine::Dossier;
using engine::OtherVerdict;
using engine::Record;
using engine::RecordedVerdicts;

/// The result of evaluating a record again.
enum class Again { not_asked, other_rules, same, others };

std::string or_nothing(const std::string& answer) { return answer.empty() ? "nothing" : answer; }

void tell_others(const Record& record, const std::vector<OtherVerdict>& others,
                 std::size_t recorded, base::Diagnostics& diagnostics) {
  constexpr std::size_t shown = 5;
  base::Diagnostic error{
      code::other_verdicts, base::Severity::error,
      fmt::format("record {} is not given again: {} of its {} verdicts are others now",
                  record.number, others.size(), recorded)};
  for (std::size_t i = 0; i < std::min(shown, others.size()); ++i) {
    const OtherVerdict& other = others[i];
    error.notes.push_back(fmt::format("`{}` for {}{}: recorded {}, now {}", other.commitment,
                                      other.subject,
                                      other.cycle.empty() ? "" : " in " + other.cycle,
                                      or_nothing(other.before), or_nothing(other.now)));
  }
  if (others.size() > shown)
    error.notes.push_back(fmt::format("and {} more", others.size() - shown));
  error.help.push_back(
      record.program == version
          ? "rules, facts and program are those of the record: what it holds was not given by them"
          : fmt::format("servanda {} gave them, this is {}: look at what has changed since",
                        record.program, version));
  diagnostics.add(std::move(error));
}

/// Evaluates rules on the state of a dossier at the time of its records.
class Repeating {
 public:
  Repeating(const VerifyOptions& options, const Rules& rules)
      : rules_(rules), dossier_(options.dossier, Dossier::Mode::read) {}

  Again repeat(const Record& record, base::Diagnostics& diagnostics) {
    if (record.rules_digest != rules_.digest) {
      base::Diagnostic warning{
          code::other_rules, base::Severity::warning,
          fmt::format("record {} was made under other rules: its verdicts were not compared",
                      record.number)};
      warning.help.push_back(fmt::format("name the rules of {} in `--rules`; these are {}",
                                         record.rules_digest, rules_.digest));
      diagnostics.add(std::move(warning));
      return Again::other_rules;
    }
    const auto before = engine::unpack_verdicts(record.verdicts).value_or(RecordedVerdicts{});
    const auto others = other_verdicts(before, verdicts_now(record));
    if (others.empty()) return Again::same;
    tell_others(record, others, before.rows.size(), diagnostics);
    return Again::others;
  }

 private:
  RecordedVerdicts verdicts_now(const Record& record) {
    dossier_.look_back_to(record.last_import);
    const Selected selected(rules_.program, selection_of(record.selection));
    base::Diagnostics ignored;  // the recorded run left out the same rows
    Progress progress("reading the facts");
    auto held = dossier_.hold();
    Assessed assessed = with_facts(dossier_, rules_.program, selected, ignored);
    held.reset();
    decide(rules_.program, selected, {record.as_of, record.known_at}, progress, assessed);
    return recorded(rules_.program, assessed.assessment);
  }

  const Rules& rules_;
  Dossier dossier_;
};

std::string selected_words(const Record& record) {
  std::string text = selection_text(selection_of(record.selection));
  if (text.empty()) return "everything";
  text.pop_back();
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
    text.replace(at, 1, ", ");
  return text;
}

std::string told(const Record& record, Again again) {
  const auto verdicts = engine::unpack_verdicts(record.verdicts);
  std::string text = fmt::format("record {}: {} by {}, servanda {}\n", record.number,
                                 record.entry.at, record.entry.by, record.program);
  text += fmt::format("  {}, as of {}, known at {}\n", selected_words(record),
                      engine::to_string(record.as_of), engine::to_string(record.known_at));
  const std::size_t count = verdicts ? verdicts->rows.size() : 0;
  text += fmt::format("  {} {}", count, count == 1 ? "verdict" : "verdicts");
  if (again == Again::same) text += ", given again";
  if (again == Again::others) text += ", not given again";
  if (again == Again::other_rules) text += ", made under other rules than these";
  text += fmt::format("\n  rules   {}\n  facts   {}\n", record.rules_digest, record.data_digest);
  if (!record.waivers_digest.empty()) text += fmt::format("  waivers {}\n", record.waivers_digest);
  return text + fmt::format("  digest  {}\n", record.digest);
}

std::string told(const VerifyOptions& options, const std::vector<Again>& again) {
  const auto same = static_cast<std::size_t>(std::count(again.begin(), again.end(), Again::same));
  std::string text = fmt::format("`{}` is whole", options.dossier);
  if (again.empty()) return text + "; no run is recorded in it\n";
  text += again.size() == 1
              ? ": its one record is as it was written, and so are the facts under it"
              : fmt::format(
                    ": its {} records are as they were written, and so are the facts under "
                    "them",
                    again.size());
  if (!options.rules.empty())
    text += fmt::format("; {} of {} given again by these rules", same, again.size());
  return text + "\n";
}

}  // namespace

int verify(const VerifyOptions& options) {
  std::optional<Rules> rules;
  if (!options.rules.empty()) {
    rules = load_rules(options.rules, options.settings);
    if (!rules) return wrong_rules;
  }
  remember_dossier(options.dossier);
  const Dossier dossier(options.dossier, Dossier::Mode::read);
  auto held = dossier.hold();
  base::Diagnostics diagnostics(options.settings.limits.errors);
  dossier.verify(diagnostics);
  const std::vector<Record> records =
      diagnostics.has_errors() ? std::vector<Record>{} : dossier.records();
  std::vector<Again> again(records.size(), Again::not_asked);
  if (rules) {
    Repeating repeating(options, *rules);
    std::transform(records.begin(), records.end(), again.begin(),
                   [&](const Record& record) { return repeating.repeat(record, diagnostics); });
  }
  held.reset();
  show(diagnostics, rules ? rules->sources : base::Sources{}, options.settings.colour);
  std::string text;
  for (std::size_t i = 0; i < records.size(); ++i) text += told(records[i], again[i]);
  if (!diagnostics.has_errors()) text += told(options, again);
  write_whole("", base::shown_lines(text));
  if (diagnostics.has_errors()) {
    show_error(fmt::format("`{}` does not hold what it should", options.dossier));
    return wrong_data;
  }
  const bool none_compared =
      rules && std::find(again.begin(), again.end(), Again::same) == again.end();
  if (!none_compared) return done;
  show_error("no recorded verdict was compared: none was given by these rules",
             "`servanda audit --record` records a run");
  return nothing_evaluated;
}

}  // namespace servanda::cli
