#include "engine/dossier/import/import.hpp"

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/columns/materialized.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/import/data_file.hpp"
#include "engine/dossier/import/replacements.hpp"
#include "engine/dossier/sqlite/schema.hpp"

namespace servanda::engine::dossier {

namespace {

/// The rows of all files of one import, and the place of each new one.
class Importer {
 public:
  Importer(const Database& database, const base::Sources& sources, const Vocabulary& vocabulary,
           base::Diagnostics& diagnostics, const Entry& entry, const ImportBounds& bounds)
      : sources_(sources),
        vocabulary_(vocabulary),
        diagnostics_(diagnostics),
        bounds_(bounds),
        read_as_(vocabulary, bounds.spelling, parse_day(std::string_view(entry.at).substr(0, 10))),
        store_(database, vocabulary, entry, to_string(bounds.spelling)) {}

  ImportedFile take(base::SourceId id) {
    const base::Source& source = sources_[id];
    ImportedFile file{source.name(), {}, 0, 0};
    if (has_too_many_) return file;
    DataFile data(sources_, id, vocabulary_, bounds_.limits, bounds_.limits.rows - rows_taken_,
                  diagnostics_.limit(), read_as_);
    const auto kind = data.open(diagnostics_);
    if (!kind) return file;
    file.kind = name_of(*kind);
    store_.begin_file(file.name, base::sha256(source.text()), file.kind);
    const std::size_t rows_before = rows_taken_;
    const std::size_t errors_before = diagnostics_.errors();
    take_rows(data, file);
    if (rows_taken_ == rows_before && diagnostics_.errors() == errors_before) {
      diagnostics_.warning(code::no_rows, data.place_of_header(),
                           "the file has a header and no rows", "nothing below it",
                           "if rows were meant, export the file again");
    }
    if (data.has_documents()) warn_of_documents();
    without_document_ = 0;
    file.rows = store_.end_file();
    return file;
  }

  void check_replacements(const Database& database) { replacements_.check(database, diagnostics_); }
  [[nodiscard]] const ChangedSubjects& touched() const { return store_.touched(); }

 private:
  void take_rows(DataFile& data, ImportedFile& file) {
    for (bool is_last = false; !is_last;) {
      Batch batch = data.next();
      for (ReadRow& row : batch.rows) {
        if (bounds_.stop.stop_requested()) throw base::Stopped("the import was stopped");
        ++rows_taken_;
        diagnostics_.add_all(std::move(row.found));
        const auto outcome =
            std::visit([&](const auto& content) { return take_row(row, content); }, row.content);
        if (outcome == Stored::Outcome::repeated) ++file.repeated;
      }
      diagnostics_.add_all(std::move(batch.found));
      is_last = batch.is_last;
    }
    has_too_many_ = data.has_too_many();
  }

  /// Warns once for a file, at the first of its rows.
  void warn_of_documents() {
    if (without_document_ == 0) return;
    const bool several = without_document_ > 1;
    diagnostics_.warning(code::no_document, first_without_document_,
                         std::to_string(without_document_) +
                             (several ? " rows name" : " row names") + " no document",
                         several ? "the first of them" : "",
                         "fill in `document`: a figure without one can't be looked up");
  }

  void note_document(const Provenance& provenance, const ReadRow& row) {
    if (!provenance.document.empty()) return;
    if (without_document_++ == 0) first_without_document_ = row.place;
  }

  // Returns nothing for a row with an error.

  static std::optional<Stored::Outcome> take_row(const ReadRow& /*row*/, std::monostate /*none*/) {
    return std::nullopt;
  }

  std::optional<Stored::Outcome> take_row(const ReadRow& row, const NewEvent& event) {
    const Stored stored = store_.add(event);
    replacements_.note(event, row.place);
    note_document(event.provenance, row);
    remember(stored, row);
    return stored.outcome;
  }

  std::optional<Stored::Outcome> take_row(const ReadRow& /*row*/,
                                          const NewCompleteness& completeness) {
    return store_.add(completeness).outcome;
  }

  std::optional<Stored::Outcome> take_row(const ReadRow& row, const NewFact& fact) {
    const Stored stored = store_.add(fact);
    replacements_.note(fact, row.place);
    // No document can show that nothing was stated.
    if (!fact.value.empty()) note_document(fact.provenance, row);
    remember(stored, row);
    if (stored.outcome != Stored::Outcome::contradicts) return stored.outcome;

    const std::string says = stored.says.empty() ? "no value" : "`" + stored.says + "`";
    std::vector<base::Label> labels{{row.says, "this row says otherwise"}};
    const auto index = stored.row - store_.first_new_row();
    if (index >= 0) {
      labels.push_back({places_[static_cast<std::size_t>(index)], "this row says " + says});
    } else {
      labels.front().text = "the dossier holds " + says;
    }
    diagnostics_.add(
        {code::contradiction,
         base::Severity::error,
         "one source says two things about `" + fact.indicator + "` of `" + fact.subject + "`",
         std::move(labels),
         {"if one figure replaces the other, give it its own `known_from`; if they are about two "
          "cycles, name each in `cycle`; if two documents differ, name each in `document`"}});
    return std::nullopt;
  }

  std::optional<Stored::Outcome> take_row(const ReadRow& row, const NewReport& report) {
    const Stored stored = store_.add(report);
    if (stored.outcome != Stored::Outcome::contradicts) {
      reports_.emplace(report.name, row.says);
      return stored.outcome;
    }
    std::vector<base::Label> labels{{row.says, "described otherwise in the dossier"}};
    if (const auto first = reports_.find(report.name); first != reports_.end()) {
      labels = {{row.says, "described otherwise here"}, {first->second, "first here"}};
    }
    diagnostics_.add({code::contradiction,
                      base::Severity::error,
                      "the report `" + report.name + "` is described in two ways",
                      std::move(labels),
                      {"give each report a name of its own in `report`"}});
    return std::nullopt;
  }

  void remember(const Stored& stored, const ReadRow& row) {
    if (stored.outcome == Stored::Outcome::added) places_.push_back(row.place);
  }

  const base::Sources& sources_;
  const Vocabulary& vocabulary_;
  base::Diagnostics& diagnostics_;
  ImportBounds bounds_;
  ReadAs read_as_;
  std::size_t rows_taken_ = 0;  ///< of all files
  bool has_too_many_ = false;
  std::size_t without_document_ = 0;  ///< rows of this file
  base::Place first_without_document_;
  Store store_;
  Replacements replacements_;
  std::vector<base::Place> places_;  ///< of facts and events, from the first new row on
  std::map<std::string, base::Place> reports_;
};

}  // namespace

std::vector<ImportedFile> import_files(const Database& database, const base::Sources& sources,
                                       const std::vector<base::SourceId>& files,
                                       const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                                       const Entry& entry, const ImportBounds& bounds) {
  const std::size_t errors_before = diagnostics.errors();
  Transaction transaction(database);
  const Database::Stopping stopping(database, bounds.stop);
  database.require_in_place();
  if (is_blank(database)) migrate(database, steps());
  const bool was_fresh = is_fresh(database);
  std::vector<ImportedFile> imported;
  ChangedSubjects touched;
  {
    Importer importer(database, sources, vocabulary, diagnostics, entry, bounds);
    for (const base::SourceId file : files) imported.push_back(importer.take(file));
    importer.check_replacements(database);
    touched = importer.touched();
  }
  if (diagnostics.errors() > errors_before) return {};
  const bool any_new = std::any_of(imported.begin(), imported.end(),
                                   [](const ImportedFile& file) { return file.rows > 0; });
  const bool changes = any_new || !was_fresh;
  if (changes) keep_derived(database, vocabulary, was_fresh, touched);
  const std::int64_t version = version_of_others(database);
  transaction.commit();
  database.require_in_place();
  if (changes) stamp(database, version);
  return imported;
}

}  // namespace servanda::engine::dossier
