#pragma once
// An open dossier.

#include <filesystem>
#include <utility>

#include "engine/dossier/dossier.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine {

struct Dossier::Connection {
  Connection(const std::filesystem::path& path, Mode mode);
  ~Connection();
  Connection(std::filesystem::path at, bool is_new) : path(std::move(at)), made(is_new) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  std::filesystem::path path;
  bool made;  ///< the file is ours, and is removed if nothing is imported
  std::optional<dossier::Database> database;
  std::optional<dossier::Database::Stopping> stopping;  ///< whatever is read, if it may be stopped
};

namespace dossier {

[[nodiscard]] Facts load_facts(const Database& database, const Vocabulary& vocabulary,
                               SkippedRows& left_out, const FactSelection* selection);

}  // namespace dossier
}  // namespace servanda::engine
