// What is declared and read by no rule. A vocabulary by itself is there for others: nothing is said
// where no commitment is among the rules.

#include <algorithm>
#include <set>
#include <string>

#include "engine/meaning/lints/lints.hpp"

namespace servanda::engine {
namespace {

/// Everything that rules and declarations refer to, as "indicator warheads.total".
class Uses {
 public:
  explicit Uses(const Program& program) : program_(program) {
    for (const Node& node : program.nodes) {
      note(node.type);
      std::visit([&](const auto& content) { note(content); }, node.content);
    }
    const Vocabulary& words = program.vocabulary;
    for (const Commitment& commitment : program.commitments) {
      if (commitment.group.valid()) add("group", words.groups[commitment.group].name);
    }
    for (const SourceCheck& check : program.checks)
      add("indicator", words.indicators[check.indicator].name);
    for (const Index& index : program.indices) {
      if (index.group.valid()) add("group", words.groups[index.group].name);
    }
    for (const Indicator& indicator : words.indicators) note(indicator.type);
    for (const Event& event : words.events) {
      for (const EventField& field : event.fields) note(field.type);
    }
    for (const Parameter& parameter : program.parameters) note(parameter.type);
    for (const Unit& unit : words.units) add_if_other(unit);
  }

  [[nodiscard]] bool contains(const std::string& kind, const std::string& name) const {
    return used_.contains(kind + " " + name);
  }

 private:
  void add(const std::string& kind, const std::string& name) { used_.insert(kind + " " + name); }
  void add_if_other(const Unit& unit) {
    const Unit& base = program_.vocabulary.units[unit.base];
    if (base.name != unit.name) add("unit", base.name);
  }
  void note(const Type& type) {
    const Vocabulary& words = program_.vocabulary;
    if (type.unit.valid()) add("unit", words.units[type.unit].name);
    if (type.choice.valid()) add("choice", words.choices[type.choice].name);
  }
  void note(const Range& range) {
    const Vocabulary& words = program_.vocabulary;
    if (range.group.valid()) add("group", words.groups[range.group].name);
    if (range.event.valid()) add("event", words.events[range.event].name);
  }
  void note(const Read& node) {
    add("indicator", program_.vocabulary.indicators[node.indicator].name);
  }
  void note(const ReadParameter& node) {
    add("parameter", program_.parameters[node.parameter].name);
  }
  void note(const MemberOf& node) { add("group", program_.vocabulary.groups[node.group].name); }
  void note(const CountedOver& node) { note(node.range); }
  void note(const Aggregated& node) { note(node.range); }
  void note(const Defined& node) { add("definition", program_.definitions[node.definition].name); }
  template <class Content>
  void note(const Content&) {}

  const Program& program_;
  std::set<std::string> used_;
};

template <class Entries>
void find_unused(Linting& linting, const Uses& uses, const std::string& code,
                 const std::string& kind, const Entries& entries) {
  for (const auto& entry : entries) {
    const Checking::Declared* declared = linting.declared(kind, entry.name);
    if (declared == nullptr || uses.contains(kind, entry.name)) continue;
    linting.warn(code, declared->place, "no rule uses the " + kind + " `" + entry.name + "`",
                 "declared and not used",
                 "use it, or take it out; where rules beside these use it, name them, too");
  }
}

bool mentions_pack(const Checking& checking, const FileScope& scope, std::string_view pack) {
  const auto declared_in_it = [&](std::string_view word) {
    static constexpr const char* kinds[] = {"indicator",  "event",     "group", "choice",
                                            "unit",       "State",     "cycle", "parameter",
                                            "definition", "commitment"};
    return std::any_of(std::begin(kinds), std::end(kinds), [&](const char* kind) {
      const auto found = checking.declared.find(std::string(kind) + " " + std::string(word));
      return found != checking.declared.end() && found->second.pack == pack;
    });
  };
  // Every word of the file: what a table or a sentence says counts as well.
  const std::string_view text = checking.sources[scope.file->source].text();
  for (std::size_t at = 0; at < text.size();) {
    const auto is_word = [&](std::size_t i) {
      const char c = text[i];
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '_' || (c == '.' && i + 1 < text.size() && text[i + 1] != '.');
    };
    std::size_t end = at;
    while (end < text.size() && is_word(end)) ++end;
    if (end > at && declared_in_it(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// The whole line of a declaration, so that taking it out leaves none empty.
grammar::Span line_of(std::string_view text, grammar::Span span) {
  while (span.begin > 0 && text[span.begin - 1] != '\n') --span.begin;
  while (span.end < text.size() && text[span.end] != '\n') ++span.end;
  if (span.end < text.size()) ++span.end;
  return span;
}

void find_unused_packs(Linting& linting) {
  for (const FileScope& scope : linting.checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      const auto* use = std::get_if<syntax::Use>(&item.declaration);
      if (use == nullptr || mentions_pack(linting.checking, scope, use->pack.text)) continue;
      const std::string_view text = linting.checking.sources[scope.file->source].text();
      const grammar::Place line{scope.file->source, line_of(text, item.span)};
      linting.warn("L016", Checking::at(scope, use->pack.span),
                   "nothing of the pack `" + std::string(use->pack.text) + "` is used here",
                   "used for nothing", "take the line out", {{line, ""}});
    }
  }
}

}  // namespace

void find_unused_names(Linting& linting) {
  const Program& program = linting.program();
  if (program.commitments.size() == 0) return;
  const Uses uses(program);
  const Vocabulary& words = program.vocabulary;
  find_unused(linting, uses, "L009", "indicator", words.indicators);
  find_unused(linting, uses, "L010", "event", words.events);
  find_unused(linting, uses, "L011", "group", words.groups);
  find_unused(linting, uses, "L012", "choice", words.choices);
  find_unused(linting, uses, "L013", "unit", words.units);
  find_unused(linting, uses, "L014", "parameter", program.parameters);
  find_unused(linting, uses, "L015", "definition", program.definitions);
  find_unused_packs(linting);
}

}  // namespace servanda::engine
