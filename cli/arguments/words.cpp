#include "cli/arguments/words.hpp"

#include <algorithm>
#include <utility>

#include "cli/arguments/word_checks.hpp"
#include "engine/check/value_suggestions.hpp"

namespace servanda::cli {

namespace {

engine::Day day(std::string_view option, const std::string& word) {
  const auto parsed = engine::parse_day(word);
  if (!parsed) {
    throw UsageError(fmt::format("{} needs a day, found `{}`", option, word),
                     engine::mend_day(word));
  }
  return *parsed;
}

}  // namespace

void add_rules(CLI::App& app, std::vector<std::string>& rules, const char* name) {
  app.add_option(name, rules, "files or folders of .pacta rules")->required()->type_name("RULES");
}

void add_dossier(CLI::App& app, std::string& dossier) {
  app.add_option("DOSSIER", dossier, "a dossier")->required()->type_name("");
}

void add_selection(CLI::App& app, engine::SelectionWords& selection) {
  add_words(app, "--cycle", selection.cycles, "only these cycles", "CYCLE");
  add_words(app, "--subject", selection.subjects, "only these States, bodies, groups", "CODE");
  add_words(app, "--commitment", selection.commitments,
            "only these ids, or patterns such as `npt.wp9.*`", "ID");
  add_words(app, "--theme", selection.themes, "only these themes, or patterns", "THEME");
}

void add_waivers(CLI::App& app, std::string& waivers) {
  app.add_option(
         "--waivers", waivers,
         "a file of waivers: flags beside the verdicts, which stand; `--fail-on` leaves out "
         "what is waived on that day")
      ->type_name("FILE");
}

void add_language(CLI::App& app, std::string& language) {
  app.add_option("--language", language,
                 "titles and questions in that language where there are (default: en)")
      ->type_name("LANGUAGE");
}

void add_output(CLI::App& app, std::string& output) {
  app.add_option("-o,--output", output, "write to a file, whole or not at all")
      ->type_name("FILE")
      ->configurable(false);
}

void add_by(CLI::App& app, std::string& by) {
  app.add_option("--by", by, "whom the dossier names for it (default: the user's name)")
      ->type_name("NAME")
      ->configurable(false);
}

CLI::Option* add_words(CLI::App& app, const char* name, std::vector<std::string>& words,
                       const char* help, const char* type) {
  const auto take = [&words](const CLI::results_t& given) {
    words = split_at_commas(given);
    return true;
  };
  return app.add_option(name, take, help)
      ->expected(1, CLI::detail::expected_max_vector_size)
      ->allow_extra_args(false)
      ->type_name(type);
}

void add_as_of(CLI::App& app, TimeWords& words, const char* help) {
  app.add_option("--as-of", words.as_of, help)->type_name("DATE");
}

void add_time(CLI::App& app, TimeWords& words) {
  add_as_of(app, words, "what was due by that day (default: today)");
  app.add_option("--known-at", words.known_at, "what was known on that day (default: as `--as-of`)")
      ->type_name("DATE");
}

engine::Clock dates(const TimeWords& words, engine::Day today) {
  const engine::Day as_of = words.as_of.empty() ? today : day("--as-of", words.as_of);
  return {as_of, words.known_at.empty() ? as_of : day("--known-at", words.known_at)};
}

CLI::Option* offer(CLI::Option* option, const std::vector<std::string>& choices) {
  // CLI11 can keep the choices in the name of a validator only; this validator accepts everything.
  return option->check(CLI::Validator([](std::string&) { return std::string(); }, "",
                                      fmt::format("{}", fmt::join(choices, " "))));
}

std::vector<std::string> offered(CLI::Option& option) {
  try {
    for (int i = 0;; ++i) {
      const std::string& names = option.get_validator(i)->get_name();
      if (!names.empty()) return CLI::detail::split(names, ' ');
    }
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

bool is_day(const CLI::Option& option) { return option.get_type_name() == "DATE"; }
bool is_path(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::string& word = option.get_single_name();
  return type == "FILE" || type == "RULES" || word == "DOSSIER" || word == "FILE" ||
         word == "BASELINE" || word == "CURRENT";
}
bool is_number(const CLI::Option& option) { return option.get_type_name() == "N"; }
bool is_flag(const CLI::Option& option) { return option.get_items_expected_max() == 0; }
bool is_list(const CLI::Option& option) { return option.get_items_expected_max() > 1; }

Choices<Format> formats_of(std::span<const Format> offered) {
  Choices<Format> formats;
  formats.reserve(offered.size());
  for (const Format each : offered) formats.emplace_back(base::name_of(format_names, each), each);
  return formats;
}

void require_file(Format format, const std::string& output) {
  if (format == Format::xlsx && output.empty())
    throw UsageError("--format xlsx needs a file to write to", "name it: `-o report.xlsx`");
}

namespace {

const Choices<FailOnChange>& changes_to_fail_on() {
  using engine::VerdictClass;
  static const Choices<FailOnChange> all = [] {
    std::set<VerdictClass> every;
    for (const VerdictClass each : engine::verdict_classes)
      if (is_gap(each)) every.insert(each);
    Choices<FailOnChange> choices{{"new-gap", {std::move(every), false}}};
    const auto add = [&](VerdictClass each) {
      choices.emplace_back("new-" + option_word(each), FailOnChange{{each}, false});
    };
    for (const VerdictClass each : engine::verdict_classes)
      if (is_gap(each) && gap_name(each).empty()) add(each);
    choices.emplace_back(
        "new-no-data",
        FailOnChange{{engine::no_data_classes.begin(), engine::no_data_classes.end()}, false});
    for (const VerdictClass each : engine::no_data_classes) add(each);
    choices.emplace_back("changed", FailOnChange{{}, true});
    return choices;
  }();
  return all;
}

}  // namespace

std::string option_word(engine::VerdictClass of) {
  std::string word(to_string(of));
  std::replace(word.begin(), word.end(), ' ', '-');
  return word;
}

std::vector<std::string> fail_on_change_words() { return names(changes_to_fail_on()); }

void take_fail_on_change(const std::string& word, FailOnChange& on) {
  const auto more = chosen<FailOnChange>("--fail-on", word, changes_to_fail_on());
  on.new_gaps.insert(more.new_gaps.begin(), more.new_gaps.end());
  on.changed = on.changed || more.changed;
}

}  // namespace servanda::cli
