#pragma once
// The pages of diagnostic codes: one page a code, for `servanda help P001`, for SARIF and for the
// tests, which require a page for every code and a code for every page.
//
// To add a code, add a page to the table of its stage. Its wrong example must give the code and its
// right one must not: the tests run both in the frame that the page names, and keep the text of the
// message in tests/codes/. In a file, `\xE9` stands for a byte that is not UTF-8.

#include <span>
#include <string_view>
#include <vector>

namespace servanda::base {

/// The surroundings of an example.
enum class Frame {
  condition,     ///< `met when …` of a commitment
  declarations,  ///< declarations after the vocabulary of the tests
  file,          ///< a whole file of rules
  facts,         ///< a file of data, or of waivers
  files,         ///< several files, each after its name: `--- facts.csv`
};

struct CodePage {
  std::string_view code;
  std::string_view title;    ///< a few words
  std::string_view meaning;  ///< the mistake and why it matters, in a sentence or two
  std::string_view wrong;
  std::string_view right;
  Frame frame = Frame::condition;
};

/// All pages, in the order of the codes.
[[nodiscard]] const std::vector<CodePage>& code_pages();
/// Null if there is no such code.
[[nodiscard]] const CodePage* code_page(std::string_view code);

// The tables of the stages.
[[nodiscard]] std::span<const CodePage> parse_codes();
[[nodiscard]] std::span<const CodePage> check_codes();
[[nodiscard]] std::span<const CodePage> lint_codes();
[[nodiscard]] std::span<const CodePage> data_codes();
[[nodiscard]] std::span<const CodePage> record_codes();
[[nodiscard]] std::span<const CodePage> evaluation_codes();
[[nodiscard]] std::span<const CodePage> waiver_codes();

}  // namespace servanda::base
