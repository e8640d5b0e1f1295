#include "engine/dossier/sqlite/names.hpp"

namespace servanda::engine::dossier {

Names::Names(const Database& database, const std::string& table)
    : database_(database),
      insert_(database.prepare("INSERT INTO " + table + " (name) VALUES (?1)")) {
  Statement all = database.prepare("SELECT name, id FROM " + table);
  while (all.step()) numbers_.emplace(all.text(0), all.integer(1));
}

std::int64_t Names::number_of(const std::string& name) {
  if (const auto found = numbers_.find(name); found != numbers_.end()) return found->second;
  insert_.run_with(std::string_view(name));
  return numbers_[name] = database_.last_row();
}

std::optional<std::int64_t> Names::optional_number_of(const std::string& name) {
  return name.empty() ? std::nullopt : std::optional(number_of(name));
}

NameList::NameList(const Database& database, const std::string& table)
    : database_(database.name()) {
  Statement all = database.prepare("SELECT id, name FROM " + table);
  while (all.step()) {
    names_.emplace(all.integer(0), all.text(1));
    numbers_.emplace(all.text(1), all.integer(0));
  }
}

std::optional<std::int64_t> NameList::find(const std::string& name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

namespace {

[[noreturn]] void fail_damaged(const std::string& database) {
  throw DossierError("the dossier `" + database +
                     "` is damaged: it refers to a name that it does not hold");
}

}  // namespace

const std::string& NameList::operator[](std::int64_t number) const {
  if (const auto found = names_.find(number); found != names_.end()) return found->second;
  fail_damaged(database_);
}

RareNames::RareNames(const Database& database, const std::string& table)
    : database_(database.name()),
      look_up_(database.prepare("SELECT name FROM " + table + " WHERE id = ?1")) {}

const std::string& RareNames::operator[](std::int64_t number) {
  if (const auto found = names_.find(number); found != names_.end()) return found->second;
  look_up_.with(number);
  if (!look_up_.step()) fail_damaged(database_);
  return names_.emplace(number, look_up_.text(0)).first->second;
}

}  // namespace servanda::engine::dossier
