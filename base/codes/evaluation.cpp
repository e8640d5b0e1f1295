// Pages of messages while rules run.

#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

constexpr std::array<CodePage, 4> pages_of_evaluation{{
    {"E001", "a scenario that does not hold",
     "A scenario expects a verdict, and another one came out: the rule, the facts or the "
     "expectation is not what was meant. The notes tell why the verdict is what it is, and how "
     "each condition of the rule came out.",
     R"(language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator ratified truth lasting "Ratified"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
scenario "S" {
  given | subject | as_of | ratified |
        | FRA     | 2016  | yes      |
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2020 | not met |
})",
     R"(language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator ratified truth lasting "Ratified"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
scenario "S" {
  given | subject | as_of | ratified |
        | FRA     | 2016  | yes      |
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2020 | met |
})",
     Frame::file},
    {"E002", "exceptions that apply at once",
     "In a case that is in the dossier both conditions hold, and nobody could say which clause "
     "counts. The verdict is an error, and all others are given. `servanda check` finds what can "
     "be "
     "told without data (V004).",
     R"(--- rules.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator ratified truth lasting "Ratified"
indicator observer truth lasting "Observer"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
exception to 1 "it signed early" when ratified { grace 90 days }
exception to 1 "an observer" when observer { met when observer }
--- facts.csv
subject,indicator,as_of,value,document
FRA,ratified,2016,yes,"Report"
FRA,observer,2016,yes,"Report")",
     R"(--- rules.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator ratified truth lasting "Ratified"
indicator observer truth lasting "Observer"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
exception to 1 "it signed early" when ratified { grace 90 days }
exception to 1 "an observer" when observer and not ratified { met when observer }
--- facts.csv
subject,indicator,as_of,value,document
FRA,ratified,2016,yes,"Report"
FRA,observer,2016,yes,"Report")",
     Frame::files},
    {"E003", "out of time",
     "The command took longer than `--limit seconds=N` allows. It wrote no result, and an import "
     "has taken in nothing: raise the limit, or ask for less. There is no example, as how long "
     "something takes depends on the machine.",
     "", "", Frame::file},
    {"E004", "a result that can't be computed",
     "Figures are exact, and have at most 4,932 digits before and behind the point of a fraction's "
     "two numbers; days lie in the years 1 to 9999. A result that goes beyond is an error, as is "
     "all that reads it, and all others are given. So is an index whose member counts beyond the "
     "range of the index, or is in error itself. Round a part of the figure where that harms "
     "nothing: what is rounded to eight places takes part in sums and products with few digits.",
     R"(--- rules.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator n number per cycle "A number"
define d1 = n * n
define d2 = d1 * d1 * d1 * d1
define d3 = d2 * d2 * d2 * d2
define d4 = d3 * d3 * d3 * d3
define d5 = d4 * d4 * d4 * d4
define d6 = d5 * d5 * d5 * d5
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when d6 > 1
}
--- facts.csv
subject,indicator,as_of,value,document
FRA,n,2016,1234567890.5,"Report")",
     R"(--- rules.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator n number per cycle "A number"
define d1 = n * n
define d2 = d1 * d1 * d1 * d1
define d3 = d2 * d2 * d2 * d2
define d4 = d3 * d3 * d3 * d3
define d5 = d4 * d4 * d4 * d4
define d6 = d5 * d5 * d5 * d5
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when round(d1, 2) > 1
}
--- facts.csv
subject,indicator,as_of,value,document
FRA,n,2016,1234567890.5,"Report")",
     Frame::files},
}};

}  // namespace

std::span<const CodePage> evaluation_codes() { return pages_of_evaluation; }

}  // namespace servanda::base
