#include "reports/html/data.hpp"

#include <algorithm>
#include <map>

#include "base/enumeration.hpp"
#include "base/version.hpp"
#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"
#include "reports/html/baseline.hpp"
#include "reports/html/indices.hpp"
#include "reports/html/packed.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

namespace {

using engine::Explanation;
using engine::Finding;
using engine::Program;
using engine::Statement;
using engine::Vocabulary;

/// The position of a subject: every subject of the vocabulary, then every group, since a finding of
/// `binds collectively` is the group's.
std::size_t subject_place(const Program& program, const Finding& finding) {
  if (finding.subject.valid()) return finding.subject.value;
  return program.vocabulary.subjects.size() + finding.group.value;
}

Json wording_json(const engine::Wording& title, std::string_view name) {
  Json all = Json::object();
  for (const auto& [language, text] : title.languages) all[language] = text;
  if (all.empty()) all["en"] = name;
  return all;
}

Json subjects(const Program& program) {
  Json all = Json::array();
  const Vocabulary& vocabulary = program.vocabulary;
  for (std::uint32_t id = 0; id < vocabulary.subjects.size(); ++id) {
    const engine::Subject& subject = vocabulary.subjects[engine::SubjectId{id}];
    all.push_back({{"name", subject.name},
                   {"title", wording_json(subject.title, subject.name)},
                   {"said", engine::subject_in_sentence(vocabulary, engine::SubjectId{id})},
                   {"kind", subject.is_state ? "state" : "body"}});
  }
  for (const engine::Group& group : vocabulary.groups) {
    const std::string title = engine::title_or_name(group.title, group.name);
    all.push_back({{"name", group.name},
                   {"title", wording_json(group.title, group.name)},
                   {"said", engine::with_article(title, false)},
                   {"kind", "group"}});
  }
  return all;
}

/// The members of each group on the last day of each cycle.
Json groups_json(const Vocabulary& vocabulary) {
  Json all = Json::array();
  for (const engine::Group& group : vocabulary.groups) {
    Json members = Json::array();
    for (const engine::Cycle& cycle : vocabulary.cycles) {
      Json ids = Json::array();
      for (const engine::SubjectId id : group.members(cycle.days.last)) ids.push_back(id.value);
      members.push_back(std::move(ids));
    }
    all.push_back({{"name", group.name},
                   {"title", wording_json(group.title, group.name)},
                   {"members", std::move(members)}});
  }
  return all;
}

Json cycles_json(const Vocabulary& vocabulary) {
  Json all = Json::array();
  for (const engine::Cycle& cycle : vocabulary.cycles) {
    all.push_back({{"name", cycle.name},
                   {"title", wording_json(cycle.title, cycle.name)},
                   {"first", engine::to_string(cycle.days.first)},
                   {"last", engine::to_string(cycle.days.last)}});
  }
  return all;
}

Json commitments(const Program& program) {
  Json all = Json::array();
  for (const engine::Commitment& each : program.commitments) {
    Json row = {{"name", each.name},
                {"title", wording_json(each.title, each.name)},
                {"citation", engine::citation(each.cites)},
                {"theme", each.theme},
                {"force", each.force},
                {"collective", each.collective},
                {"group", each.group.value},
                {"rule", each.rule},
                {"note", each.note},
                {"related", each.related}};
    if (each.in_force_from) row["from"] = engine::to_string(*each.in_force_from);
    if (each.in_force_to) row["to"] = engine::to_string(*each.in_force_to);
    all.push_back(std::move(row));
  }
  return all;
}

/// The names for the numbers in two columns.
Json verdict_names() {
  Json all = Json::array();
  for (const engine::VerdictClass each : engine::verdict_classes)
    all.push_back(std::string(to_string(each)));
  return all;
}

Json timing_names() {
  Json all = Json::array();
  for (const engine::Timing each : base::values<engine::Timing>)
    all.push_back(std::string(to_string(each)));
  return all;
}

Json run_json(const Audit& audit) {
  return {{"servanda", std::string(version)},
          {"as_of", engine::to_string(audit.assessment.as_of)},
          {"known_at", engine::to_string(audit.assessment.known_at)},
          {"rules", audit.run.rules_digest},
          {"data", audit.run.data_digest},
          {"waivers", audit.run.waivers_digest},
          {"cycles", audit.run.selection.cycles},
          {"subjects", audit.run.selection.subjects},
          {"commitments", audit.run.selection.commitments},
          {"themes", audit.run.selection.themes}};
}

void replace_all(std::string& text, std::string_view what, char sign) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    text.replace(at, what.size(), 1, sign);
  }
}

/// The tables to which findings refer, filled finding by finding.
class FindingTables {
 public:
  explicit FindingTables(const Audit& audit) : audit_(audit) {}

  void add(const Finding& finding);
  void write(std::string& out) const;  ///< the findings in numbers
  [[nodiscard]] std::string evidence() const;

 private:
  struct Columns {
    std::vector<std::size_t> subjects, cycles, due, verdicts, timings, told;
  };

  Reference text(std::string_view plain, std::string_view cycle);
  void texts(Row& row, const std::vector<std::string>& list, std::string_view cycle);
  Reference statement(const Statement& made, std::string_view cycle);
  void sentences(Row& row, const std::vector<engine::InLanguage>& list, bool english);
  Reference rest(const Finding& finding, const Explanation& told, std::string_view cycle);
  Reference explanation(const Finding& finding, const Explanation& told, std::string_view cycle);

  const Audit& audit_;
  Texts texts_;
  Table wordings_, days_, statements_, rests_, explanations_;
  std::map<std::uint32_t, Columns> columns_;  ///< by commitment
};

/// Replaces the cycle's title by a mark, so that the sentences of all cycles are equal.
Reference FindingTables::text(std::string_view plain, std::string_view cycle) {
  std::string text(plain);
  if (!cycle.empty()) replace_all(text, cycle, Texts::cycle);
  return texts_.refer(text);
}

void FindingTables::texts(Row& row, const std::vector<std::string>& list, std::string_view cycle) {
  row.open();
  for (const std::string& each : list) row.add(text(each, cycle));
  row.close();
}

Reference FindingTables::statement(const Statement& made, std::string_view cycle) {
  Row row;
  row.open();
  row.add(made.decides ? "1" : "0");
  row.add(text(made.text, cycle));
  for (const std::string& source : made.sources) row.add(text(source, cycle));
  row.close();
  return statements_.refer(std::move(row));
}

/// The sentences by language; English is left out if the explanation's own sentence has it.
void FindingTables::sentences(Row& row, const std::vector<engine::InLanguage>& list, bool english) {
  Json all = Json::object();
  for (const engine::InLanguage& each : list) {
    if (english || each.language != "en") all[each.language] = each.text;
  }
  if (all.empty()) {
    row.add("-1");
    return;
  }
  Row wording;
  wording.open();
  for (const auto& [language, text] : all.items()) {
    wording.add(json_text(language));
    wording.add(texts_.refer(text.get_ref<const std::string&>()));
  }
  wording.close();
  row.add(wordings_.refer(std::move(wording)));
}

/// The parts that few findings have.
Reference FindingTables::rest(const Finding& finding, const Explanation& told,
                              std::string_view cycle) {
  Row row;
  row.open();
  sentences(row, finding.asks, true);
  texts(row, told.flags, cycle);
  texts(row, told.assumptions, cycle);
  texts(row, told.exceptions, cycle);
  texts(row, told.coders, cycle);
  const bool excepted = !told.exceptions.empty();
  const std::string other_rule = excepted ? told.rule : "";
  texts(row, {told.range, told.timing, told.score, other_rule}, cycle);
  row.close();
  return rests_.refer(std::move(row));
}

/// Writes references in the order in which unpack.js follows them.
Reference FindingTables::explanation(const Finding& finding, const Explanation& told,
                                     std::string_view cycle) {
  const bool has_sentences = !told.says.empty() || finding.says.size() > 1 ||
                             (finding.says.size() == 1 && finding.says.front().language != "en");
  Row row;
  row.open();
  row.add(rest(finding, told, cycle));
  row.add(text(told.verdict, cycle));
  row.open();
  for (const Statement& each : told.statements) row.add(statement(each, cycle));
  row.close();
  // Most of the many findings have neither of the two.
  if (has_sentences || !told.settles.empty()) texts(row, told.settles, cycle);
  if (has_sentences) sentences(row, finding.says, !told.says.empty());
  row.close();
  return explanations_.refer(std::move(row));
}

void FindingTables::add(const Finding& finding) {
  const Program& program = audit_.program;
  const std::string subject(1, Texts::subject);
  const Explanation told =
      engine::explain(context_of(program, audit_.facts, audit_.assessment), finding, subject);
  const bool in_cycle = finding.cycle.valid();
  const std::string cycle =
      in_cycle ? engine::title_or_name(program.vocabulary.cycles[finding.cycle].title, "") : "";
  Columns& columns = columns_[finding.commitment.value];
  columns.subjects.push_back(subject_place(program, finding));
  columns.cycles.push_back(in_cycle ? finding.cycle.value : program.vocabulary.cycles.size());
  columns.due.push_back(days_.refer(json_text(engine::to_string(finding.due))).number);
  columns.verdicts.push_back(static_cast<std::size_t>(class_of(finding)));
  columns.timings.push_back(static_cast<std::size_t>(finding.timing));
  const Reference reference = explanation(finding, told, cycle);
  columns.told.push_back(reference.is_new ? 0 : reference.number);
}

std::string joined(const std::vector<std::size_t>& numbers) {
  std::string out = "[";
  for (const std::size_t number : numbers) {
    if (out.size() > 1) out += ',';
    out += std::to_string(number);
  }
  return out + "]";
}

std::string FindingTables::evidence() const {
  std::string out = "{";
  texts_.write(out);
  const std::vector<std::pair<std::string_view, const Table*>> tables{
      {"wordings", &wordings_},
      {"statements", &statements_},
      {"rests", &rests_},
      {"explanations", &explanations_}};
  for (const auto& [name, table] : tables) {
    out += ",\n\"" + std::string(name) + "\":";
    table->write(out);
  }
  return out + "}";
}

void FindingTables::write(std::string& out) const {
  out += "\"days\":";
  days_.write(out);
  out += ",\n\"findings\":[";
  std::string_view between;
  for (const auto& [commitment, columns] : columns_) {
    out += between;
    out += "[" + std::to_string(commitment);
    for (const auto* column : {&columns.subjects, &columns.cycles, &columns.due, &columns.verdicts,
                               &columns.timings, &columns.told}) {
      out += "," + joined(*column);
    }
    out += "]";
    between = ",\n";
  }
  out += "]";
}

}  // namespace

HtmlData html_data(const Audit& audit) {
  // Sorts by commitment, whatever the order of the assessment: references depend on it.
  std::vector<const Finding*> ordered;
  for (const Finding& finding : audit.assessment.findings) ordered.push_back(&finding);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Finding* one, const Finding* other) {
    return one->commitment < other->commitment;
  });
  FindingTables findings(audit);
  for (const Finding* finding : ordered) findings.add(*finding);

  const Program& program = audit.program;
  std::string out = "{";
  const std::vector<std::pair<std::string_view, Json>> parts{
      {"run", run_json(audit)},
      {"verdicts", verdict_names()},
      {"timings", timing_names()},
      {"subjects", subjects(program)},
      {"groups", groups_json(program.vocabulary)},
      {"cycles", cycles_json(program.vocabulary)},
      {"commitments", commitments(program)},
      {"indices", html_indices(audit)},
      {"baseline", html_baseline(audit, ordered)}};
  for (const auto& [name, part] : parts) {
    out += "\"" + std::string(name) + "\":" + in_script(part) + ",\n";
  }
  findings.write(out);
  return {out + "}", findings.evidence()};
}

}  // namespace servanda::reports
