#include "engine/dossier/records/fact_lines.hpp"

namespace servanda::engine::dossier {
namespace {

constexpr int line_columns = 17;
constexpr int line_arguments = 20;  // the last ones are checked, and are no part of the line
constexpr int line_names = 6;
constexpr int line_days = 3;
// SQLite calls a function for each row: stepping through so many cells would take longer than all
// the rest.
constexpr const char* line_function = "take_line";
constexpr std::string_view select_lines =
    "SELECT take_line(f.subject, f.cycle, f.basis, f.missing, p.document, p.supersedes, "
    "iif(f.dated, f.first_day, NULL), iif(f.dated, f.last_day, NULL), f.known_from, f.value, "
    "p.paragraph, p.page, p.quotation, p.language, p.coder, p.confidence, p.note, "
    "f.first_day, f.last_day, f.dated) "
    "FROM fact f CROSS JOIN provenance p ON p.row = f.row WHERE f.indicator = ?1";

}  // namespace

SubjectDigests digests_of(const FactLines& facts) {
  SubjectDigests digests;
  digests.reserve(facts.subjects.size());
  for (std::size_t i = 0; i < facts.subjects.size(); ++i) {
    const auto& [subject, first] = facts.subjects[i];
    const std::size_t last =
        i + 1 < facts.subjects.size() ? facts.subjects[i + 1].second : facts.lines.ends.size();
    base::Sha256 digest;
    digest_lines(facts.lines, first, last, digest);
    digests.emplace_back(subject, digest.finish_bytes());
  }
  return digests;
}

FactLineReader::FactLineReader(const Database& database)
    : subjects_(database, "subject"),
      cycles_(database, "cycle"),
      bases_(database, "basis"),
      reasons_(database, "reason"),
      documents_(database, "document"),
      check_(database),
      of_all_([&] {
        database.hand_rows_to(line_function, line_arguments,
                              [this](const Arguments& row) { take(row); });
        return database.prepare(select_lines);
      }()),
      of_one_(database.prepare(std::string(select_lines) + " AND f.subject = ?2")) {}

FactLines FactLineReader::of(std::int64_t indicator, std::optional<std::int64_t> subject) {
  subject ? of_one_.run_with(indicator, *subject) : of_all_.run_with(indicator);
  if (problem_) std::rethrow_exception(problem_);
  return std::exchange(facts_, {});
}

void FactLineReader::take(const Arguments& row) {
  if (problem_) return;
  try {
    check(row);
    add_line(row);
  } catch (const DossierError&) {
    problem_ = std::current_exception();  // SQLite would turn it into an error of its own
  }
}

void FactLineReader::check(const Arguments& row) {
  const auto optional = [&](int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
  };
  const bool is_sound = check_.is_sound({.subject = row.integer(0),
                                         .first_day = row.integer(line_columns),
                                         .last_day = row.integer(line_columns + 1),
                                         .dated = row.integer(line_columns + 2),
                                         .known_from = row.integer(8),
                                         .basis = row.integer(2),
                                         .cycle = optional(1),
                                         .missing = optional(3),
                                         .has_value = !row.is_null(9)});
  if (!is_sound) check_.fail();
}

void FactLineReader::add_line(const Arguments& row) {
  const std::int64_t subject = row.integer(0);
  if (facts_.subjects.empty() || facts_.subjects.back().first != subject)
    facts_.subjects.emplace_back(subject, facts_.lines.ends.size());
  std::string& line = facts_.lines.text;
  int column = 0;
  const auto add = [&](auto add_it) {
    row.is_null(column) ? add_missing(line) : add_it();
    ++column;
  };
  for (const NameList* const list :
       {&subjects_, &cycles_, &bases_, &reasons_, &documents_, &documents_})
    add([&] { add_text(line, (*list)[row.integer(column)]); });
  while (column < line_names + line_days) add([&] { add_integer(line, row.integer(column)); });
  while (column < line_columns) add([&] { add_text(line, row.text(column)); });
  facts_.lines.end_line();
}

}  // namespace servanda::engine::dossier
