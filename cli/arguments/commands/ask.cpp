#include <array>
#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_ask(CLI::App& ask) {
  struct Words {
    AskOptions options;
    TimeWords time;
    std::string format = "text";
  };
  const auto words = std::make_shared<Words>();
  AskOptions& options = words->options;
  add_dossier(ask, options.dossier);
  add_rules(ask, options.rules, "--rules");
  add_selection(ask, options.selection);
  add_time(ask, words->time);
  add_language(ask, options.language);
  const Choices<Format> formats =
      formats_of(std::array{Format::text, Format::markdown, Format::csv, Format::xlsx});
  add_choice(ask, "--format", words->format,
             "text, markdown, xlsx (with `-o`), or csv to fill in and `import`: rows that stay "
             "open must go",
             "FORMAT", formats);
  add_output(ask, options.output);

  return [words, formats](const Given& given) {
    AskOptions asked = words->options;
    asked.dates = dates(words->time, given.today);
    asked.format = chosen("--format", words->format, formats);
    require_file(asked.format, asked.output);
    return asked;
  };
}

}  // namespace servanda::cli
