#pragma once
// Rows with names that the rules do not know: counted while rows are read, reported once for each
// name. Rules may be narrower than the dossier.
//
// Facts are read indicator by indicator, and some of them twice, by columns and by cells: `add`
// counts rows that both have counted once.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"

namespace servanda::engine {

class SkippedRows {
 public:
  /// Counts a row about an unknown State, cycle, event, field or data set; `within` is the
  /// indicator of the row, if it has one.
  void count_unknown(const std::string& kind, const std::string& name,
                     const std::string& within = {}, std::size_t rows = 1);
  /// Counts rows about `of` whose value the rules cannot read; the first example is kept.
  void count_unreadable(const std::string& of, std::string_view example,
                        const std::string& expected, std::size_t rows = 1);
  void add(const SkippedRows& other);

  /// Adds warnings without a place: rows of a dossier have none.
  void report(base::Diagnostics& diagnostics) const;

 private:
  using Rows = std::map<std::string, std::size_t>;  ///< by indicator
  struct Unreadable {
    std::size_t rows = 0;
    std::string example;
    std::string expected;
  };
  std::map<std::pair<std::string, std::string>, Rows> unknown_;
  std::map<std::string, Unreadable> unreadable_;
};

}  // namespace servanda::engine
