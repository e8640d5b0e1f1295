#include "engine/check/nothing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/digit.hpp"
#include "base/text.hpp"
#include "engine/values/phrase.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {
namespace {

struct Nothing {
  std::string_view word;    ///< lower case, without blanks, hyphens and underscores
  std::string_view reason;  ///< as in the column `missing`; empty: the word gives no reason
};

constexpr auto words_for_nothing = std::to_array<Nothing>({
    // as in our own files and scenarios
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
    // in the other languages of the United Nations
    {"无", ""},
    {"無", ""},
    {"暂无", ""},
    {"空", ""},
    {"缺失", ""},
    {"未知", ""},
    {"不明", ""},
    {"不详", ""},
    {"不詳", ""},
    {"不适用", ""},
    {"不適用", ""},
    {"不可用", ""},
    {"未公布", ""},
    {"未公佈", ""},
    {"未说明", ""},
    {"未說明", ""},
    {"待定", ""},
    {"无数据", ""},
    {"無數據", ""},
    {"暂无数据", ""},
    {"没有数据", ""},
    {"无资料", ""},
    {"無資料", ""},
    {"未报告", "not_reported"},
    {"未報告", "not_reported"},
    {"未提交", "not_reported"},
    {"未提供", "not_reported"},
    {"未答复", "not_reported"},
    {"未披露", "withheld"},
    {"不公开", "withheld"},
    {"保密", "withheld"},
    {"机密", "withheld"},
    {"aucun", ""},
    {"aucune", ""},
    {"néant", ""},
    {"rien", ""},
    {"vide", ""},
    {"inconnu", ""},
    {"inconnue", ""},
    {"nonconnu", ""},
    {"sansobjet", ""},
    {"nonapplicable", ""},
    {"nondisponible", ""},
    {"noncommuniqué", ""},
    {"nonprécisé", ""},
    {"nonrenseigné", ""},
    {"nonspécifié", ""},
    {"pasdedonnées", ""},
    {"aucunedonnée", ""},
    {"donnéesnondisponibles", ""},
    {"nondéclaré", "not_reported"},
    {"nonsoumis", "not_reported"},
    {"nonfourni", "not_reported"},
    {"sansréponse", "not_reported"},
    {"nondivulgué", "withheld"},
    {"confidentiel", "withheld"},
    {"ninguno", ""},
    {"ninguna", ""},
    {"nada", ""},
    {"vacío", ""},
    {"desconocido", ""},
    {"desconocida", ""},
    {"noseconoce", ""},
    {"noaplica", ""},
    {"noaplicable", ""},
    {"noprocede", ""},
    {"nodisponible", ""},
    {"noconsta", ""},
    {"noespecificado", ""},
    {"noindicado", ""},
    {"sindatos", ""},
    {"sininformación", ""},
    {"nodeclarado", "not_reported"},
    {"nopresentado", "not_reported"},
    {"noproporcionado", "not_reported"},
    {"sinrespuesta", "not_reported"},
    {"nodivulgado", "withheld"},
    {"confidencial", "withheld"},
    {"н/д", ""},
    {"н.д.", ""},
    {"нетданных", ""},
    {"нетсведений", ""},
    {"нетинформации", ""},
    {"данныхнет", ""},
    {"данныеотсутствуют", ""},
    {"отсутствует", ""},
    {"отсутствуют", ""},
    {"неизвестно", ""},
    {"неизвестен", ""},
    {"неуказано", ""},
    {"неприменимо", ""},
    {"неопубликовано", ""},
    {"недоступно", ""},
    {"пусто", ""},
    {"ничего", ""},
    {"несообщено", "not_reported"},
    {"несообщается", "not_reported"},
    {"несообщалось", "not_reported"},
    {"непредставлено", "not_reported"},
    {"нетответа", "not_reported"},
    {"нераскрыто", "withheld"},
    {"нераскрывается", "withheld"},
    {"засекречено", "withheld"},
    {"конфиденциально", "withheld"},
    {"غيرمتاح", ""},
    {"غيرمتاحة", ""},
    {"غيرمتوفر", ""},
    {"غيرمتوفرة", ""},
    {"غيرمعروف", ""},
    {"غيرمعروفة", ""},
    {"غيرمحدد", ""},
    {"مجهول", ""},
    {"لايوجد", ""},
    {"لاتوجد", ""},
    {"لاتوجدبيانات", ""},
    {"لاشيء", ""},
    {"لاينطبق", ""},
    {"غيرمنطبق", ""},
    {"غيرمنشور", ""},
    {"لميبلغعنه", "not_reported"},
    {"غيرمبلغعنه", "not_reported"},
    {"لميقدم", "not_reported"},
    {"غيرمعلن", "withheld"},
    {"غيرمعلنة", "withheld"},
    {"keineangabe", ""},
});

/// The errors of spreadsheets, in the languages that theirs speak.
constexpr std::array<std::string_view, 12> spreadsheet_errors{
    "#n/a",  "#nv",     "#n/d",   "#value!", "#wert!", "#valeur!",
    "#ref!", "#div/0!", "#name?", "#null!",  "#num!",  "#н/д"};

/// The word without differences of case, blanks and marks.
std::string squeezed(std::string_view text) {
  std::string word = folded(text);
  word.erase(std::remove_if(word.begin(), word.end(),
                            [](char sign) { return sign == ' ' || sign == '_'; }),
             word.end());
  return word;
}

/// `..`, `—`, `?`, `***`: marks without a word.
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

/// `(none)`, `[withheld]`: the text inside all brackets around it.
std::string_view without_brackets(std::string_view text) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr auto pairs = std::to_array<Pair>({{"(", ")"},
                                              {"[", "]"},
                                              {"{", "}"},
                                              {"<", ">"},
                                              {"\"", "\""},
                                              {"（", "）"},
                                              {"［", "］"},
                                              {"【", "】"},
                                              {"〔", "〕"},
                                              {"“", "”"},
                                              {"«", "»"}});
  for (bool is_bare = false; !is_bare;) {
    is_bare = true;
    for (const auto& [open, close] : pairs) {
      const bool is_inside = text.size() >= open.size() + close.size() && text.starts_with(open) &&
                             text.ends_with(close);
      if (!is_inside) continue;
      text.remove_prefix(open.size());
      text.remove_suffix(close.size());
      text = trimmed_of_all_blanks(text);
      is_bare = false;
    }
  }
  return text;
}

const Nothing* find_word(std::string_view text) {
  const std::string word = squeezed(without_brackets(text));
  const auto* const found = std::find_if(words_for_nothing.begin(), words_for_nothing.end(),
                                         [&](const Nothing& each) { return each.word == word; });
  return found == words_for_nothing.end() ? nullptr : found;
}

}  // namespace

bool says_nothing(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.empty() || text.size() > longest) return false;
  if (std::any_of(text.begin(), text.end(), base::is_digit)) return false;  // most cells
  if (text.front() == '#') {
    const std::string lower = folded(text);
    return std::find(spreadsheet_errors.begin(), spreadsheet_errors.end(), lower) !=
           spreadsheet_errors.end();
  }
  const std::string_view bare = without_brackets(text);
  return bare.empty() || is_mark(bare) || find_word(bare) != nullptr;
}

std::string say_in_missing(std::string_view text) {
  const Nothing* const nothing = find_word(text);
  if (nothing != nullptr && !nothing->reason.empty())
    return "leave the cell empty and write " + base::in_ticks(nothing->reason) +
           " in the column `missing`";
  return "leave the cell empty and say in the column `missing` why there is no value: "
         "`not_reported`, `withheld` or `not_collected`; where nothing is known, leave the row out";
}

}  // namespace servanda::engine
