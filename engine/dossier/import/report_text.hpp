#pragma once
// The text of a report: a UTF-8 file beside the data file that names it, split into paragraphs.
//
// An empty line ends a paragraph; so does a line that begins with a number and a full stop, which
// then is the number of the paragraph. A form feed begins a page. The path is relative to the data
// file and must stay below its folder: a data file from a stranger reads nothing else on this
// machine.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "engine/dossier/import/row_parser.hpp"

namespace servanda::engine::dossier {

struct NewParagraph {
  std::string label;  ///< `12`, or `counted 3` if the text has no number
  std::string page;   ///< empty if the text has no form feeds
  std::string text;   ///< one blank between words

  friend bool operator==(const NewParagraph&, const NewParagraph&) = default;
};

[[nodiscard]] std::vector<NewParagraph> paragraphs_of(std::string_view text);

/// Reads the file that the cell `text` names; nothing if the cell is empty. Errors in the file are
/// diagnostics at the cell.
[[nodiscard]] std::vector<NewParagraph> read_report_text(RowParser& cells,
                                                         const std::filesystem::path& data_file,
                                                         const base::Limits& limits = {});

}  // namespace servanda::engine::dossier
