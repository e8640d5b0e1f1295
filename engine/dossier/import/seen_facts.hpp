#pragma once
// For an import: finds an existing fact with the same content, or one of the same source that
// contradicts it.
//
// Many facts may be of one indicator, subject and day, each from another document, so they are
// found by their content, not by going through the others. Those of a day are loaded when another
// of that day comes, and forgotten with the next day if they are few.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "engine/check/vocabulary.hpp"
#include "engine/dossier/import/new_rows.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// A fact to store, with the numbers of its names; 0 for a name that it does not have.
struct NumberedFact {
  const NewFact& fact;
  std::int64_t indicator = 0;
  std::int64_t subject = 0;
  std::int64_t basis = 0;
  std::int64_t missing = 0;
  std::int64_t document = 0;
  std::int64_t supersedes = 0;
};

class SeenFacts {
 public:
  SeenFacts(const Database& database, const Vocabulary& vocabulary);

  struct Like {
    bool says_otherwise = false;  ///< else it is the same, word for word
    std::int64_t row = 0;
    std::string value;  ///< the value of a contradiction; empty if it has none
  };
  [[nodiscard]] std::optional<Like> like(const NumberedFact& fact);
  /// Call it when the fact is in the dossier.
  void note(const NumberedFact& fact, std::int64_t row);

 private:
  /// The question and source of a row; its answer; its whole content.
  struct Words {
    std::string about, answer, all;
  };
  struct Answer {
    std::int64_t row = 0;
    std::string text;
  };
  /// The answers of one source: there is a second one only if another program has written to the
  /// dossier.
  struct Answers {
    Answer first;
    std::optional<Answer> other;
  };
  struct OfDay {
    std::unordered_map<std::string, Answers> answers;
    std::unordered_set<std::string> all;
    std::size_t rows = 0;
  };
  using Place = std::tuple<std::int64_t, std::int64_t, std::int64_t>;

  [[nodiscard]] static Place place_of(const NumberedFact& fact);
  [[nodiscard]] Words words_of(const NumberedFact& fact) const;
  [[nodiscard]] Words words_of(const Statement& row) const;
  [[nodiscard]] std::string cycle_of(std::string_view named, Days days) const;
  OfDay& taken_in(const Place& place);
  static void add(OfDay& day, Words words, std::int64_t row);

  const Vocabulary& vocabulary_;
  Statement facts_of_day_;
  std::map<Place, OfDay> days_;
  std::optional<Place> last_;
};

}  // namespace servanda::engine::dossier
