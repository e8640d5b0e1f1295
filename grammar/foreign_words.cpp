#include "grammar/foreign_words.hpp"

#include <algorithm>
#include <array>

namespace servanda::grammar {
namespace {

struct Meant {
  std::string_view word;
  std::string_view help;
};

constexpr std::array<Meant, 69> foreign_words{{
    {"true", "a truth is `yes` or `no`: write `yes`"},
    {"false", "a truth is `yes` or `no`: write `no`"},
    {"equals", "write `=`"},
    {"equal", "write `=`"},
    {"eq", "write `=`"},
    {"is_equal", "write `=`"},
    {"contains", "write `has`, as in `topics has doctrine`"},
    {"includes", "write `has`, as in `topics has doctrine`"},
    {"like", "write `matches`, as in `matches \"NPT/CONF.*\"`"},
    {"less", "write `<`, or `fewer than`"},
    {"lower", "write `<`, or `fewer than`"},
    {"under", "write `<`, or `fewer than`"},
    {"greater", "write `>`, or `more than`"},
    {"higher", "write `>`, or `more than`"},
    {"exceeds", "write `>`"},
    {"plus", "write `+`"},
    {"minus", "write `-`"},
    {"times", "write `*`"},
    {"divided", "write `/`"},
    {"mod", "there is no remainder: say what it would be asked for"},
    {"xor", "write `exactly 1 of { a; b }`"},
    {"nor", "write `none of { a; b }`"},
    {"but", "write `and`, or `and not`"},
    {"unless", "write `or`, as in `a or b`: b unless a"},
    {"if", "write `implies`, as in `a implies b`: if a, then b"},
    {"then", "write `implies`, as in `a implies b`: if a, then b"},
    {"while", "write `and`"},
    {"each", "write `every`, as in `every s in nws: …`"},
    {"forall", "write `every`, as in `every s in nws: …`"},
    {"foreach", "write `every`, as in `every s in nws: …`"},
    {"exists", "write `some`, as in `some s in nws: …`"},
    {"exist", "write `some`, as in `some s in nws: …`"},
    {"neither", "write `none of { a; b }`"},
    {"either", "write `any of { a; b }`, or `a or b`"},
    {"both", "write `all of { a; b }`, or `a and b`"},
    {"null", "ask `… is known`, or `… is reported`"},
    {"nil", "ask `… is known`, or `… is reported`"},
    {"unknown", "ask `… is not known`"},
    {"missing", "ask `… is not reported`"},
    {"today", "a rule reads no clock: `cycle` is the one under review, and `--as-of` the day"},
    {"now", "a rule reads no clock: `cycle` is the one under review, and `--as-of` the day"},
    {"this", "write `subject` for the State under review, `cycle` for its cycle"},
    {"self", "write `subject` for the State under review"},
    {"state", "write `subject` for the State under review"},
    {"current", "leave it out: the cycle under review is asked where none is named"},
    {"last", "write `previous cycle`"},
    {"len", "write `count(s in nws where …)`"},
    {"mean", "write `average(…)`"},
    {"avg", "write `average(…)`"},
    {"et", "write `and`"},
    {"und", "write `and`"},
    {"ou", "write `or`"},
    {"oder", "write `or`"},
    {"nicht", "write `not`"},
    {"pas", "write `not`"},
    {"non", "write `not`, or `no` for the answer"},
    {"kein", "write `no`"},
    {"keine", "write `no`"},
    {"nein", "write `no`"},
    {"oui", "write `yes`"},
    {"ja", "write `yes`"},
    {"wenn", "write `when` behind `met`; in a condition `a implies b`: if a, then b"},
    {"si", "write `when` behind `met`; in a condition `a implies b`: if a, then b"},
    {"ist", "write `=`, or ask `… is reported`"},
    {"est", "write `=`, or ask `… is reported`"},
    {"jeder", "write `every`, as in `every s in nws: …`"},
    {"jede", "write `every`, as in `every s in nws: …`"},
    {"chaque", "write `every`, as in `every s in nws: …`"},
    {"mindestens", "write `at least`, or `>=`"},

}};

std::string in_lower_case(std::string_view word) {
  std::string lower(word);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

}  // namespace

std::string meant_by(std::string_view word) {
  const std::string meant = in_lower_case(word);
  const auto* const found = std::find_if(foreign_words.begin(), foreign_words.end(),
                                         [&](const Meant& each) { return each.word == meant; });
  return found == foreign_words.end() ? std::string() : std::string(found->help);
}

}  // namespace servanda::grammar
