#pragma once
// The verdicts of a recorded run, in few bytes: names once, and about a byte a verdict if all
// commitments have the same subjects and cycles.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

struct RecordedVerdicts {
  /// Positions in the lists of names.
  struct Row {
    std::uint32_t commitment = 0;
    std::uint32_t subject = 0;
    std::uint32_t cycle = 0;
    std::uint32_t answer = 0;

    friend bool operator==(const Row&, const Row&) = default;
  };

  std::vector<std::string> commitments;
  std::vector<std::string> subjects;  ///< and groups
  std::vector<std::string> cycles;    ///< one of them may be empty: a date without a cycle
  std::vector<std::string> answers;   ///< verdict, range and timing in words
  std::vector<Row> rows;

  friend bool operator==(const RecordedVerdicts&, const RecordedVerdicts&) = default;
};

[[nodiscard]] std::string pack(const RecordedVerdicts& verdicts);
/// Trusts nothing: returns nothing if the bytes are not packed verdicts.
[[nodiscard]] std::optional<RecordedVerdicts> unpack_verdicts(std::string_view bytes);

}  // namespace servanda::engine
