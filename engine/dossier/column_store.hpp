#pragma once
// What is said of each indicator as one packed row of bytes, in the file of the dossier: what a
// summary reads instead of the rows of facts (derived.hpp).

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/changes.hpp"
#include "engine/dossier/packed_said.hpp"
#include "engine/dossier/said.hpp"
#include "engine/dossier/sqlite.hpp"
#include "engine/meaning/vocabulary.hpp"

namespace servanda::engine::dossier {

// Write the columns that are kept, all of them or those of what was touched.
void make_columns(const Database& database, const Vocabulary& vocabulary);
void update_columns(const Database& database, const Vocabulary& vocabulary, const Touched& touched);

/// Reads the columns that are kept; made once, used often.
class KeptColumns {
 public:
  explicit KeptColumns(const Database& database);

  /// What is said of an indicator, in numbers of the dossier, as `unpack` hands it over. False
  /// where it is not kept, or was read under another signature.
  bool read(std::int64_t indicator, const std::string& signature, std::vector<Said>& room,
            const std::function<void()>& take);

 private:
  Statement kept_;
};

}  // namespace servanda::engine::dossier
