package org.wenlan.novelty;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wenlan.novelty.report.Agency;
import org.wenlan.reports.citation.ReferenceStyle;

/**
 * Settings of novelty searches.
 *
 * @param folder where report files are kept; default {@code data/novelty}
 * @param fonts folder of TrueType fonts for PDFs; default {@code data/fonts}
 * @param database name of the library's own index, as printed
 * @param numberScheme {@code MOST14}, {@code MOE16} or a pattern; changing it affects new reports
 *     only
 * @param province region code by GB/T 2260, for MOST14
 * @param agencyCode agency (MOST14) or station (MOE16)
 * @param agency the searching agency, as printed
 * @param staff titles of searchers and reviewers, by account
 * @param maxPoints points in a commission
 * @param maxCharsPerPoint longest point, in characters
 * @param maxHitsPerTerm documents read for one search word, 1 to 10,000; each hundred cost a
 *     request
 * @param maxCompared documents compared feature by feature; about 5 ms each
 * @param maxListed documents printed in section 五
 * @param maxQuoteChars longest quotation in the matrix
 * @param maxExtractChars longest abstract or extract in section 五
 * @param referenceStyle edition of GB/T 7714
 */
@ConfigurationProperties("wenlan.novelty")
public record NoveltyProperties(
    @DefaultValue("data/novelty") Path folder,
    @DefaultValue("data/fonts") Path fonts,
    @DefaultValue("本馆自建库") String database,
    @DefaultValue("{yyyy}-CX-{seq:4}") String numberScheme,
    @DefaultValue("33") String province,
    @DefaultValue("000") String agencyCode,
    @DefaultValue Agency agency,
    @DefaultValue Map<String, Staff> staff,
    @DefaultValue("3") int maxPoints,
    @DefaultValue("100") int maxCharsPerPoint,
    @DefaultValue("2000") int maxHitsPerTerm,
    @DefaultValue("60") int maxCompared,
    @DefaultValue("16") int maxListed,
    @DefaultValue("160") int maxQuoteChars,
    @DefaultValue("300") int maxExtractChars,
    @DefaultValue("GBT7714_2025") ReferenceStyle referenceStyle) {

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public NoveltyProperties {
    staff = Map.copyOf(staff);
    if (maxPoints < 1
        || maxCharsPerPoint < 10
        || maxHitsPerTerm < 1
        || maxHitsPerTerm > 10_000
        || maxCompared < 1
        || maxListed < 1
        || maxQuoteChars < 40
        || maxExtractChars < 40) {
      throw new IllegalArgumentException(
          "wenlan.novelty: max-points >= 1, max-chars-per-point >= 10, max-hits-per-term 1..10000,"
              + " max-compared and max-listed >= 1, max-quote-chars and max-extract-chars >= 40");
    }
  }

  /**
   * A searcher or reviewer.
   *
   * @param name printed instead of the account
   * @param title 职称
   * @param senior whether the title is a senior one (副高级及以上), without which nobody reviews
   */
  public record Staff(String name, String title, @DefaultValue("false") boolean senior) {}
}
