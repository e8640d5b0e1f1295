// Pages of warnings: a rule is allowed and yet hardly meant.

#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

constexpr std::array<CodePage, 32> pages_of_lints{{
    {"L001", "`and` mixed with `or`",
     "Which binds first is plain to few readers. `servanda check --fix` writes the parentheses.",
     "ratified or total < 5 and total > 2", "ratified or (total < 5 and total > 2)",
     Frame::condition},
    {"L002", "always true or always false",
     "No fact can change the condition: it decides nothing, or hides that something else was "
     "meant.",
     "total >= 0", "total >= 5", Frame::condition},
    {"L003", "a clause that never decides", "`partly met when` asks for no less than `met when`.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified or total < 5
  partly met when ratified
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified and total < 5
  partly met when ratified
})",
     Frame::declarations},
    {"L004", "one condition twice", "The second adds nothing; perhaps another was meant.",
     "ratified and total < 5 and ratified", "ratified and total < 5", Frame::condition},
    {"L005", "negated twice", "Two negations are none. `--fix` takes them out.", "not not ratified",
     "ratified", Frame::condition},
    {"L006", "a truth that is compared", "A truth needs no comparison. `--fix` writes it plainly.",
     "ratified = no", "not ratified", Frame::condition},
    {"L007", "a variable that is not used",
     "The condition of a quantifier, or the figure of a sum, is the same for each member: `of s` "
     "is missing.",
     "every s in nws: ratified", "every s in nws: ratified of s", Frame::condition},
    {"L008", "a name that hides another",
     "Inside the inner quantifier the outer variable cannot be asked for.",
     "every s in nws: ratified of s and (some s in nws: total of s > 5)",
     "every s in nws: ratified of s and (some t in nws: total of t > 5)", Frame::condition},
    {"L009", "an indicator that no rule reads",
     "It may be misspelt where it was to be used, or not be needed.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
indicator unread truth lasting "Unread")",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified and readable
}
indicator readable truth lasting "Read")",
     Frame::declarations},
    {"L010", "an event that no rule reads", "As for indicators.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
event meeting "Meeting" { on date })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when some e in meeting where e.on in cycle
}
event meeting "Meeting" { on date })",
     Frame::declarations},
    {"L011", "a group that no rule uses", "It binds nobody, and nothing goes through it.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
group two "Two" { members FRA CHN })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when subject in two
}
group two "Two" { members FRA CHN })",
     Frame::declarations},
    {"L012", "a choice that no indicator uses", "Nothing has these values.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
choice colour { red green })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when paint = red
}
choice colour { red green }
indicator paint colour lasting "Paint")",
     Frame::declarations},
    {"L013", "a unit that no figure uses", "Nothing is counted in it.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
unit tonne)",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when mass < 5 tonne
}
unit tonne
indicator mass quantity of tonne lasting "Mass")",
     Frame::declarations},
    {"L014", "a parameter that no rule reads", "Its value changes nothing.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
parameter ceiling_of_all quantity of warhead { from 2010-01-01 = 5 })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < ceiling_of_all
}
parameter ceiling_of_all quantity of warhead { from 2010-01-01 = 5 })",
     Frame::declarations},
    {"L015", "a definition that no rule uses", "It means something, and nobody asks for it.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
define few = total < 5)",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when few
}
define few = total < 5)",
     Frame::declarations},
    {"L016", "a pack of which nothing is used", "The line `use …` can go; `--fix` takes it out.",
     R"(--- words.pacta
language 1
pack npt.words { title "Words" }
unit warhead "warheads"
--- rules.pacta
language 1
pack npt.rules { title "Rules" }
use npt.words
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
})",
     R"(--- words.pacta
language 1
pack npt.words { title "Words" }
unit warhead "warheads"
--- rules.pacta
language 1
pack npt.rules { title "Rules" }
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
})",
     Frame::files},
    {"L017", "a gap in a parameter", "What falls due in the gap has no data.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < p
}
parameter p quantity of warhead {
  from 2010-01-01 to 2010-12-31 = 5
  from 2012-01-01 = 6
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < p
}
parameter p quantity of warhead {
  from 2010-01-01 to 2011-12-31 = 5
  from 2012-01-01 = 6
})",
     Frame::declarations},
    {"L018", "a parameter that ends",
     "It ends within 180 days of the day of the check, or has ended: what falls due after that has "
     "no data.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < p
}
parameter p quantity of warhead { from 2010-01-01 to 2022-03-31 = 5 })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < p
}
parameter p quantity of warhead { from 2010-01-01 = 5 })",
     Frame::declarations},
    {"L019", "a citation without a place", "A reader must find the sentence that was agreed.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
})",
     R"(commitment 1 {
  title "One"
  cites "DOC" at "para. 1"
  binds each nws
  review each cycle
  met when ratified
})",
     Frame::declarations},
    {"L020", "a translation that is missing", "A pack is written in all languages of its title.",
     R"(language 1
pack p { title en "P" zh "包" }
state FRA "France"
group g "G" { members FRA })",
     R"(language 1
pack p { title en "P" zh "包" }
state FRA "France"
group g "G" zh "组" { members FRA })",
     Frame::file},
    {"L021", "no question",
     "`asks` is what a State is asked to report: without it nobody can settle an open verdict.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  asks "Is the treaty ratified?"
})",
     Frame::declarations},
    {"L022", "no scenario", "Nothing shows that the rule does what its author meant.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
scenario "S" {
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2015 | no data |
})",
     Frame::declarations},
    {"L023", "no theme", "A commitment without a theme is found by its id only.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  theme disarmament
})",
     Frame::declarations},
    {"L024", "a member twice", "It stands in the group with the same dates twice.",
     R"(group two "Two" { members FRA FRA })", R"(group two "Two" { members FRA CHN })",
     Frame::declarations},
    {"L025", "a group of nobody",
     "Of nobody nothing can be asked: each condition about it is not applicable.",
     R"(group none_of_all "None" {
})",
     R"(group one "One" { members FRA })", Frame::declarations},
    {"L026", "a gap between cycles", "A fact of these days belongs to no cycle.",
     R"(cycle RC2020 "To 2020" from 2016-01-01 to 2022-08-26)",
     R"(cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26)", Frame::declarations},
    {"L027", "equal to a bound", "A bounded figure is hardly ever known to be equal to another.",
     "total = at most 5", "total <= 5", Frame::condition},
    {"L028", "related to itself, or twice", "`related` names other commitments, each once.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  related test.1
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
  related other.1
})",
     Frame::declarations},
    {"L029", "a scenario that expects nothing", "It shows nothing.",
     R"(scenario "S" {
  as of 2015-01-01
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
scenario "S" {
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2015 | no data |
})",
     Frame::declarations},
    {"L030", "a verdict that is expected twice", "One of the two rows can go.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
scenario "S" {
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2015 | no data |
           | FRA     | RC2015 | no data |
})",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when ratified
}
scenario "S" {
  expect 1 | subject | cycle  | verdict |
           | FRA     | RC2015 | no data |
})",
     Frame::declarations},
    {"L031", "a parameter without an end",
     "Nobody can tell whether its value still holds: its author says until when, or that it holds "
     "until it is superseded.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < p
}
parameter p quantity of warhead { from 2010-01-01 = 5 })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when total < p
}
parameter p quantity of warhead { from 2010-01-01 = 5 until superseded })",
     Frame::declarations},
    {"L032", "events that nothing but their day tells apart",
     "Two rows tell of one event where they are equal in all that identifies it: the day and the "
     "fields of States, unless the rules say otherwise. An event without such fields counts once a "
     "day, and what its rows say otherwise is a conflict.",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when at least 2 v in ballot where v.on in cycle
}
event ballot "A vote" { on date  resolution text })",
     R"(commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when at least 2 v in ballot where v.on in cycle
}
event ballot "A vote" { on date  resolution text } identified by on resolution)",
     Frame::declarations},
}};

}  // namespace

std::span<const CodePage> lint_codes() { return pages_of_lints; }

}  // namespace servanda::base
