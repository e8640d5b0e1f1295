#include "tests/properties/writer.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

std::string sort_name(Sort sort) {
  switch (sort) {
    case Sort::truth:
      return "truth";
    case Sort::number:
      return "number";
    case Sort::percent:
      return "percent";
    case Sort::warheads:
      return "quantity of warhead";
    case Sort::dozens:
      return "quantity of dozen";
    case Sort::tonnes:
      return "quantity of tonne";
    case Sort::date:
      return "date";
    case Sort::duration:
      return "duration";
    case Sort::level:
      return "level";
    case Sort::topics:
      return "set of topic";
    case Sort::state:
      return "state";
    case Sort::states:
      return "states";
    case Sort::text:
      return "text";
    case Sort::period:
      break;
  }
  return "period";
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += " " + name;
  return text;
}

std::string declared_indicator(const Indicator& indicator) {
  const std::string grain = indicator.grain == Grain::per_cycle  ? " per cycle"
                            : indicator.grain == Grain::per_year ? " per year"
                                                                 : " lasting";
  const std::string holds =
      indicator.holds_for == 0 ? "" : " up to " + std::to_string(indicator.holds_for) + " months";
  const bool about = indicator.name == "n" || indicator.name == "cap";
  return "indicator " + indicator.name + " " + sort_name(indicator.sort) + grain + holds + " \"" +
         indicator.name + "\"" + (about ? " about within 10%" : "") +
         (indicator.name == by_judgement ? " by judgement" : "") + "\n";
}

std::string declared_group(const std::string& group) {
  std::string text = "group " + group + " \"" + group + "\" {\n";
  for (const Membership& each : memberships) {
    if (each.group != group) continue;
    text += "  members " + each.member;
    if (!each.from.empty()) text += " from " + each.from;
    if (!each.to.empty()) text += " to " + each.to;
    text += "\n";
  }
  return text + "}\n";
}

std::string declared_parameters() {
  std::string text;
  std::string open;
  for (const ParameterSpan& span : parameter_spans) {
    if (span.name != open) {
      text += (open.empty() ? "" : "}\n") +
              ("parameter " + span.name + " " + sort_name(span.sort)) + " {\n";
    }
    open = span.name;
    text += "  from " + span.from + (span.to.empty() ? "" : " to " + span.to) + " = " + span.text +
            "\n";
  }
  return text + "}\n";
}

std::string declarations(const std::vector<std::string>& identity) {
  std::string text = "language 1\npack world { title en \"A small world\" cites \"D\" }\n";
  text += "unit warhead \"warheads\"\nunit dozen \"dozens\" = 12 warhead\n";
  text += "unit tonne \"tonnes\" positive or negative\n";
  for (const std::string& state : states) text += "state " + state + " \"" + state + "\"\n";
  text += "body " + body_of_all + " \"The conference\"\n";
  for (const Cycle& cycle : cycles) {
    text += "cycle " + cycle.name + " \"" + cycle.name + "\" from " + cycle.first + " to " +
            cycle.last + "\n";
  }
  for (const std::string& group : groups) text += declared_group(group);
  text += "choice level {" + listed(levels) + " }\nchoice topic {" + listed(topics) + " }\n";
  for (const Indicator& indicator : indicators) text += declared_indicator(indicator);
  text += "event talk \"Talks\" {";
  for (const Field& field : fields) text += " " + field.name + " " + sort_name(field.sort);
  text += " }";
  if (!identity.empty()) text += " identified by";
  for (const std::string& name : identity) text += " " + name;
  return text + "\n" + declared_parameters();
}

std::string defined(const Definition& definition) {
  std::string parameters;
  for (const auto& [name, sort] : definition.parameters)
    parameters += (parameters.empty() ? "" : ", ") + name + " " + sort_name(sort);
  if (!parameters.empty()) parameters = "(" + parameters + ")";
  return "define " + definition.name + parameters + " \"d\" = " + written(definition.body) + "\n";
}

/// `partly met when`, `grace`, `late counts as`, of a commitment or an exception.
template <class Clauses>
std::string optional_clauses(const Clauses& clauses) {
  std::string text;
  if (clauses.partly) text += "  partly met when " + written(*clauses.partly) + "\n";
  if (clauses.grace) text += "  grace " + clauses.grace->text + "\n";
  if (!clauses.late.empty()) text += "  late counts as " + clauses.late + "\n";
  return text;
}

std::string excepted(const Exception& exception, const std::string& commitment,
                     std::size_t number) {
  std::string text = "exception to " + commitment + " \"exception " + std::to_string(number) +
                     "\" when " + written(exception.when) + " {\n";
  if (!exception.once_by.empty()) text += "  once by " + exception.once_by + "\n";
  if (exception.applies)
    text += "  applies when " + written(*exception.applies) + " else \"not this one\"\n";
  if (exception.met) text += "  met when " + written(*exception.met) + "\n";
  return text + optional_clauses(exception) + "}\n";
}

std::string committed(const Commitment& commitment) {
  std::string text = "commitment " + commitment.name + " {\n";
  text += "  title en \"T\"\n  cites \"D\"\n  theme " + commitment.theme + "\n";
  text += std::string("  binds ") + (commitment.collective ? "collectively " : "each ") +
          commitment.group + "\n";
  if (!commitment.force_from.empty() || !commitment.force_to.empty()) {
    text += "  in force";
    if (!commitment.force_from.empty()) text += " from " + commitment.force_from;
    if (!commitment.force_to.empty()) text += " to " + commitment.force_to;
    text += "\n";
  }
  if (!commitment.once_by.empty()) {
    text += "  once by " + commitment.once_by + "\n";
  } else {
    text += "  review each cycle";
    if (!commitment.from.empty()) text += " from " + commitment.from;
    if (!commitment.to.empty()) text += " to " + commitment.to;
    text += "\n";
  }
  if (commitment.applies)
    text += "  applies when " + written(*commitment.applies) + " else \"it is out of scope\"\n";
  text += "  met when " + written(commitment.met) + "\n";
  text += optional_clauses(commitment);
  if (commitment.score) text += written(*commitment.score);
  text += "}\n";
  for (std::size_t i = 0; i < commitment.exceptions.size(); ++i)
    text += excepted(commitment.exceptions[i], commitment.name, i);
  return text;
}

std::string facts_csv(const std::vector<Fact>& facts) {
  std::string text =
      "indicator,subject,cycle,as_of,value,missing,basis,document,supersedes,known_from\n";
  for (const Fact& fact : facts) {
    text += fact.indicator + "," + fact.subject + "," + fact.cycle + "," + fact.as_of + "," +
            (fact.told.value ? fact.told.text : "") + "," + fact.told.reason + "," + fact.basis +
            "," + fact.document + "," + fact.supersedes + "," + fact.known_from + "\n";
  }
  return text;
}

std::string events_csv(const std::vector<EventRow>& events) {
  std::string text = "event";
  for (const Field& field : fields) text += "," + field.name;
  text += ",document,supersedes,known_from\n";
  for (const EventRow& row : events) {
    text += "talk";
    for (const Told& cell : row.fields) text += "," + cell.text;
    text += "," + row.document + "," + row.supersedes + "," + row.known_from + "\n";
  }
  return text;
}

std::string reports_csv(const std::vector<Report>& reports) {
  std::string text = "report,subject,cycle,document,date,language,text\n";
  for (const Report& report : reports) {
    text += report.name + "," + report.subject + "," + report.cycle + "," + report.name + "," +
            report.date + "," + report.language + "," +
            (report.paragraphs.empty() ? "" : report.name + ".txt") + "\n";
  }
  return text;
}

std::string complete_csv(const std::vector<Complete>& complete) {
  std::string text = "dataset,complete_to,known_from,subject\n";
  for (const Complete& each : complete)
    text += each.dataset + "," + each.to + "," + each.known_from + "," + each.whom + "\n";
  return text;
}

void save(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

std::string written_rules(const Case& written) {
  std::string text = declarations(written.identity);
  for (std::size_t i = 0; i < written.prefer.size(); ++i)
    text += (i == 0 ? "prefer " : " then ") + written.prefer[i];
  if (!written.prefer.empty()) text += "\n";
  for (const Definition& definition : written.definitions) text += defined(definition);
  for (const Commitment& commitment : written.commitments) text += committed(commitment);
  for (const Check& check : written.checks) text += properties::written(check);
  for (const Index& index : written.indices) text += properties::written(index);
  return text;
}

std::vector<std::pair<std::string, std::string>> written_data(const Case& written) {
  std::vector<std::pair<std::string, std::string>> files;
  if (!written.facts.empty()) files.emplace_back("facts.csv", facts_csv(written.facts));
  if (!written.events.empty()) files.emplace_back("events.csv", events_csv(written.events));
  if (!written.reports.empty()) files.emplace_back("reports.csv", reports_csv(written.reports));
  if (!written.complete.empty()) files.emplace_back("complete.csv", complete_csv(written.complete));
  return files;
}

std::string to_run_by_hand(const Case& written) {
  std::string folder = (std::filesystem::temp_directory_path() / "counterexample-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) folder = std::filesystem::temp_directory_path().string();
  const std::string rules = written_rules(written);
  save(std::filesystem::path(folder) / "rules.pacta", rules);
  std::string names;
  std::string text = "--- rules.pacta\n" + rules;
  for (const auto& [name, csv] : written_data(written)) {
    save(std::filesystem::path(folder) / name, csv);
    names += " " + name;
    text += "--- " + name + "\n" + csv;
  }
  for (const Report& report : written.reports) {
    if (report.paragraphs.empty()) continue;
    save(std::filesystem::path(folder) / (report.name + ".txt"), written_text(report));
    text += "--- " + report.name + ".txt\n" + written_text(report);
  }
  std::string waivers;
  if (!written.waivers.empty()) {
    waivers = " --waivers waivers.csv";
    save(std::filesystem::path(folder) / "waivers.csv", written_waivers(written));
    text += "--- waivers.csv\n" + written_waivers(written);
  }
  text += "--- these files stand in " + folder + "; there:\n";
  if (!names.empty()) text += "servanda import world.dossier" + names + " --rules rules.pacta\n";
  return text + "servanda audit world.dossier --rules rules.pacta --as-of " + written.as_of +
         " --known-at " + written.known_at + waivers + "\n";
}

}  // namespace servanda::properties
