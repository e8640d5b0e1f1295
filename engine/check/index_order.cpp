// The order of computation of indices: members before the indices that contain them.

#include <string>
#include <vector>

#include "engine/check/scoring.hpp"

namespace servanda::engine {
namespace {

/// Members first; an index that is a member of itself is reported, and has no place in the order.
class Order {
 public:
  explicit Order(CheckContext& checking)
      : checking_(checking), state_(checking.program.indices.size(), State::untouched) {}

  void run() {
    for (std::uint32_t i = 0; i < state_.size(); ++i) visit(IndexId{i});
  }

 private:
  enum class State : std::uint8_t { untouched, open, done };

  /// Uses a loop over a list of open indices, as nesting has no bound.
  void visit(IndexId start) {
    if (state_[start.value] != State::untouched) return;
    struct Open {
      IndexId index;
      std::size_t next = 0;
    };
    std::vector<Open> open{{start}};
    state_[start.value] = State::open;
    while (!open.empty()) {
      Open& here = open.back();
      const auto& members = checking_.program.indices[here.index].members;
      if (here.next == members.size()) {
        state_[here.index.value] = State::done;
        checking_.program.index_order.push_back(here.index);
        open.pop_back();
        continue;
      }
      const IndexId member = members[here.next++].index;
      if (!member.valid() || state_[member.value] == State::done) continue;
      if (state_[member.value] == State::open) {
        report(member);
        continue;
      }
      state_[member.value] = State::open;
      open.push_back({member});
    }
  }

  void report(IndexId index) {
    const Index& found = checking_.program.indices[index];
    checking_.diagnostics.error("N007", found.place,
                                "the index `" + found.name + "` is a member of itself in the end",
                                {}, "let one of these indices stand without the other");
  }

  CheckContext& checking_;
  std::vector<State> state_;
};

}  // namespace

void order_indices(CheckContext& checking) { Order(checking).run(); }

}  // namespace servanda::engine
