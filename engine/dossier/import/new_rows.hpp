#pragma once
// Checked rows of an import, as they are stored: names and values are texts.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/dossier/import/report_text.hpp"
#include "engine/facts/facts.hpp"
#include "engine/values/date.hpp"

namespace servanda::engine::dossier {

struct NewFact {
  std::string indicator;
  std::string subject;
  std::string cycle;  ///< may be empty
  Days days;          ///< those of its date, else those of its cycle
  bool dated = true;
  Day known_from;
  std::string value;    ///< empty if it is missing
  std::string missing;  ///< empty if there is a value
  std::string supersedes;
  Provenance provenance;
};
struct NewEvent {
  std::string event;
  Days on;
  Day known_from;
  std::vector<std::pair<std::string, std::string>> fields;  ///< by name; only those with a value
  std::string supersedes;
  Provenance provenance;
};
struct NewReport {
  std::string name;
  std::string subject;
  std::string cycle;
  std::string document;
  std::optional<Days> date;
  std::vector<std::string> texts;  ///< title, language, status, pages, address, text
  std::vector<NewParagraph> paragraphs;
};
struct NewCompleteness {
  std::string dataset;
  std::string subject;  ///< a State or a group; empty: all
  Day to;
  Day known_from;
  std::string document;
  std::string note;
};

[[nodiscard]] inline std::int64_t number_of(Day day) { return day.time_since_epoch().count(); }
[[nodiscard]] inline Day day_of(std::int64_t number) {
  return Day(std::chrono::days(static_cast<int>(number)));
}

}  // namespace servanda::engine::dossier
