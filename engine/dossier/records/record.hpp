#pragma once
// A recorded run: who had which rules give which verdicts on which facts, so that it can be proved
// later.
//
// Records form a chain in the dossier. Each holds the digest of the one before it, so that none can
// be changed, taken out or put in between without changing the digests of all that follow: a copy
// of the last digest, kept elsewhere, reveals it. Facts are never removed from a dossier, so that
// its content at the time of a record can be read again (`Dossier::look_back_to`), and rules of the
// same digest give the verdicts again. `Dossier::verify` checks all but the verdicts, which need
// rules.

#include <cstdint>
#include <string>

#include "engine/dossier/dossier.hpp"
#include "engine/values/date.hpp"

namespace servanda::engine {

/// A run to be recorded. Digests are as `sha256:…`.
struct NewRecord {
  Entry entry;
  std::string program;  ///< the version of this program
  std::string rules_digest;
  std::string waivers_digest;  ///< empty: there were none
  std::string data_digest;
  Day as_of;
  Day known_at;
  std::string selection;  ///< a line for each word: `subject nws`; empty: everything
  std::string verdicts;   ///< packed, see recorded_verdicts.hpp
};

struct Record : NewRecord {
  std::int64_t number = 0;       ///< from 1
  std::string previous;          ///< the digest of the record before; `none` for the first
  std::int64_t last_import = 0;  ///< the last import of the dossier at that time
  std::string imports_digest;    ///< of the authors, times and files of imports
  std::string digest;            ///< of all other fields
};

}  // namespace servanda::engine
