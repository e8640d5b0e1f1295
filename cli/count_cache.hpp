#pragma once
// Counts of an earlier summary, for commitments that read nothing that has changed since.
//
// The counts of a commitment follow from the program, the rules, the two dates, the selection, and
// the data sets that it reads: they are kept under the digest of all these, so that a cache can be
// too small, but never wrong. It is a text, one commitment a line; whoever deletes it loses time.
// Subjects have no keys of their own: to count one commitment for all of them takes less time than
// to read so many keys.

#include <map>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/counts.hpp"

namespace servanda::cli {

/// What all counts of a run depend on.
struct CacheContext {
  std::string run;  ///< program, rules, dates and selection, in one text
  std::map<std::string, std::string> datasets;  ///< digests, by name
};
[[nodiscard]] CacheContext cache_context(const AuditOptions& options, const std::string& rules,
                                         std::map<std::string, std::string> datasets);
/// The digest under which the counts of that commitment are kept. What is planned reads facts, and
/// how far they are complete; any other one may read lists and reports, too.
[[nodiscard]] std::string cache_key(const CacheContext& context, const engine::Program& program,
                                    engine::CommitmentId commitment, bool is_planned);

class CountCache {
 public:
  /// Empty where there is no such file; throws UsageError where it is something else.
  CountCache(const std::string& path, const grammar::Limits& limits);

  /// Whose counts these are, only the key tells.
  [[nodiscard]] std::optional<engine::CommitmentCounts> find(const std::string& key) const;
  void keep(const std::string& key, const engine::CommitmentCounts& counts);
  /// Those that were kept, and no others, into the file.
  void write() const;

 private:
  std::string path_;
  std::map<std::string, std::string> found_;  ///< the numbers of its line
  std::map<std::string, std::string> kept_;
};

}  // namespace servanda::cli
