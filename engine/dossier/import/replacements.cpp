#include "engine/dossier/import/replacements.hpp"

#include <iterator>
#include <set>
#include <string_view>

#include "engine/dossier/codes.hpp"

namespace servanda::engine::dossier {
namespace {

constexpr std::string_view among_facts =
    "SELECT DISTINCT d.name, s.name FROM fact f JOIN provenance p ON p.row = f.row "
    "JOIN document d ON d.id = p.document JOIN document s ON s.id = p.supersedes "
    "WHERE f.indicator = (SELECT id FROM indicator WHERE name = ?1) "
    "AND f.subject = (SELECT id FROM subject WHERE name = ?2)";
constexpr std::string_view among_events =
    "SELECT DISTINCT d.name, s.name FROM event_row e JOIN provenance p ON p.row = e.row "
    "JOIN document d ON d.id = p.document JOIN document s ON s.id = p.supersedes "
    "WHERE e.event = (SELECT id FROM event WHERE name = ?1)";

/// Documents, each with those that it replaces.
using Graph = std::map<std::string, std::set<std::string>>;

Graph turned_round(const Graph& graph) {
  Graph turned;
  for (const auto& [document, others] : graph) {
    for (const std::string& other : others) turned[other].insert(document);
  }
  return turned;
}

/// Removes the documents from which no path leads into a cycle.
Graph leading_to_rings(Graph graph) {
  const Graph back = turned_round(graph);
  std::vector<std::string> ends;
  for (const auto& [document, others] : back) {
    if (!graph.contains(document)) ends.push_back(document);
  }
  while (!ends.empty()) {
    const std::string end = std::move(ends.back());
    ends.pop_back();
    const auto before = back.find(end);
    if (before == back.end()) continue;
    for (const std::string& document : before->second) {
      const auto found = graph.find(document);
      found->second.erase(end);
      if (!found->second.empty()) continue;
      graph.erase(found);
      ends.push_back(document);
    }
  }
  return graph;
}

/// The cycles, and the paths between them.
Graph rings(Statement& all) {
  Graph graph;
  while (all.step()) graph[std::string(all.text(0))].insert(std::string(all.text(1)));
  return turned_round(leading_to_rings(turned_round(leading_to_rings(std::move(graph)))));
}

bool holds(const Graph& graph, const std::string& document, const std::string& replaced) {
  const auto found = graph.find(document);
  return found != graph.end() && found->second.contains(replaced);
}

void refuse(const std::string& document, const std::string& replaced, const base::Place& row,
            base::Diagnostics& diagnostics) {
  diagnostics.error(code::replaces_itself, row,
                    "`" + document + "` replaces `" + replaced + "`, which replaces it in turn",
                    "this row closes the ring",
                    "leave `supersedes` to the later document, and empty it in the others; what an "
                    "earlier import "
                    "brought stays: empty it in this row then");
}

}  // namespace

void Replacements::note(const NewFact& fact, const base::Place& row) {
  if (fact.supersedes.empty() || fact.provenance.document.empty()) return;
  of_facts_[{fact.indicator, fact.subject}].push_back(
      {fact.provenance.document, fact.supersedes, row});
}

void Replacements::note(const NewEvent& event, const base::Place& row) {
  if (event.supersedes.empty() || event.provenance.document.empty()) return;
  of_events_[event.event].push_back({event.provenance.document, event.supersedes, row});
}

void Replacements::check(const Database& database, base::Diagnostics& diagnostics) const {
  const auto report = [&](const Graph& graph, const std::vector<Replacement>& noted) {
    for (auto each = noted.rbegin(); each != noted.rend(); ++each) {
      if (holds(graph, each->document, each->replaced))
        return refuse(each->document, each->replaced, each->row, diagnostics);
    }
  };
  if (!of_facts_.empty()) {
    Statement facts = database.prepare(among_facts);
    for (const auto& [figure, noted] : of_facts_) {
      facts.with(std::string_view(figure.first), std::string_view(figure.second));
      report(rings(facts), noted);
    }
  }
  if (of_events_.empty()) return;
  Statement events = database.prepare(among_events);
  for (const auto& [event, noted] : of_events_) {
    events.with(std::string_view(event));
    report(rings(events), noted);
  }
}

}  // namespace servanda::engine::dossier
