// Pages of the findings of `servanda verify`, D040 to D045. Their examples change one small world
// in different ways.

#include <algorithm>
#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

/// Concatenates texts at compile time.
template <const std::string_view&... parts>
struct Joined {
  static constexpr std::array<char, (parts.size() + ...)> letters = [] {
    std::array<char, (parts.size() + ...)> all{};
    auto at = all.begin();
    ((at = std::copy(parts.begin(), parts.end(), at)), ...);
    return all;
  }();
  static constexpr std::string_view text{letters.data(), letters.size()};
};

constexpr std::string_view rules_up_to_their_test = R"(language 1
pack world { title "World" }
state FRA "France"
cycle RC2020 "To 2020" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members FRA }
indicator ctbt truth lasting "The treaty is ratified"
commitment 1 {
  title "One"
  cites "DOC"
  binds each nws
  review each cycle
  met when )";
constexpr std::string_view ratified = "ctbt\n}";
constexpr std::string_view not_ratified = "not ctbt\n}";
constexpr std::string_view facts = R"(
--- facts.csv
subject,indicator,as_of,value,document
FRA,ctbt,1998,yes,"Report")";

constexpr std::string_view in_world = "--- world.pacta\n";
constexpr std::string_view world = Joined<in_world, rules_up_to_their_test, ratified, facts>::text;

constexpr std::string_view lost_provenance = R"(
--- change.sql
DELETE FROM provenance;)";
constexpr std::string_view other_digest = R"(
--- change.sql
UPDATE dataset_digest SET sha256 = 'another';
UPDATE fresh_at SET change_counter = change_counter + 2;)";
constexpr std::string_view other_record = R"(
--- change.sql
UPDATE record SET rules_digest = 'another';)";
constexpr std::string_view other_fact = R"(
--- change.sql
UPDATE fact SET value = 'no';)";

constexpr std::string_view in_old = "--- old.pacta\n";
constexpr std::string_view in_new = "\n--- new.pacta\n";
constexpr std::string_view under_other_rules =
    Joined<in_old, rules_up_to_their_test, ratified, facts, in_new, rules_up_to_their_test,
           not_ratified>::text;
constexpr std::string_view under_equal_rules =
    Joined<in_old, rules_up_to_their_test, ratified, facts, in_new, rules_up_to_their_test,
           ratified>::text;

constexpr std::array<CodePage, 6> pages_of_records{{
    {"D040", "a damaged dossier",
     "`servanda verify` found that the file is not whole: SQLite's own check of it fails, or a row "
     "refers to another one that is not there. In the example, SQL that no release of this program "
     "would run stands in `change.sql`.",
     Joined<world, lost_provenance>::text, world, Frame::files},
    {"D041", "derived columns that are not those of the rows",
     "A dossier keeps, beside its rows, digests and columns that are made of them, and trusts them "
     "as long as nobody else has written to the file. Somebody has changed them and has hidden "
     "it; or somebody has changed the rows, and they are not any more what an import left.",
     Joined<world, other_digest>::text, world, Frame::files},
    {"D042", "a broken chain of records",
     "Each recorded run holds the digest of the one before it. A record was changed after it was "
     "written, or one was taken out or put in: nothing from there on proves anything.",
     Joined<world, other_record>::text, world, Frame::files},
    {"D043", "other facts than a record rests on",
     "What the dossier held when a run was recorded is not what it holds of that now: facts were "
     "changed or deleted, or the list of imports was. This program only ever adds facts; newer "
     "ones replace older ones without deleting them.",
     Joined<world, other_fact>::text, world, Frame::files},
    {"D044", "a record that was made under other rules",
     "With `--rules`, `servanda verify` gives the recorded verdicts again, of those records that "
     "were made under rules of the same digest. This one was made under others, and is left alone: "
     "that is no damage.",
     under_other_rules, under_equal_rules, Frame::files},
    {"D045", "a recorded verdict that is not given again",
     "Rules, facts and dates are those of the record, and the verdicts are others: the program has "
     "changed, or whoever wrote the record did not take them from it. There is no example, as it "
     "would take another release of the program.",
     "", "", Frame::files},
}};

}  // namespace

std::span<const CodePage> record_codes() { return pages_of_records; }

}  // namespace servanda::base
