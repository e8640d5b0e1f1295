#include "grammar/signs.hpp"

#include <algorithm>
#include <array>

namespace servanda::grammar {
namespace {

struct Lookalike {
  std::string_view bytes;
  SignKind kind;
  std::string_view name;
  std::string_view meant;
};

constexpr std::string_view quotation_mark = "a typographic quotation mark";

constexpr std::array<Lookalike, 40> lookalikes{{
    {"\u201C", SignKind::quote, quotation_mark, "\""},
    {"\u201D", SignKind::quote, quotation_mark, "\""},
    {"\u201E", SignKind::quote, quotation_mark, "\""},
    {"\u00AB", SignKind::quote, quotation_mark, "\""},
    {"\u00BB", SignKind::quote, quotation_mark, "\""},
    {"\u2018", SignKind::quote, quotation_mark, "\""},
    {"\u2019", SignKind::quote, quotation_mark, "\""},
    {"\u201A", SignKind::quote, quotation_mark, "\""},
    {"\u2039", SignKind::quote, quotation_mark, "\""},
    {"\u203A", SignKind::quote, quotation_mark, "\""},
    {"\u300C", SignKind::quote, quotation_mark, "\""},
    {"\u300D", SignKind::quote, quotation_mark, "\""},
    {"\u300E", SignKind::quote, quotation_mark, "\""},
    {"\u300F", SignKind::quote, quotation_mark, "\""},
    {"\uFF02", SignKind::quote, "a full-width quotation mark", "\""},
    {"'", SignKind::quote, "a single quotation mark", "\""},
    {"\u00A0", SignKind::blank, "a no-break space", " "},
    {"\u202F", SignKind::blank, "a narrow no-break space", " "},
    {"\u2003", SignKind::blank, "a wide space", " "},
    {"\u2009", SignKind::blank, "a thin space", " "},
    {"\u3000", SignKind::blank, "a full-width space", " "},
    {"\u200B", SignKind::nothing, "a zero-width space", ""},
    {"\u200C", SignKind::nothing, "a zero-width non-joiner", ""},
    {"\u200D", SignKind::nothing, "a zero-width joiner", ""},
    {"\u2060", SignKind::nothing, "a word joiner", ""},
    {"\u00AD", SignKind::nothing, "a soft hyphen", ""},
    {"\uFEFF", SignKind::nothing, "a byte order mark", ""},
    {"\u200E", SignKind::nothing, "a left-to-right mark", ""},
    {"\u200F", SignKind::nothing, "a right-to-left mark", ""},
    {"\u2264", SignKind::symbol, "the sign ≤", "<="},
    {"\u2265", SignKind::symbol, "the sign ≥", ">="},
    {"\u2260", SignKind::symbol, "the sign ≠", "!="},
    {"\u00D7", SignKind::symbol, "the sign ×", "*"},
    {"\u00F7", SignKind::symbol, "the sign ÷", "/"},
    {"\u2026", SignKind::symbol, "an ellipsis", ".."},
    {"\u2212", SignKind::symbol, "a typographic minus", "-"},
    {"\u2013", SignKind::symbol, "a dash", "-"},
    {"\u2014", SignKind::symbol, "a dash", "-"},
    {"\u2010", SignKind::symbol, "a typographic hyphen", "-"},
    {"\u2011", SignKind::symbol, "a no-break hyphen", "-"},
}};

/// Letters of Cyrillic and Greek that resemble Latin ones, each with its twin.
struct Twin {
  std::string_view bytes;
  std::string_view meant;
};
constexpr std::array<Twin, 26> cyrillic{{
    {"а", "a"}, {"е", "e"}, {"о", "o"}, {"р", "p"}, {"с", "c"}, {"у", "y"}, {"х", "x"},
    {"і", "i"}, {"ѕ", "s"}, {"ј", "j"}, {"А", "A"}, {"В", "B"}, {"Е", "E"}, {"К", "K"},
    {"М", "M"}, {"Н", "H"}, {"О", "O"}, {"Р", "P"}, {"С", "C"}, {"Т", "T"}, {"У", "Y"},
    {"Х", "X"}, {"І", "I"}, {"Ѕ", "S"}, {"Ј", "J"}, {"ԁ", "d"},
}};
constexpr std::array<Twin, 15> greek{{
    {"ο", "o"},
    {"ν", "v"},
    {"Α", "A"},
    {"Β", "B"},
    {"Ε", "E"},
    {"Ζ", "Z"},
    {"Η", "H"},
    {"Ι", "I"},
    {"Κ", "K"},
    {"Μ", "M"},
    {"Ν", "N"},
    {"Ο", "O"},
    {"Ρ", "P"},
    {"Τ", "T"},
    {"Χ", "X"},
}};

template <std::size_t size>
std::optional<ForeignSign> twin(const std::array<Twin, size>& letters, std::string_view script,
                                std::string_view text) {
  for (const Twin& letter : letters) {
    if (!text.starts_with(letter.bytes)) continue;
    return ForeignSign{letter.bytes.size(), SignKind::letter,
                       "the " + std::string(script) + " letter " + std::string(letter.bytes),
                       letter.meant};
  }
  return std::nullopt;
}

constexpr std::string_view plain_signs =
    "!\"#$%&'()*+,-./"
    "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}"
    "~";

/// U+FF01 to U+FF5E are wide forms of the ASCII characters, in their order.
std::optional<ForeignSign> full_width(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xEF') return std::nullopt;
  const auto second = static_cast<unsigned char>(text[1]);
  const auto third = static_cast<unsigned char>(text[2]);
  if (second != 0xBC && second != 0xBD) return std::nullopt;
  const std::size_t place = (second - 0xBCU) * 0x40U + (third - 0x80U);
  if (place == 0 || place > plain_signs.size()) return std::nullopt;
  const std::string_view meant = plain_signs.substr(place - 1, 1);
  const char sign = meant.front();
  const bool digit = sign >= '0' && sign <= '9';
  const bool letter =
      (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_' || digit;
  const std::string_view name = digit                        ? "a full-width digit"
                                : letter                     ? "a full-width letter"
                                : sign == '{' || sign == '}' ? "a full-width brace"
                                : sign == '(' || sign == ')' ? "a full-width parenthesis"
                                                             : "a full-width sign";
  return ForeignSign{3, letter ? SignKind::letter : SignKind::symbol, std::string(name), meant};
}

constexpr std::array<ForeignOperator, 9> operators{{
    {"==", "=", false},
    {"=<", "<=", false},
    {"=>", ">=", false},
    {":=", "=", false},
    {"<>", "!=", false},
    {"&&", "and", true},
    {"&", "and", true},
    {"||", "or", true},
    {"!", "not", true},
}};

}  // namespace

std::optional<ForeignSign> foreign_sign(std::string_view text) {
  for (const Lookalike& lookalike : lookalikes) {
    if (!text.starts_with(lookalike.bytes)) continue;
    return ForeignSign{lookalike.bytes.size(), lookalike.kind, std::string(lookalike.name),
                       lookalike.meant};
  }
  if (auto sign = full_width(text)) return sign;
  if (auto sign = twin(cyrillic, "Cyrillic", text)) return sign;
  return twin(greek, "Greek", text);
}

std::optional<ForeignOperator> foreign_operator(std::string_view text) {
  if (text.starts_with("!=")) return std::nullopt;
  const auto found = std::find_if(operators.begin(), operators.end(),
                                  [&](const auto& each) { return text.starts_with(each.written); });
  return found == operators.end() ? std::nullopt : std::optional(*found);
}

std::size_t size_of_sign(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

}  // namespace servanda::grammar
