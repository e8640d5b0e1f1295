#pragma once
// Packs many similar rows into small JSON: each row once, in a table, and references by number.
//
// A reference is 0 for the next new row of its table, and else the row's number, counted from 1. So
// a reader must follow the references in the order in which they were written, into each new row at
// once.
//
// Internal to `reports/`; reports/html/page/unpack.js reads it.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace servanda::reports {

/// A text as JSON, with `<` escaped, so that it cannot end a script element, and with control
/// characters made visible, except those of `Texts`.
[[nodiscard]] std::string json_text(std::string_view text);

/// The position of a row in its table.
struct Reference {
  std::size_t number = 0;  ///< counted from 1
  bool is_new = false;     ///< this reference added it to the table
};

/// A row under construction, `[…]`: its key for comparison, and its JSON.
struct Row {
  std::string key;
  std::string json;

  void add(Reference reference);
  void add(std::string_view json);
  void open();
  void close();
  void separate();  ///< a comma, unless this is the first of its list
};

class Table {
 public:
  [[nodiscard]] Reference refer(Row row);
  [[nodiscard]] Reference refer(const std::string& json);
  /// All rows as a JSON array.
  void write(std::string& out) const;

 private:
  std::vector<std::string> rows_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// Texts, split into a pattern and its figures, since sentences mostly differ in figures only.
///
/// A text is a JSON string, or an array of a reference to its pattern and the figures in order. In
/// a pattern `hole` stands for a figure, which is a number or else a text, and `day_hole` for a
/// day, which is written as a number: 20220826. These control characters are removed from a text
/// that contains them.
class Texts {
 public:
  static constexpr char hole = 1;
  static constexpr char day_hole = 2;
  /// Marks that a caller may put into a text for the subject and the title of the cycle under
  /// review.
  static constexpr char subject = 3;
  static constexpr char cycle = 4;

  [[nodiscard]] Reference refer(std::string_view text);
  /// `"patterns":[…],"texts":[…]`
  void write(std::string& out) const;

 private:
  Table patterns_;
  Table texts_;
};

}  // namespace servanda::reports
