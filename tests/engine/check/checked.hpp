#pragma once
// Parses and checks rule texts for tests of the checker, and keeps the messages.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/check.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {

/// Texts that were parsed and checked together; owns everything that the program's places refer to.
struct Checked {
  base::Sources sources;
  base::Diagnostics diagnostics{1000};
  std::vector<grammar::syntax::File> files;
  Program program;

  explicit Checked(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      const std::string name(1, static_cast<char>('a' + files.size()));
      files.push_back(grammar::parse(sources, sources.add(name + ".pacta", text), diagnostics));
    }
    program = check(sources, files, diagnostics);
  }
  explicit Checked(const std::string& text) : Checked(std::vector<std::string>{text}) {}

  [[nodiscard]] std::string rendered() const { return render(diagnostics, sources); }

  /// "N001 12:5 the words at the place: the message" a line, in the order of places; lines are
  /// counted from the one after `before`.
  [[nodiscard]] std::string said(std::uint32_t before = 0) const {
    std::string lines;
    for (const base::Diagnostic& each : diagnostics.sorted()) {
      const base::Place place = each.labels.front().place;
      const base::Position at = sources[place.source].position(place.span.begin);
      lines += each.code + " " + std::to_string(at.line - before) + ":" +
               std::to_string(at.column) + " ";
      lines += std::string(sources.text(place)) + ": " + each.message + "\n";
    }
    return lines;
  }
};

/// A small vocabulary in one pack. It ends with an open line, so that a test can add its own
/// declarations.
inline const std::string vocabulary_text = R"(language 1
pack test { title "Test" }
unit warhead "warheads"
unit launcher "launchers"
state CHN "China"
state FRA "France"
state RUS "Russian Federation"
body conference "Review Conference"
cycle RC2010 "to 2010" from 2005-05-28 to 2010-05-28
cycle RC2015 "to 2015" from 2010-05-29 to 2015-05-22
group nws "Nuclear-weapon States" { members CHN FRA RUS from 1970-03-05 }
choice alert_level { none reduced launch_ready }
choice topic { doctrine risk }
indicator total quantity of warhead per cycle "Total"
indicator ceiling quantity of warhead lasting "Ceiling" about within 10%
indicator launchers quantity of launcher per cycle "Launchers"
indicator spending number per year "Spending"
indicator share percent per cycle "Share"
indicator alert alert_level per cycle "Alert"
indicator ratified truth lasting "Ratified"
indicator ratified_on date lasting "Ratified on"
indicator notice duration lasting "Notice"
indicator host state lasting "Host"
indicator wording text per cycle "Wording"
indicator topics set of topic per cycle "Topics"
event dialogue "Dialogue" { on date participants states topics set of topic level alert_level }
parameter limit percent {
  from 2005-01-01 = 15%
}
parameter quota quantity of warhead { from 2005-01-01 = 100 warhead }
)";

/// A commitment with this `met when`. The condition stands on the ninth line of the text and begins
/// in the eleventh column.
inline std::string commitment(const std::string& condition, const std::string& binds = "each nws") {
  return "commitment 1 {\n  title \"One\"\n  cites \"DOC\"\n  binds " + binds +
         "\n  review each cycle\n  met when " + condition + "\n}\n";
}

/// A condition and its messages: as `Checked::said`, but without the line, and with columns from
/// the start of the condition.
struct Condition : Checked {
  explicit Condition(const std::string& condition, const std::string& binds = "each nws")
      : Checked(vocabulary_text + commitment(condition, binds)) {}

  /// "T001 1 words at the place: message"; columns are those of the condition.
  [[nodiscard]] std::string said() const {
    std::string lines;
    for (const base::Diagnostic& each : diagnostics.sorted()) {
      const base::Place place = each.labels.front().place;
      const base::Position at = sources[place.source].position(place.span.begin);
      lines += each.code + " " + std::to_string(at.column - 11) + " `" +
               std::string(sources.text(place)) + "`: " + each.message + "\n";
    }
    return lines;
  }
  /// The tree of the condition, without the two lines above it.
  [[nodiscard]] std::string tree() const {
    if (diagnostics.has_errors()) return rendered();
    const std::string text = print(program, program.commitments[CommitmentId{0}]);
    const std::string_view opening = "  met when\n";
    std::string lines;
    for (std::size_t at = text.find(opening) + opening.size(); at < text.size();) {
      const std::size_t end = text.find('\n', at);
      lines += text.substr(at + 4, end - at - 3);
      at = end + 1;
    }
    return lines;
  }
};

/// The tree of a condition, or its messages.
inline std::string tree(const std::string& condition, const std::string& binds = "each nws") {
  return Condition(condition, binds).tree();
}

}  // namespace servanda::engine
