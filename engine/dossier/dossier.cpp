#include "engine/dossier/dossier.hpp"

#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/import/import.hpp"
#include "engine/dossier/records/data_digest.hpp"
#include "engine/dossier/records/records.hpp"
#include "engine/dossier/records/verify.hpp"
#include "engine/dossier/snapshot.hpp"
#include "engine/dossier/sqlite/connection.hpp"
#include "engine/dossier/sqlite/names.hpp"
#include "engine/dossier/sqlite/schema.hpp"

namespace servanda::engine {

namespace {

/// Checks a path first, since SQLite's messages would say less. Is there a file?
bool look_at(const std::filesystem::path& path, Dossier::Mode mode) {
  const std::string name = path.string();
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    throw DossierError("`" + name + "` is a folder, not a dossier", name_a_dossier);
  }
  if (std::filesystem::exists(path, error)) {
    if (std::filesystem::is_regular_file(path, error)) return true;
    throw DossierError("`" + name + "` is a pipe or a device, not a dossier", name_a_dossier);
  }
  if (mode != Dossier::Mode::create_or_write) {
    throw DossierError("there is no dossier `" + name + "`: `servanda import` makes one");
  }
  const std::filesystem::path folder = std::filesystem::absolute(path, error).parent_path();
  if (name.empty() || !std::filesystem::is_directory(folder, error)) {
    throw DossierError("the dossier `" + name + "` cannot be made: there is no folder `" +
                       folder.string() + "`");
  }
  return false;
}

}  // namespace

Dossier::Connection::Connection(const std::filesystem::path& at, Mode mode)
    : Connection(at, !look_at(at, mode)) {
  database.emplace(path, mode);
  if (dossier::is_blank(*database)) {
    if (mode == Mode::create_or_write) return;  // the first import creates the tables
    throw DossierError("the dossier `" + path.string() + "` is empty: `servanda import` fills it");
  }
  dossier::require_ours(*database, dossier::steps());
  if (!only_reads(mode)) dossier::migrate(*database, dossier::steps());
}

Dossier::Connection::~Connection() {
  if (!made || !database) return;
  try {
    // Locks the file first: content from another program must not be deleted.
    const dossier::Transaction alone(*database);
    if (!dossier::is_blank(*database)) return;
    database->require_in_place();
    std::error_code error;
    std::filesystem::remove(path, error);
  } catch (const base::WorldError&) {
    // Another program writes, or the disk fails: an empty file is better than a lost one.
  }
}

Dossier::Dossier(const std::filesystem::path& path, Mode mode)
    : connection_(std::make_unique<Connection>(path, mode)) {}
Dossier::~Dossier() = default;
Dossier::Dossier(Dossier&&) noexcept = default;
Dossier& Dossier::operator=(Dossier&&) noexcept = default;

std::vector<ImportedFile> Dossier::import(const base::Sources& sources,
                                          const std::vector<base::SourceId>& files,
                                          const Vocabulary& vocabulary,
                                          base::Diagnostics& diagnostics, const Entry& entry,
                                          const ImportBounds& bounds) {
  return dossier::import_files(*connection_->database, sources, files, vocabulary, diagnostics,
                               entry, bounds);
}

Facts Dossier::load(const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                    const FactSelection* selection) const {
  SkippedRows left_out;
  Facts facts = load(vocabulary, left_out, selection);
  left_out.report(diagnostics);
  return facts;
}

Facts Dossier::load(const Vocabulary& vocabulary, SkippedRows& left_out,
                    const FactSelection* selection) const {
  return dossier::load_facts(*connection_->database, vocabulary, left_out, selection);
}

std::string Dossier::digest() const { return dossier::digest_of(*connection_->database); }

std::optional<std::map<std::string, std::string>> Dossier::digests_at_hand() const {
  return dossier::kept_digests(*connection_->database);
}

std::optional<NewFacts> Dossier::new_since(const std::string& digest) const {
  const dossier::Database& database = *connection_->database;
  const dossier::Transaction reading(database, dossier::Transaction::Kind::read);
  const auto import = dossier::import_at(database, digest);
  if (!import) return std::nullopt;
  NewFacts since{*import, {}};
  const dossier::NameList indicators(database, "indicator");
  const dossier::NameList subjects(database, "subject");
  for (const auto& [indicator, subject] : dossier::touched_since(database, *import))
    since.facts.push_back({indicators[indicator], subjects[subject]});
  return since;
}

void Dossier::stop_on(std::stop_token stop) {
  connection_->stopping.emplace(*connection_->database, std::move(stop));
}

std::shared_ptr<const void> Dossier::hold() const {
  const dossier::Database& database = *connection_->database;
  auto reading =
      std::make_shared<const dossier::Transaction>(database, dossier::Transaction::Kind::read);
  static_cast<void>(database.number("PRAGMA user_version"));  // only a read takes the lock
  return reading;
}

Record Dossier::keep(const NewRecord& run) {
  return dossier::keep_record(*connection_->database, run);
}

std::vector<Record> Dossier::records() const { return dossier::records_in(*connection_->database); }

void Dossier::look_back_to(std::int64_t import) {
  dossier::look_back_to(*connection_->database, import);
}

void Dossier::verify(base::Diagnostics& diagnostics) const {
  dossier::verify(*connection_->database, diagnostics);
}

}  // namespace servanda::engine
