package org.wenlan.search;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.PassageHit;

/**
 * The part of a passage a result list shows (摘录): at most {@value #MAX_CHARS} characters, which is
 * what may be shown of a protected work, around the words that matched.
 *
 * <p>Always true: {@link #text()} is a verbatim stretch of the clean text at {@code span}; the
 * texts of the segments in a row are that stretch.
 *
 * @param span where the snippet stands in the clean text
 * @param cutBefore whether the passage has words before it; a page shows … there
 * @param segments marked and plain stretches in turn
 * @param cutAfter whether the passage goes on after it
 */
public record Snippet(TextSpan span, boolean cutBefore, List<Segment> segments, boolean cutAfter) {

  /** Most UTF-16 code units shown of one passage. */
  public static final int MAX_CHARS = 120;

  private static final String SENTENCE_ENDS = "。！？；\n";

  /** How much is shown before a match when its sentence begins too far ahead. */
  private static final int LEAD = 30;

  /** A stretch of the snippet, marked if it matched. */
  public record Segment(String text, boolean marked) {}

  /** Copies the segments. */
  public Snippet {
    segments = List.copyOf(segments);
  }

  /**
   * Cuts the snippet of {@code hit}: from the start of a sentence, to the end of one if possible.
   */
  public static Snippet of(PassageHit hit) {
    String text = hit.evidence().quote();
    int origin = hit.evidence().span().start();
    List<TextSpan> marks =
        hit.highlights().stream()
            .map(mark -> new TextSpan(mark.start() - origin, mark.end() - origin))
            .toList();
    int start = start(text, marks);
    int end = end(text, start, marks);
    while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Snippet(
        new TextSpan(origin + start, origin + end),
        start > 0,
        segments(text, start, end, marks),
        end < text.stripTrailing().length());
  }

  /** The words shown, without marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    segments.forEach(segment -> text.append(segment.text()));
    return text.toString();
  }

  /** The sentence start from which most matches are seen, the first of several. */
  private static int start(String text, List<TextSpan> marks) {
    if (text.length() <= MAX_CHARS || marks.isEmpty()) {
      return 0;
    }
    int best = 0;
    long seen = seen(0, marks);
    for (int i = 1; i < text.length(); i++) {
      boolean sentenceStarts =
          SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0 && !Character.isWhitespace(text.charAt(i));
      if (sentenceStarts && seen(i, marks) > seen) {
        best = i;
        seen = seen(i, marks);
      }
    }
    return seen > 0 ? best : whole(text, Math.max(0, marks.getFirst().start() - LEAD));
  }

  private static long seen(int start, List<TextSpan> marks) {
    return marks.stream()
        .filter(mark -> mark.start() >= start && mark.end() <= start + MAX_CHARS)
        .count();
  }

  private static int end(String text, int start, List<TextSpan> marks) {
    if (text.length() - start <= MAX_CHARS) {
      return text.length();
    }
    int limit = whole(text, start + MAX_CHARS);
    int lastMark = start;
    for (TextSpan mark : marks) {
      if (mark.start() >= start && mark.end() <= limit) {
        lastMark = Math.max(lastMark, mark.end());
      }
    }
    int sentenceEnd = limit;
    while (sentenceEnd > start && SENTENCE_ENDS.indexOf(text.charAt(sentenceEnd - 1)) < 0) {
      sentenceEnd--;
    }
    boolean longEnough = sentenceEnd - start >= MAX_CHARS / 2;
    return sentenceEnd >= lastMark && longEnough ? sentenceEnd : limit;
  }

  /** {@code at}, moved left if it would cut a character in two. */
  private static int whole(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }

  private static List<Segment> segments(String text, int start, int end, List<TextSpan> marks) {
    List<Segment> segments = new ArrayList<>();
    int at = start;
    for (TextSpan mark : marks) {
      int from = Math.max(mark.start(), at);
      int to = Math.min(mark.end(), end);
      if (from < to) {
        if (from > at) {
          segments.add(new Segment(text.substring(at, from), false));
        }
        segments.add(new Segment(text.substring(from, to), true));
        at = to;
      }
    }
    if (at < end) {
      segments.add(new Segment(text.substring(at, end), false));
    }
    return segments;
  }
}
