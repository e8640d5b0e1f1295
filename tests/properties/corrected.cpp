#include "tests/properties/corrected.hpp"

#include <algorithm>
#include <set>

#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

/// Surely equal, surely not, or open.
Truth equal(const Told& one, const Told& other) {
  if (!one.value || !other.value) return Truth::unknown;
  const Span* left = std::get_if<Span>(&*one.value);
  if (left == nullptr) return *one.value == *other.value ? Truth::yes : Truth::no;
  return compare(*left, "=", std::get<Span>(*other.value));
}

/// Fields that identify the two and are not written alike.
std::size_t differences(const Case& world, const EventRow& one, const EventRow& other) {
  std::size_t number = 0;
  for (const std::size_t place : identity_of(world))
    if (one.fields[place].value != other.fields[place].value) ++number;
  return number;
}

/// A talk in one document.
struct Entry {
  std::vector<const EventRow*> rows;

  [[nodiscard]] int known() const {
    int first = day(rows.front()->known_from);
    for (const EventRow* row : rows) first = std::min(first, day(row->known_from));
    return first;
  }
};

std::vector<Entry> entries(const Case& world, const std::vector<const EventRow*>& rows) {
  std::vector<Entry> all;
  for (const EventRow* const row : rows) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const Entry& each) {
      return are_one(world, *each.rows.front(), *row) == Truth::yes;
    });
    if (same == all.end()) {
      all.push_back({{row}});
    } else {
      same->rows.push_back(row);
    }
  }
  return all;
}

using Places = std::vector<std::size_t>;

/// Does an entry remain that is one of so many alike, if rows known from these days replace them?
Truth remains(std::vector<int> known, std::size_t of, int known_at) {
  const auto by_then = static_cast<std::size_t>(
      std::count_if(known.begin(), known.end(), [&](int each) { return each <= known_at; }));
  if (by_then == 0) return Truth::yes;
  return by_then >= of ? Truth::no : Truth::unknown;
}

class Corrected {
 public:
  Corrected(const Case& world, std::vector<Entry> before, std::vector<Entry> after)
      : world_(world), before_(std::move(before)), after_(std::move(after)) {}

  Truth remains(const EventRow& row) const {
    std::size_t at = 0;
    while (std::count(before_[at].rows.begin(), before_[at].rows.end(), &row) == 0) ++at;
    const int known_at = day(world_.known_at);
    const Places alike = equals(before_, *before_[at].rows.front());
    std::vector<int> known;
    for (const std::size_t place : equals(after_, row)) known.push_back(after_[place].known());
    if (!known.empty()) return properties::remains(known, alike.size(), known_at);

    Truth all = Truth::yes;
    std::set<Places> done;
    for (const Entry& entry : after_) {
      const Places those = meant_by(entry);
      const bool is_meant = std::find(those.begin(), those.end(), at) != those.end();
      if (!is_meant || !done.insert(those).second) continue;
      std::vector<int> days;
      for (const Entry& other : after_)
        if (meant_by(other) == those) days.push_back(other.known());
      all = std::min(all, properties::remains(days, those.size(), known_at));
    }
    return all;
  }

 private:
  Places equals(const std::vector<Entry>& among, const EventRow& row) const {
    Places found;
    for (std::size_t i = 0; i < among.size(); ++i)
      if (differences(world_, *among[i].rows.front(), row) == 0) found.push_back(i);
    return found;
  }

  /// The earlier entries that this one may replace, as places: those that the correction does not
  /// repeat, and among these those that differ in one identifying field only, if there are any.
  Places meant_by(const Entry& entry) const {
    if (!equals(before_, *entry.rows.front()).empty()) return {};
    Places left;
    Places nearly;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const EventRow& row = *before_[i].rows.front();
      if (!equals(after_, row).empty()) continue;
      left.push_back(i);
      if (differences(world_, row, *entry.rows.front()) == 1) nearly.push_back(i);
    }
    return nearly.empty() ? left : nearly;
  }

  const Case& world_;
  std::vector<Entry> before_;
  std::vector<Entry> after_;
};

}  // namespace

std::vector<std::size_t> identity_of(const Case& world) {
  const std::vector<std::string> usual{"on", "participants"};
  const std::vector<std::string>& names = world.identity.empty() ? usual : world.identity;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (std::find(names.begin(), names.end(), fields[i].name) != names.end()) places.push_back(i);
  }
  return places;
}

Truth are_one(const Case& world, const EventRow& one, const EventRow& other) {
  Truth all = Truth::yes;
  for (const std::size_t place : identity_of(world))
    all = std::min(all, equal(one.fields[place], other.fields[place]));
  return all;
}

Truth still_counts(const Case& world, const EventRow& row) {
  if (day(row.known_from) > day(world.known_at)) return Truth::no;
  std::set<std::string> correcting;
  std::set<std::string> corrected;  // by its own document
  std::vector<const EventRow*> told;
  for (const EventRow& each : world.events) {
    if (each.supersedes == row.document) correcting.insert(each.document);
    if (each.document == row.document) told.push_back(&each);
    if (each.document == row.document) corrected.insert(each.supersedes);
  }
  Truth all = Truth::yes;
  for (const std::string& by : correcting) {
    if (corrected.contains(by)) continue;
    std::vector<const EventRow*> instead;
    for (const EventRow& each : world.events)
      if (each.document == by && each.supersedes == row.document) instead.push_back(&each);
    const Corrected correction(world, entries(world, told), entries(world, instead));
    all = std::min(all, correction.remains(row));
  }
  return all;
}

}  // namespace servanda::properties
