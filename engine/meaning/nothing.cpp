#include "engine/meaning/nothing.hpp"

#include <algorithm>
#include <array>

#include "engine/values/digit.hpp"
#include "engine/values/phrase.hpp"
#include "engine/values/signs.hpp"
#include "engine/values/text.hpp"

namespace servanda::engine {
namespace {

struct Nothing {
  std::string_view word;    ///< without case, blanks, hyphens and underscores
  std::string_view reason;  ///< as the column `missing` has it; empty: the word does not tell
};

constexpr std::array<Nothing, 62> words_for_nothing{{
    // as our own files and scenarios say it
    {"notreported", "not_reported"},
    {"notcollected", "not_collected"},
    {"withheld", "withheld"},
    {"neverdeclared", "never_declared"},
    {"notexchanged", "not_exchanged"},
    // in words
    {"nodata", ""},
    {"novalue", ""},
    {"nofigure", ""},
    {"noanswer", "not_reported"},
    {"noreply", "not_reported"},
    {"notavailable", ""},
    {"notapplicable", ""},
    {"notgiven", ""},
    {"notstated", ""},
    {"notspecified", ""},
    {"notprovided", "not_reported"},
    {"notsubmitted", "not_reported"},
    {"notdisclosed", "withheld"},
    {"undisclosed", "withheld"},
    {"classified", "withheld"},
    {"confidential", "withheld"},
    {"suppressed", "withheld"},
    {"redacted", "withheld"},
    {"unavailable", ""},
    {"unreported", "not_reported"},
    {"unknown", ""},
    {"notknown", ""},
    {"unspecified", ""},
    {"missing", ""},
    {"empty", ""},
    {"blank", ""},
    {"none", ""},
    {"nothing", ""},
    {"nil", ""},
    {"null", ""},
    {"nan", ""},
    {"undefined", ""},
    {"tbd", ""},
    {"tbc", ""},
    {"tobedetermined", ""},
    {"tobeconfirmed", ""},
    // abbreviated
    {"na", ""},
    {"n/a", ""},
    {"n.a.", ""},
    {"n.a", ""},
    {"n/d", ""},
    {"nd", ""},
    {"n.d.", ""},
    {"n/k", ""},
    {"k.a.", ""},
    {"s/o", ""},
    {"s.o.", ""},
    {"н/д", ""},
    {"н.д.", ""},
    {"不详", ""},
    {"无数据", ""},
    {"غيرمتاح", ""},
    {"sansobjet", ""},
    {"keineangabe", ""},
    // as programs write it
    {"<na>", ""},
    {"(blank)", ""},
    {"(null)", ""},
}};

/// The errors of spreadsheets, in the languages that theirs speak.
constexpr std::array<std::string_view, 12> spreadsheet_errors{
    "#n/a",  "#nv",     "#n/d",   "#value!", "#wert!", "#valeur!",
    "#ref!", "#div/0!", "#name?", "#null!",  "#num!",  "#н/д"};

/// Without what makes no difference between two spellings of a word.
std::string squeezed(std::string_view text) {
  std::string word = folded(text);
  word.erase(std::remove_if(word.begin(), word.end(),
                            [](char sign) { return sign == ' ' || sign == '_'; }),
             word.end());
  return word;
}

/// `..`, `—`, `?`, `***`: marks and no word.
bool is_mark(std::string_view text) {
  constexpr std::string_view marks = ".-?*:/_";
  const std::string plain = in_plain_signs(text);
  if (plain.empty()) return false;
  for (std::string_view rest = plain; !rest.empty();) {
    bool is_one = marks.find(rest.front()) != std::string_view::npos || rest.front() == ' ';
    std::size_t size = 1;
    for (const std::string_view wide : {"–", "—", "―", "…", "⋯", "·", "•", "∅"}) {
      if (is_one || !rest.starts_with(wide)) continue;
      is_one = true;
      size = wide.size();
    }
    if (!is_one) return false;
    rest.remove_prefix(size);
  }
  return true;
}

const Nothing* find_word(std::string_view text) {
  const std::string word = squeezed(text);
  const auto* const found = std::find_if(words_for_nothing.begin(), words_for_nothing.end(),
                                         [&](const Nothing& each) { return each.word == word; });
  return found == words_for_nothing.end() ? nullptr : found;
}

}  // namespace

bool says_nothing(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.empty() || text.size() > longest) return false;
  if (std::any_of(text.begin(), text.end(), is_digit)) return false;  // most cells
  if (text.front() == '#') {
    const std::string lower = folded(text);
    return std::find(spreadsheet_errors.begin(), spreadsheet_errors.end(), lower) !=
           spreadsheet_errors.end();
  }
  return is_mark(text) || find_word(text) != nullptr;
}

std::string say_in_missing(std::string_view text) {
  const Nothing* const nothing = find_word(text);
  if (nothing != nullptr && !nothing->reason.empty())
    return "leave the cell empty and write " + in_ticks(nothing->reason) +
           " in the column `missing`";
  return "leave the cell empty and say in the column `missing` why there is no value: "
         "`not_reported`, `withheld` or `not_collected`; where nothing is known, leave the row out";
}

}  // namespace servanda::engine
