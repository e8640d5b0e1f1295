#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

#include "cli/exit.hpp"
#include "grammar/codes/codes.hpp"
#include "grammar/spelling.hpp"
#include "reports/code_page.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view about =
    "servanda tells whether what was agreed is kept: rules in .pacta files, evidence in a dossier, "
    "verdicts out.";
constexpr std::string_view after_help =
    "Exit codes: 0 done · 1 `--fail-on` found something · 2 the command line is wrong · 3 the "
    "rules "
    "are wrong · 4 the data are wrong · 5 nothing was evaluated · 70 our fault";

/// Words as they stand on the command line; looked at once all are there.
struct Words {
  std::string colour = "auto";
  std::string format = "text";
  std::string as_of;
  std::string known_at;
  std::vector<std::string> fail_on;
  std::string topic;
  CheckOptions check;
  FormatOptions format_rules;
  TestOptions test;
  ImportOptions import;
  AuditOptions audit;
  AskOptions ask;
  ExplainOptions explain;
  DocumentOptions document;
};

template <class Value>
Value chosen(std::string_view option, const std::string& word,
             const std::vector<std::pair<std::string, Value>>& choices) {
  std::vector<std::string> names;
  for (const auto& [name, value] : choices) {
    if (name == word) return value;
    names.push_back(name);
  }
  throw UsageError(
      fmt::format("{} cannot be `{}`: it is one of {}", option, word, fmt::join(names, ", ")),
      grammar::did_you_mean(word, names));
}

engine::Day day(std::string_view option, const std::string& word) {
  const auto parsed = engine::parse_day(word);
  if (!parsed) {
    throw UsageError(fmt::format("{} needs a day, found `{}`", option, word),
                     "write it as 2022-08-26");
  }
  return *parsed;
}

Time time(const Words& words, engine::Day today) {
  const engine::Day as_of = words.as_of.empty() ? today : day("--as-of", words.as_of);
  return {as_of, words.known_at.empty() ? as_of : day("--known-at", words.known_at)};
}

Colour colour(const Words& words) {
  return chosen<Colour>(
      "--color", words.colour,
      {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});
}

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

// --- what each command takes ---------------------------------------------------------------------

void add_rules(CLI::App& app, std::vector<std::string>& rules, const char* name) {
  app.add_option(name, rules, "files or folders of .pacta rules")->required()->type_name("RULES");
}

void add_colour(CLI::App& app, Words& words) {
  app.add_option("--color,--colour", words.colour, "auto, always or never")->type_name("WHEN");
}

void add_time(CLI::App& app, Words& words) {
  app.add_option("--as-of", words.as_of, "what was due by that day (default: today)")
      ->type_name("DATE");
  app.add_option("--known-at", words.known_at, "what was known on that day (default: as --as-of)")
      ->type_name("DATE");
}

void add_waivers(CLI::App& app, std::string& waivers) {
  app.add_option(
         "--waivers", waivers,
         "a file of waivers: flags beside the verdicts, which stand; `--fail-on` leaves out "
         "what is waived on that day")
      ->type_name("FILE");
}

void add_output(CLI::App& app, std::string& output) {
  app.add_option("-o,--output", output, "write to a file, whole or not at all")->type_name("FILE");
}

/// One word each time it is given, or several joined by commas.
void add_words(CLI::App& app, const char* name, std::vector<std::string>& words, const char* help,
               const char* type) {
  app.add_option(name, words, help)->delimiter(',')->allow_extra_args(false)->type_name(type);
}

void add_check(CLI::App& app, Words& words) {
  CLI::App& check = *app.add_subcommand("check", "parse and check rules; no data needed");
  add_rules(check, words.check.rules, "RULES");
  check.add_flag("--fix", words.check.fix, "mend in the files what can be mended for sure");
  check.add_flag("--strict", words.check.strict, "exit with 1 if there are warnings");
  check
      .add_option("--as-of", words.as_of,
                  "warn of what ends within 180 days of that day (default: today)")
      ->type_name("DATE");
  check.add_option("--format", words.format, "text, json or sarif")->type_name("FORMAT");
  add_output(check, words.check.output);
  add_colour(check, words);
}

void add_format(CLI::App& app, Words& words) {
  CLI::App& format = *app.add_subcommand("format", "one layout for all rules; comments are kept");
  add_rules(format, words.format_rules.rules, "RULES");
  CLI::Option* check = format.add_flag("--check", words.format_rules.check,
                                       "write nothing; exit with 1 if a file would change");
  format.add_flag("--diff", words.format_rules.diff, "write nothing; show what would change")
      ->excludes(check);
  add_colour(format, words);
}

void add_test(CLI::App& app, Words& words) {
  CLI::App& test = *app.add_subcommand("test", "run the scenarios of the rules");
  add_rules(test, words.test.rules, "RULES");
  test.add_flag("--coverage", words.test.coverage,
                "tell which verdicts and which truths of conditions the scenarios reach");
  test.add_option("--threshold", words.test.threshold,
                  "exit with 1 if they reach less, in percent of all; asks for --coverage")
      ->type_name("N")
      ->check(CLI::Range(0, 100));
  add_colour(test, words);
}

void add_import(CLI::App& app, Words& words) {
  CLI::App& import = *app.add_subcommand(
      "import", "take facts, events, reports and completeness into a dossier; all or nothing");
  import.add_option("DOSSIER", words.import.dossier, "a dossier; made if it is not there")
      ->required()
      ->type_name("");
  import.add_option("FILE", words.import.files, "CSV or JSON Lines")->required()->type_name("");
  add_rules(import, words.import.rules, "--rules");
  add_colour(import, words);
}

void add_selection(CLI::App& app, reports::SelectionWords& selection) {
  add_words(app, "--cycle", selection.cycles, "only these cycles", "CYCLE");
  add_words(app, "--subject", selection.subjects, "only these States, bodies, groups", "CODE");
  add_words(app, "--commitment", selection.commitments,
            "only these ids, or patterns such as `npt.wp9.*`", "ID");
  add_words(app, "--theme", selection.themes, "only these themes, or patterns", "THEME");
}

void add_audit(CLI::App& app, Words& words) {
  CLI::App& audit = *app.add_subcommand("audit", "what is kept, what is not, what cannot be told");
  audit.add_option("DOSSIER", words.audit.dossier, "a dossier")->required()->type_name("");
  add_rules(audit, words.audit.rules, "--rules");
  add_selection(audit, words.audit.selection);
  add_waivers(audit, words.audit.waivers);
  add_time(audit, words);
  audit
      .add_option("--format", words.format,
                  "text, json, csv (a row a verdict), markdown, html, junit, or xlsx (with -o)")
      ->type_name("FORMAT");
  audit.add_flag("--summary", words.audit.summary,
                 "only how many verdicts there are of each kind, quickly");
  audit.add_flag("--show-plan", words.audit.show_plan,
                 "only what would be read, and in which steps it would be decided");
  audit
      .add_option("--cache", words.audit.cache,
                  "with --summary: keep the counts in this file, and count anew only what changed")
      ->type_name("FILE");
  audit.add_flag("--from-rows", words.audit.from_rows,
                 "with --summary: read the facts themselves, not the columns kept beside them");
  add_output(audit, words.audit.output);
  add_words(audit, "--fail-on", words.fail_on,
            "exit with 1 if there is one: not-met, overdue, no-data, partly-met", "LIST");
  add_colour(audit, words);
}

void add_ask(CLI::App& app, Words& words) {
  CLI::App& ask = *app.add_subcommand(
      "ask", "the questionnaire: which answers are missing, and how many verdicts each settles");
  ask.add_option("DOSSIER", words.ask.dossier, "a dossier")->required()->type_name("");
  add_rules(ask, words.ask.rules, "--rules");
  add_selection(ask, words.ask.selection);
  add_time(ask, words);
  ask.add_option("--language", words.ask.language,
                 "titles and questions in that language where there are (default: en)")
      ->type_name("LANGUAGE");
  ask.add_option("--format", words.format,
                 "text, markdown, xlsx (with -o), or csv to fill in and `import`: rows that stay "
                 "open must go")
      ->type_name("FORMAT");
  add_output(ask, words.ask.output);
  add_colour(ask, words);
}

void add_explain(CLI::App& app, Words& words) {
  CLI::App& explain = *app.add_subcommand("explain", "why, why not, and what would settle it");
  ExplainOptions& options = words.explain;
  explain.add_option("DOSSIER", options.dossier, "a dossier")->required()->type_name("");
  explain.add_option("COMMITMENT", options.commitment, "an id, such as npt.ap2010.5.a")
      ->required()
      ->type_name("");
  explain.add_option("SUBJECT", options.subject, "a State, a body or a group")
      ->required()
      ->type_name("");
  explain.add_option("CYCLE", options.cycle, "a cycle (default: all)")->type_name("");
  add_rules(explain, options.rules, "--rules");
  add_waivers(explain, options.waivers);
  add_time(explain, words);
  add_output(explain, options.output);
  add_colour(explain, words);
}

void add_document(CLI::App& app, Words& words) {
  CLI::App& document =
      *app.add_subcommand("document", "the rules as a readable guide, in Markdown");
  add_rules(document, words.document.rules, "RULES");
  document
      .add_option("--language", words.document.language,
                  "titles and questions in that language where there are (default: en)")
      ->type_name("LANGUAGE");
  add_output(document, words.document.output);
  add_colour(document, words);
}

// --- what went wrong -----------------------------------------------------------------------------

std::vector<std::string> commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

const CLI::App& chosen_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

std::string how_to_call(const CLI::App& command) {
  const bool is_command = command.get_parent() != nullptr;
  return fmt::format("`servanda help{}` shows how it is called",
                     is_command ? " " + command.get_name() : "");
}

[[noreturn]] void unexpected(const CLI::App& command, const std::string& word) {
  if (word.empty() || word.front() != '-') {
    throw UsageError(fmt::format("`{}` is one word too many", word), how_to_call(command));
  }
  const std::string name = word.substr(0, word.find('='));
  const std::string meant = grammar::did_you_mean(name, options_of(command));
  const std::string whole = command.get_parent() == nullptr ? "" : " " + command.get_name();
  throw UsageError(fmt::format("`servanda{}` has no option `{}`", whole, name),
                   meant.empty() ? how_to_call(command) : meant);
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

bool takes_rules(const CLI::App& command) {
  return command.get_option_no_throw("--rules") != nullptr;
}

[[noreturn]] void wrong(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = chosen_command(app);
  // An option that is not known is the likelier slip: what follows it may have been its value.
  const std::vector<std::string> left = app.remaining(true);
  const auto option = std::find_if(left.begin(), left.end(), is_option);
  if (option != left.end()) unexpected(command, *option);
  const bool extras = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if (extras && !left.empty()) unexpected(command, left.front());
  std::string help = how_to_call(command);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && takes_rules(command)) {
    help += "; `--rules` takes all words that follow it, so put it last";
  }
  throw UsageError(error.what(), help);
}

void require_known_command(const CLI::App& app, const std::string& word) {
  const std::vector<std::string> names = commands(app);
  if (std::find(names.begin(), names.end(), word) != names.end()) return;
  const std::string meant = grammar::did_you_mean(word, names);
  throw UsageError(fmt::format("there is no command `{}`", word),
                   meant.empty() ? fmt::format("there are {}", fmt::join(names, ", ")) : meant);
}

/// `P001`: a letter and digits.
bool is_like_a_code(const std::string& word) {
  return word.size() > 1 && std::isdigit(static_cast<unsigned char>(word[1])) != 0;
}

ShowText help_on(const CLI::App& app, const std::string& topic) {
  if (topic.empty()) {
    // Not app.help(): that shows the command that was given, which is `help`.
    return {app.get_formatter()->make_help(&app, "servanda", CLI::AppFormatMode::Normal)};
  }
  std::string code = topic;
  for (char& letter : code)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  if (const grammar::CodePage* page = grammar::code_page(code))
    return {reports::write_code_page(*page)};
  if (is_like_a_code(code)) {
    std::vector<std::string> codes;
    for (const grammar::CodePage& each : grammar::code_pages()) codes.emplace_back(each.code);
    throw UsageError(fmt::format("there is no code `{}`", topic),
                     grammar::did_you_mean(code, codes));
  }
  require_known_command(app, topic);
  return {app.get_subcommand(topic)->help("servanda")};
}

/// A workbook is nothing for a terminal.
void require_file(Format format, const std::string& output) {
  if (format == Format::xlsx && output.empty())
    throw UsageError("--format xlsx needs a file to write to", "name it: `-o report.xlsx`");
}

Command command_of(const CLI::App& app, Words& words, engine::Day today) {
  const std::string name = chosen_command(app).get_name();
  if (name == "help") return help_on(app, words.topic);
  const Colour when = colour(words);
  if (name == "check") {
    words.check.colour = when;
    words.check.as_of = time(words, today).as_of;
    words.check.format =
        chosen<Format>("--format", words.format,
                       {{"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}});
    return words.check;
  }
  if (name == "format") {
    words.format_rules.colour = when;
    return words.format_rules;
  }
  if (name == "test") {
    words.test.colour = when;
    words.test.coverage = words.test.coverage || words.test.threshold.has_value();
    return words.test;
  }
  if (name == "import") {
    words.import.colour = when;
    return words.import;
  }
  if (name == "ask") {
    words.ask.colour = when;
    words.ask.time = time(words, today);
    words.ask.format = chosen<Format>("--format", words.format,
                                      {{"text", Format::text},
                                       {"markdown", Format::markdown},
                                       {"csv", Format::csv},
                                       {"xlsx", Format::xlsx}});
    require_file(words.ask.format, words.ask.output);
    return words.ask;
  }
  if (name == "explain") {
    words.explain.colour = when;
    words.explain.time = time(words, today);
    return words.explain;
  }
  if (name == "document") {
    words.document.colour = when;
    return words.document;
  }
  words.audit.colour = when;
  words.audit.time = time(words, today);
  words.audit.format = chosen<Format>("--format", words.format,
                                      {{"text", Format::text},
                                       {"json", Format::json},
                                       {"csv", Format::csv},
                                       {"markdown", Format::markdown},
                                       {"html", Format::html},
                                       {"xlsx", Format::xlsx},
                                       {"junit", Format::junit}});
  require_file(words.audit.format, words.audit.output);
  words.audit.fail_on = fail_on(words.fail_on);
  return words.audit;
}

}  // namespace

Command read_arguments(int argc, const char* const* argv, engine::Day today) {
  Words words;
  CLI::App app(std::string(about), "servanda");
  app.footer(std::string(after_help));
  app.set_version_flag("--version", fmt::format("servanda {}", version));
  app.require_subcommand(1);
  add_check(app, words);
  add_format(app, words);
  add_test(app, words);
  add_import(app, words);
  add_audit(app, words);
  add_ask(app, words);
  add_explain(app, words);
  add_document(app, words);
  CLI::App& help =
      *app.add_subcommand("help", "how a command is called, or what a code such as P001 means");
  help.add_option("COMMAND", words.topic, "a command, or the code of a message")->type_name("");

  if (argc < 2) throw UsageError("no command was given", "`servanda help` lists them");
  if (*argv[1] != '-') require_known_command(app, argv[1]);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return ShowText{help_on(
        app, chosen_command(app).get_parent() == nullptr ? "" : chosen_command(app).get_name())};
  } catch (const CLI::CallForVersion& asked) {
    return ShowText{fmt::format("{}\n", asked.what())};
  } catch (const CLI::ParseError& error) {
    wrong(app, error);
  }
  return command_of(app, words, today);
}

}  // namespace servanda::cli
