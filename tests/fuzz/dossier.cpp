// Any bytes as a dossier: its content or a message; never a crash, and the file stays as it is.

#include "engine/dossier/dossier.hpp"
#include "engine/audit/counts/verdict_counts.hpp"
#include "engine/dossier/records/record.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/plan/plan.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const auto& program = fuzz::small_world().program;
  const auto path = fuzz::scratch("hostile.dossier");
  fuzz::write_bytes(path, {reinterpret_cast<const char*>(data), size});
  const engine::Day day = *engine::parse_day("2016-01-01");
  base::Diagnostics diagnostics;
  try {
    const engine::Dossier dossier(path, engine::Dossier::Mode::read);
    const engine::Facts facts = dossier.load(program.vocabulary, diagnostics);
    static_cast<void>(engine::evaluate(program, facts, day, day));
    static_cast<void>(dossier.digest());
    static_cast<void>(dossier.records());
    dossier.verify(diagnostics);
  } catch (const engine::DossierError&) {
  }
  try {
    const engine::CountRun run{.dossier = path, .scope = {{day, day}}};
    static_cast<void>(
        engine::count_verdicts(program, engine::compile(program, {}), run, diagnostics));
  } catch (const engine::DossierError&) {
  }
  fuzz::require(std::filesystem::file_size(path) == size, "reading a dossier changed it");
  return 0;
}
