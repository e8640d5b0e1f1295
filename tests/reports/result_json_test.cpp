// The result of an audit is read again: whole, or not at all and with a message that helps.

#include "reports/json/result_json.hpp"

#include <gmock/gmock.h>

#include "reports/json/audit_json.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

using engine::Result;
using testing::HasSubstr;

std::string sample_json() {
  const Sample sample;
  return json_text_of(sample.audit());
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

Unreadable wrong(const std::string& text) {
  const auto read = read_result("old.json", text);
  const auto* found = std::get_if<Unreadable>(&read);
  EXPECT_NE(found, nullptr);
  return found == nullptr ? Unreadable{} : *found;
}

TEST(ReadResult, gives_the_same_rows_as_the_audit) {
  const Sample sample;
  const auto read = read_result("old.json", json_text_of(sample.audit()));
  ASSERT_TRUE(std::holds_alternative<Result>(read)) << std::get<Unreadable>(read).message;
  const auto& found = std::get<Result>(read);
  const Result expected = result_of(sample.audit());
  EXPECT_EQ(found.name, "old.json");
  EXPECT_EQ(found.as_of, expected.as_of);
  EXPECT_EQ(found.rules_digest, expected.rules_digest);
  EXPECT_EQ(found.commitments, expected.commitments);
  EXPECT_EQ(found.titles.indicators, expected.titles.indicators);
  ASSERT_EQ(found.rows.size(), expected.rows.size());
  for (std::size_t i = 0; i < found.rows.size(); ++i) {
    EXPECT_EQ(found.rows[i].verdict, expected.rows[i].verdict);
    EXPECT_EQ(found.rows[i].due, expected.rows[i].due);
    EXPECT_EQ(found.rows[i].evidence, expected.rows[i].evidence);
  }
}

TEST(ReadResult, shows_the_place_of_a_json_error) {
  EXPECT_EQ(wrong("{\n  \"servanda\": nonsense\n}").message,
            "`old.json` is no JSON: line 2, byte 16 is not what may stand there");
  EXPECT_THAT(wrong("").message, HasSubstr("is empty"));
}

TEST(ReadResult, shows_the_place_of_a_number_that_is_too_large) {
  EXPECT_EQ(wrong("{\n  \"a\": \"9e917\",\n  \"b\": 9e917\n}").message,
            "`old.json` is no JSON: line 3, byte 12 is not what may stand there");
}

TEST(ReadResult, rejects_a_truncated_file) {
  const std::string text = sample_json();
  const Unreadable found = wrong(text.substr(0, text.size() / 2));
  EXPECT_THAT(found.message, HasSubstr("breaks off at its end (line"));
  EXPECT_THAT(found.help, HasSubstr("write it anew"));
}

TEST(ReadResult, rejects_a_file_that_is_no_audit) {
  EXPECT_THAT(wrong("[1, 2]").message, HasSubstr("no result of an audit"));
  EXPECT_THAT(wrong("{\"servanda\": \"1.0.0\", \"diagnostics\": []}").message,
              HasSubstr("it has no `verdicts`"));
  const Unreadable summary = wrong("{\"servanda\": \"1.0.0\", \"commitments\": []}");
  EXPECT_THAT(summary.message, HasSubstr("is a summary"));
  EXPECT_THAT(summary.help, HasSubstr("leave out `--summary`"));
}

TEST(ReadResult, takes_no_other_major_version) {
  const Unreadable found =
      wrong(replaced(sample_json(), "\"servanda\": \"1.", "\"servanda\": \"2."));
  EXPECT_THAT(found.message, HasSubstr("was made by servanda 2."));
}

TEST(ReadResult, names_the_verdict_and_the_member_that_are_wrong) {
  EXPECT_THAT(
      wrong(replaced(sample_json(), "\"verdict\": \"not met\"", "\"verdict\": \"missed\"")).message,
      HasSubstr("verdict 2: `verdict` should be a verdict such as `not met`"));
  EXPECT_THAT(
      wrong(replaced(sample_json(), "\"due\": \"2022-08-26\"", "\"due\": \"soon\"")).message,
      HasSubstr("verdict 1: `due` should be a day such as 2022-08-26"));
  EXPECT_THAT(
      wrong(replaced(sample_json(), "\"commitments\": [\n    {", "\"other\": [\n    {")).message,
      HasSubstr("`commitments` should be there"));
}

TEST(ReadResult, takes_no_row_twice) {
  Sample sample;
  sample.assessment.findings.push_back(sample.assessment.findings[1]);
  EXPECT_THAT(wrong(json_text_of(sample.audit())).message,
              HasSubstr("has two verdicts on npt.ap2010.5.a of USA in RC2020; verdict 8 is the "
                        "second"));
}

}  // namespace
}  // namespace servanda::reports
