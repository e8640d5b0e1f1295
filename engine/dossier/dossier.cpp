#include "engine/dossier/dossier.hpp"

#include "engine/dossier/connection.hpp"
#include "engine/dossier/data_digest.hpp"
#include "engine/dossier/import.hpp"
#include "engine/dossier/schema.hpp"

namespace servanda::engine {

namespace {

/// Says what is wrong with a path before SQLite would say less about it. Is there a file?
bool look_at(const std::filesystem::path& path, Dossier::Mode mode) {
  const std::string name = path.string();
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    throw DossierError("`" + name + "` is a folder, not a dossier");
  }
  if (std::filesystem::exists(path, error)) return true;
  if (mode == Dossier::Mode::read) {
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
    : path(at), made(!look_at(at, mode)) {
  database.emplace(path, mode);
  if (dossier::is_blank(*database)) {
    if (mode == Mode::create_or_write) return;  // the first import makes the tables
    throw DossierError("the dossier `" + path.string() + "` is empty: `servanda import` fills it");
  }
  dossier::require_ours(*database, dossier::steps());
  if (mode == Mode::create_or_write) dossier::migrate(*database, dossier::steps());
}

Dossier::Connection::~Connection() {
  if (!made) return;
  database.reset();
  // Bytes in it are an import's that succeeded.
  std::error_code error;
  if (std::filesystem::file_size(path, error) == 0 && !error) std::filesystem::remove(path, error);
}

Dossier::Dossier(const std::filesystem::path& path, Mode mode)
    : connection_(std::make_unique<Connection>(path, mode)) {}
Dossier::~Dossier() = default;
Dossier::Dossier(Dossier&&) noexcept = default;
Dossier& Dossier::operator=(Dossier&&) noexcept = default;

std::vector<ImportedFile> Dossier::import(const grammar::Sources& sources,
                                          const std::vector<grammar::SourceId>& files,
                                          const Vocabulary& vocabulary,
                                          grammar::Diagnostics& diagnostics) {
  return dossier::import_files(*connection_->database, sources, files, vocabulary, diagnostics);
}

Facts Dossier::load(const Vocabulary& vocabulary, grammar::Diagnostics& diagnostics,
                    const FactSelection* selection) const {
  LeftOut left_out;
  Facts facts = load(vocabulary, left_out, selection);
  left_out.report(diagnostics);
  return facts;
}

Facts Dossier::load(const Vocabulary& vocabulary, LeftOut& left_out,
                    const FactSelection* selection) const {
  return dossier::load_facts(*connection_->database, vocabulary, left_out, selection);
}

std::string Dossier::digest() const { return dossier::digest_of(*connection_->database); }

std::optional<std::map<std::string, std::string>> Dossier::digests_at_hand() const {
  return dossier::kept_digests(*connection_->database);
}

}  // namespace servanda::engine
