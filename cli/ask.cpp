// `servanda ask`: the questionnaire.

#include <fmt/format.h>

#include "cli/assessed.hpp"
#include "cli/audit_formats.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/languages.hpp"
#include "cli/terminal.hpp"
#include "reports/questionnaire.hpp"

namespace servanda::cli {
namespace {

std::string written(const reports::Audit& audit, const engine::Questionnaire& asked,
                    const reports::QuestionnaireWords& words, const AskOptions& options) {
  switch (options.format) {
    case Format::markdown:
      return write_questionnaire_markdown(words);
    case Format::csv:
      return write_questionnaire_csv(audit.program.vocabulary, asked, words);
    case Format::xlsx:
      return workbook({questionnaire_sheet(words)}, audit.assessment.as_of);
    case Format::text:
    case Format::json:  // and those below are not offered
    case Format::sarif:
    case Format::html:
    case Format::junit:
      break;
  }
  return write_questionnaire_text(words, layout(options.settings.colour, !options.output.empty()));
}

/// Shows how many questions have no row, so that none is missing silently.
void tell_what_has_no_row(const engine::Questionnaire& asked) {
  const std::size_t left = reports::without_row(asked);
  if (left == 0) return;
  show_note(fmt::format(
      "note: {} ha{} no row here: lists and the text of reports; `--format text` shows what is "
      "asked",
      left == 1 ? "1 question" : fmt::format("{} questions", left), left == 1 ? "s" : "ve"));
}

}  // namespace

int ask(const AskOptions& options) {
  auto rules = load_rules(options.rules, options.settings);
  if (!rules) return wrong_rules;
  const std::string language = language_of(rules->program, options.language);
  const auto assessed =
      assess({options.dossier, {}, options.selection, options.time, options.settings}, *rules);
  if (!assessed) return wrong_data;
  if (assessed->assessment.findings.empty()) {
    show_error("nothing was evaluated: no commitment meets the selection",
               "leave out one of `--cycle`, `--subject`, `--commitment`, `--theme`, and look at "
               "whom and when the rules bind");
    return nothing_evaluated;
  }
  const reports::Run run{rules->digest, assessed->data_digest, assessed->waivers_digest,
                         options.selection};
  const reports::Audit audit{rules->program, assessed->facts, assessed->assessment, run};
  const engine::Questionnaire asked =
      questionnaire(rules->program, assessed->facts, assessed->assessment);
  const reports::QuestionnaireWords words = in_words(audit, asked, language);
  write_whole(options.output, written(audit, asked, words, options));
  if (options.format == Format::csv) tell_what_has_no_row(asked);
  return has_errors(assessed->assessment) ? wrong_rules : done;
}

}  // namespace servanda::cli
