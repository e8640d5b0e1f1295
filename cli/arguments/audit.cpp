#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

namespace {

FailOn fail_on(const std::vector<std::string>& words) {
  using Member = bool FailOn::*;
  FailOn on;
  for (const std::string& word : words) {
    on.*chosen<Member>("--fail-on", word,
                       {{"not-met", &FailOn::not_met},
                        {"overdue", &FailOn::overdue},
                        {"no-data", &FailOn::no_data},
                        {"partly-met", &FailOn::partly_met}}) = true;
  }
  return on;
}

Format format(const std::string& word) {
  return chosen<Format>("--format", word,
                        {{"text", Format::text},
                         {"json", Format::json},
                         {"csv", Format::csv},
                         {"markdown", Format::markdown},
                         {"html", Format::html},
                         {"xlsx", Format::xlsx},
                         {"junit", Format::junit}});
}

}  // namespace

Reader define_audit(CLI::App& audit) {
  struct Words {
    AuditOptions options;
    TimeWords time;
    std::string format = "text";
    std::vector<std::string> fail_on;
  };
  const auto words = std::make_shared<Words>();
  AuditOptions& options = words->options;
  add_dossier(audit, options.dossier);
  add_rules(audit, options.rules, "--rules");
  add_selection(audit, options.selection);
  add_waivers(audit, options.waivers);
  add_time(audit, words->time);
  audit
      .add_option("--format", words->format,
                  "text, json, csv (a row a verdict), markdown, html, junit, or xlsx (with -o)")
      ->type_name("FORMAT");
  audit.add_flag("--summary", options.summary,
                 "only how many verdicts there are of each kind, quickly");
  audit.add_flag("--show-plan", options.show_plan,
                 "only what would be read, and in which steps it would be decided");
  audit
      .add_option("--cache", options.cache,
                  "with --summary: keep the counts in this file, and count anew only what changed")
      ->type_name("FILE");
  audit.add_flag("--from-rows", options.from_rows,
                 "with --summary: read the facts themselves, not the columns kept beside them");
  add_output(audit, options.output);
  add_words(audit, "--fail-on", words->fail_on,
            "exit with 1 if there is one: not-met, overdue, no-data, partly-met", "LIST");
  audit
      .add_option("--expect-at-least", options.expect_at_least,
                  "exit with 5, and write no report, if fewer verdicts are met, partly met or not "
                  "met: a slip or an empty dossier is no success")
      ->type_name("N");

  return [words](const Given& given) {
    AuditOptions asked = words->options;
    asked.colour = given.colour;
    asked.time = time(words->time, given.today);
    asked.format = format(words->format);
    require_file(asked.format, asked.output);
    asked.fail_on = fail_on(words->fail_on);
    return asked;
  };
}

}  // namespace servanda::cli
