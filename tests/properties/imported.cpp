#include "tests/properties/imported.hpp"

#include <fstream>
#include <stdexcept>

#include "engine/dossier/dossier.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

/// Leaves out every other fact of the State that the last fact is about.
Case without_some(const Case& world) {
  Case less = world;
  less.facts.clear();
  bool is_held_back = false;
  for (const Fact& fact : world.facts) {
    if (fact.subject == world.facts.back().subject) is_held_back = !is_held_back;
    if (fact.subject != world.facts.back().subject || !is_held_back) less.facts.push_back(fact);
  }
  return less;
}

}  // namespace

void require_sound(const base::Diagnostics& diagnostics, const base::Sources& sources) {
  if (diagnostics.has_errors()) throw std::invalid_argument(base::render(diagnostics, sources));
}

Imported::Imported(const Case& world, const engine::Program& program, engine::Day as_of,
                   engine::Day known_at) {
  facts.arrange(program.vocabulary);
  if (written_data(world).empty()) return;
  dossier = folder_.file("world.dossier");
  const Case less = without_some(world);
  if (less.facts.size() < world.facts.size() && !written_data(less).empty()) {
    import(less, program.vocabulary);
    base::Diagnostics diagnostics;
    before = {
        engine::Dossier(*dossier, engine::Dossier::Mode::read).digest(),
        engine::count_verdicts(program, engine::compile(program, {}),
                               {.dossier = *dossier, .scope = {{as_of, known_at}}}, diagnostics)
            .commitments};
  }
  import(world, program.vocabulary);
  base::Diagnostics diagnostics;
  facts =
      engine::Dossier(*dossier, engine::Dossier::Mode::read).load(program.vocabulary, diagnostics);
  require_sound(diagnostics, {});
}

void Imported::import(const Case& world, const engine::Vocabulary& vocabulary) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  std::vector<base::SourceId> files;
  for (const auto& [name, text] : written_data(world))
    files.push_back(sources.add(folder_.file(name), text));
  for (const Report& report : world.reports) {
    if (!report.paragraphs.empty())
      std::ofstream(folder_.file(report.name + ".txt"), std::ios::binary) << written_text(report);
  }
  engine::Dossier(*dossier, engine::Dossier::Mode::create_or_write)
      .import(sources, files, vocabulary, diagnostics);
  require_sound(diagnostics, sources);
}

}  // namespace servanda::properties
