// Files of more than one batch: another core reads ahead, and yet the result is that of reading row
// by row.

#include <gmock/gmock.h>

#include <chrono>
#include <map>

#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string fact_columns = "subject,indicator,as_of,value,document\n";

/// The row on this line of the file, each with another day; the header is line 1.
std::string row_of_line(int line) {
  const Day day = *parse_day("1910-01-01") + std::chrono::days(line);
  return "FRA,ctbt.in_effect," + to_string(day) + ",yes,Report\n";
}

/// Rows to be replaced, by their lines.
using Changed = std::map<int, std::string>;

std::string file_of(int rows, const Changed& changed = {}) {
  std::string text = fact_columns;
  for (int line = 2; line < rows + 2; ++line) {
    const auto other = changed.find(line);
    text += other == changed.end() ? row_of_line(line) : other->second;
  }
  return text;
}

/// A row that contradicts the one on that line.
std::string contradicting(int line) {
  std::string text = row_of_line(line);
  return text.replace(text.find("yes"), 3, "no");
}

class LongFile : public World {
 protected:
  Result import_within(const std::string& text, std::size_t errors, const ImportBounds& bounds) {
    base::Sources sources;
    const std::vector<base::SourceId> files{sources.add("a.csv", text)};
    Dossier dossier(path_, Dossier::Mode::create_or_write);
    Result result{{}, {}, base::Diagnostics(errors)};
    result.files = dossier.import(sources, files, words_, result.diagnostics, {}, bounds);
    result.said = base::render(result.diagnostics, sources);
    return result;
  }
};

TEST_F(LongFile, is_taken_to_its_last_row_wherever_a_batch_ends) {
  for (const int rows : {2047, 2048, 2049, 4096, 4097}) {
    const Result result = import({file_of(rows)}, folder_ / std::to_string(rows));
    EXPECT_EQ(result.said, "");
    ASSERT_EQ(result.files.size(), 1U);
    EXPECT_EQ(result.files.front().rows, static_cast<std::size_t>(rows));
  }
}

TEST_F(LongFile, knows_its_rows_when_it_is_imported_again) {
  static_cast<void>(import({file_of(5000)}));
  const Result again = import({file_of(5000)});
  EXPECT_EQ(again.files.front().rows, 0U);
  EXPECT_EQ(again.files.front().repeated, 5000U);
}

TEST_F(LongFile, reports_each_error_at_its_row) {
  const Result result = import({file_of(5000, {{7, "FRA,ctbt.in_effect\n"},
                                               {2500, contradicting(3)},
                                               {4700, "FRX,ctbt.in_effect,2010,yes,Report\n"},
                                               {5001, "FRA,\"\n"}})});
  EXPECT_TRUE(result.files.empty());
  EXPECT_EQ(result.diagnostics.errors(), 4U);
  EXPECT_THAT(result.said,
              AllOf(HasSubstr("1.csv:7:1"), HasSubstr("1.csv:4700:1"), HasSubstr("1.csv:5001:5")));
  EXPECT_THAT(result.said, AllOf(HasSubstr("1.csv:2500:31"), HasSubstr("3 | FRA,ctbt.in_effect")));
}

TEST_F(LongFile, keeps_the_first_errors_though_later_ones_were_read_before) {
  const Changed changed{{100, contradicting(3)}, {101, "FRX,ctbt.in_effect,2010,yes,Report\n"}};
  const Result result = import_within(file_of(5000, changed), 1, {});
  EXPECT_EQ(result.diagnostics.errors(), 2U);
  EXPECT_THAT(result.said, AllOf(HasSubstr("a.csv:100:"), Not(HasSubstr("a.csv:101:"))));
}

TEST_F(LongFile, counts_errors_that_it_does_not_show) {
  Changed changed;
  for (int line = 2; line < 5002; ++line) changed[line] = "FRX,ctbt.in_effect,2010,yes,Report\n";
  const Result result = import_within(file_of(5000, changed), 2, {});
  EXPECT_EQ(result.diagnostics.errors(), 5000U);
  EXPECT_THAT(result.said, AllOf(HasSubstr("a.csv:2:1"), HasSubstr("a.csv:3:1"),
                                 HasSubstr("did you mean `FRA`?"), Not(HasSubstr("a.csv:4:1"))));
}

TEST_F(LongFile, reports_nothing_after_the_limit) {
  ImportBounds bounds;
  bounds.limits.rows = 3000;
  const Result result = import_within(file_of(5000, {{4000, "FRA\n"}}), 20, bounds);
  EXPECT_EQ(result.diagnostics.errors(), 1U);
  EXPECT_THAT(result.said, HasSubstr("a.csv:3002:1"));
}

TEST_F(LongFile, in_json_lines_may_have_a_key_that_comes_late) {
  std::string text;
  for (int line = 1; line <= 3000; ++line) {
    const Day day = *parse_day("1910-01-01") + std::chrono::days(line);
    text += R"({"subject": "FRA", "indicator": "ctbt.in_effect", "value": "yes", "as_of": ")" +
            to_string(day) + (line < 2900 ? "\"}\n" : "\", \"note\": \"late\"}\n");
  }
  EXPECT_EQ(import({text}).said, "");
  const Facts facts = load();
  ASSERT_EQ(facts.facts.size(), 3000U);
  EXPECT_EQ(facts.facts.front().provenance.note, "");
  EXPECT_EQ(facts.facts.back().provenance.note, "late");
}

}  // namespace
}  // namespace servanda::engine
