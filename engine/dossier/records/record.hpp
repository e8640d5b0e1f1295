#pragma once
// A recorded run: who had which rules give which verdicts on which facts, so that it can be proved
// later.
//
// Records stand in the dossier one behind the other. Each holds the digest of the one before it, so
// that none can be changed, taken out or put in between without changing the digests of all that
// follow: who keeps the digest of the last one elsewhere can tell. Facts are never taken out of a
// dossier, so that what it held at the time of a record can be read again
// (`Dossier::look_back_to`), and the verdicts given again by rules of the same digest.
// `Dossier::verify` checks all but the verdicts, which need rules.

#include <cstdint>
#include <string>

#include "engine/dossier/dossier.hpp"
#include "engine/values/date.hpp"

namespace servanda::engine {

/// A run as it is to be kept. Digests are as `sha256:…`.
struct NewRecord {
  Entry entry;
  std::string program;  ///< the version of this program
  std::string rules_digest;
  std::string waivers_digest;  ///< empty: there were none
  std::string data_digest;
  Day as_of;
  Day known_at;
  std::string selection;  ///< a line a word: `subject nws`; empty: everything
  std::string verdicts;   ///< packed, see recorded_verdicts.hpp
};

struct Record : NewRecord {
  std::int64_t number = 0;       ///< from 1
  std::string previous;          ///< the digest of the record before; of the first `none`
  std::int64_t last_import = 0;  ///< what the dossier held
  std::string imports_digest;    ///< who brought it, when, from which files
  std::string digest;            ///< of all of this
};

}  // namespace servanda::engine
