#pragma once
// Looking for a phrase in the text of a report, in any script.
//
// Text and phrase are folded first: without case and width (Unicode's compatibility folding), runs
// of blanks, line ends and hyphens as one blank, and none between Chinese or Japanese signs, where
// a line end means nothing. Words are found whole, so that "risk" is not in "brisk"; a `*` at the
// end of a phrase stands for the rest of its last word. Scripts that write no blank between words,
// and Arabic, which joins its particles to them, are searched sign by sign.

#include <string>
#include <string_view>

namespace servanda::engine {

/// What is not UTF-8 folds to nothing.
[[nodiscard]] std::string folded(std::string_view text);

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

/// Is the phrase in that text, which must be folded? An empty one is nowhere.
[[nodiscard]] bool mentions(std::string_view folded_text, const FoldedPhrase& phrase);

/// `zh`, `ar`, `ru` by the script of the first letter, else `en`.
[[nodiscard]] std::string language_by_script(std::string_view text);

}  // namespace servanda::engine
