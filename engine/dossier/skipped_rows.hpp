#pragma once
// What a dossier holds and the rules do not know: counted while rows are read, told once for each
// name. Rules may be narrower than the dossier.
//
// Facts are read indicator by indicator, and some of them twice, by columns and by cells: `add`
// takes what both have counted once.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"

namespace servanda::engine {

class SkippedRows {
 public:
  /// A row about an unknown State, cycle, event, field or data set; `within` is the indicator that
  /// it is about, if it is about one.
  void count_unknown(const std::string& kind, const std::string& name,
                     const std::string& within = {}, std::size_t rows = 1);
  /// Rows about `of` whose value is none of these rules; the first example stands.
  void count_unreadable(const std::string& of, std::string_view example,
                        const std::string& expected, std::size_t rows = 1);
  void add(const SkippedRows& other);

  /// As warnings without a place: what is in a dossier has none.
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
