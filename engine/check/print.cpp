#include "engine/check/printer.hpp"

namespace servanda::engine {

void print_clauses(const Commitment& commitment, Printer& printer) {
  printer.line("commitment " + commitment.name, 0);
  const std::pair<const char*, NodeId> clauses[] = {{"applies when", commitment.applies},
                                                    {"met when", commitment.met},
                                                    {"partly met when", commitment.partly}};
  for (const auto& [keyword, condition] : clauses) {
    if (!condition.valid()) continue;
    printer.line(keyword, 1);
    printer.node(condition, 2);
  }
  for (const Exception& exception : commitment.exceptions) {
    printer.line("exception " + exception.why, 1);
    for (const NodeId id : {exception.when, exception.applies, exception.met, exception.partly})
      printer.node(id, 2);
  }
}

std::string print(const Program& program, const Commitment& commitment) {
  Printer printer(program);
  print_clauses(commitment, printer);
  return printer.take();
}

std::string print(const Program& program, NodeId id) {
  Printer printer(program);
  printer.node(id, 0);
  return printer.take();
}

}  // namespace servanda::engine
