package org.wenlan.reports.compile;

import java.util.List;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;

/** Cuts a quotation down to the sentence, or the clauses, that name the topic. */
final class ShortQuotes {

  private ShortQuotes() {}

  /**
   * The shortest whole sentence that names the topic, or its clauses around the topic if the
   * sentence is too long; still verbatim. May stay longer than {@code maxChars} if a single clause
   * is.
   */
  static Quotation within(Quotation quotation, String topic, int maxChars) {
    String quote = quotation.quote();
    List<String> words = List.of(topic.split("[\\s　]+"));
    int hit = words.stream().mapToInt(quote::indexOf).filter(i -> i >= 0).min().orElse(0);
    TextSpan sentence = around(quote, hit, "。！？；");
    if (sentence.length() > maxChars) {
      TextSpan clause = around(quote, hit, "。！？；，");
      int end = clause.end();
      // Clauses that follow belong to the thought; take them while there is room.
      while (end < sentence.end()) {
        int next = around(quote, end, "。！？；，").end();
        if (next - clause.start() > maxChars) {
          break;
        }
        end = next;
      }
      sentence = new TextSpan(clause.start(), end);
    }
    int end = sentence.end();
    return cut(
        quotation,
        quote.charAt(end - 1) == '，' ? new TextSpan(sentence.start(), end - 1) : sentence);
  }

  /** The words, with …… where the sentence goes on before or after them. */
  static String withEllipsis(Quotation point) {
    String text = point.source().document().text();
    int start = point.evidence().span().start();
    boolean begun = start > 0 && text.charAt(start - 1) == '，';
    boolean ended = "。！？；”）".indexOf(point.quote().charAt(point.quote().length() - 1)) >= 0;
    return (begun ? "……" : "") + point.quote() + (ended ? "" : "……");
  }

  private static TextSpan around(String quote, int at, String stops) {
    int start = at;
    while (start > 0 && stops.indexOf(quote.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < quote.length() - 1 && stops.indexOf(quote.charAt(end)) < 0) {
      end++;
    }
    return new TextSpan(start, end + 1);
  }

  private static Quotation cut(Quotation quotation, TextSpan part) {
    int from = quotation.evidence().span().start();
    Evidence evidence =
        quotation
            .source()
            .document()
            .evidence(new TextSpan(from + part.start(), from + part.end()));
    return new Quotation(quotation.source(), evidence, quotation.theme(), quotation.score());
  }
}
