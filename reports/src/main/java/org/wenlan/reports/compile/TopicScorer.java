package org.wenlan.reports.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.TextSpan;

/**
 * Says how near a sentence is to a topic.
 *
 * <p>Measured by the share of the topic's characters that stand in the sentence in pieces of two or
 * more, so that 退役磷酸铁锂电池 is near to 退役动力电池. Words inside 《》 name a title and do not count; a topic
 * that is one of many in an enumeration counts little. Keywords of the document, an early place, a
 * readable length and the rank of the document add a little.
 */
final class TopicScorer {

  /** Share of the topic a sentence must hold by itself. */
  private static final double ABOUT = 0.6;

  /** Share that is enough in a document that is about the topic as a whole. */
  private static final double TOUCHES = 0.4;

  /** Characters of a topic that is not taken apart. */
  private static final int SHORT_TOPIC = 4;

  /** Characters at the head of a text that say what it is about. */
  private static final int LEAD_CHARS = 300;

  private static final Pattern TITLE = Pattern.compile("《[^》]*》");

  /** Begins with words that lean on the sentence before it. */
  static final Pattern LEANING =
      Pattern.compile("^(?:并|同时|其中|此外|另外|因此|上述|该|以上|这|对此|据此|其(?![他它余实次])|他|她|它|目前该)");

  private final List<String> words;
  private final String joined;

  TopicScorer(String topic) {
    words = Stream.of(topic.split("[\\s　]+")).filter(word -> !word.isBlank()).toList();
    joined = String.join("", words);
  }

  /** How much of a document speaks of the topic. */
  enum Focus {
    /** Its title says so. */
    TITLE,
    /** Its first lines say so. */
    LEAD,
    /** Only some of its sentences do. */
    SENTENCES
  }

  /** Whether the document as a whole speaks of the topic. */
  Focus focus(Source source) {
    String title = source.metadata().title();
    if (isAbout(title)) {
      return Focus.TITLE;
    }
    String text = source.document().text();
    String lead = text.substring(0, Math.min(LEAD_CHARS, text.length()));
    return isNear(withoutTitles(title + "\n" + lead)) ? Focus.LEAD : Focus.SENTENCES;
  }

  /** Whether the words speak of the topic by themselves. */
  boolean isAbout(String text) {
    return isNear(text, ABOUT);
  }

  /** Whether the words, in a document that begins with the topic, speak of the topic. */
  boolean isNear(String text) {
    return isNear(text, TOUCHES);
  }

  /** Whether the words, in a document whose title is the topic, speak of a part of it. */
  boolean touches(String text) {
    return isAbout(text) || share(text, 1) >= TOUCHES;
  }

  /** A short topic must stand as it is: 数字 and 经济 apart are not 数字经济. */
  private boolean isNear(String text, double least) {
    return words.stream().allMatch(text::contains)
        || (joined.length() > SHORT_TOPIC && share(text, 2) >= least);
  }

  /** Whether the sentence only names the topic: in a title, or as one of many in an enumeration. */
  boolean isPassing(String sentence) {
    String bare = withoutTitles(sentence);
    return !touches(bare) || (words.size() == 1 && isListed(bare));
  }

  static String withoutTitles(String sentence) {
    return TITLE.matcher(sentence).replaceAll("《》");
  }

  /** Between two others: {@code 甲、退役电池、乙等}. */
  private boolean isListed(String bare) {
    int at = bare.indexOf(joined);
    if (at < 0) {
      return false;
    }
    int end = at + joined.length();
    return (at > 0 && bare.charAt(at - 1) == '、')
        || (end < bare.length() && bare.charAt(end) == '、');
  }

  /** The higher, the nearer; comparable within one topic only. */
  double score(Source source, TextSpan span) {
    String sentence = span.of(source.document().text());
    String bare = withoutTitles(sentence);
    double score = 2.0 * words.stream().filter(bare::contains).count() / words.size();
    score += 3 * share(bare, 1);
    score += isPassing(sentence) ? -2 : 0;
    score +=
        0.1
            * source.document().keywords().stream()
                .limit(20)
                .map(Keyword::term)
                .filter(sentence::contains)
                .count();
    score += 0.4 * (1 - (double) span.start() / source.document().text().length());
    score += sentence.length() >= 30 && sentence.length() <= 140 ? 0.5 : 0;
    score += 1.0 / (2 + source.rank());
    return LEANING.matcher(sentence).find() ? score - 0.6 : score;
  }

  /**
   * Share of the topic's characters found in pieces of two or more, 0 to 1; 0 if there are fewer
   * pieces than {@code minPieces}, a piece of four characters counting as two.
   */
  private double share(String text, int minPieces) {
    int covered = 0;
    int pieces = 0;
    int at = 0;
    while (at < joined.length()) {
      int end = at + 2;
      while (end <= joined.length() && text.contains(joined.substring(at, end))) {
        end++;
      }
      int length = end - 1 - at;
      if (length >= 2) {
        covered += length;
        pieces += length >= 4 ? 2 : 1;
        at += length;
      } else {
        at++;
      }
    }
    return pieces < minPieces || joined.isEmpty() ? 0 : (double) covered / joined.length();
  }

  /** Share of the character pairs of the smaller text that both hold, 0 to 1. */
  static double overlap(String a, String b) {
    Set<String> first = pairs(a);
    Set<String> second = pairs(b);
    int smaller = Math.min(first.size(), second.size());
    first.retainAll(second);
    return smaller == 0 ? 0 : (double) first.size() / smaller;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
