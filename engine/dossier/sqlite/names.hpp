#pragma once
// A table of names and their numbers in the dossier (`subject`, `document`, …).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// For writing: gives each new name a number. Lives as long as a transaction, at most.
class Names {
 public:
  Names(const Database& database, const std::string& table);
  std::int64_t number_of(const std::string& name);
  /// Nothing for an empty name.
  std::optional<std::int64_t> optional_number_of(const std::string& name);

 private:
  const Database& database_;
  Statement insert_;
  std::unordered_map<std::string, std::int64_t> numbers_;
};

/// For reading: the names of a table by their numbers.
class NameList {
 public:
  NameList(const Database& database, const std::string& table);
  /// Throws DossierError for an unknown number: the dossier is damaged.
  [[nodiscard]] const std::string& operator[](std::int64_t number) const;
  [[nodiscard]] std::optional<std::int64_t> find(const std::string& name) const;

 private:
  std::string database_;
  std::unordered_map<std::int64_t, std::string> names_;
  std::unordered_map<std::string, std::int64_t> numbers_;
};

/// For reading a few names of a long table: each is looked up on first use.
class RareNames {
 public:
  RareNames(const Database& database, const std::string& table);
  /// Throws DossierError for an unknown number: the dossier is damaged.
  const std::string& operator[](std::int64_t number);

 private:
  std::string database_;
  Statement look_up_;
  std::unordered_map<std::int64_t, std::string> names_;
};

}  // namespace servanda::engine::dossier
