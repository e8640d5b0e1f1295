#pragma once
// A cache of counts from an earlier summary.
//
// The program, the rules, the two dates, the selection, and the data sets that a commitment reads
// determine its counts. The key of its entry has digests of all these, so a cache can be
// incomplete, but never wrong. If only facts have changed, the counts are updated for the subjects
// with new facts (incremental_counts.hpp), which needs the digest of the earlier state of the
// dossier. The cache is a text with one commitment on each line; to delete it costs time only. Each
// line ends with a checksum of itself and of the digest of the dossier: a damaged line is ignored,
// and its commitment is counted anew.

#include <map>
#include <optional>
#include <string>

#include "engine/audit/request.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/commitment_counts.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// The input that all counts of a run depend on.
struct CacheContext {
  std::string run;  ///< program, rules, dates and selection, in one text
  std::map<std::string, std::string> datasets;  ///< digests, by name
};
[[nodiscard]] CacheContext cache_context(const Run& run, const Clock& dates,
                                         std::map<std::string, std::string> datasets);

/// Digests of everything that the counts of a commitment depend on.
struct CacheKey {
  std::string facts;      ///< the facts that it reads
  std::string all_other;  ///< the commitment and its run, lists, reports, completeness of the facts
};
/// A planned commitment reads facts and their completeness; any other one may read lists and
/// reports, too.
[[nodiscard]] CacheKey cache_key(const CacheContext& context, const Program& program,
                                 CommitmentId commitment, bool is_planned);

class CountCache {
 public:
  /// Makes an empty cache; `read` returns that of an earlier run.
  CountCache() = default;
  /// Nothing if the text is no cache.
  [[nodiscard]] static std::optional<CountCache> read(const std::string& text);

  /// The counts of an entry. Only the key has the commitment.
  struct Found {
    CommitmentCounts counts;
    bool are_right = false;  ///< false: the counts are from before new facts
  };
  [[nodiscard]] std::optional<Found> find(const CacheKey& key) const;
  /// The digest of the dossier for which all entries were right.
  [[nodiscard]] const std::string& data_digest() const { return data_digest_; }

  void keep(const CacheKey& key, const CommitmentCounts& counts);
  /// The entries of this run, and no others, as a text; nothing if it equals the text that was
  /// read.
  [[nodiscard]] std::optional<std::string> text(const std::string& data_digest) const;

 private:
  /// The line with its checksum at the end.
  [[nodiscard]] static std::string sealed(const std::string& line, const std::string& data_digest);

  std::string data_digest_;
  std::map<std::string, std::string> found_;  ///< the rest of a line, without its checksum, by
  ///< `all_other`
  std::map<std::string, std::string> kept_;
};

}  // namespace servanda::engine
