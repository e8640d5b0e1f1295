// Any bytes as a file to import, CSV if the first is even, else JSON Lines: all of its rows or
// messages. Imported rows can be read and evaluated, and a second import adds none.

#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& world = fuzz::small_world();
  const auto path = fuzz::scratch("facts.dossier");
  std::filesystem::remove(path);
  base::Sources sources;
  base::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto file = sources.add(data[0] % 2 == 0 ? "facts.csv" : "facts.jsonl", text);
  std::size_t rows = 0;
  {
    engine::Dossier dossier(path, engine::Dossier::Mode::create_or_write);
    for (const engine::ImportedFile& each :
         dossier.import(sources, {file}, world.program.vocabulary, diagnostics))
      rows += each.rows;
  }
  static_cast<void>(base::render(diagnostics, sources));
  fuzz::require(diagnostics.has_errors() || std::filesystem::exists(path),
                "an import without errors left no dossier");
  if (rows == 0 || diagnostics.has_errors()) return 0;

  engine::Dossier dossier(path, engine::Dossier::Mode::write);
  const std::string digest = dossier.digest();
  base::Diagnostics reading;
  const engine::Facts facts = dossier.load(world.program.vocabulary, reading);
  const engine::Day day = *engine::parse_day("2016-01-01");
  static_cast<void>(engine::evaluate(world.program, facts, day, day));
  base::Diagnostics again;
  for (const engine::ImportedFile& each :
       dossier.import(sources, {file}, world.program.vocabulary, again))
    fuzz::require(each.rows == 0, "the same file has new rows the second time");
  fuzz::require(dossier.digest() == digest, "the same file twice is another dossier");
  return 0;
}
