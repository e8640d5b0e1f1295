#include <array>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

namespace {

using engine::VerdictClass;

/// Nothing stands for a change since the baseline.
const Choices<std::optional<FailOn>>& failures() {
  static const Choices<std::optional<FailOn>> all = [] {
    const auto on = [](std::set<VerdictClass> verdicts) {
      return FailOn{std::move(verdicts), false, {}};
    };
    Choices<std::optional<FailOn>> choices;
    const auto add = [&](VerdictClass each) {
      choices.emplace_back(option_word(each), on({each}));
    };
    for (const VerdictClass each : engine::verdict_classes)
      if (is_gap(each) && gap_name(each).empty()) add(each);
    choices.emplace_back("overdue", FailOn{{}, true, {}});
    choices.emplace_back("no-data",
                         on({engine::no_data_classes.begin(), engine::no_data_classes.end()}));
    for (const VerdictClass each : engine::no_data_classes) add(each);
    for (const VerdictClass each : engine::verdict_classes)
      if (falls_short(verdict_of(each)) && !is_gap(each)) add(each);
    for (const std::string& change : fail_on_change_words())
      choices.emplace_back(change, std::nullopt);
    return choices;
  }();
  return all;
}

FailOn fail_on(const std::vector<std::string>& words, bool has_baseline) {
  FailOn on;
  for (const std::string& word : words) {
    if (const auto more = chosen("--fail-on", word, failures())) {
      on.verdicts.insert(more->verdicts.begin(), more->verdicts.end());
      on.overdue = on.overdue || more->overdue;
    } else if (has_baseline) {
      take_fail_on_change(word, on.since);
    } else {
      throw UsageError(fmt::format("--fail-on `{}` needs a baseline", word),
                       "name the result of an earlier audit: `--baseline FILE`");
    }
  }
  return on;
}

const Choices<Format>& formats() {
  constexpr std::array offered{Format::text, Format::json, Format::csv,   Format::markdown,
                               Format::html, Format::xlsx, Format::junit, Format::sarif};
  static_assert(offered.size() == base::value_count<Format>, "an audit has every format");
  static const Choices<Format> all = formats_of(offered);
  return all;
}

const Choices<bool>& failures_only() {
  static const Choices<bool> all{{"failures", true}};
  return all;
}

bool only_failures(const std::string& word, Format format) {
  if (word.empty()) return false;
  const bool only = chosen("--only", word, failures_only());
  if (format != Format::sarif)
    throw UsageError("`--only` is for SARIF: every other format tells all verdicts",
                     "add `--format sarif`, or leave out `--only`");
  return only;
}

void require_run_to_record(const AuditOptions& asked, const std::string& by) {
  if (asked.record && asked.show_plan)
    throw UsageError("a plan gives no verdicts that `--record` could keep",
                     "leave out `--show-plan` or `--record`");
  if (!asked.record && !by.empty())
    throw UsageError("`--by` says who records a run, and none is recorded", "add `--record`");
}

}  // namespace

Reader define_audit(CLI::App& audit) {
  struct Words {
    AuditOptions options;
    TimeWords time;
    std::string format = "text";
    std::vector<std::string> fail_on;
    std::string by;
    std::string only;
  };
  const auto words = std::make_shared<Words>();
  AuditOptions& options = words->options;
  add_dossier(audit, options.dossier);
  add_rules(audit, options.rules, "--rules");
  add_selection(audit, options.selection);
  add_waivers(audit, options.waivers);
  audit
      .add_option("--baseline", options.baseline,
                  "the result of an earlier audit (`--format json`): each verdict says whether it "
                  "is a new gap, a closed one, changed or unchanged; none is dropped")
      ->type_name("FILE");
  add_time(audit, words->time);
  add_choice(audit, "--format", words->format,
             "text, json, csv (a row a verdict), markdown, html, junit, sarif, or xlsx (with `-o`)",
             "FORMAT", formats());
  add_choice(audit, "--only", words->only,
             "failures: with `--format sarif`, only what is not met or partly met", "WHAT",
             failures_only());
  audit.add_flag("--summary", options.summary,
                 "only how many verdicts there are of each kind, quickly");
  audit
      .add_flag("--show-plan", options.show_plan,
                "only what would be read, and in which steps it would be decided")
      ->configurable(false);
  audit
      .add_option(
          "--cache", options.cache,
          "with `--summary`: keep the counts in this file, and count anew only what changed")
      ->type_name("FILE")
      ->configurable(false);
  audit.add_flag("--from-rows", options.from_rows,
                 "read the facts themselves, and nothing that the dossier keeps beside them");
  audit.add_flag(
      "--record", options.record,
      "keep this run in the dossier, so that `servanda verify` can prove what it rests on");
  add_by(audit, words->by);
  add_output(audit, options.output);
  offer(add_words(audit, "--fail-on", words->fail_on,
                  "exit with 1 if there is one: not-met, overdue, no-data (not-examined, "
                  "reporting-gap, mixed-gap or evidence-gap), partly-met; with `--baseline` also "
                  "new-gap (new-not-met or new-no-data, which is any of new-not-examined, "
                  "new-reporting-gap, new-mixed-gap, new-evidence-gap), changed",
                  "LIST"),
        names(failures()));
  audit
      .add_option("--expect-at-least", options.expect_at_least,
                  "exit with 5, and write no report, if fewer verdicts are met, partly met or not "
                  "met: a slip or an empty dossier is no success")
      ->type_name("N");

  return [words](const Given& given) {
    AuditOptions asked = words->options;
    asked.dates = dates(words->time, given.today);
    asked.format = chosen("--format", words->format, formats());
    asked.only_failures = only_failures(words->only, asked.format);
    require_file(asked.format, asked.output);
    require_run_to_record(asked, words->by);
    if (asked.record) asked.entry = entry(words->by, given.now);
    asked.fail_on = fail_on(words->fail_on, !asked.baseline.empty());
    return asked;
  };
}

}  // namespace servanda::cli
