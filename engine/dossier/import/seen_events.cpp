#include "engine/dossier/import/seen_events.hpp"

#include <functional>

namespace servanda::engine::dossier {
namespace {

std::uint64_t number_of_text(std::int64_t kind, std::int64_t first_day, const SaidText& said) {
  SaidText whole = said;
  whole.add(kind);
  whole.add(first_day);
  return std::hash<std::string>{}(whole.text());
}

}  // namespace

SeenEvents::SeenEvents(const Database& database)
    : any_event_(database.prepare("SELECT EXISTS (SELECT 1 FROM event_row WHERE event = ?1)")),
      // A row without a document has number 0, which no document has.
      events_of_day_(database.prepare(
          "SELECT e.row, e.last_day, e.known_from, e.basis, ifnull(p.document, 0), "
          "ifnull(p.supersedes, 0), p.paragraph, p.page, p.quotation, p.language, p.coder, "
          "p.confidence, p.note FROM event_row e CROSS JOIN provenance p ON p.row = e.row "
          "WHERE e.event = ?1 AND e.first_day = ?2")),
      fields_(
          database.prepare("SELECT field, value FROM event_field WHERE row = ?1 ORDER BY field")) {}

std::vector<std::int64_t> SeenEvents::like(std::int64_t kind, std::int64_t first_day,
                                           const SaidText& said) {
  if (was_there(kind) && days_.emplace(kind, first_day).second) take_in(kind, first_day);
  std::vector<std::int64_t> rows;
  const auto [first, last] = rows_.equal_range(number_of_text(kind, first_day, said));
  for (auto each = first; each != last; ++each) rows.push_back(each->second);
  return rows;
}

void SeenEvents::note(std::int64_t kind, std::int64_t first_day, const SaidText& said,
                      std::int64_t row) {
  rows_.emplace(number_of_text(kind, first_day, said), row);
}

/// Did the dossier have events of the kind before this import?
bool SeenEvents::was_there(std::int64_t kind) {
  if (const auto found = there_.find(kind); found != there_.end()) return found->second;
  any_event_.with(kind);
  const bool any = any_event_.step() && any_event_.integer(0) != 0;
  any_event_.reset();
  there_.emplace(kind, any);
  return any;
}

void SeenEvents::take_in(std::int64_t kind, std::int64_t first_day) {
  constexpr int numbers = 6;
  constexpr int columns = 13;
  Statement& there = events_of_day_.with(kind, first_day);
  while (there.step()) {
    SaidText said;
    for (int column = 1; column < numbers; ++column) said.add(there.integer(column));
    for (int column = numbers; column < columns; ++column) said.add(there.text(column));
    take_in_fields(there.integer(0), said);
    note(kind, first_day, said, there.integer(0));
  }
}

void SeenEvents::take_in_fields(std::int64_t row, SaidText& said) {
  Statement& fields = fields_.with(row);
  while (fields.step()) {
    said.add(fields.text(0));
    said.add(fields.text(1));
  }
}

}  // namespace servanda::engine::dossier
