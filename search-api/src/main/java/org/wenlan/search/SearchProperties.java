package org.wenlan.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of index and search ({@code wenlan.search}).
 *
 * @param index alias all reading and writing goes through; several installations may share a
 *     cluster under different names
 * @param minSimilarity least cosine, 0..1, at which meaning alone counts as found; lower finds more
 *     and more that is beside the point. Unrelated texts lie near 0.25, related ones above 0.5
 * @param weightOfWords share of words in the order of results, 0..1; meaning has the rest
 * @param weightOfWordsInQuestions the same where a question was asked: what it names in words of
 *     its own tells more than what it is near to
 * @param weightOfWordsInLaws the same for laws that a question finds: their meaning is compared
 *     with a question that was moved towards their clauses, and says more
 * @param shards parts of an index laid out from now on, 1..64; more than one only for a cluster of
 *     several nodes. What is found does not depend on it
 * @param bulkSize bytes sent in one request, at most; larger needs more memory on both sides
 */
@ConfigurationProperties("wenlan.search")
public record SearchProperties(
    @DefaultValue("wenlan-documents") String index,
    @DefaultValue("0.45") double minSimilarity,
    @DefaultValue("0.5") double weightOfWords,
    @DefaultValue("0.7") double weightOfWordsInQuestions,
    @DefaultValue("0.25") double weightOfWordsInLaws,
    @DefaultValue("1") int shards,
    @DefaultValue("8MB") DataSize bulkSize) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public SearchProperties {
    if (!index.matches("[a-z][a-z0-9-]{0,60}")) {
      throw new IllegalArgumentException(
          "wenlan.search.index needs lower-case letters, digits and -, got " + index);
    }
    requireShare("min-similarity", minSimilarity);
    requireShare("weight-of-words", weightOfWords);
    requireShare("weight-of-words-in-questions", weightOfWordsInQuestions);
    requireShare("weight-of-words-in-laws", weightOfWordsInLaws);
    if (shards < 1 || shards > 64) {
      throw new IllegalArgumentException("wenlan.search.shards must lie in 1..64, got " + shards);
    }
    if (bulkSize.toBytes() < 1 || bulkSize.toMegabytes() > 90) {
      throw new IllegalArgumentException(
          "wenlan.search.bulk-size must lie in 1B..90MB, got " + bulkSize);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "wenlan.search.%s must lie in 0..1, got %s".formatted(name, value));
    }
  }
}
