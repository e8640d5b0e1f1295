// Pages of errors in data.

#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

constexpr std::array<CodePage, 35> pages_of_data{{
    {"D001", "a file that is not UTF-8 text",
     "Data files are UTF-8; save the file in that encoding. In the example `\\xE9` stands for a "
     "byte that Latin-1 would read as é.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"D\xE9claration")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Déclaration")",
     Frame::facts},
    {"D002", "an empty file", "A file of data begins with a header.", "--- facts.csv",
     R"(--- facts.csv
subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::files},
    {"D003", "a header without rows", "Nothing was imported from the file.",
     "subject,indicator,as_of,value,document",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D004", "what is this file?",
     "The header tells what a file holds: facts, events, reports or completeness.",
     R"(country,figure
FRA,290)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D005", "a column is missing",
     "Facts need subject, indicator, cycle or as_of, and value or missing.",
     R"(subject,indicator,as_of
FRA,warheads.total,2020-12-31)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D006", "an unknown column",
     "Its name is none that such a file may have; nothing is left out in silence.",
     R"(subject,indicator,as_of,value,colour
FRA,warheads.total,2020-12-31,290,red)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D007", "a column twice", "Each column stands once.",
     R"(subject,subject,indicator,as_of,value
FRA,FRA,warheads.total,2020-12-31,290)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D008", "a row that does not fit its header",
     "It has more cells than the header, or fewer; a comma in a text may lack its quotation marks.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D009", "quotation marks that do not close",
     "A quoted cell ends with a quotation mark; one inside of it is written twice.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D010", "not a JSON object", "Each line of a JSON Lines file is one object with plain values.",
     R"({"subject": "FRA", "indicator": "warheads.total", "as_of": "2020", "value": 290)",
     R"({"subject": "FRA", "indicator": "warheads.total", "as_of": "2020", "value": 290})",
     Frame::facts},
    {"D011", "an empty cell", "This column must be filled in each row.",
     R"(subject,indicator,as_of,value,document
,warheads.total,2020-12-31,290,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D012", "an unknown subject", "A State is named by its code of three letters.",
     R"(subject,indicator,as_of,value,document
France,warheads.total,2020-12-31,290,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D013", "an unknown indicator", "The vocabulary of the rules has no such indicator.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.totl,2020-12-31,290,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D014", "an unknown cycle", "The rules declare no such cycle.",
     R"(subject,indicator,cycle,value,document
FRA,warheads.total,RC2021,290,"Report")",
     R"(subject,indicator,cycle,value,document
FRA,warheads.total,RC2020,290,"Report")",
     Frame::facts},
    {"D015", "an unknown event", "The rules declare no such kind of event.",
     R"(event,on,participants
p5_meting,2013-04-18,CHN;FRA)",
     R"(event,on,participants
p5_meeting,2013-04-18,CHN;FRA)",
     Frame::facts},
    {"D016", "an unknown basis",
     "A source is a national_report, an official_statement, depositary or independent.",
     R"(subject,indicator,as_of,value,basis,document
FRA,warheads.total,2020,290,newspaper,"Report")",
     R"(subject,indicator,as_of,value,basis,document
FRA,warheads.total,2020,290,independent,"Report")",
     Frame::facts},
    {"D017", "an unknown reason",
     "What is missing is not_reported, withheld, not_collected, never_declared or not_exchanged.",
     R"(subject,indicator,cycle,missing,document
FRA,warheads.total,RC2020,secret,"Report")",
     R"(subject,indicator,cycle,missing,document
FRA,warheads.total,RC2020,withheld,"Report")",
     Frame::facts},
    {"D018", "an unknown data set", "Completeness is stated for an indicator or a kind of event.",
     R"(dataset,complete_to
ctbt.in_efect,2024-11-01)",
     R"(dataset,complete_to
ctbt.in_effect,2024-11-01)",
     Frame::facts},
    {"D019", "a field of another event", "This kind of event has no such field.",
     R"(event,on,participants,stage
p5_meeting,2013-04-18,CHN;FRA,active)",
     R"(event,on,participants,stage
p5_meeting,2013-04-18,CHN;FRA,
risk_process,2013-04-18,CHN;FRA,active)",
     Frame::facts},
    {"D020", "a value that does not fit",
     "The indicator says which values it takes; the message tells what was expected.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,many,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D021", "not a date", "Dates are written as 2022-08-26, 2022-08 or 2022.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,31.12.2020,290,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D022", "a value and a reason, or neither", "A row tells a value, or why there is none.",
     R"(subject,indicator,cycle,value,missing,document
FRA,warheads.total,RC2020,290,withheld,"Report")",
     R"(subject,indicator,cycle,value,missing,document
FRA,warheads.total,RC2020,290,,"Report"
GBR,warheads.total,RC2020,,withheld,"Report")",
     Frame::facts},
    {"D023", "no time", "A fact names a cycle, a date, or both.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,,290,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
    {"D024", "a date before its cycle",
     "The row names a cycle that begins only after its date. A later date is no mistake: the cycle "
     "is what a row is about, its date when that happened or was said.",
     R"(subject,indicator,cycle,as_of,value,document
FRA,warheads.total,RC2020,2014-12-31,290,"Report")",
     R"(subject,indicator,cycle,as_of,value,document
FRA,warheads.total,RC2015,2014-12-31,290,"Report")",
     Frame::facts},
    {"D025", "no year", "A yearly figure needs its year.",
     R"(--- rules.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
indicator spending number per year "Spending"
--- facts.csv
subject,indicator,cycle,value,document
FRA,spending,RC2020,5,"Budget")",
     R"(--- rules.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
indicator spending number per year "Spending"
--- facts.csv
subject,indicator,as_of,value,document
FRA,spending,2020,5,"Budget")",
     Frame::files},
    {"D026", "one source says two things",
     "Two rows of one document speak of the same days and the same cycle, and differ.",
     R"(--- first.csv
subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report"
--- second.csv
subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,300,"Report")",
     R"(--- first.csv
subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report"
--- second.csv
subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,300,"Another report")",
     Frame::files},
    {"D027", "the text of a report cannot be read",
     "The column `text` names a UTF-8 file in the folder of the data file, or below it.",
     R"(report,subject,cycle,document,date,text
fra-2022,FRA,RC2020,NPT/CONF.2020/33,2022-07-26,missing.txt)",
     R"(report,subject,cycle,document,date,text
fra-2022,FRA,RC2020,NPT/CONF.2020/33,2022-07-26,)",
     Frame::facts},
    {"D028", "a file that is too large",
     "A file of data has at most 2000 MB. Split it, or raise the limit, up to 4000: "
     "`--limit data-megabytes=4000`. There is no example, as it would be too large, too.",
     "", "", Frame::file},
    {"D029", "too many rows",
     "One import takes at most 100 million rows. The example has the limit of a single one: "
     "`--limit rows=1`.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020,290,"Report"
GBR,warheads.total,2020,225,"Report")",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020,290,"Report")",
     Frame::facts},
    {"D030", "a name that these rules do not know",
     "The dossier holds facts that these rules do not read; they are left out, which changes no "
     "verdict of these rules. The example is imported with `old.pacta` and audited with "
     "`new.pacta`.",
     R"(--- old.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator signed truth lasting "Signed"
--- facts.csv
subject,indicator,as_of,value,document
FRA,signed,2016-09-24,yes,"Report"
--- new.pacta
language 1
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
})",
     R"(--- old.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator signed truth lasting "Signed"
--- facts.csv
subject,indicator,as_of,value,document
FRA,signed,2016-09-24,yes,"Report"
--- new.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator signed truth lasting "Signed"
indicator ratified truth lasting "Ratified"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when signed and ratified
})",
     Frame::files},
    {"D031", "a value that these rules do not know",
     "The dossier holds a value that these rules cannot read; it counts as not there. The example "
     "is imported with `old.pacta` and audited with `new.pacta`.",
     R"(--- old.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
choice alert_level { none reduced launch_ready }
indicator alert alert_level per cycle "Alert"
--- facts.csv
subject,indicator,as_of,value,document
FRA,alert,2020,launch_ready,"Report"
--- new.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
choice alert_level { none reduced }
indicator alert alert_level per cycle "Alert"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when alert < reduced
})",
     R"(--- old.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
choice alert_level { none reduced launch_ready }
indicator alert alert_level per cycle "Alert"
--- facts.csv
subject,indicator,as_of,value,document
FRA,alert,2020,launch_ready,"Report"
--- new.pacta
language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
choice alert_level { none reduced launch_ready }
indicator alert alert_level per cycle "Alert"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when alert < reduced
})",
     Frame::files},
    {"D034", "documents that replace each other",
     "`supersedes` names the earlier document whose figure a row replaces. A document that "
     "replaces "
     "itself, or two that replace each other, would leave no figure at all.",
     R"(subject,indicator,as_of,value,document,supersedes
FRA,warheads.total,2020-12-31,290,"Report","Corrigendum"
FRA,warheads.total,2020-12-31,300,"Corrigendum","Report")",
     R"(subject,indicator,as_of,value,document,supersedes
FRA,warheads.total,2020-12-31,290,"Report",
FRA,warheads.total,2020-12-31,300,"Corrigendum","Report")",
     Frame::facts},
    {"D035", "what was passed over",
     "Spreadsheets leave things in a file that are no data: `sep=;` in the first line, columns "
     "without a name, empty cells behind the last column, rows without a filled cell. They are "
     "passed over, and this is said, since a column may have lost its name.",
     R"(subject,indicator,as_of,value,,
FRA,warheads.total,2020-12-31,290,,)",
     R"(subject,indicator,as_of,value
FRA,warheads.total,2020-12-31,290)",
     Frame::facts},
    {"D036", "a day that nothing reads",
     "No cycle of the rules holds this day, or it has not come, or lies more than a hundred years "
     "before the first cycle, or is the first day that a program counts, such as 1970-01-01, which "
     "programs write where they know none. The row is taken; what it says will hardly be read.",
     R"(subject,indicator,as_of,value
FRA,warheads.total,2202-12-31,290)",
     R"(subject,indicator,as_of,value
FRA,warheads.total,2020-12-31,290)",
     Frame::facts},
    {"D050", "rows that name no document",
     "A verdict is worth what it can be shown by. A row whose `document` is empty counts, but "
     "nobody can look up what it says.",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,)",
     R"(subject,indicator,as_of,value,document
FRA,warheads.total,2020-12-31,290,"Report")",
     Frame::facts},
}};

}  // namespace

std::span<const CodePage> data_codes() { return pages_of_data; }

}  // namespace servanda::base
