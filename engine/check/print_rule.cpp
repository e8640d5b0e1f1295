#include "engine/check/print_rule.hpp"

#include "engine/check/printer.hpp"

namespace servanda::engine {

namespace {

std::string day_or_never(const std::optional<Day>& day) { return day ? to_string(*day) : "-"; }

void terms(const std::string& else_text, const std::optional<Duration>& grace,
           const std::optional<LateCounts>& late, Printer& printer) {
  printer.line("else " + else_text, 1);
  printer.line("grace " + (grace ? to_string(*grace) : "-"), 1);
  printer.line("late " + (late ? std::to_string(static_cast<int>(*late)) : "-"), 1);
}

void print_schedule(const Program& program, const Commitment& commitment, Printer& printer) {
  const auto cycle = [&](CycleId id) {
    return id.valid() ? program.vocabulary.cycles[id].name : std::string("-");
  };
  const Schedule& when = commitment.schedule;
  printer.line(std::string("binds ") + (commitment.collective ? "collectively " : "each ") +
                   (commitment.group.valid() ? program.vocabulary.groups[commitment.group].name
                                             : std::string("-")),
               1);
  printer.line(when.each_cycle
                   ? "review each cycle from " + cycle(when.from) + " to " + cycle(when.to)
                   : "once by " + to_string(when.by),
               1);
  printer.line("in force " + day_or_never(commitment.in_force_from) + " " +
                   day_or_never(commitment.in_force_to),
               1);
  terms(commitment.applies_else, commitment.grace, commitment.late, printer);
  for (const Exception& exception : commitment.exceptions) {
    printer.line("exception by " + day_or_never(exception.by), 1);
    terms(exception.applies_else, exception.grace, exception.late, printer);
  }
}

void score(const ScoreRule& rule, Printer& printer) {
  for (const ScoreRow& row : rule.rows) {
    printer.line(decimal(row.value) + " of " + decimal(rule.out_of) + " when", 1);
    printer.node(row.when, 2);
  }
}

/// With the values of a choice in their order: comparisons depend on it.
std::string type_in_full(const Vocabulary& vocabulary, const Type& type) {
  std::string text = vocabulary.describe(type);
  if (!type.choice.valid()) return text;
  for (const std::string& value : vocabulary.choices[type.choice].values) text += " " + value;
  return text;
}

/// Prints the identity only if the rules declare one.
void print_identity(const Event& event, Printer& printer) {
  if (event.identity == usual_identity(event.fields)) return;
  std::string text = "identified by";
  for (const std::size_t field : event.identity) text += " " + event.fields[field].name;
  printer.line(text, 1);
}

void declarations(const Program& program, Printer& printer) {
  const Vocabulary& vocabulary = program.vocabulary;
  const Printer::Named named = printer.named();
  for (const ParameterId id : named.parameters) {
    const Parameter& parameter = program.parameters[id];
    for (const Parameter::Span& span : parameter.spans)
      printer.line("parameter " + parameter.name + " from " + to_string(span.from) + " to " +
                       day_or_never(span.to) + (span.until_superseded ? " or superseded" : "") +
                       " = " + write_value(vocabulary, parameter.type, span.value),
                   0);
  }
  for (const IndicatorId id : named.indicators) {
    const Indicator& indicator = vocabulary.indicators[id];
    printer.line("indicator " + indicator.name + " " + type_in_full(vocabulary, indicator.type) +
                     " " + grain_in_words(indicator) + " " +
                     (indicator.tolerance ? decimal(*indicator.tolerance) : "-"),
                 0);
  }
  for (const EventId id : named.events) {
    printer.line("event " + vocabulary.events[id].name, 0);
    for (const EventField& field : vocabulary.events[id].fields)
      printer.line(field.name + " " + type_in_full(vocabulary, field.type), 1);
    print_identity(vocabulary.events[id], printer);
  }
  for (const Basis basis : vocabulary.preference)
    printer.line("prefer " + std::string(to_string(basis)), 0);
}

std::string members(const Program& program, const std::set<GroupId>& groups) {
  Printer written(program);
  for (const GroupId id : groups) {
    const Group& group = program.vocabulary.groups[id];
    written.line("group " + group.name, 0);
    for (const Membership& each : group.memberships)
      written.line(program.vocabulary.subjects[each.member].name + " from " +
                       day_or_never(each.from) + " to " + day_or_never(each.to),
                   1);
  }
  return written.take();
}

}  // namespace

std::string print_rule(const Program& program, const Commitment& commitment, Printed how) {
  Printer printer(program, how);
  print_clauses(commitment, printer);
  print_schedule(program, commitment, printer);
  score(commitment.score, printer);
  declarations(program, printer);
  return printer.take();
}

std::string print_rule(const Program& program, const Commitment& commitment) {
  return print_rule(program, commitment, Printed::as_written);
}

std::string print_bound(const Program& program, const Commitment& commitment) {
  return commitment.group.valid() ? members(program, {commitment.group}) : "";
}

std::string print_members(const Program& program, const Commitment& commitment) {
  Printer printer(program);
  print_clauses(commitment, printer);
  score(commitment.score, printer);
  std::set<GroupId> groups = printer.named().groups;
  if (commitment.collective && commitment.group.valid()) groups.insert(commitment.group);
  return members(program, groups);
}

}  // namespace servanda::engine
