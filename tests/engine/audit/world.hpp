#pragma once
// Rules in memory, and a dossier of a few facts in a folder that goes again.

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/audit/audit.hpp"
#include "engine/audit/outside/in_memory.hpp"
#include "engine/dossier/dossier.hpp"
#include "tests/temporary_folder.hpp"

namespace servanda::engine {

inline constexpr auto vocabulary_text = R"(language 1
pack world { title en "A small world" cites "D" }
unit warhead "warheads"
state CHN "China"
state FRA "France"
cycle RC2015 "second cycle" from 2010-05-29 to 2015-05-22
cycle RC2020 "third cycle" from 2015-05-23 to 2022-08-26
group nws "Two States" { members CHN FRA }
indicator total quantity of warhead per cycle "Total"
)";
inline constexpr auto commitments_text = R"(language 1
pack treaty { title en "A treaty" cites "D" }
use world
commitment reduce {
  title en "Reduce" cites "D" at "1"
  binds each nws
  review each cycle from RC2015
  met when total < 290
}
)";

class AuditOfAWorld : public testing::Test {
 protected:
  AuditOfAWorld() {
    memory_.put("rules/1.pacta", vocabulary_text);
    memory_.put("rules/2.pacta", commitments_text);
    rules_ = read_rules(memory_, {"rules"}, diagnostics_);
    import("CHN,2012-01-01,250\nFRA,2012-01-01,300\n");
  }

  void import(const std::string& rows) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto file =
        sources.add("facts.csv", "subject,as_of,value,indicator\n" + with_indicator(rows));
    Dossier(dossier_, Dossier::Mode::create_or_write)
        .import(sources, {file}, rules_.program.vocabulary, diagnostics);
    ASSERT_FALSE(diagnostics.has_errors()) << render(diagnostics, sources);
  }

  [[nodiscard]] AuditScope scope(SelectionWords words = {}) const {
    return std::get<AuditScope>(AuditScope::of(rules_.program, std::move(words)));
  }
  [[nodiscard]] AuditRequest request(SelectionWords words = {}) const {
    return {scope(std::move(words)), dates_};
  }
  /// "CHN RC2015 met", …
  [[nodiscard]] std::vector<std::string> verdicts(const Audited& audited) const {
    std::vector<std::string> all;
    for (const Finding& finding : audited.assessment.findings) {
      const Vocabulary& words = rules_.program.vocabulary;
      all.push_back(words.subjects[finding.subject].name + " " + words.cycles[finding.cycle].name +
                    " " + std::string(to_string(finding.verdict)));
    }
    return all;
  }
  [[nodiscard]] std::string told() const { return render(diagnostics_, rules_.sources); }

  TemporaryFolder folder_;
  std::string dossier_ = folder_.file("world.dossier").string();
  InMemory memory_;
  base::Diagnostics diagnostics_;
  Rules rules_;
  Clock dates_{*parse_day("2022-08-26"), *parse_day("2022-08-26")};

 private:
  static std::string with_indicator(std::string rows) {
    for (std::size_t at = 0; (at = rows.find('\n', at)) != std::string::npos; at += 7)
      rows.insert(at, ",total");
    return rows;
  }
};

}  // namespace servanda::engine
