package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.reports.compile.TopicScorer.Focus;

/** Reads one document for what it says about a topic. One per topic. */
final class SourceReader {

  /** Quotations kept of one document, so that a long one does not fill the product. */
  private static final int PER_DOCUMENT = 12;

  static final Comparator<Quotation> BEST_FIRST =
      Comparator.comparingDouble(Quotation::score)
          .reversed()
          .thenComparing(quotation -> quotation.source().rank())
          .thenComparing(quotation -> quotation.evidence().span());

  private final TopicScorer scorer;
  private final int maxQuoteChars;

  SourceReader(TopicScorer scorer, int maxQuoteChars) {
    this.scorer = scorer;
    this.maxQuoteChars = maxQuoteChars;
  }

  /** What the document says, best first; the rows of a table are no sentences. */
  List<Quotation> read(Source source) {
    if (source.metadata().type() == DocumentType.DATA) {
      return List.of();
    }
    AnnotatedDocument document = source.document();
    String text = document.text();
    Focus focus = scorer.focus(source);
    Outline outline = Outline.of(document);
    List<TextSpan> quotable = QuotableSentences.of(document, maxQuoteChars);
    List<Quotation> quotations = new ArrayList<>();
    TextSpan last = null;
    for (int i = 0; i < quotable.size(); i++) {
      TextSpan sentence = quotable.get(i);
      String words = sentence.of(text);
      String heading = outline.above(sentence.start());
      if ((last != null && last.contains(sentence))
          || !isWanted(words, source.voice(), focus, heading)) {
        continue;
      }
      Theme theme = Themes.of(words, source.voice(), heading);
      if (theme == Theme.STATUS
          && Figures.count(words) == 0
          && !scorer.isAbout(words)
          && focus == Focus.LEAD) {
        continue; // what says neither the topic nor a figure is the colour of a story
      }
      int notBefore = last == null ? 0 : last.end();
      TextSpan whole =
          source.voice() == Voice.PLAN
              ? wholeTask(text, quotable, i, notBefore)
              : understandable(text, quotable, i, notBefore);
      if (whole == null) {
        continue;
      }
      last = whole;
      quotations.add(
          new Quotation(
              source,
              document.evidence(whole),
              theme,
              scorer.score(source, sentence),
              scorer.isPassing(words) && focus != Focus.TITLE,
              heading));
    }
    return quotations.stream().sorted(BEST_FIRST).limit(PER_DOCUMENT).toList();
  }

  /** A norm is spoken of by its title; others must speak of the matter itself. */
  private boolean isWanted(String sentence, Voice voice, Focus focus, String heading) {
    String words = voice == Voice.NORM ? sentence : TopicScorer.withoutTitles(sentence);
    return switch (focus) {
      case TITLE -> scorer.touches(words) || (voice == Voice.FACT && Themes.isTelling(heading));
      case LEAD -> scorer.isNear(words);
      case SENTENCES -> scorer.isAbout(words);
    };
  }

  /**
   * The sentence, with those before it in its paragraph as far as it leans on them; null if it
   * leans on words that cannot be quoted.
   */
  private @Nullable TextSpan understandable(
      String text, List<TextSpan> quotable, int at, int notBefore) {
    TextSpan sentence = quotable.get(at);
    int start = sentence.start();
    int i = at;
    while (TopicScorer.LEANING.matcher(text.substring(start, sentence.end())).find()) {
      i--;
      if (i < 0) {
        return null;
      }
      TextSpan before = quotable.get(i);
      if (before.start() < notBefore || !canJoin(text, before, start, sentence.end())) {
        return null;
      }
      start = before.start();
    }
    return new TextSpan(start, sentence.end());
  }

  /**
   * A task is named once and then told in sentences without a subject: up to two more are taken.
   */
  private TextSpan wholeTask(String text, List<TextSpan> quotable, int at, int notBefore) {
    TextSpan sentence = quotable.get(at);
    int start = sentence.start();
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      TextSpan before = quotable.get(i);
      if (before.start() < notBefore || !canJoin(text, before, start, sentence.end())) {
        break;
      }
      start = before.start();
    }
    return new TextSpan(start, sentence.end());
  }

  /** Whether nothing but blanks of the same line stands between, and the whole is not too long. */
  private boolean canJoin(String text, TextSpan before, int start, int end) {
    String between = text.substring(before.end(), start);
    return between.isBlank() && between.indexOf('\n') < 0 && end - before.start() <= maxQuoteChars;
  }
}
