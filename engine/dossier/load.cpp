// Loads rows of the tables as Facts of a vocabulary. Rules may be narrower than the dossier: rows
// with unknown names are skipped, with one warning for each name.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/columns/search_text.hpp"
#include "engine/dossier/completeness.hpp"
#include "engine/dossier/import/store.hpp"
#include "engine/dossier/skipped_rows.hpp"
#include "engine/dossier/sqlite/connection.hpp"
#include "engine/dossier/sqlite/names.hpp"
#include "engine/dossier/sqlite/row_check.hpp"
#include "engine/dossier/sqlite/schema.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine::dossier {

namespace {

class Loader {
 public:
  Loader(const Database& database, const Vocabulary& vocabulary)
      : database_(database),
        vocabulary_(vocabulary),
        subjects_(database, "subject"),
        indicators_(database, "indicator"),
        cycles_(database, "cycle"),
        events_(database, "event"),
        bases_(database, "basis"),
        reasons_(database, "reason"),
        documents_(database, "document"),
        check_(database),
        search_text_is_fresh_(is_fresh(database)) {}

  Facts load(const FactSelection* selection) {
    selection == nullptr ? load_facts() : load_facts(*selection);
    load_events();
    load_reports();
    if (holds_text(database_)) load_text();
    facts_.arrange(vocabulary_);
    load_completeness(database_, vocabulary_, facts_, left_out_);
    return std::move(facts_);
  }

  [[nodiscard]] const SkippedRows& left_out() const { return left_out_; }

 private:
  /// The id of a name in the vocabulary; counts it and returns nothing if it is unknown.
  template <class List>
  auto find(const List& list, const std::string& kind, const std::string& name,
            const std::string& within = {}) {
    const auto id = list.find(name);
    if (!id) left_out_.count_unknown(kind, name, within);
    return id;
  }

  std::optional<Value> read(const std::string& of, const Type& type, std::string_view text,
                            const std::optional<Number>& tolerance) {
    ReadValue read = read_value(vocabulary_, type, text, tolerance);
    if (!read.value) left_out_.count_unreadable(of, text, read.expected);
    return std::move(read.value);
  }

  std::string document(const Statement& row, int column) {
    return row.is_null(column) ? std::string() : documents_[row.integer(column)];
  }

  [[noreturn]] void fail_damaged() const {
    throw DossierError("the dossier `" + database_.name() +
                       "` is damaged: a row has a basis or a reason that there is not");
  }

  /// `document paragraph page quotation language coder confidence note` from this column on.
  Provenance provenance(const Statement& row, std::int64_t basis, int column) {
    const auto known = parse_basis(bases_[basis]);
    if (!known) fail_damaged();
    Provenance from;
    from.basis = *known;
    from.document = document(row, column);
    for (std::string* const text : {&from.paragraph, &from.page, &from.quotation, &from.language,
                                    &from.coder, &from.confidence, &from.note}) {
      *text = row.text(++column);
    }
    return from;
  }

  // CROSS: forces a lookup of the source row by row, whatever the planner estimates for few rows.
  static constexpr std::string_view select_facts =
      "SELECT f.indicator, f.subject, f.first_day, f.last_day, f.dated, f.cycle, f.known_from, "
      "f.basis, f.value, f.missing, p.supersedes, p.document, p.paragraph, p.page, p.quotation, "
      "p.language, p.coder, p.confidence, p.note "
      "FROM fact f CROSS JOIN provenance p ON p.row = f.row";

  void load_facts(Statement& row) {
    while (row.step()) {
      if (auto fact = read_fact(row)) facts_.facts.push_back(std::move(*fact));
    }
  }

  void load_facts() {
    Statement all = database_.prepare(select_facts);
    load_facts(all);
  }

  void load_facts(const FactSelection& selection) {
    Statement of_all = database_.prepare(std::string(select_facts) + " WHERE f.indicator = ?1");
    Statement of_one =
        database_.prepare(std::string(select_facts) + " WHERE f.indicator = ?1 AND f.subject = ?2");
    for (const FactSelection::Of& each : selection.indicators) {
      const auto number = indicators_.find(vocabulary_.indicators[each.indicator].name);
      if (!number) continue;
      if (each.of_all || selection.subjects.empty()) {
        load_facts(of_all.with(*number));
        continue;
      }
      for (const SubjectId id : selection.subjects) {
        const auto subject = subjects_.find(vocabulary_.subjects[id].name);
        if (subject) load_facts(of_one.with(*number, *subject));
      }
    }
    count_unknown_indicators();
  }

  /// Counts facts of unknown indicators, which are never selected: the warning shows misspelt
  /// names.
  void count_unknown_indicators() {
    Statement all = database_.prepare("SELECT id, name FROM indicator");
    Statement rows = database_.prepare("SELECT count(*) FROM fact WHERE indicator = ?1");
    while (all.step()) {
      const std::string name(all.text(1));
      if (vocabulary_.indicators.find(name)) continue;
      rows.with(all.integer(0));
      if (rows.step() && rows.integer(0) > 0) {
        left_out_.count_unknown("indicator", name, {}, static_cast<std::size_t>(rows.integer(0)));
      }
    }
  }

  void check_fact(const Statement& row) {
    const auto optional = [&](int column) {
      return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
    };
    const bool is_sound = check_.is_sound({.subject = row.integer(1),
                                           .first_day = row.integer(2),
                                           .last_day = row.integer(3),
                                           .dated = row.integer(4),
                                           .known_from = row.integer(6),
                                           .basis = row.integer(7),
                                           .cycle = optional(5),
                                           .missing = optional(9),
                                           .has_value = !row.is_null(8)});
    if (!is_sound) check_.fail();
  }

  std::optional<Fact> read_fact(const Statement& row) {
    check_fact(row);
    const std::string& name = indicators_[row.integer(0)];
    const auto indicator = find(vocabulary_.indicators, "indicator", name);
    if (!indicator) return std::nullopt;
    const auto subject = find(vocabulary_.subjects, "State", subjects_[row.integer(1)], name);
    if (!subject) return std::nullopt;
    Fact fact;
    fact.indicator = *indicator;
    fact.subject = *subject;
    if (row.integer(4) != 0) fact.as_of = Days{row.day(2), row.day(3)};
    if (!row.is_null(5)) {
      const auto cycle = find(vocabulary_.cycles, "cycle", cycles_[row.integer(5)], name);
      if (!cycle) return std::nullopt;
      fact.cycle = *cycle;
    }
    fact.known_from = row.day(6);
    if (row.is_null(8)) {
      const auto reason = parse_data_reason(reasons_[row.integer(9)]);
      if (!reason) fail_damaged();
      fact.missing = *reason;
    } else {
      const Indicator& asked = vocabulary_.indicators[*indicator];
      fact.value = read(asked.name, asked.type, row.text(8), asked.tolerance);
      if (!fact.value) return std::nullopt;
    }
    fact.supersedes = document(row, 10);
    fact.provenance = provenance(row, row.integer(7), 11);
    return fact;
  }

  /// Reads field by field, by the row of each.
  std::map<std::int64_t, std::map<std::string, std::string>> read_event_fields() const {
    std::map<std::int64_t, std::map<std::string, std::string>> fields;
    Statement field = database_.prepare("SELECT row, field, value FROM event_field");
    while (field.step()) fields[field.integer(0)].emplace(field.text(1), field.text(2));
    return fields;
  }

  void load_events() {
    const auto fields = read_event_fields();
    // Sorts by content, not by the order of import.
    using Said = std::tuple<std::map<std::string, std::string>, std::vector<std::string>, Basis>;
    std::vector<std::pair<Said, EventRow>> events;
    Statement row = database_.prepare(
        "SELECT e.event, e.first_day, e.last_day, e.known_from, e.basis, e.row, p.supersedes, "
        "p.document, p.paragraph, p.page, p.quotation, p.language, p.coder, p.confidence, p.note "
        "FROM event_row e CROSS JOIN provenance p ON p.row = e.row");
    while (row.step()) {
      const auto found = fields.find(row.integer(5));
      const auto said =
          found == fields.end() ? std::map<std::string, std::string>() : found->second;
      auto event = read_event(row, said);
      if (!event) continue;
      const Provenance& from = event->provenance;
      Said order{said,
                 {std::string(row.text(2)), event->supersedes, from.document, from.paragraph,
                  from.page, from.quotation, from.language, from.coder, from.confidence, from.note},
                 from.basis};
      events.emplace_back(std::move(order), std::move(*event));
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (auto& [said, event] : events) facts_.events.push_back(std::move(event));
  }

  std::optional<EventRow> read_event(const Statement& row,
                                     const std::map<std::string, std::string>& said) {
    const auto id = find(vocabulary_.events, "event", events_[row.integer(0)]);
    if (!id) return std::nullopt;
    const Event& event = vocabulary_.events[*id];
    EventRow read_row;
    read_row.event = *id;
    read_row.fields.resize(event.fields.size());
    if (!event.fields.empty()) {
      read_row.fields[0] = Days{row.day(1), row.day(2)};
    }
    for (const auto& [name, text] : said) {
      const auto field = event.field(name);
      if (!field) {
        left_out_.count_unknown("field", event.name + "." + name);
        continue;  // the event itself remains
      }
      read_row.fields[*field] = read(event.name + "." + name, event.fields[*field].type, text, {});
      if (!read_row.fields[*field]) return std::nullopt;
    }
    read_row.known_from = row.day(3);
    read_row.supersedes = document(row, 6);
    read_row.provenance = provenance(row, row.integer(4), 7);
    return read_row;
  }

  void load_reports() {
    Statement row = database_.prepare(
        "SELECT name, subject, cycle, document, first_day, last_day, title, language, status, "
        "pages, address, text FROM report");
    while (row.step()) {
      const auto subject = find(vocabulary_.subjects, "State", subjects_[row.integer(1)]);
      if (!subject) continue;
      const auto cycle = find(vocabulary_.cycles, "cycle", cycles_[row.integer(2)]);
      if (!cycle) continue;
      Report report;
      report.name = row.text(0);
      report.subject = *subject;
      report.cycle = *cycle;
      report.document = document(row, 3);
      if (!row.is_null(4)) report.date = Days{row.day(4), row.day(5)};
      int column = 5;
      for (std::string* const text : {&report.title, &report.language, &report.status,
                                      &report.pages, &report.address, &report.text}) {
        *text = row.text(++column);
      }
      facts_.reports.push_back(std::move(report));
    }
  }

  using Place = std::pair<std::string, std::int64_t>;  ///< a report, and a paragraph of it
  using Paragraphs = std::map<Place, Paragraph>;

  /// Loads which reports have a text, and the paragraphs that may contain a phrase.
  void load_text() {
    std::map<std::string, Report*, std::less<>> reports;
    for (Report& report : facts_.reports) reports.emplace(report.name, &report);
    Statement read = database_.prepare("SELECT DISTINCT report FROM paragraph");
    while (read.step()) {
      const auto found = reports.find(read.text(0));
      if (found != reports.end()) found->second->has_text = true;
    }
    if (vocabulary_.phrases.size() == 0) return;
    Paragraphs mentioning;
    const std::vector<FoldedPhrase> phrases = folded_phrases();
    const auto take = [&](const Place& place, Paragraph paragraph) {
      const bool is_one =
          std::any_of(phrases.begin(), phrases.end(), [&](const FoldedPhrase& phrase) {
            return mentions(paragraph.folded, phrase) != Truth::no;
          });
      const auto found = reports.find(place.first);
      const bool is_ours = found != reports.end();
      if (is_ours && has_gaps(paragraph.folded) && has_columns(paragraph.text))
        found->second->has_columns = true;
      if (is_ours && is_one) mentioning.emplace(place, std::move(paragraph));
    };
    for (const std::string& signs : signs_to_look_for(phrases)) look_at(signs, take);
    for (auto& [place, paragraph] : mentioning)
      reports.at(place.first)->paragraphs.push_back(std::move(paragraph));
  }

  [[nodiscard]] std::vector<FoldedPhrase> folded_phrases() const {
    std::vector<FoldedPhrase> phrases;
    phrases.reserve(vocabulary_.phrases.size());
    for (const Phrase& phrase : vocabulary_.phrases) phrases.push_back(folded_phrase(phrase.text));
    return phrases;
  }

  /// The letters of each phrase, and the mark of paragraphs with gaps, in which the letters of any
  /// phrase may stand apart. Only an empty text, which all paragraphs contain, if the search text
  /// is not fresh, or if a phrase has no letters.
  [[nodiscard]] std::set<std::string> signs_to_look_for(
      const std::vector<FoldedPhrase>& phrases) const {
    std::set<std::string> all{std::string(mark_of_gaps)};
    for (const FoldedPhrase& phrase : phrases) all.insert(letters_of(phrase.text));
    return search_text_is_fresh_ && !all.contains("") ? all : std::set<std::string>{""};
  }

  /// Passes the paragraphs whose search text contains these letters to `take`.
  template <class Take>
  void look_at(const std::string& signs, const Take& take) const {
    const auto count = std::count_if(signs.begin(), signs.end(), [](char byte) {
      return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    });
    const bool indexed = count >= 3;  // the index has trigrams
    const std::string_view where = count == 0 ? "WHERE ?1 = ''"
                                   : indexed  ? "JOIN paragraph_index i ON i.rowid = p.id "
                                                "WHERE paragraph_index MATCH ?1"
                                              : "WHERE instr(p.folded, ?1) > 0";
    Statement row =
        database_.prepare("SELECT p.report, p.number, p.label, p.page, p.text FROM paragraph p " +
                          std::string(where));
    const std::string query = indexed ? quoted(signs) : signs;
    row.with(std::string_view(query));
    while (row.step()) {
      take(Place{std::string(row.text(0)), row.integer(1)},
           Paragraph{std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4)),
                     folded_report(row.text(4))});
    }
  }

  /// Quotes a text as one phrase of a query of the index.
  static std::string quoted(std::string_view text) {
    std::string query = "\"";
    for (const char sign : text) query += sign == '"' ? "\"\"" : std::string(1, sign);
    return query + "\"";
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  NameList subjects_, indicators_, cycles_, events_, bases_, reasons_;
  RareNames documents_;
  FactCheck check_;
  bool search_text_is_fresh_;
  Facts facts_;
  SkippedRows left_out_;
};

}  // namespace

Facts load_facts(const Database& database, const Vocabulary& vocabulary, SkippedRows& left_out,
                 const FactSelection* selection) {
  if (is_blank(database)) {
    Facts none;
    none.arrange(vocabulary);
    return none;
  }
  Transaction reading(database, Transaction::Kind::read);
  Loader loader(database, vocabulary);
  Facts facts = loader.load(selection);
  left_out.add(loader.left_out());
  return facts;
}

}  // namespace servanda::engine::dossier
