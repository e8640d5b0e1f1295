#pragma once
// Counts of an earlier summary, for what has not changed since.
//
// The counts of a commitment follow from the program, the rules, the two dates, the selection, and
// the data sets that it reads: they are kept with digests of all these, so that a cache can be too
// small, but never wrong. Where nothing but facts has changed, they are brought up to date for the
// subjects that have new ones (incremental_summary.hpp), which needs to know the digest of the
// dossier of that time. It is a text, one commitment a line; whoever deletes it loses time. Each
// line ends with a checksum of it and of the digest of the dossier: a line that is not as it was
// written is passed over, and its commitment counted anew.

#include <map>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/summary.hpp"

namespace servanda::cli {

/// What all counts of a run depend on.
struct CacheContext {
  std::string run;  ///< program, rules, dates and selection, in one text
  std::map<std::string, std::string> datasets;  ///< digests, by name
};
[[nodiscard]] CacheContext cache_context(const AuditOptions& options, const std::string& rules,
                                         std::map<std::string, std::string> datasets);

/// Digests of all that the counts of a commitment depend on.
struct CacheKey {
  std::string facts;  ///< that it reads
  std::string
      all_other;  ///< the commitment and its run, lists, reports, how far facts are complete
};
/// What is planned reads facts, and how far they are complete; any other one may read lists and
/// reports, too.
[[nodiscard]] CacheKey cache_key(const CacheContext& context, const engine::Program& program,
                                 engine::CommitmentId commitment, bool is_planned);

class CountCache {
 public:
  /// Empty where there is no such file; throws UsageError where it is something else.
  CountCache(const std::string& path, const base::Limits& limits);

  /// Whose counts these are, only the key tells.
  struct Found {
    engine::CommitmentCounts counts;
    bool are_right = false;  ///< else they were, before facts came in
  };
  [[nodiscard]] std::optional<Found> find(const CacheKey& key) const;
  /// The digest of the dossier of which all that is found was right.
  [[nodiscard]] const std::string& data_digest() const { return data_digest_; }

  void keep(const CacheKey& key, const engine::CommitmentCounts& counts);
  /// Those that were kept, and no others, into the file.
  void write(const std::string& data_digest) const;

 private:
  /// The line with its checksum behind it.
  [[nodiscard]] static std::string sealed(const std::string& line, const std::string& data_digest);

  std::string path_;
  std::string data_digest_;
  std::map<std::string, std::string> found_;  ///< the rest of its line, by `all_other`; no checksum
  std::map<std::string, std::string> kept_;
};

}  // namespace servanda::cli
