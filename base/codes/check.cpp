// Pages of errors in the meaning of rules: names, types, units, periods, dates.

#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

constexpr std::array<CodePage, 28> pages_of_meaning{{
    {"N001", "an unknown name",
     "Nothing of this name is declared in the packs at hand. Where one is spelt nearly like it, "
     "the message asks for it.",
     "totl < 5", "total < 5", Frame::condition},
    {"N002", "a name of a pack that is not used",
     "A file reads its own pack and the packs that it names with `use`.",
     R"(--- vocabulary.pacta
language 1
pack npt.vocabulary { title "Words" }
unit warhead "warheads"
--- rules.pacta
language 1
pack npt.rules { title "Rules" }
parameter p quantity of warhead { from 2010-01-01 = 5 until superseded })",
     R"(--- vocabulary.pacta
language 1
pack npt.vocabulary { title "Words" }
unit warhead "warheads"
--- rules.pacta
language 1
pack npt.rules { title "Rules" }
use npt.vocabulary
parameter p quantity of warhead { from 2010-01-01 = 5 until superseded })",
     Frame::files},
    {"N003", "declared twice", "A name stands for one thing.",
     R"(unit tonne
unit tonne)",
     R"(unit tonne
unit kilotonne = 1000 tonne)",
     Frame::declarations},
    {"N004", "an unknown pack", "A pack that is used must be among the files given.",
     "use test.missing", "unit tonne", Frame::declarations},
    {"N005", "a file without a pack", "A file of rules says first to which pack it belongs.",
     R"(language 1
unit tonne)",
     R"(language 1
pack p { title "P" }
unit tonne)",
     Frame::file},
    {"N006", "a clause is missing",
     "A commitment has a title, a citation, a group that it binds, a review and a condition.",
     R"(commitment 1 {
  title "One"
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
})",
     Frame::declarations},
    {"N007", "defined by itself",
     "What a definition means, or a unit is, must come to an end: there is no recursion.",
     R"(define a = b
define b = a)",
     R"(define a = b
define b = total < 5)",
     Frame::declarations},
    {"T001", "a condition is needed", "A figure is not true or false by itself.", "total",
     "total > 0", Frame::condition},
    {"T002", "types that do not go together", "Only like can be compared with like.",
     "total < alert", "alert < launch_ready", Frame::condition},
    {"T003", "units that do not go together",
     "Warheads and launchers neither add nor compare, unless a unit is declared as so many of "
     "another.",
     "total < launchers", "total < 5 warhead", Frame::condition},
    {"T004", "an operand of the wrong kind",
     "The operator or function needs another kind of value here.", "ratified + 1 > 2",
     "total + 1 > 2", Frame::condition},
    {"T005", "whose figure?",
     "A commitment that binds a group collectively has no single subject: each figure says whose "
     "it is.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds collectively nws
  review each cycle
  met when total < 5
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds collectively nws
  review each cycle
  met when every s in nws: total of s < 5
})",
     Frame::declarations},
    {"T006", "a period that does not fit",
     "A yearly figure is asked for a year, others for a cycle, and each for one period at a time.",
     "spending > 5", "spending[2012] > 5", Frame::condition},
    {"T007", "a value that its type cannot hold",
     "A date that is not in the calendar, a figure with too many digits, a verdict that is none.",
     "ratified_on + 2000000 days > 2022-02-28", "ratified_on + 20 days > 2022-02-28",
     Frame::condition},
    {"T008", "arguments that do not fit",
     "A function takes as many values as its page in the manual says, and an aggregate its range.",
     "abs(total, 5) > 2", "abs(total) > 2", Frame::condition},
    {"T009", "a definition that is too large",
     "Each use of a definition is written out; a chain of them that doubles at each step grows "
     "beyond all bounds.",
     R"(define step1 = total + total + total + total + total + total + total + total
define step2 = step1 + step1 + step1 + step1 + step1 + step1 + step1 + step1
define step3 = step2 + step2 + step2 + step2 + step2 + step2 + step2 + step2
define step4 = step3 + step3 + step3 + step3 + step3 + step3 + step3 + step3
define step5 = step4 + step4 + step4 + step4 + step4 + step4 + step4 + step4
define step6 = step5 + step5 + step5 + step5 + step5 + step5 + step5 + step5
define step7 = step6 + step6 + step6 + step6 + step6 + step6 + step6 + step6)",
     R"(define step1 = 8 * total
define step2 = 8 * step1)",
     Frame::declarations},
    {"T010", "two sources for one figure", "A figure is read from one source at a time.",
     "total from independent from depositary > 5", "total from independent > 5", Frame::condition},
    {"T011", "sentences that tell different figures",
     "A reader of one language must not be told less than a reader of another.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  says en "total {total}, ceiling {ceiling}"
       zh "总数 {total}"
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  says en "total {total}, ceiling {ceiling}"
       zh "上限 {ceiling}，总数 {total}"
})",
     Frame::declarations},
    {"T012", "a score, a scale, a weight or a tolerance that cannot be",
     "A score lies on its scale and has a row for what is left; a line goes through two points; a "
     "member of an index counts within its range and has some weight, which its model uses.",
     R"(index progress "Progress" {
  for each nws
  of indicators { total scale 100 at 0 }
})",
     R"(index progress "Progress" {
  for each nws
  of indicators { total scale 100 at 0, 0 at 300 }
})",
     Frame::declarations},
    {"T013", "a year or a month where a day is needed",
     "A year has 365 days: a rule says whether a day of it is meant, its first or its last.",
     "ratified_on <= 2020", "ratified_on <= end of 2020", Frame::condition},
    {"V001", "dates of a cycle or a membership",
     "A period ends after it begins, and no day belongs to two cycles.",
     R"(cycle RC2020 "To 2020" from 2022-08-26 to 2015-05-23)",
     R"(cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26)", Frame::declarations},
    {"V002", "values of a parameter overlap", "On each day a parameter has one value.",
     R"(parameter p percent {
  from 2010-01-01 to 2012-12-31 = 5%
  from 2012-01-01 = 6%
})",
     R"(parameter p percent {
  from 2010-01-01 to 2011-12-31 = 5%
  from 2012-01-01 = 6%
})",
     Frame::declarations},
    {"V003", "not a day of the calendar",
     "Dates are written as year, month and day, and must exist.", "ratified_on < 2021-02-30",
     "ratified_on < 2021-02-28", Frame::condition},
    {"V004", "exceptions that apply at once",
     "Where two exceptions hold, nobody could say which clause counts.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
exception to 1 "a" when total < 5 { met when total < 3 }
exception to 1 "b" when total < 5 and ratified { met when total < 2 })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
exception to 1 "a" when total < 5 { met when total < 3 }
exception to 1 "b" when total >= 5 { met when total < 9 })",
     Frame::declarations},
    {"V005", "no day to move",
     "What is reviewed each cycle falls due with its end; only a commitment that is due once has a "
     "day of its own.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
exception to 1 "a" when total < 5 { once by 2020-01-01 })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
exception to 1 "a" when total < 5 { grace 90 days })",
     Frame::declarations},
    {"V006", "due in no cycle",
     "An index has a score for each cycle; a commitment that is due on a day outside of all of "
     "them "
     "would count in none.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  once by 2030-01-01
  met when ratified
}
index progress "Progress" { of commitments 1 })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  once by 2014-01-01
  met when ratified
}
index progress "Progress" { of commitments 1 })",
     Frame::declarations},
    {"V007", "versions in force at once",
     "Of a commitment that changes, one version answers for what falls due on a day.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  in force to 2015-12-31
  review each cycle
  met when ratified
}
commitment 1 {
  title "One, made stricter"
  cites "DOC"
  binds each nws
  in force from 2015-01-01
  review each cycle
  met when ratified and total < 300
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  in force to 2014-12-31
  review each cycle
  met when ratified
}
commitment 1 {
  title "One, made stricter"
  cites "DOC"
  binds each nws
  in force from 2015-01-01
  review each cycle
  met when ratified and total < 300
})",
     Frame::declarations},
    {"V008", "not in force when due", "A version that is not in force on its day is never asked.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  in force from 2015-01-01
  once by 2014-05-09
  met when ratified
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  in force from 2014-01-01
  once by 2014-05-09
  met when ratified
})",
     Frame::declarations},
}};

}  // namespace

std::span<const CodePage> check_codes() { return pages_of_meaning; }

}  // namespace servanda::base
