package org.wenlan.reports.compile;

import java.util.List;
import org.wenlan.core.document.Evidence;
import org.wenlan.reports.EvidencedStatement;

/**
 * Words chosen from a source.
 *
 * @param source where they stand
 * @param evidence the words, verbatim
 * @param theme what they are good for
 * @param score the higher, the nearer to the topic
 */
record Quotation(Source source, Evidence evidence, Theme theme, double score) {

  String quote() {
    return evidence.quote();
  }

  EvidencedStatement statement() {
    return new EvidencedStatement(source.says() + quote(), List.of(evidence));
  }
}
