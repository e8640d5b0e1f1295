#include "cli/arguments/definitions.hpp"

namespace servanda::cli {

const std::vector<Definition>& definitions() {
  static const std::vector<Definition> all{
      {"check", "parse and check rules; no data needed", define_check},
      {"format", "one layout for all rules; comments are kept", define_format},
      {"test", "run the scenarios of the rules", define_test},
      {"import", "take facts, events, reports and completeness into a dossier; all or nothing",
       define_import},
      {"audit", "what is kept, what is not, what cannot be told", define_audit},
      {"ask", "the questionnaire: which answers are missing, and how many verdicts each settles",
       define_ask},
      {"explain", "why, why not, and what would settle it", define_explain},
      {"compare", "what became of each verdict between two audits, and what differs",
       define_compare},
      {"verify", "whether a dossier is whole, and its recorded runs are given again",
       define_verify},
      {"document", "the rules as a readable guide, in Markdown", define_document},
      {"help", "how a command is called, or what a code such as P001 means", define_help},
  };
  return all;
}

}  // namespace servanda::cli
