// Pages of errors in a file of waivers.

#include <array>

#include "base/codes/codes.hpp"

namespace servanda::base {
namespace {

constexpr std::array<CodePage, 4> pages_of_waivers{{
    {"W001", "a waiver that cannot be read",
     "A waiver names a commitment, whom it binds, the cycle, the reason, who decided, and the day "
     "on which it expires. None may be missing: a waiver without an end would hide a gap for ever. "
     "`from` says its first day; without it, a waiver is in force from ever.",
     R"(commitment,subject,cycle,reason,decided_by,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,)",
     R"(commitment,subject,cycle,reason,decided_by,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,2026-05-22)",
     Frame::facts},
    {"W002", "a waiver that waives nothing",
     "There is no such verdict, or it is met or not applicable. A waiver that stays behind could "
     "cover the next gap unseen.",
     R"(commitment,subject,cycle,reason,decided_by,expires
npt.ap2010.5.a,FRA,RC2010,"Under review",Bureau,2026-05-22)",
     R"(commitment,subject,cycle,reason,decided_by,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,2026-05-22)",
     Frame::facts},
    {"W003", "a waiver that has expired, or has not begun",
     "The verdict counts for `--fail-on` as if it had none; one that has expired is flagged. An "
     "old "
     "waiver may stay in the file where a later one for the same verdict is in force.",
     R"(commitment,subject,cycle,reason,decided_by,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,2021-12-31)",
     R"(commitment,subject,cycle,reason,decided_by,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,2026-05-22)",
     Frame::facts},
    {"W004", "two waivers of one verdict in force at once",
     "Who answers for the shortfall, why and until when, would hang on the order of the rows. A "
     "later waiver begins with `from`, behind the end of the one before it.",
     R"(commitment,subject,cycle,reason,decided_by,from,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,,2026-05-22
npt.ap2010.5.a,FRA,RC2020,"Before parliament",Conference,,2027-05-22)",
     R"(commitment,subject,cycle,reason,decided_by,from,expires
npt.ap2010.5.a,FRA,RC2020,"Under review",Bureau,,2026-05-22
npt.ap2010.5.a,FRA,RC2020,"Before parliament",Conference,2026-05-23,2027-05-22)",
     Frame::facts},
}};

}  // namespace

std::span<const CodePage> waiver_codes() { return pages_of_waivers; }

}  // namespace servanda::base
