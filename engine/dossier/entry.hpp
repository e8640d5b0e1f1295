#pragma once
// Who enters something into a dossier, and when.

#include <string>

namespace servanda::engine {

struct Entry {
  std::string by;  ///< empty: not told
  std::string at;  ///< as `2022-08-26T12:00:00Z`; empty: not told
};

}  // namespace servanda::engine
