#include "engine/dossier/import.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/dossier/codes.hpp"
#include "engine/dossier/column_store.hpp"
#include "engine/dossier/schema.hpp"
#include "engine/values/digest.hpp"

namespace servanda::engine::dossier {

namespace {

/// The rows of all files of one import, and where each new one stands.
class Importer {
 public:
  Importer(const Database& database, const grammar::Sources& sources, const Vocabulary& vocabulary,
           grammar::Diagnostics& diagnostics, const Entry& entry, const ImportBounds& bounds)
      : sources_(sources),
        vocabulary_(vocabulary),
        diagnostics_(diagnostics),
        bounds_(bounds),
        store_(database, entry) {}

  ImportedFile take(grammar::SourceId id) {
    const Input input{sources_, id, diagnostics_};
    ImportedFile file{input.source().name(), {}, 0, 0};
    file_ = file.name;
    if (rows_taken_ > bounds_.limits.rows || !is_within_size(input)) return file;
    const std::unique_ptr<Rows> rows = open_rows(input);
    if (rows == nullptr || rows->columns().empty()) return file;
    const auto kind = Header::find_kind(input, rows->columns());
    if (!kind) return file;
    file.kind = name_of(*kind);
    Header header(*kind, input, vocabulary_);
    if (!header.take(rows->columns())) return file;

    store_.begin_file(file.name, sha256(input.source().text()), file.kind);
    Row row;
    std::size_t seen = 0;
    const std::size_t errors_before = diagnostics_.errors();
    for (; rows->next(row); ++seen) {
      if (!goes_on(input, row)) break;
      header.take(rows->columns());
      Cells cells(input, vocabulary_, header, row);
      if (take_row(cells, *kind) == Stored::Outcome::repeated) ++file.repeated;
    }
    if (seen == 0 && diagnostics_.errors() == errors_before) {
      diagnostics_.warning(code::no_rows, input.place(rows->columns().front().span),
                           "the file has a header and no rows", "nothing below it",
                           "if rows were meant, export the file again");
    }
    file.rows = store_.end_file();
    return file;
  }

  [[nodiscard]] const std::set<std::int64_t>& changed_indicators() const {
    return store_.changed_indicators();
  }

 private:
  static constexpr auto data_megabytes = &grammar::Limits::data_megabytes;

  [[nodiscard]] bool is_within_size(const Input& input) const {
    const std::size_t most = bounds_.limits.data_megabytes;
    if (input.source().text().size() <= most * grammar::bytes_in_a_megabyte) return true;
    diagnostics_.error(code::too_large, input.place({0, 0}),
                       "this file is larger than " + std::to_string(most) + " MB", {},
                       "split it into several files, each with its header" +
                           or_raise(bounds_.limits, data_megabytes));
    return false;
  }

  /// False at the first row beyond the limit; throws where the import is to stop.
  bool goes_on(const Input& input, const Row& row) {
    if (bounds_.stop.stop_requested()) throw Stopped("the import was stopped");
    if (++rows_taken_ <= bounds_.limits.rows) return true;
    diagnostics_.error(
        code::too_many_rows, input.place(row.span),
        "an import has at most " + std::to_string(bounds_.limits.rows) + " " +
            (bounds_.limits.rows == 1 ? "row" : "rows"),
        "the first that is too much",
        "import the rest by itself" + or_raise(bounds_.limits, &grammar::Limits::rows));
    return false;
  }

  /// Nothing for a row that is an error.
  std::optional<Stored::Outcome> take_row(Cells& cells, FileKind kind) {
    switch (kind) {
      case FileKind::facts: {
        const auto fact = read_fact(cells);
        return fact ? take_fact(cells, *fact) : std::nullopt;
      }
      case FileKind::events: {
        const auto event = read_event(cells);
        if (!event) return std::nullopt;
        const Stored stored = store_.add(*event);
        remember(stored, cells);
        return stored.outcome;
      }
      case FileKind::reports: {
        auto report = read_report(cells);
        if (report) report->paragraphs = read_report_text(cells, file_, bounds_.limits);
        return report && cells.all_read() ? take_report(cells, *report) : std::nullopt;
      }
      case FileKind::completeness: {
        const auto completeness = read_completeness(cells);
        return completeness ? std::optional(store_.add(*completeness).outcome) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<Stored::Outcome> take_fact(const Cells& cells, const NewFact& fact) {
    const Stored stored = store_.add(fact);
    remember(stored, cells);
    if (stored.outcome != Stored::Outcome::contradicts) return stored.outcome;

    const bool is_missing = cells.text(Key::value).empty();
    const std::string says = stored.says.empty() ? "no value" : "`" + stored.says + "`";
    std::vector<grammar::Label> labels{
        {cells.place(is_missing ? Key::missing : Key::value), "this row says otherwise"}};
    const auto index = stored.row - store_.first_new_row();
    if (index >= 0) {
      labels.push_back({places_[static_cast<std::size_t>(index)], "this row says " + says});
    } else {
      labels.front().text = "the dossier holds " + says;
    }
    diagnostics_.add(
        {code::contradiction,
         grammar::Severity::error,
         "one source says two things about `" + fact.indicator + "` of `" + fact.subject + "`",
         std::move(labels),
         {"if one figure replaces the other, give it its own `known_from`; if two "
          "documents differ, name each in `document`"}});
    return std::nullopt;
  }

  std::optional<Stored::Outcome> take_report(const Cells& cells, const NewReport& report) {
    const Stored stored = store_.add(report);
    const grammar::Place place = cells.place(Key::report);
    if (stored.outcome != Stored::Outcome::contradicts) {
      reports_.emplace(report.name, place);
      return stored.outcome;
    }
    std::vector<grammar::Label> labels{{place, "described otherwise in the dossier"}};
    if (const auto first = reports_.find(report.name); first != reports_.end()) {
      labels = {{place, "described otherwise here"}, {first->second, "first here"}};
    }
    diagnostics_.add({code::contradiction,
                      grammar::Severity::error,
                      "the report `" + report.name + "` is described in two ways",
                      std::move(labels),
                      {"give each report a name of its own in `report`"}});
    return std::nullopt;
  }

  void remember(const Stored& stored, const Cells& cells) {
    if (stored.outcome == Stored::Outcome::added) places_.push_back(cells.place_of_row());
  }

  const grammar::Sources& sources_;
  const Vocabulary& vocabulary_;
  grammar::Diagnostics& diagnostics_;
  ImportBounds bounds_;
  std::size_t rows_taken_ = 0;  ///< of all files
  Store store_;
  std::vector<grammar::Place> places_;  ///< of facts and events, from the first new row on
  std::map<std::string, grammar::Place> reports_;
  std::filesystem::path file_;  ///< that rows are taken from
};

}  // namespace

std::vector<ImportedFile> import_files(const Database& database, const grammar::Sources& sources,
                                       const std::vector<grammar::SourceId>& files,
                                       const Vocabulary& vocabulary,
                                       grammar::Diagnostics& diagnostics, const Entry& entry,
                                       const ImportBounds& bounds) {
  const std::size_t errors_before = diagnostics.errors();
  Transaction transaction(database);
  const Database::Stopping stopping(database, bounds.stop);
  database.require_in_place();
  if (is_blank(database)) migrate(database, steps());
  const bool was_fresh = is_fresh(database);
  std::vector<ImportedFile> imported;
  std::set<std::int64_t> changed;
  {
    Importer importer(database, sources, vocabulary, diagnostics, entry, bounds);
    for (const grammar::SourceId file : files) imported.push_back(importer.take(file));
    changed = importer.changed_indicators();
  }
  if (diagnostics.errors() > errors_before) return {};
  const bool any_new = std::any_of(imported.begin(), imported.end(),
                                   [](const ImportedFile& file) { return file.rows > 0; });
  const bool changes = any_new || !was_fresh;
  if (changes) keep_columns(database, vocabulary, was_fresh, changed);
  const std::int64_t version = version_of_others(database);
  transaction.commit();
  database.require_in_place();
  if (changes) stamp(database, version);
  return imported;
}

}  // namespace servanda::engine::dossier
