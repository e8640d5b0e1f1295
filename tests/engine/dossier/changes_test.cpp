// A dossier lists the subjects with new facts since an earlier digest, unless another program wrote
// to it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Changes : public World {
 protected:
  void bring(const std::string& rows) {
    ASSERT_EQ(import({"subject,indicator,as_of,value\n" + rows}).said, "");
  }
  [[nodiscard]] std::string now() const { return digest(path_); }

  /// `indicator of subject`; nothing if the changes are unknown.
  [[nodiscard]] std::optional<std::vector<std::string>> since(const std::string& digest) const {
    const auto found = Dossier(path_, Dossier::Mode::read).new_since(digest);
    if (!found) return std::nullopt;
    std::vector<std::string> told;
    told.reserve(found->facts.size());
    for (const auto& [indicator, subject] : found->facts)
      told.push_back(indicator + " of " + subject);
    return told;
  }
};

TEST_F(Changes, are_the_subjects_of_later_imports) {
  bring("FRA,warheads.total,2012-01-01,300\nUSA,warheads.total,2012-01-01,5000\n");
  const std::string first = now();
  bring("FRA,warheads.total,2013-01-01,290\nFRA,warheads.total,2014-01-01,280\n");
  const std::string second = now();
  bring("GBR,ctbt.in_effect,1998-04-06,yes\n");
  EXPECT_THAT(*since(first),
              UnorderedElementsAre("warheads.total of FRA", "ctbt.in_effect of GBR"));
  EXPECT_THAT(*since(second), ElementsAre("ctbt.in_effect of GBR"));
  EXPECT_THAT(*since(now()), IsEmpty());
}

TEST_F(Changes, are_empty_after_rows_that_were_there_already) {
  bring("FRA,warheads.total,2012-01-01,300\n");
  const std::string first = now();
  bring("FRA,warheads.total,2012-01-01,300\nUSA,warheads.total,2012-01-01,5000\n");
  EXPECT_THAT(*since(first), ElementsAre("warheads.total of USA"));
}

TEST_F(Changes, name_the_last_import_before) {
  bring("FRA,warheads.total,2012-01-01,300\n");
  bring("FRA,warheads.total,2013-01-01,290\n");
  const std::string second = now();
  bring("FRA,warheads.total,2014-01-01,280\n");
  EXPECT_EQ(Dossier(path_, Dossier::Mode::read).new_since(second).value().import, 2);
}

TEST_F(Changes, are_unknown_since_a_state_that_the_dossier_was_never_in) {
  bring("FRA,warheads.total,2012-01-01,300\n");
  EXPECT_EQ(since("sha256:0000"), std::nullopt);
  EXPECT_EQ(since(""), std::nullopt);
}

TEST_F(Changes, are_unknown_after_a_write_by_another_program) {
  bring("FRA,warheads.total,2012-01-01,300\n");
  const std::string first = now();
  run_sql(path_, "UPDATE fact SET value = '200'");
  EXPECT_EQ(since(first), std::nullopt);
  bring("FRA,warheads.total,2013-01-01,290\n");
  EXPECT_EQ(since(first), std::nullopt);
  const std::string anew = now();
  bring("FRA,warheads.total,2014-01-01,280\n");
  EXPECT_THAT(*since(anew), ElementsAre("warheads.total of FRA"));
}

TEST_F(Changes, in_an_older_format_are_known_from_the_next_import_on) {
  bring("FRA,warheads.total,2012-01-01,300\n");
  make_older(path_, 4);
  const std::string first = now();
  EXPECT_EQ(since(first), std::nullopt);
  bring("FRA,warheads.total,2013-01-01,290\n");
  EXPECT_EQ(since(first), std::nullopt);
  const std::string second = now();
  bring("USA,warheads.total,2013-01-01,5000\n");
  EXPECT_THAT(*since(second), ElementsAre("warheads.total of USA"));
}

}  // namespace
}  // namespace servanda::engine
