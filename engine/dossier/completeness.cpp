#include "engine/dossier/completeness.hpp"

#include <optional>
#include <utility>

namespace servanda::engine::dossier {
namespace {

std::int64_t format_of(const Database& database) { return database.number("PRAGMA user_version"); }

/// The list of a data set; null if the vocabulary has none of this name.
CompletenessList* list_of(const Vocabulary& vocabulary, const std::string& dataset, Facts& facts) {
  if (dataset == reports_dataset) return &facts.report_completeness;
  if (const auto indicator = vocabulary.indicators.find(dataset))
    return &facts.indicator_completeness[indicator->value];
  if (const auto event = vocabulary.events.find(dataset))
    return &facts.event_completeness[event->value];
  return nullptr;
}

/// Reads whose entries are complete: a State's, a group's, or, without a name, everybody's. False
/// for a name that the vocabulary does not know.
bool find_subject(const Vocabulary& vocabulary, const std::string& name, Completeness& whole) {
  if (name.empty()) return true;
  const auto subject = vocabulary.subjects.find(name);
  const auto group = vocabulary.groups.find(name);
  if (group) {
    whole.group = *group;
  } else if (subject) {
    whole.subject = *subject;
  }
  return subject || group;
}

}  // namespace

bool holds_superseded(const Database& database) {
  const std::int64_t format = format_of(database);
  return format >= 4 && format <= 6;
}

std::string stated_completeness(const Database& database) {
  if (format_of(database) >= 7)
    return "SELECT dataset, subject, complete_to, known_from, document, note, import "
           "FROM completeness";
  const std::string columns =
      "SELECT dataset, '' AS subject, complete_to, complete_to AS known_from, document, note, "
      "import FROM ";
  std::string query = columns + "completeness";
  if (holds_superseded(database)) query += " UNION ALL " + columns + "superseded_completeness";
  return query;
}

void load_completeness(const Database& database, const Vocabulary& vocabulary, Facts& facts,
                       SkippedRows& left_out) {
  Statement row = database.prepare(
      "SELECT k.dataset, k.subject, k.complete_to, k.known_from, ifnull(d.name, '') AS name, "
      "k.note FROM (" +
      stated_completeness(database) +
      ") k LEFT JOIN document d ON d.id = k.document "
      "ORDER BY k.dataset, k.complete_to DESC, name, k.note, k.known_from, k.subject");
  while (row.step()) {
    const std::string dataset(row.text(0));
    CompletenessList* const list = list_of(vocabulary, dataset, facts);
    if (list == nullptr) {
      left_out.count_unknown("data set", dataset);
      continue;
    }
    Completeness whole;
    const std::string subject(row.text(1));
    if (!find_subject(vocabulary, subject, whole)) {
      left_out.count_unknown("State or group", subject, dataset);
      continue;
    }
    whole.to = row.day(2);
    whole.known_from = row.day(3);
    whole.document = row.text(4);
    whole.note = row.text(5);
    list->push_back(std::move(whole));
  }
}

}  // namespace servanda::engine::dossier
