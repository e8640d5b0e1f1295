// Limits of an import: rows, sizes, and a request to stop. An import that ends early leaves
// nothing.

#include <gmock/gmock.h>

#include <chrono>
#include <stop_token>
#include <thread>

#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

/// Facts of as many different days.
std::string facts_in(int rows) {
  std::string text = "subject,indicator,as_of,value,document\n";
  for (int i = 0; i < rows; ++i) {
    const Day day = *parse_day("1910-01-01") + std::chrono::days(i);
    text.append("FRA,ctbt.in_effect,").append(to_string(day)).append(",yes,Report\n");
  }
  return text;
}

class Bounds : public World {
 protected:
  Result import_within(const ImportBounds& bounds, const std::vector<std::string>& texts) {
    base::Sources sources;
    std::vector<base::SourceId> files;
    for (const std::string& text : texts) files.push_back(sources.add("a.csv", text));
    Dossier dossier(path_, Dossier::Mode::create_or_write);
    Result result;
    result.files = dossier.import(sources, files, words_, result.diagnostics, {}, bounds);
    result.said = base::render(result.diagnostics, sources);
    return result;
  }
  bool is_there() const { return std::filesystem::exists(path_); }
};

TEST_F(Bounds, rows_are_counted_over_all_files) {
  ImportBounds bounds;
  bounds.limits.rows = 5;
  EXPECT_EQ(import_within(bounds, {facts_in(3), facts_in(2)}).said, "");
  const Result result = import_within(bounds, {facts_in(3), facts_in(3), facts_in(3)});
  EXPECT_THAT(result.said, HasSubstr("error[D029]: an import has at most 5 rows\n --> a.csv:4:1"));
  EXPECT_THAT(result.said, HasSubstr("or raise the limit: `--limit rows=10`"));
  EXPECT_EQ(result.diagnostics.errors(), 1U);
}

TEST_F(Bounds, too_many_rows_leave_no_new_dossier) {
  ImportBounds bounds;
  bounds.limits.rows = 2;
  EXPECT_TRUE(import_within(bounds, {facts_in(3)}).files.empty());
  EXPECT_FALSE(is_there());
}

TEST_F(Bounds, a_file_may_be_as_large_as_the_limit) {
  ImportBounds bounds;
  bounds.limits.data_megabytes = 1;
  std::string text = facts_in(1);
  text += std::string(1'000'000 - text.size(), '\n');
  EXPECT_EQ(import_within(bounds, {text}).said, "");
  const Result result = import_within(bounds, {text + "\n"});
  EXPECT_THAT(result.said, HasSubstr("error[D028]: this file is larger than 1 MB"));
  EXPECT_THAT(result.said, HasSubstr("or raise the limit: `--limit data-megabytes=2`"));
}

TEST_F(Bounds, a_limit_that_cannot_go_up_does_not_say_so) {
  ImportBounds bounds;
  bounds.limits.data_megabytes = 4'000;
  EXPECT_EQ(or_raise(bounds.limits, &base::Limits::data_megabytes), "");
}

TEST_F(Bounds, the_text_of_a_report_has_the_limit_of_a_file) {
  const std::string reports =
      "report,subject,cycle,document,date,text\n"
      "fra,FRA,RC2015,NPT/CONF.2015/10,2015-04-01,text.txt\n";
  std::ofstream(folder_ / "text.txt") << std::string(1'000'001, 'a');
  base::Sources sources;
  const auto file = sources.add((folder_ / "reports.csv").string(), reports);
  ImportBounds bounds;
  bounds.limits.data_megabytes = 1;
  base::Diagnostics diagnostics;
  Dossier(path_, Dossier::Mode::create_or_write)
      .import(sources, {file}, words_, diagnostics, {}, bounds);
  EXPECT_THAT(base::render(diagnostics, sources),
              HasSubstr("error[D027]: the file `text.txt` is larger than 1 MB"));
}

TEST_F(Bounds, a_stopped_import_leaves_no_new_dossier) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(import_within({{}, stop.get_token()}, {facts_in(1)}), base::Stopped);
  EXPECT_FALSE(is_there());
}

TEST_F(Bounds, an_import_stopped_at_any_time_leaves_all_or_nothing) {
  ASSERT_EQ(import({facts_in(1)}).said, "");
  const std::string before = digest(path_);
  const std::vector<std::string> rows{facts_in(20'000)};
  int stopped = 0;
  for (int milliseconds = 1; milliseconds <= 64; milliseconds *= 2) {
    std::stop_source stop;
    const std::jthread clock([&stop, milliseconds] {
      std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
      stop.request_stop();
    });
    try {
      import_within({{}, stop.get_token()}, rows);
      break;  // it was done before
    } catch (const base::Stopped&) {
      ++stopped;
    }
    EXPECT_EQ(digest(path_), before);
    EXPECT_FALSE(std::filesystem::exists(path_.string() + "-journal"));
  }
  EXPECT_GT(stopped, 0);
  EXPECT_EQ(import(rows).said, "");
}

}  // namespace
}  // namespace servanda::engine
