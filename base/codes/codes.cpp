#include "base/codes/codes.hpp"

#include <algorithm>

namespace servanda::base {

const std::vector<CodePage>& code_pages() {
  static const std::vector<CodePage> pages = [] {
    std::vector<CodePage> all;
    for (const auto& table : {parse_codes(), check_codes(), lint_codes(), data_codes(),
                              record_codes(), evaluation_codes(), waiver_codes()})
      all.insert(all.end(), table.begin(), table.end());
    std::stable_sort(all.begin(), all.end(), [](const CodePage& one, const CodePage& other) {
      return one.code < other.code;
    });
    return all;
  }();
  return pages;
}

const CodePage* code_page(std::string_view code) {
  const auto& pages = code_pages();
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const CodePage& page) { return page.code == code; });
  return found == pages.end() ? nullptr : &*found;
}

}  // namespace servanda::base
