#pragma once
// Searches the text of a report for a phrase, in any script.
//
// Text and phrase are folded first: without case and width (Unicode's compatibility folding), runs
// of blanks, line ends and hyphens as one blank, and none between Chinese or Japanese characters,
// where a line end has no meaning. Only whole words are found, so that "risk" is not in "brisk"; a
// `*` at the end of a phrase stands for the rest of its last word. Scripts that write no blank
// between words, and Arabic, which joins its particles to them, are searched character by
// character.
//
// The layout of a report may leave its words open. A hyphen at the end of a line may belong to the
// word or not, and a blank without width may separate two words or none: the search tries both
// readings. A number that touches a word is that of a footnote. Wide gaps within lines may separate
// columns: a phrase that is found only across one may be there, and so may a phrase whose words are
// all in such a paragraph.

#include <string>
#include <string_view>

#include "engine/values/truth.hpp"

namespace servanda::engine {

/// A name or a phrase for comparison. Bytes that are not UTF-8 are removed.
[[nodiscard]] std::string folded(std::string_view text);

/// The text of a report, with marks for an open layout, which `mentions` understands.
[[nodiscard]] std::string folded_report(std::string_view text);

/// The letters of a folded text, joined: no text mentions a phrase whose letters it does not
/// contain in this form, except for texts with gaps.
[[nodiscard]] std::string letters_of(std::string_view folded);

/// Has that text gaps, folded as a report?
[[nodiscard]] bool has_gaps(std::string_view folded_report);

/// Has this text, as it was read, columns side by side: on at least three lines in a row?
[[nodiscard]] bool has_columns(std::string_view text);

/// The text with one blank for each end of a line, and none between Chinese or Japanese characters.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// A phrase, prepared for searches.
struct FoldedPhrase {
  std::string text;
  bool open_end = false;  ///< it ended with `*`
};
[[nodiscard]] FoldedPhrase folded_phrase(std::string_view written);

/// Has it a letter or a figure to search for?
[[nodiscard]] bool has_words(const FoldedPhrase& phrase);

/// Is the phrase in that text, folded as a report? An empty one is in none; unknown if the layout
/// decides.
[[nodiscard]] Truth mentions(std::string_view folded_report, const FoldedPhrase& phrase);

/// `zh`, `ar`, `ru` by the script of the first letter, else `en`.
[[nodiscard]] std::string language_by_script(std::string_view text);

}  // namespace servanda::engine
