#pragma once
// The world of all random rules: its tables make both the declarations and the reference.

#include <string>
#include <vector>

#include "tests/properties/program.hpp"

namespace servanda::properties {

inline const std::vector<std::string> states{"CHN", "FRA", "GBR", "RUS"};
inline const std::string body_of_all = "conference";

struct Cycle {
  std::string name, first, last;
};
inline const std::vector<Cycle> cycles{{"RC2010", "2005-05-28", "2010-05-28"},
                                       {"RC2015", "2010-05-29", "2015-05-22"},
                                       {"RC2020", "2015-05-23", "2022-08-26"},
                                       {"RC2026", "2022-08-27", "2026-05-22"}};

/// From and to may be empty.
struct Membership {
  std::string group, member, from, to;
};
inline const std::vector<Membership> memberships{{"nws", "CHN", "", ""},
                                                 {"nws", "FRA", "", ""},
                                                 {"nws", "GBR", "", ""},
                                                 {"changing", "GBR", "2015-06-01", ""},
                                                 {"changing", "CHN", "", "2012-01-01"},
                                                 {"changing", "FRA", "", ""},
                                                 {"changing", "RUS", "2010-05-28", "2015-05-22"},
                                                 {"alone", "RUS", "", ""},
                                                 {"nobody", "CHN", "", "2000-01-01"}};
inline const std::vector<std::string> groups{"nws", "changing", "alone", "nobody"};

inline const std::vector<std::string> bases{"national_report", "official_statement", "depositary",
                                            "independent"};
inline const std::vector<std::string> levels{"low", "middle", "high"};
inline const std::vector<std::string> topics{"doctrine", "risk", "arms"};

enum class Grain : std::uint8_t { per_cycle, lasting, per_year };
struct Indicator {
  std::string name;
  Sort sort;
  Grain grain;
  int holds_for = 0;  ///< the months for which a lasting fact holds; 0: without end
};
/// `about` means within 10% for `n` and `cap`.
inline const std::vector<Indicator> indicators{
    {"n", Sort::number, Grain::per_cycle},          {"cap", Sort::number, Grain::lasting},
    {"spent", Sort::number, Grain::per_year},       {"base", Sort::number, Grain::lasting},
    {"rate", Sort::percent, Grain::per_cycle},      {"total", Sort::warheads, Grain::per_cycle},
    {"ceiling", Sort::warheads, Grain::lasting},    {"stock", Sort::dozens, Grain::per_cycle},
    {"limit_set", Sort::truth, Grain::lasting, 30}, {"reserve", Sort::warheads, Grain::lasting, 60},
    {"a", Sort::truth, Grain::per_cycle},           {"b", Sort::truth, Grain::per_cycle},
    {"treaty", Sort::truth, Grain::lasting},        {"filed", Sort::truth, Grain::per_year},
    {"opened", Sort::date, Grain::per_cycle},       {"term", Sort::duration, Grain::per_cycle},
    {"alert", Sort::level, Grain::per_cycle},       {"themes", Sort::topics, Grain::per_cycle},
    {"host", Sort::state, Grain::per_cycle},        {"partners", Sort::states, Grain::per_cycle},
    {"word", Sort::text, Grain::per_cycle},         {"net", Sort::tonnes, Grain::per_cycle},
    {"sink", Sort::tonnes, Grain::lasting}};

struct Field {
  std::string name;
  Sort sort;
};
/// The fields of the only event, `talk`.
inline const std::vector<Field> fields{{"on", Sort::date},
                                       {"participants", Sort::states},
                                       {"topics", Sort::topics},
                                       {"level", Sort::level},
                                       {"size", Sort::number}};

/// A person judges this indicator; verdicts that read it have a flag.
inline const std::string by_judgement = "b";

struct Phrase {
  std::string text, language;
};
inline const std::vector<Phrase> phrases{
    {"risk reduction", "en"}, {"reduc*", "en"}, {"核风险", "zh"}, {"réduction des risques", "fr"}};
/// A paragraph of a report, and the phrases that a reader finds in it.
struct Paragraph {
  std::string text;
  std::vector<std::size_t> mentions;
};
inline const std::vector<Paragraph> paragraphs{{"There were talks on Risk\nReduction.", {0, 1}},
                                               {"Not one brisk reduction was made.", {1}},
                                               {"RISK-REDUCTION measures", {0, 1}},
                                               {"减少核\n风险的措施", {2}},
                                               {"核能的风险", {}},
                                               {"RÉDUCTION des risques", {3}},
                                               {"An irreducible risk. Reduction, too.", {1}},
                                               {"Nothing is said of it.", {}}};

struct ParameterSpan {
  std::string name, from, to;  ///< `to` may be empty
  std::string text;
  Sort sort;
  Fraction number;
};
inline const std::vector<ParameterSpan> parameter_spans{
    {"limit", "2005-05-28", "2010-05-28", "4", Sort::number, fraction(4)},
    {"limit", "2015-05-22", "", "5", Sort::number, fraction(5)},
    {"quota", "2010-05-28", "2022-08-25", "30 warhead", Sort::warheads, fraction(30)},
    {"part", "2005-01-01", "", "50%", Sort::percent, fraction(1, 2)}};

[[nodiscard]] inline const Indicator& indicator(const std::string& name) {
  for (const Indicator& each : indicators) {
    if (each.name == name) return each;
  }
  return indicators.front();
}

[[nodiscard]] inline const Cycle& cycle_at(int position) {
  return cycles.at(static_cast<std::size_t>(position));
}

/// The position of a cycle in the list, or -1.
[[nodiscard]] inline int position_of_cycle(const std::string& name) {
  for (std::size_t i = 0; i < cycles.size(); ++i) {
    if (cycles[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

[[nodiscard]] inline bool is_figure(Sort sort) {
  return sort == Sort::number || sort == Sort::percent || sort == Sort::warheads ||
         sort == Sort::dozens || sort == Sort::tonnes;
}
/// A quantity is never negative, and converts to the unit of another one.
[[nodiscard]] inline bool is_quantity(Sort sort) {
  return sort == Sort::warheads || sort == Sort::dozens;
}

}  // namespace servanda::properties
