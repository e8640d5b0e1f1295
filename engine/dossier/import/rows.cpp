#include "engine/dossier/import/rows.hpp"

#include <algorithm>

#include "engine/dossier/codes.hpp"

namespace servanda::engine::dossier {

namespace {

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return std::string("0x") + digits[value >> 4U] + digits[value & 0xfU];
}

/// The end of the valid text: at a byte that is not UTF-8, or at a NUL, which UTF-16 is full of.
std::size_t end_of_text(std::string_view bytes) {
  const std::size_t invalid = base::first_invalid_utf8(bytes);
  return std::min(invalid, std::min(bytes.find('\0'), bytes.size()));
}

bool check_text(const Input& input) {
  const std::string_view bytes = input.source().text();
  const std::size_t end = end_of_text(bytes);
  if (end == bytes.size()) return true;
  const auto at = static_cast<std::uint32_t>(end);
  const base::Position position = input.source().position(at);
  input.diagnostics.error(code::not_text, input.place({at, at + 1}),
                          "the file is not UTF-8 text: byte " + hexadecimal(bytes[end]) +
                              " at line " + std::to_string(position.line) + ", column " +
                              std::to_string(position.column),
                          "this byte", "save the file as UTF-8 (in Excel: `CSV UTF-8`)");
  return false;
}

}  // namespace

std::unique_ptr<Rows> open_rows(const Input& input) {
  if (!check_text(input)) return nullptr;
  const std::string_view text = base::trimmed(input.source().text());
  if (text.empty()) {
    input.diagnostics.error(code::empty_file, input.place({0, 0}), "the file is empty", {},
                            "a data file is CSV with a header, or JSON Lines");
    return nullptr;
  }
  const bool is_json = text.front() == '{' || text.front() == '[';
  return is_json ? json_lines_rows(input) : csv_rows(input);
}

}  // namespace servanda::engine::dossier
