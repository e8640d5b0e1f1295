#pragma once
// The author and the time of an import or a record.

#include <string>

namespace servanda::engine {

struct Entry {
  std::string by;  ///< empty: unknown
  std::string at;  ///< as `2022-08-26T12:00:00Z`; empty: unknown
};

}  // namespace servanda::engine
