// Declarations that no rule uses. A vocabulary by itself serves other packs, so rules without a
// commitment get no warnings.

#include <algorithm>
#include <set>
#include <string>

#include "engine/check/lints/lints.hpp"

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
    const CheckContext::Declared* declared = linting.declared(kind, entry.name);
    if (declared == nullptr || uses.contains(kind, entry.name)) continue;
    linting.warn(code, declared->place, "no rule uses the " + kind + " `" + entry.name + "`",
                 "declared and not used",
                 "use it, or take it out; where rules beside these use it, name them, too");
  }
}

bool is_blank(char sign) { return sign == ' ' || sign == '\t' || sign == '\r'; }

/// A declaration with its line, so that removing it leaves no empty line; without the line if it
/// has other text.
base::Span with_line(std::string_view text, base::Span span) {
  base::Span whole = span;
  while (whole.begin > 0 && is_blank(text[whole.begin - 1])) --whole.begin;
  while (whole.end < text.size() && is_blank(text[whole.end])) ++whole.end;
  const bool begins = whole.begin == 0 || text[whole.begin - 1] == '\n';
  const bool ends = whole.end == text.size() || text[whole.end] == '\n';
  if (!begins || !ends) return {span.begin, whole.end};
  if (whole.end < text.size()) ++whole.end;
  return whole;
}

void find_unused_packs(Linting& linting) {
  const auto& in_use = linting.checking.packs_in_use;
  for (const FileScope& scope : linting.checking.files) {
    const base::SourceId file = scope.file->source;
    for (const syntax::Item& item : scope.file->items) {
      const auto* use = std::get_if<syntax::Use>(&item.declaration);
      if (use == nullptr || in_use.contains({file, std::string(use->pack.text)})) continue;
      const std::string_view text = linting.checking.sources[file].text();
      linting.warn("L016", CheckContext::at(scope, use->pack.span),
                   "nothing of the pack `" + std::string(use->pack.text) + "` is used here",
                   "used for nothing", "take the line out",
                   {{{file, with_line(text, item.span)}, ""}});
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
