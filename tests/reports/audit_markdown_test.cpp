#include "reports/markdown/audit_markdown.hpp"

#include <gmock/gmock.h>

#include "reports/markdown/footnotes.hpp"
#include "tests/golden.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

TEST(WriteAuditMarkdown, is_a_dossier_a_state_and_a_chapter_a_commitment) {
  const Sample sample;
  const std::string found = write_audit_markdown(sample.audit());
  EXPECT_EQ(found, golden("tests/reports/audit.md", found));
}

TEST(WriteAuditMarkdown, is_the_same_twice) {
  const Sample sample;
  EXPECT_EQ(write_audit_markdown(sample.audit()), write_audit_markdown(sample.audit()));
}

TEST(Footnotes, equal_texts_share_one) {
  markdown::Footnotes notes;
  EXPECT_EQ(notes.marks({"Treaty, art. VI", "Report"}), "[^1] [^2]");
  EXPECT_EQ(notes.mark("Treaty, art. VI"), "[^1]");
  EXPECT_EQ(notes.at_the_end(), "\n[^1]: Treaty, art. VI\n\n[^2]: Report\n");
}

TEST(Footnotes, texts_start_nothing_of_their_own) {
  markdown::Footnotes notes;
  static_cast<void>(notes.mark("*[a](b)*"));
  EXPECT_EQ(notes.at_the_end(), "\n[^1]: \\*\\[a\\](b)\\*\n");
}

}  // namespace
}  // namespace servanda::reports
