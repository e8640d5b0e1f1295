#pragma once
// Which documents replace which: for an import, that they do not do so in a ring, in which all of
// them would vanish.

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

  /// An error for each figure, or kind of event, of which new rows close a ring. The rows must be
  /// in the dossier, where others may stand beside them.
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
