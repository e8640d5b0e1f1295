#pragma once
// The documents that replace others. An import must not make a cycle of replacements, in which all
// documents would vanish.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/dossier/import/store.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

class Replacements {
 public:
  void note(const NewFact& fact, const base::Place& row);
  void note(const NewEvent& event, const base::Place& row);

  /// Adds an error for each figure, or kind of event, whose new rows close a cycle. The rows must
  /// be in the dossier, with the older ones.
  void check(const Database& database, base::Diagnostics& diagnostics) const;

 private:
  struct Replacement {
    std::string document;
    std::string replaced;
    base::Place row;
  };
  using NumberInterval = std::pair<std::string, std::string>;  ///< an indicator and a subject

  std::map<NumberInterval, std::vector<Replacement>> of_facts_;
  std::map<std::string, std::vector<Replacement>> of_events_;
};

}  // namespace servanda::engine::dossier
