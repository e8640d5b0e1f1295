#include "tests/properties/talks.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "tests/properties/corrected.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

std::size_t untold(const Case& world, const Talk& talk) {
  const std::vector<std::size_t> identity = identity_of(world);
  return static_cast<std::size_t>(std::count_if(
      identity.begin(), identity.end(),
      [&](std::size_t place) { return !talk.front()->fields[place].value.has_value(); }));
}

}  // namespace

std::vector<Talk> talks(const Case& world) {
  std::vector<Talk> all;
  for (const EventRow& row : world.events) {
    const Truth counts = still_counts(world, row);
    if (counts == Truth::no) continue;
    const Teller teller{&row, counts == Truth::yes};
    const auto same = std::find_if(all.begin(), all.end(), [&](const Talk& talk) {
      return are_one(world, *talk.front(), row) == Truth::yes;
    });
    if (same == all.end()) {
      all.push_back({teller});
    } else {
      same->push_back(teller);
    }
  }
  return all;
}

bool is_surely_told(const Talk& talk) {
  return std::any_of(talk.begin(), talk.end(), [](const Teller& each) { return each.surely; });
}

Span days_of(const Talk& talk) {
  Span whole = std::get<Span>(*talk.front()->fields[0].value);
  Span common = whole;
  Span surely = whole;
  bool any = false;
  const auto narrowed = [](const Span& one, const Span& other) {
    return Span{std::max(one.low, other.low), std::min(one.high, other.high)};
  };
  for (const Teller& row : talk) {
    const Span& days = std::get<Span>(*row->fields[0].value);
    common = narrowed(common, days);
    if (row.surely) surely = std::exchange(any, true) ? narrowed(surely, days) : days;
    whole = {std::min(whole.low, days.low), std::max(whole.high, days.high)};
  }
  if (common.is_none()) return whole;
  if (talk.size() == 1) return common;
  return any ? surely : whole;
}

namespace {

/// The value that these rows give together.
Answer told_together(const Talk& rows, std::size_t field) {
  std::optional<Value> value;
  bool differ = false;
  for (const Teller& row : rows) {
    const Told& cell = row->fields[field];
    if (!cell.value) continue;
    if (!value) {
      value = cell.value;
      continue;
    }
    if (*value == *cell.value) continue;
    Span* both = std::get_if<Span>(&*value);
    if (both == nullptr) {
      differ = true;
      continue;
    }
    const Span& other = std::get<Span>(*cell.value);
    const Span common{std::max(both->low, other.low), std::min(both->high, other.high)};
    differ = differ || common.is_none();
    if (!common.is_none()) *both = common;
  }
  if (!value) return {std::nullopt, {"not_reported"}, {}};
  if (differ && field == 0) return {days_of(rows), {"conflict"}, {}};
  if (differ) return {std::nullopt, {"conflict"}, {}};
  Answer answer{value, {}, {}};
  if (!answer.settled()) answer.reasons = {"imprecise"};
  return answer;
}

}  // namespace

/// The answer is open if it differs with and without the rows that may be replaced.
Answer told_of(const Talk& talk, std::size_t field) {
  Answer all = told_together(talk, field);
  for (std::size_t choice = 1; choice < std::size_t{1} << talk.size(); ++choice) {
    Talk some;
    bool may_be = true;
    for (std::size_t i = 0; i < talk.size(); ++i) {
      const bool chosen = (choice >> i & 1) != 0;
      may_be = may_be && (chosen || !talk[i].surely);
      if (chosen) some.push_back(talk[i]);
    }
    if (!may_be || told_together(some, field).value == all.value) continue;
    all.reasons.insert("imprecise");
    all.value.reset();
    if (field == 0) all.value = days_of(talk);
    return all;
  }
  return all;
}

namespace {

bool contradict(const Told& one, const Told& other) {
  if (!one.value || !other.value) return false;
  const Span* left = std::get_if<Span>(&*one.value);
  if (left == nullptr) return *one.value != *other.value;
  const Span& right = std::get<Span>(*other.value);
  return Span{std::max(left->low, right.low), std::min(left->high, right.high)}.is_none();
}

/// The differing cells of other talks that may be the same one.
std::vector<const Told*> otherwise(const Case& world, const std::vector<Talk>& all,
                                   const Talk& talk, std::size_t field) {
  std::vector<const Told*> found;
  for (const Talk& other : all) {
    if (are_one(world, *talk.front(), *other.front()) != Truth::unknown) continue;
    for (const Teller& row : other) {
      const Told& told = row->fields[field];
      const bool differs = std::any_of(talk.begin(), talk.end(), [&](const Teller& own) {
        return contradict(own->fields[field], told);
      });
      if (differs && other.front().row != talk.front().row) found.push_back(&told);
    }
  }
  return found;
}

}  // namespace

bool is_told_otherwise(const Case& world, const std::vector<Talk>& all, const Talk& talk,
                       std::size_t field) {
  return !otherwise(world, all, talk, field).empty();
}

bool is_told_otherwise(const Case& world, const std::vector<Talk>& all, const Talk& talk) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (is_told_otherwise(world, all, talk, i)) return true;
  return false;
}

Span may_be_on(const Case& world, const std::vector<Talk>& all, const Talk& talk) {
  Span days = days_of(talk);
  for (const Told* told : otherwise(world, all, talk, 0)) {
    const Span& other = std::get<Span>(*told->value);
    days = {std::min(days.low, other.low), std::max(days.high, other.high)};
  }
  return days;
}

std::size_t surely_different(const Case& world, std::vector<Talk> some) {
  const auto rank = [&](const Talk& talk) {
    const Span days = days_of(talk);
    return std::tuple(days.high.at.above, -days.low.at.above, untold(world, talk));
  };
  std::stable_sort(some.begin(), some.end(),
                   [&](const Talk& one, const Talk& other) { return rank(one) < rank(other); });
  std::vector<Talk> taken;
  for (const Talk& talk : some) {
    const bool another = std::all_of(taken.begin(), taken.end(), [&](const Talk& other) {
      return are_one(world, *talk.front(), *other.front()) == Truth::no;
    });
    if (another) taken.push_back(talk);
  }
  return taken.size();
}

std::vector<std::vector<std::size_t>> hanging_together(const Case& world,
                                                       const std::vector<Talk>& some) {
  std::vector<std::vector<std::size_t>> groups;
  std::vector<bool> done(some.size());
  for (std::size_t i = 0; i < some.size(); ++i) {
    if (done[i]) continue;
    done[i] = true;
    std::vector<std::size_t> group{i};
    for (std::size_t at = 0; at < group.size(); ++at) {
      for (std::size_t j = 0; j < some.size(); ++j) {
        if (done[j]) continue;
        if (are_one(world, *some[group[at]].front(), *some[j].front()) == Truth::no) continue;
        done[j] = true;
        group.push_back(j);
      }
    }
    groups.push_back(group);
  }
  return groups;
}

}  // namespace servanda::properties
