#include "engine/check/print_meaning.hpp"

#include "engine/check/printer.hpp"

namespace servanda::engine {
namespace {

void sentences(const std::vector<Sentence>& written, Printer& printer) {
  for (const Sentence& sentence : written) {
    for (const Sentence::Piece& piece : sentence.pieces) {
      printer.line(sentence.language + " " + piece.text, 1);
      printer.node(piece.hole, 2);
    }
  }
}

template <class Entries>
void names(const char* kind, const Entries& entries, Printer& printer) {
  for (const auto& entry : entries) printer.line(std::string(kind) + " " + entry.name, 0);
}

void index(const Program& program, const Index& index, Printer& printer) {
  printer.line("index " + index.name, 0);
  for (const IndexMember& member : index.members) {
    printer.line(member.commitment.valid() ? program.commitments[member.commitment].name
                 : member.index.valid()    ? program.indices[member.index].name
                                           : "figure",
                 1);
    printer.node(member.figure.figure, 2);
  }
}

void scenario(const Program& program, const Scenario& scenario, Printer& printer) {
  printer.line("scenario " + scenario.title + " with " + std::to_string(scenario.facts.size()) +
                   " facts, " + std::to_string(scenario.events.size()) + " events, " +
                   std::to_string(scenario.reports.size()) + " reports",
               0);
  for (const Expectation& row : scenario.expectations)
    printer.line(program.commitments[row.commitment].name + " " + row.verdict, 1);
}

}  // namespace

std::string print_meaning(const Program& program) {
  const Vocabulary& vocabulary = program.vocabulary;
  Printer printer(program, Printed::simplified);
  names("pack", program.packs, printer);
  names("unit", vocabulary.units, printer);
  names("State", vocabulary.subjects, printer);
  names("cycle", vocabulary.cycles, printer);
  names("group", vocabulary.groups, printer);
  names("choice", vocabulary.choices, printer);
  names("indicator", vocabulary.indicators, printer);
  names("event", vocabulary.events, printer);
  names("parameter", program.parameters, printer);
  names("definition", program.definitions, printer);
  names("check", program.checks, printer);
  for (const Commitment& commitment : program.commitments) {
    printer.line(print_rule(program, commitment, Printed::simplified), 0);
    sentences(commitment.asks, printer);
    sentences(commitment.says, printer);
    for (const Exception& exception : commitment.exceptions) {
      sentences(exception.asks, printer);
      sentences(exception.says, printer);
    }
  }
  for (const Index& each : program.indices) index(program, each, printer);
  for (const Scenario& each : program.scenarios) scenario(program, each, printer);
  return printer.take();
}

}  // namespace servanda::engine
