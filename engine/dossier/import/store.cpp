#include "engine/dossier/import/store.hpp"

#include <utility>

#include "engine/dossier/columns/search_text.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine::dossier {

Store::Store(const Database& database, const Vocabulary& vocabulary, Entry entry,
             std::string spelling)
    : database_(database),
      subjects_(database, "subject"),
      indicators_(database, "indicator"),
      cycles_(database, "cycle"),
      events_(database, "event"),
      documents_(database, "document"),
      bases_(database, "basis"),
      reasons_(database, "reason"),
      provenance_there_(database.prepare("SELECT document, supersedes, paragraph, page, quotation, "
                                         "language, coder, confidence, note FROM provenance "
                                         "WHERE row = ?1")),
      fields_there_(database.prepare("SELECT field, value FROM event_field WHERE row = ?1 "
                                     "ORDER BY field")),
      report_there_(database.prepare("SELECT subject, cycle, document, first_day, last_day, title, "
                                     "language, status, pages, address, text FROM report "
                                     "WHERE name = ?1")),
      seen_(database),
      seen_facts_(database, vocabulary),
      seen_events_(database),
      insert_provenance_(database.prepare("INSERT INTO provenance (row, document, supersedes, "
                                          "paragraph, page, quotation, language, "
                                          "coder, confidence, note, import) VALUES (?1, ?2, ?3, "
                                          "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")),
      insert_fact_(database.prepare(
          "INSERT INTO fact (indicator, subject, first_day, row, last_day, dated, cycle, "
          "known_from, "
          "basis, value, missing) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")),
      insert_event_(database.prepare("INSERT INTO event_row (event, first_day, row, last_day, "
                                     "known_from, basis) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")),
      insert_field_(database.prepare("INSERT INTO event_field (row, field, value) "
                                     "VALUES (?1, ?2, ?3)")),
      first_new_row_(database.number("SELECT ifnull(max(row), 0) + 1 FROM provenance")),
      entry_(std::move(entry)),
      spelling_(std::move(spelling)) {}

void Store::begin_file(std::string name, std::string sha256, std::string kind) {
  file_ = std::move(name);
  sha256_ = std::move(sha256);
  kind_ = std::move(kind);
  import_.reset();
  rows_ = 0;
}

std::size_t Store::end_file() {
  if (import_) {
    database_.prepare("UPDATE import SET rows = ?2 WHERE id = ?1")
        .run_with(*import_, static_cast<std::int64_t>(rows_));
  }
  return rows_;
}

std::int64_t Store::import_id() {
  if (!import_) {
    const auto told = [](const std::string& text) {
      return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
    };
    database_
        .prepare(
            "INSERT INTO import (file, sha256, kind, rows, imported_by, imported_at, spelling) "
            "VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6)")
        .run_with(std::string_view(file_), std::string_view(sha256_), std::string_view(kind_),
                  told(entry_.by), told(entry_.at), told(spelling_));
    import_ = database_.last_row();
  }
  return *import_;
}

// --- sources of rows ---

std::int64_t Store::add_provenance(const Provenance& from, const std::string& supersedes) {
  const std::int64_t import = import_id();
  const std::optional<std::int64_t> document = documents_.optional_number_of(from.document);
  const std::optional<std::int64_t> superseded = documents_.optional_number_of(supersedes);
  const std::optional<std::int64_t> next;  // one more than the highest
  insert_provenance_.run_with(next, document, superseded, std::string_view(from.paragraph),
                              std::string_view(from.page), std::string_view(from.quotation),
                              std::string_view(from.language), std::string_view(from.coder),
                              std::string_view(from.confidence), std::string_view(from.note),
                              import);
  ++rows_;
  return database_.last_row();
}

bool Store::has_provenance(std::int64_t row, const Provenance& from,
                           const std::string& supersedes) {
  Statement& there = provenance_there_.with(row);
  if (!there.step()) return false;
  const auto same_document = [&](int column, const std::string& name) {
    if (name.empty() || there.is_null(column)) return name.empty() && there.is_null(column);
    return there.integer(column) == documents_.number_of(name);
  };
  return same_document(0, from.document) && same_document(1, supersedes) &&
         there.text(2) == from.paragraph && there.text(3) == from.page &&
         there.text(4) == from.quotation && there.text(5) == from.language &&
         there.text(6) == from.coder && there.text(7) == from.confidence &&
         there.text(8) == from.note;
}

// --- facts ---

Stored Store::add(const NewFact& fact) {
  const std::int64_t indicator = indicators_.number_of(fact.indicator);
  const std::int64_t subject = subjects_.number_of(fact.subject);
  const std::int64_t basis = bases_.number_of(std::string(to_string(fact.provenance.basis)));
  const std::optional<std::int64_t> missing = reasons_.optional_number_of(fact.missing);
  const std::int64_t first_day = number_of(fact.days.first);
  const NumberedFact numbered{fact,
                              indicator,
                              subject,
                              basis,
                              missing.value_or(0),
                              documents_.optional_number_of(fact.provenance.document).value_or(0),
                              documents_.optional_number_of(fact.supersedes).value_or(0)};
  if (seen_.perhaps(indicator, subject, first_day)) {
    if (auto like = seen_facts_.like(numbered)) {
      return {like->says_otherwise ? Stored::Outcome::contradicts : Stored::Outcome::repeated,
              like->row, std::move(like->value)};
    }
  }

  const std::int64_t row = add_provenance(fact.provenance, fact.supersedes);
  seen_.note(indicator, subject, first_day);
  seen_facts_.note(numbered, row);
  if (const std::pair at(indicator, subject); last_touched_ != at) {
    touched_.insert(at);
    last_touched_ = at;
  }
  const auto value =
      fact.missing.empty() ? std::optional<std::string_view>(fact.value) : std::nullopt;
  insert_fact_.run_with(indicator, subject, first_day, row, number_of(fact.days.last),
                        std::int64_t{fact.dated ? 1 : 0}, cycles_.optional_number_of(fact.cycle),
                        number_of(fact.known_from), basis, value, missing);
  return {Stored::Outcome::added, row, {}};
}

// --- events ---

/// The content as SeenEvents reads it from the tables.
SaidText Store::text_of(const NewEvent& event, std::int64_t basis) {
  SaidText said;
  said.add(number_of(event.on.last));
  said.add(number_of(event.known_from));
  said.add(basis);
  const Provenance& from = event.provenance;
  said.add(documents_.optional_number_of(from.document).value_or(0));
  said.add(documents_.optional_number_of(event.supersedes).value_or(0));
  for (const std::string* const text : {&from.paragraph, &from.page, &from.quotation,
                                        &from.language, &from.coder, &from.confidence, &from.note})
    said.add(*text);
  for (const auto& [field, value] : event.fields) {
    said.add(field);
    said.add(value);
  }
  return said;
}

bool Store::has_fields(std::int64_t row, const NewEvent& event) {
  Statement& there = fields_there_.with(row);
  for (const auto& [field, value] : event.fields) {
    if (!there.step() || there.text(0) != field || there.text(1) != value) return false;
  }
  return !there.step();
}

Stored Store::add(const NewEvent& event) {
  const std::int64_t kind = events_.number_of(event.event);
  const std::int64_t basis = bases_.number_of(std::string(to_string(event.provenance.basis)));
  const SaidText said = text_of(event, basis);
  for (const std::int64_t row : seen_events_.like(kind, number_of(event.on.first), said)) {
    if (has_fields(row, event) && has_provenance(row, event.provenance, event.supersedes)) {
      return {Stored::Outcome::repeated, row, {}};
    }
  }
  const std::int64_t row = add_provenance(event.provenance, event.supersedes);
  insert_event_.run_with(kind, number_of(event.on.first), row, number_of(event.on.last),
                         number_of(event.known_from), basis);
  for (const auto& [field, value] : event.fields) {
    insert_field_.run_with(row, std::string_view(field), std::string_view(value));
  }
  seen_events_.note(kind, number_of(event.on.first), said, row);
  return {Stored::Outcome::added, row, {}};
}

// --- reports and completeness ---

void Store::add_text(const NewReport& report) {
  std::int64_t number = 0;
  for (const NewParagraph& paragraph : report.paragraphs) {
    const std::string searched = searched_text(paragraph.text);
    database_
        .prepare(
            "INSERT INTO paragraph (report, number, label, page, text, folded) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .run_with(std::string_view(report.name), ++number, std::string_view(paragraph.label),
                  std::string_view(paragraph.page), std::string_view(paragraph.text),
                  std::string_view(searched));
    database_.prepare("INSERT INTO paragraph_index (rowid, folded) VALUES (?1, ?2)")
        .run_with(database_.last_row(), std::string_view(searched));
  }
}

bool Store::has_text(const NewReport& report) {
  Statement there = database_.prepare(
      "SELECT label, page, text FROM paragraph WHERE report = ?1 ORDER BY number");
  there.with(std::string_view(report.name));
  for (const NewParagraph& paragraph : report.paragraphs) {
    if (!there.step() || there.text(0) != paragraph.label || there.text(1) != paragraph.page ||
        there.text(2) != paragraph.text)
      return false;
  }
  return !there.step();
}

Stored Store::add(const NewReport& report) {
  const std::int64_t subject = subjects_.number_of(report.subject);
  const std::int64_t cycle = cycles_.number_of(report.cycle);
  const std::int64_t document = documents_.number_of(report.document);
  const auto day = [&](Day Days::*end) {
    return report.date ? std::optional(number_of(*report.date.*end)) : std::nullopt;
  };
  const std::optional<std::int64_t> first = day(&Days::first);
  const std::optional<std::int64_t> last = day(&Days::last);

  if (Statement& there = report_there_.with(std::string_view(report.name)); there.step()) {
    const auto number = [&there](int column) {
      return there.is_null(column) ? std::nullopt : std::optional(there.integer(column));
    };
    bool same = there.integer(0) == subject && there.integer(1) == cycle &&
                there.integer(2) == document && number(3) == first && number(4) == last;
    for (std::size_t i = 0; i < report.texts.size(); ++i) {
      same = same && there.text(5 + static_cast<int>(i)) == report.texts[i];
    }
    same = same && has_text(report);
    return {same ? Stored::Outcome::repeated : Stored::Outcome::contradicts, 0, {}};
  }
  const auto text = [&report](std::size_t i) { return std::string_view(report.texts[i]); };
  database_
      .prepare(
          "INSERT INTO report (name, subject, cycle, document, first_day, last_day, title, "
          "language, status, pages, address, text, import) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
      .run_with(std::string_view(report.name), subject, cycle, document, first, last, text(0),
                text(1), text(2), text(3), text(4), text(5), import_id());
  add_text(report);
  ++rows_;
  return {};
}

/// Has the dossier this statement already? If not, adds it to the known ones.
bool Store::is_stated(const NewCompleteness& completeness, std::int64_t document) {
  constexpr int numbers = 3;
  constexpr int columns = 6;
  if (!stated_) {
    stated_.emplace();
    Statement there = database_.prepare(
        "SELECT complete_to, known_from, ifnull(document, 0), dataset, subject, note "
        "FROM completeness");
    while (there.step()) {
      SaidText said;
      for (int column = 0; column < numbers; ++column) said.add(there.integer(column));
      for (int column = numbers; column < columns; ++column) said.add(there.text(column));
      stated_->insert(said.text());
    }
  }
  SaidText said;
  said.add(number_of(completeness.to));
  said.add(number_of(completeness.known_from));
  said.add(document);
  for (const std::string* const text :
       {&completeness.dataset, &completeness.subject, &completeness.note})
    said.add(*text);
  return !stated_->insert(said.text()).second;
}

Stored Store::add(const NewCompleteness& completeness) {
  const auto document = documents_.optional_number_of(completeness.document);
  if (is_stated(completeness, document.value_or(0))) return {Stored::Outcome::repeated, 0, {}};
  database_
      .prepare(
          "INSERT INTO completeness (dataset, subject, complete_to, known_from, document, note, "
          "import) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .run_with(std::string_view(completeness.dataset), std::string_view(completeness.subject),
                number_of(completeness.to), number_of(completeness.known_from), document,
                std::string_view(completeness.note), import_id());
  ++rows_;
  return {};
}

}  // namespace servanda::engine::dossier
