#include "base/edits.hpp"

#include <algorithm>

namespace servanda::base {
namespace {

bool before(const Edit& one, const Edit& other) {
  return one.place.span.begin < other.place.span.begin;
}

/// Two insertions at one place would have no defined order.
bool overlap(const Span& one, const Span& other) {
  if (one.begin == other.begin) return true;
  return one.begin < other.end && other.begin < one.end;
}

bool fits(const std::vector<Edit>& group, const std::vector<Edit>& taken) {
  return std::none_of(group.begin(), group.end(), [&](const Edit& edit) {
    return std::any_of(taken.begin(), taken.end(), [&](const Edit& other) {
      return overlap(edit.place.span, other.place.span);
    });
  });
}

}  // namespace

Mended mended(std::string_view text, const std::vector<std::vector<Edit>>& groups) {
  std::vector<Edit> taken;
  Mended result;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!fits(groups[i], taken)) continue;
    taken.insert(taken.end(), groups[i].begin(), groups[i].end());
    result.applied.push_back(i);
  }
  std::stable_sort(taken.begin(), taken.end(), before);
  std::size_t at = 0;
  for (const Edit& edit : taken) {
    result.text += text.substr(at, edit.place.span.begin - at);
    result.text += edit.text;
    at = edit.place.span.end;
  }
  result.text += text.substr(at);
  return result;
}

}  // namespace servanda::base
