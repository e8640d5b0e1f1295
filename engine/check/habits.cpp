#include "engine/check/habits.hpp"

#include "base/text.hpp"

namespace servanda::engine {
namespace {

std::string mend_one(const Meant& meant) {
  if (meant.text.empty()) return {};
  if (meant.has_thousands && !meant.has_decimal_comma)
    return "write no separators between thousands: " + base::in_ticks(meant.text);
  if (meant.has_decimal_comma && !meant.has_thousands)
    return "write a decimal point: " + base::in_ticks(meant.text);
  return "write " + base::in_ticks(meant.text);
}

std::string mend_two(const Meant& one, const Meant& other) {
  if (one.has_thousands == other.has_thousands)
    return "write " + base::in_ticks(one.text) + " or " + base::in_ticks(other.text) +
           ", whichever is meant";
  const Meant& thousands = one.has_thousands ? one : other;
  const Meant& decimal = one.has_thousands ? other : one;
  std::string mend;
  for (const Meant* const each : {&thousands, &decimal}) {
    if (each->text.empty()) continue;
    const Meant& rest = each == &thousands ? decimal : thousands;
    mend += (mend.empty() ? "write " : ", ") + base::in_ticks(each->text) + " " +
            condition_of(*each, rest);
  }
  return mend;
}

/// The spelling as an argument of a command line: `"1 234,5"`.
std::string quoted(const std::string& example) {
  return example.find_first_of(" '") == std::string::npos ? example : '"' + example + '"';
}

std::string or_say(std::string_view things, std::string_view option,
                   const std::vector<std::string>& examples) {
  std::string text;
  for (const std::string& example : examples) {
    text += text.empty() ? "; or say for the whole file how it writes " + std::string(things) + ": "
                         : ", ";
    text += base::in_ticks(std::string(option) + " " + quoted(example));
  }
  return text;
}

}  // namespace

std::string condition_of(const Meant& one, const Meant& other) {
  const Meant& decimal = one.has_thousands ? other : one;
  const std::string sign = decimal.has_decimal_comma ? "comma" : "point";
  return one.has_thousands ? "if the " + sign + " separates thousands"
                           : "if it is a decimal " + sign;
}

std::string mend_meant(const std::vector<Meant>& meant) {
  if (meant.empty()) return {};
  return meant.size() == 1 ? mend_one(meant[0]) : mend_two(meant[0], meant[1]);
}

std::string or_say_habits(const std::vector<NumberSpelling>& habits) {
  std::vector<std::string> examples;
  examples.reserve(habits.size());
  for (const NumberSpelling& habit : habits) examples.push_back(to_string(habit));
  return or_say("numbers", "--numbers", examples);
}

std::string or_say_habits_of_date(std::string_view date) {
  using Part = DateSpelling::Part;
  constexpr std::array<std::array<Part, 3>, 3> orders{{{Part::day, Part::month, Part::year},
                                                       {Part::month, Part::day, Part::year},
                                                       {Part::year, Part::month, Part::day}}};
  std::vector<std::string> examples;
  for (const char separator : {'.', '/', '-', ' '}) {
    for (const auto& order : orders) {
      const DateSpelling habit{order, separator};
      if (plain_date(date, habit)) examples.push_back(to_string(habit));
    }
  }
  return or_say("dates", "--dates", examples);
}

}  // namespace servanda::engine
