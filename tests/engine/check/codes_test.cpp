// The page of each code: its wrong example gives the code, its right one does not.

#include "base/codes/codes.hpp"

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

/// The codes of an example, in the frame that its page names.
std::vector<std::string> codes_of(std::string_view example, base::Frame frame) {
  std::string text(example);
  if (frame == base::Frame::condition) text = vocabulary_text + commitment(text);
  if (frame == base::Frame::declarations) text = vocabulary_text + text + "\n";
  base::Sources sources;
  base::Diagnostics diagnostics(1000);
  std::vector<grammar::syntax::File> files;
  files.push_back(grammar::parse(sources, sources.add("a.pacta", text), diagnostics));
  const Program program = check(sources, files, diagnostics, {true, parse_day("2022-01-01")});
  std::vector<std::string> codes;
  // Leaves out messages on the vocabulary around the example.
  const std::size_t begin = frame == base::Frame::declarations ? vocabulary_text.size() : 0;
  for (const base::Diagnostic& each : diagnostics.sorted()) {
    if (each.labels.front().place.span.begin >= begin) codes.push_back(each.code);
  }
  return codes;
}

/// Is the example one file of rules? tests/codes_test.py runs all the others.
bool stands_alone(const base::CodePage& page) {
  const bool rules = page.code.front() != 'E' && page.frame != base::Frame::facts &&
                     page.frame != base::Frame::files;
  return rules && !page.wrong.empty() && page.wrong.find("\\x") == std::string_view::npos;
}

bool holds(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

TEST(CodePages, every_wrong_example_gives_its_code_and_no_right_one_does) {
  std::size_t tried = 0;
  for (const base::CodePage& page : base::code_pages()) {
    if (!stands_alone(page)) continue;
    ++tried;
    EXPECT_TRUE(holds(codes_of(page.wrong, page.frame), page.code)) << page.code << " wrong";
    EXPECT_FALSE(holds(codes_of(page.right, page.frame), page.code)) << page.code << " right";
  }
  EXPECT_GT(tried, 55U);
}

TEST(CodePages, a_right_example_of_an_error_has_no_error_at_all) {
  for (const base::CodePage& page : base::code_pages()) {
    if (!stands_alone(page)) continue;
    for (const std::string& code : codes_of(page.right, page.frame))
      EXPECT_EQ(code.front(), 'L') << page.code << " gives " << code;
  }
}

TEST(CodePages, each_has_a_title_and_a_meaning_and_stands_once) {
  std::string before;
  for (const base::CodePage& page : base::code_pages()) {
    EXPECT_LT(before, page.code);
    EXPECT_FALSE(page.title.empty()) << page.code;
    EXPECT_FALSE(page.meaning.empty()) << page.code;
    EXPECT_EQ(page.wrong.empty(), page.right.empty()) << page.code;
    before = page.code;
  }
}

TEST(CodePages, are_found_by_their_code) {
  ASSERT_NE(base::code_page("P001"), nullptr);
  EXPECT_EQ(base::code_page("P001")->title, "an unexpected word");
  EXPECT_EQ(base::code_page("X001"), nullptr);
}

}  // namespace
}  // namespace servanda::engine
