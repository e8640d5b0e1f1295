// Packs recorded verdicts into few bytes, and unpacks them.

#include "engine/dossier/records/recorded_verdicts.hpp"

#include <gmock/gmock.h>

namespace servanda::engine {
namespace {

RecordedVerdicts few() {
  RecordedVerdicts verdicts;
  verdicts.commitments = {"npt.ap2010.5.a", "npt.wp9.5.3"};
  verdicts.subjects = {"CHN", "FRA", "nws"};
  verdicts.cycles = {"RC2015", ""};
  verdicts.answers = {"met", "no data (not met to met)"};
  verdicts.rows = {{0, 0, 0, 1}, {0, 1, 0, 0}, {1, 2, 1, 1}};
  return verdicts;
}

TEST(RecordedVerdicts, are_read_as_they_were_written) {
  EXPECT_EQ(unpack_verdicts(pack(few())), few());
  EXPECT_EQ(unpack_verdicts(pack({})), RecordedVerdicts{});
}

TEST(RecordedVerdicts, take_about_a_byte_each_if_all_commitments_are_alike) {
  RecordedVerdicts verdicts;
  verdicts.answers = {"met", "not met", "no data"};
  for (std::uint32_t i = 0; i < 100; ++i) {
    verdicts.commitments.push_back("c" + std::to_string(i));
    verdicts.subjects.push_back("s" + std::to_string(i));
  }
  for (const char* cycle : {"a", "b", "c", "d"}) verdicts.cycles.emplace_back(cycle);
  for (std::uint32_t commitment = 0; commitment < 100; ++commitment) {
    for (std::uint32_t subject = 0; subject < 100; ++subject) {
      for (std::uint32_t cycle = 0; cycle < 4; ++cycle)
        verdicts.rows.push_back({commitment, subject, cycle, (subject + cycle) % 3});
    }
  }
  const std::string bytes = pack(verdicts);
  EXPECT_LT(bytes.size(), verdicts.rows.size() * 11 / 10);
  EXPECT_EQ(unpack_verdicts(bytes), verdicts);
}

TEST(RecordedVerdicts, truncated_bytes_are_rejected) {
  const std::string bytes = pack(few());
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_FALSE(unpack_verdicts(bytes.substr(0, length))) << length;
  EXPECT_FALSE(unpack_verdicts(bytes + "x"));
}

TEST(RecordedVerdicts, any_changed_byte_gives_no_verdicts_or_verdicts_within_bounds) {
  const std::string bytes = pack(few());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int other = 0; other < 256; ++other) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(other);
      const auto verdicts = unpack_verdicts(changed);
      if (!verdicts) continue;
      for (const RecordedVerdicts::Row& row : verdicts->rows) {
        ASSERT_LT(row.commitment, verdicts->commitments.size());
        ASSERT_LT(row.subject, verdicts->subjects.size());
        ASSERT_LT(row.cycle, verdicts->cycles.size());
        ASSERT_LT(row.answer, verdicts->answers.size());
      }
    }
  }
}

}  // namespace
}  // namespace servanda::engine
