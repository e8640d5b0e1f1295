// Pages of errors in the text of a rule file.

#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

constexpr std::array<CodePage, 14> pages_of_parsing{{
    {"P001", "an unexpected word",
     "The text does not go on as the language wants. The message names what could stand there.",
     "total << 5", "total < 5", Frame::condition},
    {"P002", "a text without its end",
     "A text begins with a quotation mark and ends with one, on the same line.",
     R"(wording = "lower)", R"(wording = "lower")", Frame::condition},
    {"P003", "a sign that cannot stand in a rule",
     "Outside of texts and comments a rule is written in plain letters, digits and signs. Word "
     "processors put others in their place.",
     "total ≤ 5", "total <= 5", Frame::condition},
    {"P004", "a comma in a figure",
     "Decimals are written with a point, and thousands without a sign, so that no figure can be "
     "read in two ways.",
     "total < 1,500", "total < 1500", Frame::condition},
    {"P005", "an operator of another language", "Conditions are joined by words, and `=` compares.",
     "total == 5 && ratified", "total = 5 and ratified", Frame::condition},
    {"P006", "nested too deeply",
     "At most 200 levels of parentheses and 1000 operators stand inside of each other: more can "
     "hardly be read, and must not exhaust the machine. `--limit nesting=400` allows for more "
     "levels.",
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not not not not not not not "
     "not not not not not not not not not not not not not not not not not ratified",
     "not ratified", Frame::condition},
    {"P007", "a clause that stands twice",
     "Each clause stands once, but for `cites`, so that it is plain which one counts.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  met when total < 5
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified and total < 5
})",
     Frame::declarations},
    {"P008", "a block without its end",
     "A block ends with a closing brace. The message points to where it was opened.",
     R"(commitment 1 {
  title "One"
unit tonne)",
     "unit tonne", Frame::declarations},
    {"P009", "a placeholder without its end",
     "In `says`, what stands between braces is a figure or a condition.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  says "total: {total"
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  says "total: {total}"
})",
     Frame::declarations},
    {"P010", "a row that does not fit its table",
     "Each row of a table is a line, has a bar at both ends and as many cells as the header; an "
     "empty cell says nothing.",
     R"(scenario "S" {
  given | subject | cycle  | total |
        | FRA     | RC2010 |
})",
     R"(scenario "S" {
  given | subject | cycle  | total |
        | FRA     | RC2010 |       |
})",
     Frame::declarations},
    {"P011", "a file that is too large",
     "A rule file has at most 16 MB. Split it, or raise the limit: `--limit rule-megabytes=32`. "
     "There is no example, as it would be too large, too.",
     "", "", Frame::file},
    {"P012", "a file that is not UTF-8",
     "Rule files are UTF-8 text. Save the file in that encoding; the message names the first byte "
     "that is not. In the example `\\xC9` stands for a byte that Latin-1 would read as É.",
     R"(language 1
pack p { title "\xC9tats" })",
     R"(language 1
pack p { title "États" })",
     Frame::file},
    {"P013", "a date written another way",
     "A date is year, month and day, joined by `-`, so that none can be read in two ways.",
     "ratified[as of 26.08.2022]", "ratified[as of 2022-08-26]", Frame::condition},
    {"P014", "a line that ends in another way",
     "A line of a rule file ends with a line feed (LF), or with a carriage return and a line feed "
     "(CR LF). "
     "With a carriage return alone, as old programs write it, or with another sign that some "
     "editors show as a "
     "new line, a comment would swallow the lines after it. In the example `\\x0D` stands for a "
     "carriage "
     "return.",
     R"(language 1
# the pack of treaties\x0Dpack p { title "Treaties" })",
     R"(language 1
# the pack of treaties
pack p { title "Treaties" })",
     Frame::file},
}};

}  // namespace

std::span<const CodePage> parse_codes() { return pages_of_parsing; }

}  // namespace servanda::base
