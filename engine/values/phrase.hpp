#pragma once
// Looking for a phrase in the text of a report, in any script.
//
// Text and phrase are folded first: without case and width (Unicode's compatibility folding), runs
// of blanks, line ends and hyphens as one blank, and none between Chinese or Japanese signs, where
// a line end means nothing. Words are found whole, so that "risk" is not in "brisk"; a `*` at the
// end of a phrase stands for the rest of its last word. Scripts that write no blank between words,
// and Arabic, which joins its particles to them, are searched sign by sign.

//
// The layout of a report may leave open what stands in it. A hyphen at the end of a line may be one
// of the word or not, and a blank without width may part two words or none: both readings are
// looked for. A number that is glued to a word is that of a footnote. Wide gaps within lines may
// part columns: what is found across one only may be there, and so may a phrase whose words all
// stand in such a paragraph.

#include <string>
#include <string_view>

#include "engine/values/truth.hpp"

namespace servanda::engine {

/// A name or a phrase. What is not UTF-8 folds to nothing.
[[nodiscard]] std::string folded(std::string_view text);

/// The text of a report, with marks for what its layout leaves open; `mentions` knows them.
[[nodiscard]] std::string folded_report(std::string_view text);

/// The letters of a text that is folded, and nothing between them: no text mentions a phrase whose
/// letters do not stand in it so, but for those with gaps.
[[nodiscard]] std::string letters_of(std::string_view folded);

/// Do gaps stand in that text, folded as a report?
[[nodiscard]] bool has_gaps(std::string_view folded_report);

/// Do columns stand side by side in this text, as it was read: on three lines in a row at least?
[[nodiscard]] bool has_columns(std::string_view text);

/// The text with one blank for each end of a line, and none between Chinese or Japanese signs.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// A phrase, ready to be looked for.
struct FoldedPhrase {
  std::string text;
  bool open_end = false;  ///< `*` stood at its end
};
[[nodiscard]] FoldedPhrase folded_phrase(std::string_view written);

/// Is there a letter or a figure in it to look for?
[[nodiscard]] bool has_words(const FoldedPhrase& phrase);

/// Is the phrase in that text, folded as a report? An empty one is nowhere; unknown where the
/// layout decides.
[[nodiscard]] Truth mentions(std::string_view folded_report, const FoldedPhrase& phrase);

/// `zh`, `ar`, `ru` by the script of the first letter, else `en`.
[[nodiscard]] std::string language_by_script(std::string_view text);

}  // namespace servanda::engine
