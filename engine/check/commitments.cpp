// From commitment blocks to checked commitments.

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "engine/check/check_context.hpp"
#include "engine/check/implication.hpp"
#include "engine/check/plain_values.hpp"

namespace servanda::engine {
namespace {

std::string full_name(const FileScope& scope, std::string_view name) {
  return scope.pack + "." + std::string(name);
}

/// The clauses that decide, as the author wrote them, for explanations.
std::vector<ClauseText> deciding_clauses(const CheckContext& checking, const FileScope& scope,
                                         const syntax::Item& item) {
  std::vector<ClauseText> clauses;
  for (const syntax::ClausePlace& clause : item.clauses) {
    if (clause.keyword != "applies" && clause.keyword != "met" && clause.keyword != "partly" &&
        clause.keyword != "score")
      continue;
    clauses.push_back({std::string(clause.keyword),
                       std::string(checking.sources.text(CheckContext::at(scope, clause.span)))});
  }
  return clauses;
}

std::string in_one_text(const std::vector<ClauseText>& clauses) {
  std::string text;
  for (const ClauseText& clause : clauses) {
    if (!text.empty()) text += '\n';
    text += clause.text;
  }
  return text;
}

/// The condition of the exception, its own clauses, and the clauses of the commitment that it
/// keeps.
std::string rule_under(const CheckContext& checking, const Exception& exception,
                       std::vector<ClauseText> clauses, const Commitment& commitment) {
  for (const ClauseText& other : commitment.clauses) {
    const bool replaced = std::any_of(clauses.begin(), clauses.end(), [&](const ClauseText& own) {
      return own.keyword == other.keyword;
    });
    if (!replaced) clauses.push_back(other);
  }
  const std::string when(checking.sources.text(checking.program[exception.when].place));
  return "exception when " + when + "\n" + in_one_text(clauses);
}

/// Reports each required clause that is missing, all in one message.
bool is_complete(CheckContext& checking, const FileScope& scope, const syntax::Commitment& written,
                 bool broken) {
  std::vector<std::string> missing;
  if (written.title.empty()) missing.emplace_back("`title`");
  if (written.cites.empty()) missing.emplace_back("`cites`");
  if (!written.binds) missing.emplace_back("`binds`");
  if (!written.review) missing.emplace_back("`review` (or `once by`)");
  if (!written.met.valid()) missing.emplace_back("`met when`");
  if (missing.empty()) return true;
  if (broken) return false;  // a part that did not parse was reported
  std::string list;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    list += (i == 0 ? "" : i + 1 == missing.size() ? " and " : ", ") + missing[i];
  }
  checking.diagnostics.error(
      "N006", CheckContext::at(scope, written.name.span),
      "the commitment `" + std::string(written.name.text) + "` lacks " + list, {},
      "add what is missing: title, cites, binds, review and met when are required");
  return false;
}

std::optional<Schedule> check_schedule(CheckContext& checking, const FileScope& scope,
                                       const syntax::Review& review) {
  const auto& cycles = checking.program.vocabulary.cycles;
  Schedule schedule;
  schedule.each_cycle = review.schedule == syntax::Schedule::each_cycle;
  if (!schedule.each_cycle) {
    const auto by = checking.day(scope, *review.by, true);
    if (!by) return std::nullopt;
    schedule.by = *by;
    return schedule;
  }
  const auto cycle = [&](const std::optional<syntax::Name>& name, CycleId& into) {
    if (!name) return true;
    const auto found = checking.find(scope, "cycle", cycles, *name);
    if (found) into = *found;
    return found.has_value();
  };
  if (!cycle(review.from, schedule.from) || !cycle(review.to, schedule.to)) return std::nullopt;
  if (schedule.from.valid() && schedule.to.valid() && schedule.to < schedule.from) {
    checking.diagnostics.error("V001", CheckContext::at(scope, review.to->span),
                               "the last cycle under review lies before the first");
    return std::nullopt;
  }
  return schedule;
}

std::optional<Duration> grace(CheckContext& checking, const ExpressionContext& context,
                              syntax::ExpressionId written) {
  if (!written.valid()) return std::nullopt;
  const NodeId node = check_value(checking, context, written);
  if (!node.valid()) return std::nullopt;
  const auto* constant = std::get_if<Constant>(&checking.program[node].content);
  const auto* duration = constant ? std::get_if<Duration>(&constant->value) : nullptr;
  if (duration != nullptr && duration->hours == 0) return *duration;
  const base::Place place = checking.program[node].place;
  const std::string figure(checking.sources.text(place));
  const std::string help =
      is_bare_number(checking.program, node)
          ? "write `grace " + figure + " days`, or weeks, months or years, as is meant"
          : "write so many days, weeks, months or years";
  checking.diagnostics.error(
      "T007", place,
      duration == nullptr ? "a grace is a duration" : "a grace is a duration of whole days", {},
      help);
  return std::nullopt;
}

std::optional<LateCounts> late(const std::vector<syntax::Name>& words) {
  if (words.empty()) return std::nullopt;
  if (words.size() == 1) return LateCounts::met;
  return words.front().text == "partly" ? LateCounts::partly_met : LateCounts::not_met;
}

void check_commitment(CheckContext& checking, const FileScope& scope, const syntax::Item& item,
                      const syntax::Commitment& written, Commitment& commitment) {
  is_complete(checking, scope, written, item.broken);
  commitment.title = CheckContext::wording(written.title);
  commitment.cites = CheckContext::citations(written.cites);
  if (written.theme) commitment.theme = written.theme->text;
  if (written.force) commitment.force = written.force->text;
  if (written.note) commitment.note = syntax::unescaped(*written.note);
  commitment.place = CheckContext::at(scope, written.name.span);
  commitment.clauses = deciding_clauses(checking, scope, item);
  commitment.rule = in_one_text(commitment.clauses);
  if (written.binds) {
    commitment.collective = written.binds->collectively;
    const auto group =
        checking.find(scope, "group", checking.program.vocabulary.groups, written.binds->group);
    if (group) commitment.group = *group;
  }
  if (written.review) {
    if (const auto found = check_schedule(checking, scope, *written.review))
      commitment.schedule = *found;
  }
  const ExpressionContext context{scope, commitment.collective};
  if (written.applies) {
    commitment.applies = check_condition(checking, context, written.applies->condition);
    if (written.applies->otherwise)
      commitment.applies_else = syntax::unescaped(*written.applies->otherwise);
  }
  if (written.met.valid()) commitment.met = check_condition(checking, context, written.met);
  if (written.partly.valid())
    commitment.partly = check_condition(checking, context, written.partly);
  commitment.grace = grace(checking, context, written.grace);
  commitment.late = late(written.late);
  if (written.score) commitment.score = check_score(checking, context, *written.score);
  commitment.asks = check_sentences(checking, context, written.asks);
  commitment.says = check_sentences(checking, context, written.says);
  if (written.in_force) take_dates(checking, scope, *written.in_force, commitment);
}

/// A broken part of the file may hide a commitment, even its name.
bool hides_a_name(const FileScope& scope) {
  return std::any_of(scope.file->items.begin(), scope.file->items.end(), [](const auto& item) {
    const auto* const written = std::get_if<syntax::Commitment>(&item.declaration);
    return item.broken && (written == nullptr || written->name.text.empty());
  });
}

/// `whole_packs` have commitments, and none of them is hidden: a name in one of them must exist. A
/// name in a pack that is not loaded is not checked.
void check_related(CheckContext& checking, const FileScope& scope,
                   const syntax::Commitment& written, const std::set<std::string>& whole_packs,
                   Commitment& commitment) {
  const auto& commitments = checking.program.commitments;
  for (const syntax::Name& name : written.related) {
    commitment.related.emplace_back(name.text);
    checking.note_use(scope, "commitment", name.text);
    if (commitments.find(name.text) || checking.broken.contains(std::string(name.text))) continue;
    const bool loaded =
        std::any_of(whole_packs.begin(), whole_packs.end(),
                    [&](const std::string& pack) { return name.text.starts_with(pack + "."); });
    if (loaded) checking.unknown(scope, "commitment", name, [&] { return commitments.names(); });
  }
}

/// Reports two exceptions if one always applies with the other: both would apply at once.
void check_overlap(CheckContext& checking, const Commitment& commitment) {
  const auto& exceptions = commitment.exceptions;
  for (std::size_t i = 0; i < exceptions.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool narrower = implies(checking.program, exceptions[i].when, exceptions[j].when);
      const bool wider = implies(checking.program, exceptions[j].when, exceptions[i].when);
      if (!narrower && !wider) continue;
      const bool same = narrower && wider;
      const base::Place first = exceptions[narrower ? i : j].place;
      const base::Place second = exceptions[narrower ? j : i].place;
      checking.diagnostics.add(
          {"V004",
           base::Severity::error,
           "two exceptions to `" + commitment.name + "` apply at once",
           {{first,
             same ? "this one has the condition of the other" : "wherever this one applies…"},
            {second, same ? "the other" : "…this one does, too"}},
           {same ? "leave one of them out, or let their conditions exclude each other"
                 : "let their conditions exclude each other: say in the wider one `and not …`"}});
    }
  }
}

void check_exception(CheckContext& checking, const FileScope& scope, const syntax::Item& item,
                     const syntax::Exception& written) {
  auto& commitments = checking.program.commitments;
  auto id = commitments.find(written.name.text);
  if (!id) id = commitments.find(full_name(scope, written.name.text));
  if (!id) {
    if (!checking.broken.contains(full_name(scope, written.name.text)))
      checking.unknown(scope, "commitment", written.name, [&] { return commitments.names(); });
    return;
  }
  checking.note_pack(scope, commitments[*id].pack);
  const syntax::Commitment& instead = written.instead;
  const ExpressionContext context{scope, commitments[*id].collective};
  Exception exception;
  exception.why = syntax::unescaped(written.why);
  exception.place = CheckContext::at(scope, written.name.span);
  exception.when = check_condition(checking, context, written.when);
  if (instead.applies) {
    exception.applies = check_condition(checking, context, instead.applies->condition);
    if (instead.applies->otherwise)
      exception.applies_else = syntax::unescaped(*instead.applies->otherwise);
  }
  if (instead.met.valid()) exception.met = check_condition(checking, context, instead.met);
  if (instead.partly.valid()) exception.partly = check_condition(checking, context, instead.partly);
  if (instead.review) {
    const auto other = check_schedule(checking, scope, *instead.review);
    if (other) exception.by = other->by;
    if (commitments[*id].schedule.each_cycle) {
      checking.diagnostics.error(
          "V005", CheckContext::at(scope, instead.review->by->span),
          "`" + commitments[*id].name + "` is reviewed each cycle: it has no day to move", {},
          "leave `once by` out, or use `grace`");
    }
  }
  exception.grace = grace(checking, context, instead.grace);
  exception.late = late(instead.late);
  exception.asks = check_sentences(checking, context, instead.asks);
  exception.says = check_sentences(checking, context, instead.says);
  if (!exception.when.valid()) return;
  const std::vector<ClauseText> own = deciding_clauses(checking, scope, item);
  for (const CommitmentId version : versions(checking.program, *id)) {
    exception.rule = rule_under(checking, exception, own, commitments[version]);
    commitments[version].exceptions.push_back(exception);
  }
}

}  // namespace

void declare_commitments(CheckContext& checking) {
  struct Waiting {
    const FileScope* scope;
    const syntax::Item* item;
    const syntax::Commitment* written;
    CommitmentId id;
  };
  std::vector<Waiting> waiting;
  std::set<std::string> versioned;  // all its declarations so far have dates
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      const auto* written = std::get_if<syntax::Commitment>(&item.declaration);
      if (written == nullptr || written->name.text.empty()) continue;
      if (item.broken) checking.broken.insert(full_name(scope, written->name.text));
      const std::string name = full_name(scope, written->name.text);
      const bool dated = written->in_force.has_value();
      const bool another = dated && versioned.contains(name);
      if (!another && !checking.declare(scope, "commitment", {name, written->name.span})) continue;
      if (dated) versioned.insert(name);
      Commitment commitment;
      commitment.name = name;
      commitment.pack = scope.pack;
      waiting.push_back(
          {&scope, &item, written, checking.program.commitments.add(std::move(commitment))});
    }
  }
  std::set<std::string> packs;
  for (const Commitment& commitment : checking.program.commitments) packs.insert(commitment.pack);
  for (const FileScope& scope : checking.files) {
    if (hides_a_name(scope)) packs.erase(scope.pack);
  }
  for (const Waiting& each : waiting) {
    Commitment commitment = checking.program.commitments[each.id];
    commitment.nodes.first = static_cast<std::uint32_t>(checking.program.nodes.size());
    check_commitment(checking, *each.scope, *each.item, *each.written, commitment);
    commitment.nodes.end = static_cast<std::uint32_t>(checking.program.nodes.size());
    check_related(checking, *each.scope, *each.written, packs, commitment);
    checking.program.commitments[each.id] = std::move(commitment);
  }
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      const auto* written = std::get_if<syntax::Exception>(&item.declaration);
      if (written != nullptr && !item.broken) check_exception(checking, scope, item, *written);
    }
  }
  // Versions share their exceptions: only the first reports them.
  const auto& commitments = checking.program.commitments;
  for (std::uint32_t i = 0; i < commitments.size(); ++i) {
    const Commitment& commitment = commitments[CommitmentId{i}];
    if (commitments.find(commitment.name) == CommitmentId{i}) check_overlap(checking, commitment);
  }
  check_versions(checking);
}

}  // namespace servanda::engine
