// Events that only their day can distinguish.

#include "engine/check/each_declaration.hpp"
#include "engine/check/lints/lints.hpp"

namespace servanda::engine {

void find_alike_events(Linting& linting) {
  const CheckContext& checking = linting.checking;
  each<syntax::Event>(
      checking, [&](const FileScope& scope, const syntax::Item& item, const syntax::Event& event) {
        const auto& events = linting.program().vocabulary.events;
        const auto found = events.find(event.name.text);
        if (item.broken || !found || !event.identity.empty()) return;
        if (events[*found].identity.size() > 1) return;
        const std::string name(event.name.text);
        linting.warn("L032", CheckContext::at(scope, event.name.span),
                     "nothing but their day tells one `" + name + "` from another",
                     "none of its fields holds States",
                     "write `identified by on` with a field that differs behind its fields, or "
                     "`identified by on` alone if there is never more than one a day");
      });
}

}  // namespace servanda::engine
