#include "engine/check/said_otherwise.hpp"

#include <algorithm>
#include <array>

#include "base/digit.hpp"
#include "base/text.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {
namespace {

struct Words {
  std::string_view written;
  std::string_view means;
};

constexpr auto beginnings = std::to_array<Words>({{"max ", "at most"},
                                                  {"max. ", "at most"},
                                                  {"maximum ", "at most"},
                                                  {"maximum of ", "at most"},
                                                  {"a maximum of ", "at most"},
                                                  {"min ", "at least"},
                                                  {"min. ", "at least"},
                                                  {"minimum ", "at least"},
                                                  {"minimum of ", "at least"},
                                                  {"a minimum of ", "at least"}});
constexpr auto endings = std::to_array<Words>({{"+", "at least"},
                                               {" or more", "at least"},
                                               {" and more", "at least"},
                                               {" or above", "at least"},
                                               {" and above", "at least"},
                                               {" or over", "at least"},
                                               {" or greater", "at least"},
                                               {" or higher", "at least"},
                                               {" at least", "at least"},
                                               {" or less", "at most"},
                                               {" or fewer", "at most"},
                                               {" or below", "at most"},
                                               {" and below", "at most"},
                                               {" or under", "at most"},
                                               {" or lower", "at most"},
                                               {" at most", "at most"},
                                               {" max", "at most"},
                                               {" min", "at least"}});

bool begins_as_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && base::is_digit(text.front());
}

std::optional<SaidOtherwise> said_of_one(std::string_view text) {
  for (const Words& words : beginnings) {
    if (!text.starts_with(words.written)) continue;
    const std::string_view number = base::trimmed(text.substr(words.written.size()));
    if (begins_as_number(number))
      return SaidOtherwise{std::string(words.means), {std::string(number)}};
  }
  for (const Words& words : endings) {
    if (!text.ends_with(words.written)) continue;
    const std::string_view number =
        base::trimmed(text.substr(0, text.size() - words.written.size()));
    if (begins_as_number(number))
      return SaidOtherwise{std::string(words.means), {std::string(number)}};
  }
  return std::nullopt;
}

/// `220-230`, but neither `-5` nor `1e-5`; the wave is the dash of East Asia.
std::optional<SaidOtherwise> said_of_two(std::string_view text) {
  for (const std::string_view joint : {"—", "-", "~"}) {
    const std::size_t at = text.find(joint, 1);
    if (at == std::string_view::npos || text[at - 1] == 'e') continue;
    const std::string_view first = base::trimmed(text.substr(0, at));
    const std::string_view last = base::trimmed(text.substr(at + joint.size()));
    if (begins_as_number(first) && begins_as_number(last))
      return SaidOtherwise{"between", {std::string(first), std::string(last)}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<SaidOtherwise> said_otherwise(std::string_view written) {
  const std::string text = in_lower_case(in_plain_signs(written));
  if (text.empty()) return std::nullopt;
  auto said = said_of_one(text);
  return said ? said : said_of_two(text);
}

std::string in_our_words(const SaidOtherwise& said) {
  std::string text = said.bound;
  for (const std::string& number : said.numbers)
    text += (&number == &said.numbers.front() ? " " : " and ") + number;
  return text;
}

}  // namespace servanda::engine
