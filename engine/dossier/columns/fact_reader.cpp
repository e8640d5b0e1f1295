#include "engine/dossier/columns/fact_reader.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/dossier/columns/column_store.hpp"
#include "engine/dossier/columns/fact_rows.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/completeness.hpp"
#include "engine/dossier/import/store.hpp"
#include "engine/dossier/skipped_rows.hpp"
#include "engine/dossier/sqlite/names.hpp"
#include "engine/dossier/sqlite/row_check.hpp"
#include "engine/facts/precedence.hpp"

namespace servanda::engine {
namespace {

using dossier::Database;

/// Maps the numbers of a table of names to ids of a vocabulary, and back. A foreign file may have
/// any numbers, so no list is indexed by them.
struct Ids {
  static constexpr std::uint32_t unknown = UINT32_MAX;
  std::unordered_map<std::int64_t, std::uint32_t> ids;  ///< none for an unknown number or name
  std::unordered_map<std::uint32_t, std::int64_t> numbers;

  [[nodiscard]] std::uint32_t of(std::uint32_t number) const {
    const auto found = ids.find(number);
    return found == ids.end() ? unknown : found->second;
  }
};

template <class Find>
Ids ids_of(const Database& database, const std::string& table, Find find) {
  Ids ids;
  dossier::Statement all = database.prepare("SELECT id, name FROM " + table);
  while (all.step()) {
    const std::optional<std::uint32_t> id = find(std::string(all.text(1)));
    if (!id) continue;
    ids.ids.emplace(all.integer(0), *id);
    ids.numbers.emplace(*id, all.integer(0));
  }
  return ids;
}

template <class List>
Ids ids_in(const Database& database, const std::string& table, const List& list) {
  return ids_of(database, table, [&list](const std::string& name) -> std::optional<std::uint32_t> {
    const auto id = list.find(name);
    return id ? std::optional(id->value) : std::nullopt;
  });
}

std::optional<std::uint32_t> basis_id(const std::string& name) {
  const auto basis = parse_basis(name);
  return basis ? std::optional(static_cast<std::uint32_t>(*basis)) : std::nullopt;
}

std::optional<dossier::KeptColumns> kept_in(const Database& database) {
  std::optional<dossier::KeptColumns> kept;
  if (dossier::is_fresh(database)) kept.emplace(database);
  return kept;
}

}  // namespace

struct FactReader::Connection {
  Connection(const std::filesystem::path& path, const Vocabulary& rules, bool columns)
      : vocabulary(rules),
        database(path, columns ? Dossier::Mode::read : Dossier::Mode::read_rows),
        reading(database, dossier::Transaction::Kind::read),
        subjects(ids_in(database, "subject", rules.subjects)),
        cycles(ids_in(database, "cycle", rules.cycles)),
        indicators(ids_in(database, "indicator", rules.indicators)),
        bases(ids_of(database, "basis", basis_id)),
        kept_columns(kept_in(database)) {
    dossier::require_known_words(database);  // columns were made from these
  }

  /// Turns numbers of the dossier into ids; drops rows with unknown names.
  void resolve();
  /// The ids for the numbers in a row, and the days of its cycle. Returns false if the vocabulary
  /// does not know its subject or its cycle.
  bool look_up(const FactRow& row, FactRow& ids) const;
  void leave_out(const FactRow& row);
  void leave_out(const Indicator& indicator, const dossier::Unreadable& unreadable);
  [[nodiscard]] std::uint8_t basis_of(const FactRow& row) const;

  const Vocabulary& vocabulary;
  Database database;
  dossier::Transaction reading;  ///< a reader sees one state from its first row to its last
  Ids subjects, cycles, indicators, bases;
  std::optional<dossier::KeptColumns> kept_columns;  ///< only while they match the rows
  std::optional<dossier::FactRows> rows;
  std::optional<bool> replacements;  ///< does any document replace another? computed on first use
  std::optional<dossier::NameList> subject_names, cycle_names;
  std::vector<FactRow> said;
  SkippedRows left_out;
  std::string at;  ///< the indicator that is being read
};

void FactReader::Connection::leave_out(const FactRow& row) {
  if (!subject_names) subject_names.emplace(database, "subject");
  if (!cycle_names) cycle_names.emplace(database, "cycle");
  if (subjects.of(row.subject) == Ids::unknown) {
    left_out.count_unknown("State", (*subject_names)[row.subject], at);
  } else {
    left_out.count_unknown("cycle", (*cycle_names)[row.cycle], at);
  }
}

void FactReader::Connection::leave_out(const Indicator& indicator,
                                       const dossier::Unreadable& unreadable) {
  if (unreadable.count == 0) return;
  const std::string expected =
      read_value(vocabulary, indicator.type, unreadable.example, indicator.tolerance).expected;
  left_out.count_unreadable(indicator.name, unreadable.example, expected, unreadable.count);
}

void FactReader::Connection::resolve() {
  // Rows of one subject are neighbours, and mostly have one basis: one lookup serves many rows.
  FactRow numbers;  // of the row of the last lookup
  numbers.subject = Ids::unknown;
  FactRow ids;
  bool is_known = false;
  FactRow* kept = said.data();
  for (FactRow& row : said) {
    if (row.subject != numbers.subject || row.cycle != numbers.cycle ||
        row.basis != numbers.basis) {
      numbers = row;
      is_known = look_up(row, ids);
    }
    if (!is_known) {
      leave_out(row);
      continue;
    }
    row.subject = ids.subject;
    row.cycle = ids.cycle;
    row.basis = ids.basis;
    if (!row.dated && row.cycle != FactRow::no_cycle) {  // the rules define these days
      row.first_day = ids.first_day;
      row.last_day = ids.last_day;
    }
    if (kept != &row) *kept = row;
    ++kept;
  }
  said.resize(static_cast<std::size_t>(kept - said.data()));
}

bool FactReader::Connection::look_up(const FactRow& row, FactRow& ids) const {
  ids.subject = subjects.of(row.subject);
  ids.cycle = FactRow::no_cycle;
  ids.basis = basis_of(row);
  if (row.cycle != FactRow::no_cycle) {
    ids.cycle = cycles.of(row.cycle);
    if (ids.cycle == Ids::unknown) return false;
    const Days& days = vocabulary.cycles[CycleId{ids.cycle}].days;
    ids.first_day = number_of(days.first);
    ids.last_day = number_of(days.last);
  }
  return ids.subject != Ids::unknown;
}

std::uint8_t FactReader::Connection::basis_of(const FactRow& row) const {
  const std::uint32_t basis = bases.of(row.basis);
  if (basis == Ids::unknown) {
    throw DossierError("the dossier `" + database.name() +
                       "` is damaged: a row has a basis that there is not");
  }
  return static_cast<std::uint8_t>(basis);
}

FactReader::FactReader(const std::filesystem::path& dossier, const Vocabulary& vocabulary,
                       bool columns)
    : connection_(std::make_unique<Connection>(dossier, vocabulary, columns)) {}
FactReader::~FactReader() = default;
FactReader::FactReader(FactReader&&) noexcept = default;
FactReader& FactReader::operator=(FactReader&&) noexcept = default;

void FactReader::read(IndicatorId id, std::optional<SubjectId> subject, const Take& take) {
  Connection& its = *connection_;
  const auto number = its.indicators.numbers.find(id.value);
  if (number == its.indicators.numbers.end()) return;
  std::optional<std::int64_t> one;
  if (subject) {
    const auto found = its.subjects.numbers.find(subject->value);
    if (found == its.subjects.numbers.end()) return;
    one = found->second;
  }
  const Indicator& indicator = its.vocabulary.indicators[id];
  its.at = indicator.name;
  dossier::ValueReader values(its.vocabulary, indicator);
  // The same function reads stored columns and rows.
  const auto hand_over = [&](dossier::WrittenReader& reader) {
    reader.read(its.said);
    its.resolve();
    take(its.said);
  };
  // The rows of one subject take fewer pages than the whole column.
  if (its.kept_columns && !one) {
    if (const auto kept = its.kept_columns->find(number->second)) {
      dossier::WrittenReader reader(kept->texts, values);
      if (dossier::read_column(*kept, its.said, [&] { hand_over(reader); }))
        return its.leave_out(indicator, reader.unreadable());
    }
  }
  if (!its.rows) its.rows.emplace(its.database);
  dossier::WrittenFacts facts = its.rows->read(number->second, one);
  its.said = std::move(facts.rows);
  dossier::WrittenReader reader(facts.texts, values);
  hand_over(reader);
  its.leave_out(indicator, reader.unreadable());
}

std::vector<CompletenessList> FactReader::completeness() const {
  Facts facts;
  facts.arrange(connection_->vocabulary);
  SkippedRows ignored;  // `Dossier::load` reports them
  dossier::load_completeness(connection_->database, connection_->vocabulary, facts, ignored);
  return std::move(facts.indicator_completeness);
}

bool FactReader::has_replacements() {
  std::optional<bool>& known = connection_->replacements;
  if (!known) {
    dossier::Statement any = connection_->database.prepare(
        "SELECT EXISTS (SELECT 1 FROM provenance WHERE supersedes IS NOT NULL)");
    known = any.step() && any.integer(0) != 0;
  }
  return *known;
}

const SkippedRows& FactReader::left_out() const { return connection_->left_out; }

}  // namespace servanda::engine
