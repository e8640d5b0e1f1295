// `servanda ask`: the questionnaire.

#include <fmt/format.h>

#include "cli/accepted.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "cli/verdicts/audit_formats.hpp"
#include "cli/verdicts/audited.hpp"
#include "cli/verdicts/outcome.hpp"
#include "engine/audit/languages.hpp"
#include "reports/questionnaire.hpp"

namespace servanda::cli {
namespace {

std::string questionnaire_in_format(const reports::Audit& audit, const engine::Questionnaire& asked,
                                    const reports::QuestionnaireWords& words,
                                    const AskOptions& options, const Terminal& terminal) {
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
  return write_questionnaire_text(words, terminal.layout(!options.output.empty()));
}

/// Shows how many questions have no row, so that none is missing silently.
void tell_what_has_no_row(const engine::Questionnaire& asked, const Terminal& terminal) {
  const std::size_t left = reports::without_row(asked);
  if (left == 0) return;
  terminal.show_note(fmt::format(
      "note: {} ha{} no row here: lists and the text of reports; `--format text` shows what is "
      "asked",
      left == 1 ? "1 question" : fmt::format("{} questions", left), left == 1 ? "s" : "ve"));
}

}  // namespace

int ask(const AskOptions& options, Console& console) {
  auto rules = load_rules(options.rules, options.limits, console);
  if (!rules) return wrong_rules;
  const std::string language = accepted(engine::language_of(rules->program, options.language));
  const auto made = audited({options.dossier, {}, options.selection, options.dates, options.limits},
                            *rules, console);
  if (!made) return wrong_data;
  if (const auto exit = exit_without_report(outcome_of(made->assessment, {}), console.terminal))
    return *exit;
  const reports::Audit audit{rules->program, made->facts, made->assessment, made->run};
  const engine::Questionnaire asked = questionnaire(rules->program, made->facts, made->assessment);
  const reports::QuestionnaireWords words = in_words(audit, asked, language);
  console.files.write_whole(
      options.output, questionnaire_in_format(audit, asked, words, options, console.terminal));
  if (options.format == Format::csv) tell_what_has_no_row(asked, console.terminal);
  return has_errors(made->assessment) ? wrong_rules : done;
}

}  // namespace servanda::cli
