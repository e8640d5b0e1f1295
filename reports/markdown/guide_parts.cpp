#include "reports/markdown/guide_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/check/operands.hpp"
#include "reports/markdown/markdown.hpp"

namespace servanda::reports {
namespace {

using engine::Vocabulary;
using markdown::code;
using markdown::plain;

std::string days(const std::optional<engine::Day>& from, const std::optional<engine::Day>& to) {
  std::string text;
  if (from) text += " from " + engine::to_string(*from);
  if (to) text += " to " + engine::to_string(*to);
  return text;
}

std::string indicators(const GuideWords& words) {
  const Vocabulary& vocabulary = words.program.vocabulary;
  if (vocabulary.indicators.size() == 0) return "";
  std::string text = "### Indicators\n\n" + markdown::head({"name", "title", "is", "told"});
  for (const engine::Indicator& each : vocabulary.indicators) {
    std::string kind = plain(vocabulary.describe(each.type));
    if (each.type.kind == engine::TypeKind::quantity && !vocabulary.floor_of(each.type))
      kind += ", positive or negative";
    if (each.by_judgement) kind += ", coded by a person";
    text += markdown::row({code(each.name), plain(each.title.in(words.language)), kind,
                           engine::grain_in_words(each)});
  }
  return text + "\n";
}

std::string events(const GuideWords& words) {
  const Vocabulary& vocabulary = words.program.vocabulary;
  if (vocabulary.events.size() == 0) return "";
  std::string text = "### Events\n\n" + markdown::head({"name", "title", "fields"});
  for (const engine::Event& each : vocabulary.events) {
    std::vector<std::string> fields;
    for (const engine::EventField& field : each.fields)
      fields.push_back(code(field.name) + " " + plain(vocabulary.describe(field.type)));
    text += markdown::row({code(each.name), plain(each.title.in(words.language)),
                           fmt::format("{}", fmt::join(fields, ", "))});
  }
  return text + "\n";
}

std::string groups(const GuideWords& words) {
  const Vocabulary& vocabulary = words.program.vocabulary;
  if (vocabulary.groups.size() == 0) return "";
  std::string text = "### Groups\n\n" + markdown::head({"name", "title", "members", "source"});
  for (const engine::Group& each : vocabulary.groups) {
    std::vector<std::string> members;
    for (const engine::Membership& membership : each.memberships) {
      const engine::Subject& subject = vocabulary.subjects[membership.member];
      members.push_back(plain(subject.name) + days(membership.from, membership.to));
    }
    text +=
        markdown::row({code(each.name), plain(each.title.in(words.language)),
                       fmt::format("{}", fmt::join(members, ", ")), words.citations(each.cites)});
  }
  return text + "\n";
}

std::string cycles(const GuideWords& words) {
  const Vocabulary& vocabulary = words.program.vocabulary;
  if (vocabulary.cycles.size() == 0) return "";
  std::string text = "### Cycles\n\n" + markdown::head({"name", "title", "first day", "last day"});
  for (const engine::Cycle& each : vocabulary.cycles) {
    text += markdown::row({code(each.name), plain(each.title.in(words.language)),
                           engine::to_string(each.days.first), engine::to_string(each.days.last)});
  }
  return text + "\n";
}

std::string choices(const GuideWords& words) {
  const Vocabulary& vocabulary = words.program.vocabulary;
  if (vocabulary.choices.size() == 0) return "";
  std::string text =
      "### Choices\n\n" + markdown::head({"name", "title", "values, from least to most"});
  for (const engine::Choice& each : vocabulary.choices) {
    std::vector<std::string> values;
    for (const std::string& value : each.values) values.push_back(code(value));
    text += markdown::row({code(each.name), plain(each.title.in(words.language)),
                           fmt::format("{}", fmt::join(values, ", "))});
  }
  return text + "\n";
}

std::string parameters(const GuideWords& words) {
  if (words.program.parameters.size() == 0) return "";
  std::string text = "### Parameters\n\n" + markdown::head({"name", "value", "when", "source"});
  for (const engine::Parameter& each : words.program.parameters) {
    for (const engine::Parameter::Span& span : each.spans) {
      text += markdown::row(
          {code(each.name),
           plain(engine::write_value(words.program.vocabulary, each.type, span.value)),
           days(span.from, span.to).substr(1) + (span.until_superseded ? ", until superseded" : ""),
           words.citations(span.cites)});
    }
  }
  return text + "\n";
}

std::string member(const GuideWords& words, const engine::IndexMember& each) {
  const engine::Program& program = words.program;
  std::string text = each.commitment.valid() ? words.link(program.commitments[each.commitment])
                     : each.index.valid()    ? code(program.indices[each.index].name)
                                             : code(each.figure.text);
  if (each.weight != engine::Number(1)) text += " × " + to_string(each.weight);
  return text;
}

/// With its range, unless it is the default.
std::string model(const engine::Index& index) {
  const engine::ScoreLimits& limits = index.limits;
  std::string text(to_string(index.model));
  if (limits.low == engine::Number(0) && limits.high == engine::Number(100) && !limits.held)
    return text;
  text += fmt::format(", from {} to {}", to_string(limits.low), to_string(limits.high));
  return limits.held ? text + " (held)" : text;
}

std::string indices(const GuideWords& words) {
  if (words.program.indices.size() == 0) return "";
  std::string text = "## Indices\n\n" + markdown::head({"name", "title", "model", "made of"});
  for (const engine::Index& each : words.program.indices) {
    std::vector<std::string> members;
    for (const engine::IndexMember& one : each.members) members.push_back(member(words, one));
    text += markdown::row({code(each.name), plain(each.title.in(words.language)), model(each),
                           fmt::format("{}", fmt::join(members, ", "))});
  }
  return text + "\n";
}

std::string checks(const GuideWords& words) {
  if (words.program.checks.size() == 0) return "";
  std::string text =
      "## Sources that should agree\n\n" + markdown::head({"name", "title", "figure", "within"});
  for (const engine::SourceCheck& each : words.program.checks) {
    const engine::Number within = each.relative ? each.within * engine::Number(100) : each.within;
    text += markdown::row({code(each.name), plain(each.title.in(words.language)),
                           code(words.program.vocabulary.indicators[each.indicator].name),
                           to_string(within) + (each.relative ? "%" : "")});
  }
  return text + "\n";
}

}  // namespace

std::string GuideWords::citations(const std::vector<engine::Citation>& cites) const {
  std::vector<std::string> all;
  all.reserve(cites.size());
  for (const engine::Citation& each : cites)
    all.push_back(plain(each.document) + (each.at.empty() ? "" : ", " + plain(each.at)));
  return fmt::format("{}", fmt::join(all, "; "));
}

std::string GuideWords::asked_of(const engine::Commitment& commitment) const {
  if (!commitment.group.valid()) return "";
  const engine::Group& group = program.vocabulary.groups[commitment.group];
  const std::string_view title = group.title.in(language);
  return std::string(commitment.collective ? "together: " : "each of: ") +
         plain(title.empty() ? std::string_view(group.name) : title);
}

std::string GuideWords::when(const engine::Commitment& commitment) const {
  const engine::Schedule& schedule = commitment.schedule;
  std::string text;
  if (schedule.each_cycle) {
    text = "each cycle";
    if (schedule.from.valid()) text += " from " + program.vocabulary.cycles[schedule.from].name;
    if (schedule.to.valid()) text += " to " + program.vocabulary.cycles[schedule.to].name;
  } else {
    text = "once by " + engine::to_string(schedule.by);
  }
  const std::string in_force = days(commitment.in_force_from, commitment.in_force_to);
  return in_force.empty() ? text : text + ", in force" + in_force;
}

std::string GuideWords::anchor(const engine::Commitment& commitment) const {
  return commitment.name +
         (commitment.in_force_from ? "-" + engine::to_string(*commitment.in_force_from) : "");
}

std::string GuideWords::link(const engine::Commitment& commitment) const {
  return fmt::format("[{}](#{})", plain(commitment.name), anchor(commitment));
}

std::string GuideWords::read_by(const std::vector<engine::NodeId>& roots) const {
  std::set<engine::IndicatorId> figures;
  std::set<engine::EventId> lists;
  bool reports = false;
  for (const engine::NodeId root : roots) {
    if (!root.valid()) continue;
    for (const engine::NodeId id : engine::nodes_of(program, root)) {
      const engine::NodeContent& node = program[id].content;
      if (const auto* read = std::get_if<engine::Read>(&node)) figures.insert(read->indicator);
      const auto* over = std::get_if<engine::CountedOver>(&node);
      const auto* aggregated = std::get_if<engine::Aggregated>(&node);
      const engine::Range* range = over != nullptr         ? &over->range
                                   : aggregated != nullptr ? &aggregated->range
                                                           : nullptr;
      if (range != nullptr && range->event.valid()) lists.insert(range->event);
      reports = reports || std::holds_alternative<engine::Mentions>(node);
    }
  }
  std::vector<std::string> all;
  const auto add = [&](const std::string& name, const engine::Wording& title) {
    const std::string_view words = title.in(language);
    all.push_back(words.empty() ? code(name) : plain(words) + " (" + code(name) + ")");
  };
  for (const engine::IndicatorId id : figures) {
    const engine::Indicator& indicator = program.vocabulary.indicators[id];
    add(indicator.name, indicator.title);
  }
  for (const engine::EventId id : lists) {
    const engine::Event& event = program.vocabulary.events[id];
    add(event.name, event.title);
  }
  if (reports) all.emplace_back("the text of national reports");
  return fmt::format("{}", fmt::join(all, "; "));
}

std::string last_chapters(const GuideWords& words) {
  return indices(words) + checks(words) + "## Words that rules and facts share\n\n" +
         indicators(words) + events(words) + groups(words) + cycles(words) + choices(words) +
         parameters(words);
}

}  // namespace servanda::reports
