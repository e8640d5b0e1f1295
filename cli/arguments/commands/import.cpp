#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

namespace {

struct SpellingWords {
  std::string numbers;
  std::string dates;
  std::string spreadsheet;
};

void add_spelling(CLI::App& app, SpellingWords& words) {
  app.add_option("--numbers", words.numbers,
                 "how the files write numbers, by an example: `1.234,5`, `1234.5`")
      ->type_name("EXAMPLE");
  app.add_option("--dates", words.dates,
                 "how the files write dates, by an example: `31.12.2020`, `12/31/2020`")
      ->type_name("EXAMPLE");
  offer(app.add_option("--excel", words.spreadsheet,
                       "both as a spreadsheet of that country exports them")
            ->type_name("COUNTRY"),
        engine::spreadsheet_regions());
}

engine::Spelling spelling(const SpellingWords& words) {
  engine::Spelling spelling = engine::unsaid_spelling;
  if (!words.spreadsheet.empty()) {
    const auto known = engine::spelling_of_spreadsheet(words.spreadsheet);
    if (!known) {
      throw UsageError(fmt::format("--excel cannot be `{}`: it is one of {}", words.spreadsheet,
                                   fmt::join(engine::spreadsheet_regions(), ", ")),
                       "for other countries give `--numbers` and `--dates`");
    }
    spelling = *known;
  }
  if (!words.numbers.empty()) {
    spelling.numbers = engine::parse_number_spelling(words.numbers);
    if (!spelling.numbers) {
      throw UsageError(fmt::format("--numbers cannot be `{}`", words.numbers),
                       "write the number 1234.5 as the files would: `1.234,5`, `1,234.5`, "
                       "`1 234,5`, `1234.5`");
    }
  }
  if (!words.dates.empty()) {
    spelling.dates = engine::parse_date_spelling(words.dates);
    if (!spelling.dates) {
      throw UsageError(fmt::format("--dates cannot be `{}`", words.dates),
                       "write the last day of 2020 as the files would: `31.12.2020`, "
                       "`12/31/2020`, `2020/12/31`");
    }
  }
  return spelling;
}

}  // namespace

Reader define_import(CLI::App& import) {
  struct Words : ImportOptions {
    std::string by;
    SpellingWords spelled;
  };
  const auto words = std::make_shared<Words>();
  import.add_option("DOSSIER", words->dossier, "a dossier; made if it is not there")
      ->required()
      ->type_name("");
  import.add_option("FILE", words->files, "CSV or JSON Lines")->required()->type_name("");
  add_rules(import, words->rules, "--rules");
  add_by(import, words->by);
  add_spelling(import, words->spelled);

  return [words](const Given& given) {
    ImportOptions asked = *words;
    asked.entry = entry(words->by, given.now);
    asked.spelling = spelling(words->spelled);
    return asked;
  };
}

}  // namespace servanda::cli
