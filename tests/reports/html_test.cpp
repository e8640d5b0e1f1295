#include "reports/html/audit_html.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/digest.hpp"
#include "reports/html/data.hpp"
#include "reports/html/page_assets.hpp"
#include "reports/json/json_parts.hpp"
#include "reports/marks.hpp"
#include "tests/reports/compared_sample.hpp"

namespace servanda::reports {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(WriteHtml, is_one_file_that_asks_for_nothing) {
  const std::string page = write_html(Sample().audit());
  EXPECT_THAT(page, StartsWith("<!doctype html>"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (const char* fetched : {" src=", "@import", "url(", "<link", "fetch(", "innerHTML"}) {
    EXPECT_THAT(page, Not(HasSubstr(fetched)));
  }
}

TEST(WriteHtml, is_the_same_twice) {
  const Sample sample;
  EXPECT_EQ(write_html(sample.audit()), write_html(sample.audit()));
}

TEST(WriteHtml, fills_every_mark_of_the_frame) {
  EXPECT_THAT(write_html(Sample().audit()), Not(HasSubstr("{{")));
}

TEST(WriteHtml, data_of_bad_will_end_no_script) {
  Sample sample;
  sample.facts.facts[0].provenance.document = "</script><script>alert(1)</script>{{script}}";
  sample.program.vocabulary.subjects[sample.usa].title = {{{"en", "<img src=x onerror=alert(1)>"}}};
  const HtmlData data = html_data(sample.audit());
  EXPECT_THAT(data.verdicts, Not(HasSubstr("<")));
  EXPECT_THAT(data.evidence, Not(HasSubstr("<")));
  EXPECT_THAT(data.verdicts, HasSubstr("\\u003cimg src=x"));
}

/// counts.js, words.js and page.css name the classes themselves.
TEST(WriteHtml, the_page_has_shape_word_and_colour_for_each_class_of_verdicts) {
  const std::string page = write_html(Sample().audit());
  for (const engine::VerdictClass each : engine::verdict_classes) {
    const std::string name(to_string(each));
    const std::string quoted = "\"" + name + "\"";
    const std::string key = name.find(' ') == std::string::npos ? name : quoted;
    std::string style = ".is-" + name;
    std::replace(style.begin(), style.end(), ' ', '-');
    const std::string with_shape = key + ": \"" + std::string(shape(each)) + "\"";
    EXPECT_NE(page.find(with_shape), std::string::npos) << "counts.js: SHAPES: " << with_shape;
    EXPECT_NE(page.find(style), std::string::npos) << "page.css: " << style;
    EXPECT_NE(page.find(quoted + ","), std::string::npos) << "words.js: WORD_KEYS: " << quoted;
  }
}

TEST(HtmlData, has_each_finding_once_and_all_of_them) {
  const Sample sample;
  const Json verdicts = Json::parse(html_data(sample.audit()).verdicts);
  std::size_t rows = 0;
  for (const Json& commitment : verdicts["findings"]) rows += commitment[1].size();
  EXPECT_EQ(rows, sample.assessment.findings.size());
}

TEST(HtmlData, commitments_due_in_no_cycle_come_after_the_last_cycle) {
  const Sample sample;
  const Json verdicts = Json::parse(html_data(sample.audit()).verdicts);
  for (const Json& commitment : verdicts["findings"]) {
    const bool once = commitment[0] == sample.report.value;
    EXPECT_EQ(commitment[2][0] == verdicts["cycles"].size(), once);
  }
}

TEST(HtmlData, equal_sentences_of_several_states_are_written_once) {
  const Sample sample;
  const Json evidence = Json::parse(html_data(sample.audit()).evidence);
  const std::size_t findings = sample.assessment.findings.size();
  EXPECT_LT(evidence["explanations"].size(), findings);
}

TEST(HtmlData, has_no_baseline_by_default) {
  const Sample sample;
  EXPECT_TRUE(Json::parse(html_data(sample.audit()).verdicts)["baseline"].is_null());
}

TEST(HtmlData, has_each_finding_that_differs_from_the_baseline) {
  const Sample sample;
  const Compared since = compared(earlier_result(), result_of(sample.audit()));
  const Audit audit = sample.audit();
  const Json verdicts = Json::parse(
      html_data({audit.program, audit.facts, audit.assessment, audit.run, &since}).verdicts);
  const Json& baseline = verdicts["baseline"];
  EXPECT_EQ(baseline["as_of"], "2020-12-31");
  EXPECT_EQ(baseline["changes"].size(),
            sample.assessment.findings.size() - since.changes.count(engine::Change::unchanged));
  EXPECT_EQ(baseline["gone"].size(), 1U);
  EXPECT_EQ(baseline["gone"][0][1], "Russian Federation");
}

/// Regression: the page left out indices without a note.
TEST(HtmlData, has_each_score) {
  Sample sample;
  add_scores(sample);
  const Json indices = Json::parse(html_data(sample.audit()).verdicts)["indices"]["all"];
  ASSERT_EQ(indices.size(), 1U);
  EXPECT_EQ(indices[0]["scores"].size(), 2U);
  EXPECT_EQ(indices[0]["scores"][0]["figure"], "33.3");
  EXPECT_EQ(indices[0]["scores"][1]["error"], "too large");
}

}  // namespace
}  // namespace servanda::reports
