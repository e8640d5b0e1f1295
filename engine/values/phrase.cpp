#include "engine/values/phrase.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "engine/values/layout.hpp"
#include "engine/values/phrase_signs.hpp"

namespace servanda::engine {

using namespace phrases;  // NOLINT(google-build-using-namespace): what phrases share

namespace {

std::string without_case_and_width(std::string_view text) {
  constexpr auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  if (size < 0) return "";
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

/// Joins runs of blanks into one, and removes blanks around a mark and between characters of
/// scripts without blanks.
std::string with_single_blanks(std::string_view text) {
  std::string result;
  bool blank = false;
  Sign before = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 0;
    const Sign sign = first_sign(text.substr(at), &size);
    const bool is_mark = sign == maybe_blank || sign == gap;
    if (is_blank_sign(sign)) {
      blank = blank || (before != maybe_blank && before != gap);
    } else {
      const bool joined = is_mark || (is_unspaced(before) && is_unspaced(sign));
      if (blank && !joined && !result.empty()) result += ' ';
      result.append(text, at, size);
      before = sign;
      blank = false;
    }
    at += size;
  }
  return result;
}

}  // namespace

std::string folded(std::string_view text) {
  return with_single_blanks(without_case_and_width(with_plain_quotes(text)));
}

std::string folded_report(std::string_view text) {
  return with_single_blanks(without_case_and_width(with_marks_of_layout(text)));
}

std::string letters_of(std::string_view folded) {
  std::string letters;
  while (!folded.empty()) {
    std::size_t size = 0;
    if (is_letter(first_sign(folded, &size))) letters += folded.substr(0, size);
    folded.remove_prefix(size);
  }
  return letters;
}

bool has_gaps(std::string_view folded_report) {
  std::string mark;
  append(mark, gap);
  return folded_report.find(mark) != std::string_view::npos;
}

std::string on_one_line(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const bool joined = is_unspaced(last_sign(result)) && is_unspaced(first_sign(text));
    if (!joined && !result.empty()) result += ' ';
    result += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

FoldedPhrase folded_phrase(std::string_view written) {
  FoldedPhrase phrase{folded(written)};
  if (!phrase.text.empty() && phrase.text.back() == '*') {
    phrase.open_end = true;
    phrase.text.pop_back();
  }
  return phrase;
}

bool has_words(const FoldedPhrase& phrase) {
  for (std::size_t at = 0; at < phrase.text.size();) {
    std::size_t size = 0;
    const Sign sign = first_sign(std::string_view(phrase.text).substr(at), &size);
    if (is_letter(sign) || is_number(sign)) return true;
    at += size;
  }
  return false;
}

std::string language_by_script(std::string_view text) {
  while (!text.empty()) {
    std::size_t size = 0;
    const Sign sign = first_sign(text, &size);
    if (is_letter(sign)) {
      if (is_unspaced(sign)) return "zh";
      return is_arabic(sign) ? "ar" : is_cyrillic(sign) ? "ru" : "en";
    }
    text.remove_prefix(size);
  }
  return "en";
}

}  // namespace servanda::engine
