package org.wenlan.novelty.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;

/** Cuts quotations so that they stay verbatim, readable and short. */
public final class Quotes {

  private static final Pattern ABSTRACT =
      Pattern.compile("(?m)^[ 　]*(?:摘\\s*要|Abstract)[ 　]*[：:]?[ 　]*");
  private static final String STOPS = "，、；：,;。！？ ";

  /** Ends of Latin sentences, which a splitter for Chinese takes for the middle of one. */
  private static final Pattern LATIN_END = Pattern.compile("(?<=[a-z0-9%)][.!?]) +(?=[A-Z])");

  private Quotes() {}

  /** The sentence, or, if it is too long, the part of it around {@code start} cut at stops. */
  static TextSpan around(String text, TextSpan whole, int start, int length, int maxChars) {
    TextSpan sentence = whole.length() <= maxChars ? whole : latin(text, whole, start, length);
    if (sentence.length() <= maxChars) {
      return sentence;
    }
    int room = Math.max(0, maxChars - Math.min(length, maxChars));
    int from = Math.max(sentence.start(), start - room / 2);
    int to = Math.min(sentence.end(), from + maxChars);
    while (from > sentence.start() && from < start && STOPS.indexOf(text.charAt(from - 1)) < 0) {
      from++;
    }
    int least = Math.min(to, start + length);
    while (to > least && to < sentence.end() && STOPS.indexOf(text.charAt(to - 1)) < 0) {
      to--;
    }
    if (Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return new TextSpan(from, Math.max(from + 1, to));
  }

  /** The Latin sentence that holds the words, if the whole is made of several. */
  private static TextSpan latin(String text, TextSpan whole, int start, int length) {
    Matcher end = LATIN_END.matcher(text).region(whole.start(), whole.end());
    int from = whole.start();
    int to = whole.end();
    while (end.find()) {
      if (end.end() <= start) {
        from = end.end();
      } else if (end.start() >= start + length) {
        to = end.start();
        break;
      }
    }
    return new TextSpan(from, to);
  }

  /**
   * An extract for the list of results: the abstract if the text has one, else the sentences around
   * {@code place} in its paragraph.
   *
   * @param place a quotation of the document, if there is one
   * @param maxChars longest extract
   */
  public static Evidence extract(
      AnnotatedDocument document, Optional<TextSpan> place, int maxChars) {
    String text = document.text();
    Matcher matcher = ABSTRACT.matcher(text);
    if (matcher.find() && matcher.end() < text.length() && text.charAt(matcher.end()) != '\n') {
      int end = text.indexOf('\n', matcher.end());
      TextSpan all = new TextSpan(matcher.end(), end < 0 ? text.length() : end);
      return document.evidence(firstSentences(document, all, maxChars));
    }
    TextSpan paragraph =
        place
            .flatMap(
                span ->
                    document.document().paragraphs().stream()
                        .filter(p -> p.overlaps(span))
                        .findFirst())
            .orElseGet(() -> document.document().paragraphs().getFirst());
    if (paragraph.length() <= maxChars) {
      return document.evidence(paragraph);
    }
    return document.evidence(
        place
            .map(span -> sentencesAround(document, paragraph, span, maxChars))
            .orElseGet(() -> firstSentences(document, paragraph, maxChars)));
  }

  private static TextSpan firstSentences(
      AnnotatedDocument document, TextSpan inside, int maxChars) {
    if (inside.length() <= maxChars) {
      return inside;
    }
    int end = inside.start();
    for (TextSpan sentence : document.sentences()) {
      if (sentence.start() >= inside.start()
          && sentence.end() <= inside.end()
          && sentence.end() - inside.start() <= maxChars) {
        end = Math.max(end, sentence.end());
      }
    }
    if (end == inside.start()) {
      String head = document.text().substring(inside.start(), inside.start() + maxChars);
      end += Math.max(head.lastIndexOf(". "), head.lastIndexOf('。')) + 1;
    }
    return end > inside.start()
        ? new TextSpan(inside.start(), end)
        : around(document.text(), inside, inside.start(), 1, maxChars);
  }

  /** Grows from the sentence that holds the place, first before it, then after it. */
  private static TextSpan sentencesAround(
      AnnotatedDocument document, TextSpan paragraph, TextSpan place, int maxChars) {
    List<TextSpan> inside = document.sentences().stream().filter(paragraph::contains).toList();
    int at = 0;
    while (at < inside.size() && !inside.get(at).overlaps(place)) {
      at++;
    }
    if (at == inside.size() || inside.get(at).length() > maxChars) {
      return around(document.text(), paragraph, place.start(), place.length(), maxChars);
    }
    int first = at;
    int last = at;
    boolean grew = true;
    while (grew) {
      grew = false;
      if (first > 0 && inside.get(last).end() - inside.get(first - 1).start() <= maxChars) {
        first--;
        grew = true;
      }
      if (last + 1 < inside.size()
          && inside.get(last + 1).end() - inside.get(first).start() <= maxChars) {
        last++;
        grew = true;
      }
    }
    return new TextSpan(inside.get(first).start(), inside.get(last).end());
  }
}
