package org.wenlan.reports.compile;

import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;
import org.wenlan.reports.EvidencedStatement;

/**
 * Words chosen from a source.
 *
 * @param source where they stand
 * @param evidence the words, verbatim
 * @param theme what they are good for
 * @param score the higher, the nearer to the topic
 * @param passing whether they only name the topic among other things
 * @param heading the main heading they stand under, blank for none
 */
record Quotation(
    Source source, Evidence evidence, Theme theme, double score, boolean passing, String heading) {

  /** Blanks a typesetter put between Chinese characters and figures; they are no words. */
  private static final Pattern LAYOUT_BLANK =
      Pattern.compile(
          "(?<=[\\p{IsHan}，。：；、）》”])[ \\u00a0]+(?=[\\p{IsHan}0-9A-Za-z（《“])"
              + "|(?<=[0-9A-Za-z%])[ \\u00a0]+(?=[\\p{IsHan}，。：；、（《“])");

  String quote() {
    return evidence.quote();
  }

  /** Whether a machine read the page it stands on from a picture. */
  boolean isRecognised() {
    return source
        .document()
        .document()
        .parsed()
        .recognition()
        .page(evidence.locator().page())
        .isPresent();
  }

  /** The words without the blanks of their layout. */
  static String tidy(String words) {
    return LAYOUT_BLANK.matcher(words.strip()).replaceAll("");
  }

  /**
   * The words as printed: without the blanks of their layout, and with a full stop where the source
   * goes on after a semicolon.
   */
  String printed() {
    String quote = tidy(quote());
    String words = quote.endsWith("；") ? quote.substring(0, quote.length() - 1) : quote;
    return "。！”’）".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + "。";
  }

  EvidencedStatement statement() {
    return new EvidencedStatement(source.says() + quote(), List.of(evidence));
  }

  /** A part of the words, from and to as counted in {@link #quote()}. */
  Quotation part(int from, int to) {
    int start = evidence.span().start();
    Evidence part = source.document().evidence(new TextSpan(start + from, start + to));
    return new Quotation(source, part, theme, score, passing, heading);
  }
}
