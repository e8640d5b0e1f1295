#include "engine/dossier/import/header.hpp"

#include <algorithm>

#include "base/spelling.hpp"
#include "engine/dossier/codes.hpp"

namespace servanda::engine::dossier {

namespace {

constexpr auto key_names =
    base::names<Key>("subject", "indicator", "cycle", "as_of", "value", "missing", "event", "on",
                     "report", "date", "title", "status", "pages", "address", "text", "dataset",
                     "complete_to", "basis", "document", "paragraph", "page", "quotation",
                     "language", "coder", "confidence", "known_from", "supersedes", "note");

std::vector<Key> provenance_keys() {
  return {Key::basis,      Key::document,   Key::paragraph, Key::page,
          Key::quotation,  Key::language,   Key::coder,     Key::confidence,
          Key::known_from, Key::supersedes, Key::note};
}

}  // namespace

const Columns& columns_of(FileKind kind) {
  static const std::array shapes{
      Columns{
          Key::indicator,
          {{Key::subject}, {Key::indicator}, {Key::cycle, Key::as_of}, {Key::value, Key::missing}},
          provenance_keys()},
      Columns{Key::event, {{Key::event}, {Key::on}}, provenance_keys()},
      Columns{Key::report,
              {{Key::report}, {Key::subject}, {Key::cycle}, {Key::document}, {Key::date}},
              {Key::title, Key::language, Key::status, Key::pages, Key::address, Key::text}},
      Columns{Key::dataset,
              {{Key::dataset}, {Key::complete_to}},
              {Key::subject, Key::known_from, Key::document, Key::note}}};
  static_assert(std::tuple_size_v<decltype(shapes)> == base::value_count<FileKind>);
  return shapes[static_cast<std::size_t>(kind)];
}

namespace {

constexpr std::array kinds{FileKind::completeness, FileKind::events, FileKind::reports,
                           FileKind::facts};
static_assert(kinds.size() == base::value_count<FileKind>);

bool has(const std::vector<Column>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(),
                     [name](const Column& column) { return column.name == name; });
}

std::string columns_in_ticks(const std::vector<Column>& columns) {
  std::string text;
  for (const Column& column : columns) {
    text += (text.empty() ? "`" : ", `") + column.name + "`";
  }
  return text;
}

base::Span whole(const std::vector<Column>& columns) {
  return base::cover(columns.front().span, columns.back().span);
}

bool belongs_to(FileKind kind, std::string_view name) {
  const Columns& shape = columns_of(kind);
  const auto is_it = [name](Key key) { return name_of(key) == name; };
  return std::any_of(shape.optional.begin(), shape.optional.end(), is_it) ||
         std::any_of(shape.required.begin(), shape.required.end(), [is_it](auto& group) {
           return std::any_of(group.begin(), group.end(), is_it);
         });
}

}  // namespace

std::string_view name_of(Key key) { return base::name_of(key_names, key); }

std::string_view name_of(FileKind kind) {
  constexpr auto names = base::names<FileKind>("facts", "events", "reports", "completeness");
  return base::name_of(names, kind);
}

std::optional<FileKind> Header::find_kind(const Input& input, const std::vector<Column>& columns) {
  for (const FileKind kind : kinds) {
    if (has(columns, name_of(columns_of(kind).mark))) return kind;
  }
  // A misspelt mark still shows the kind; `require` then reports the missing column.
  for (const FileKind kind : kinds) {
    const std::string_view mark = name_of(columns_of(kind).mark);
    for (const Column& column : columns) {
      if (base::closest(column.name, {std::string(mark)}) && !belongs_to(kind, column.name)) {
        return kind;
      }
    }
  }
  input.diagnostics.error(code::unknown_kind, input.place(whole(columns)),
                          "these columns are not those of facts, events, reports or completeness",
                          "found " + columns_in_ticks(columns),
                          "facts need `subject` and `indicator`, events `event` and `on`, reports "
                          "`report`, completeness `dataset` and `complete_to`");
  return std::nullopt;
}

Header::Header(FileKind kind, const Input& input, const Vocabulary& vocabulary)
    : kind_(kind), input_(input), vocabulary_(vocabulary) {}

bool Header::take(const std::vector<Column>& columns) {
  misspelt_.resize(columns.size());
  const bool complete = taken_ > 0 || require(columns);
  for (; taken_ < columns.size(); ++taken_) place(columns[taken_], taken_);
  return complete;
}

bool Header::require(const std::vector<Column>& columns) {
  bool complete = true;
  for (const std::vector<Key>& group : columns_of(kind_).required) {
    if (std::any_of(group.begin(), group.end(),
                    [&](Key key) { return has(columns, name_of(key)); })) {
      continue;
    }
    complete = false;
    std::string message = "the column `" + std::string(name_of(group[0])) + "` is missing";
    std::vector<std::string> names(group.size());
    std::transform(group.begin(), group.end(), names.begin(),
                   [](Key key) { return std::string(name_of(key)); });
    if (group.size() > 1) {
      message = "one of the columns `" + names[0] + "` and `" + names[1] + "` is missing";
    }
    base::Span span = whole(columns);
    std::string label = "found " + columns_in_ticks(columns);
    std::string help = "add the column and fill it in for each row";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string& name = columns[i].name;
      if (belongs_to(kind_, name) || is_field(name) || misspelt_[i]) continue;
      if (std::string meant = base::did_you_mean(name, names); !meant.empty()) {
        misspelt_[i] = true;
        span = columns[i].span;
        label = meant;
        help.clear();
        break;
      }
    }
    input_.diagnostics.error(code::missing_column, input_.place(span), std::move(message),
                             std::move(label), std::move(help));
  }
  return complete;
}

void Header::place(const Column& column, std::size_t position) {
  const bool is_known = belongs_to(kind_, column.name);
  const bool is_field_name = kind_ == FileKind::events && is_field(column.name);
  if (is_known) {
    const auto key = std::find(key_names.begin(), key_names.end(), column.name);
    positions_[static_cast<std::size_t>(key - key_names.begin())] = position;
  }
  if (is_field_name) fields_.emplace(column.name, position);
  if (!is_known && !is_field_name && !misspelt_[position]) report_unknown(column);
}

void Header::report_unknown(const Column& column) const {
  const std::string kind(name_of(kind_));
  if (column.name.empty()) {
    input_.diagnostics.error(code::unknown_column, input_.place(column.span),
                             "a column has no name", {}, "name it, or take it out");
    return;
  }
  const std::vector<std::string> known = known_names();
  std::string help = base::did_you_mean(column.name, known);
  if (help.empty())
    help = "take it out, or name it as one of these; what has no column can stand in `note`";
  std::string have = kind + " have ";
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i > 0) have += i + 1 == known.size() ? " and " : ", ";
    have += "`" + known[i] + "`";
  }
  input_.diagnostics.error(code::unknown_column, input_.place(column.span),
                           "unknown column `" + column.name + "`", have, std::move(help));
}

bool Header::tells_provenance(std::string_view name) const { return belongs_to(kind_, name); }

bool Header::is_field(std::string_view name) const {
  return kind_ == FileKind::events &&
         std::any_of(vocabulary_.events.begin(), vocabulary_.events.end(),
                     [name](const Event& event) {
                       const auto field = event.field(name);
                       return field && *field > 0;
                     });
}

std::vector<std::string> Header::known_names() const {
  std::vector<std::string> names;
  for (const std::vector<Key>& group : columns_of(kind_).required) {
    for (const Key key : group) names.emplace_back(name_of(key));
  }
  for (const Key key : columns_of(kind_).optional) names.emplace_back(name_of(key));
  if (kind_ != FileKind::events) return names;
  for (const Event& event : vocabulary_.events) {
    for (const EventField& field : event.fields) {
      if (std::find(names.begin(), names.end(), field.name) == names.end())
        names.push_back(field.name);
    }
  }
  return names;
}

}  // namespace servanda::engine::dossier
