package org.wenlan.ingest.annotate;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.TextSpan;

/** HanLP's shortest path; about a million characters a second. */
final class HanlpSegmenter implements WordSegmenter {

  private final Segment segment;

  /** Finds persons' names that are in no dictionary. */
  HanlpSegmenter() {
    this(true);
  }

  private HanlpSegmenter(boolean names) {
    segment =
        new ViterbiSegment()
            .enableNameRecognize(names)
            .enableTranslatedNameRecognize(names)
            .enableOffset(true);
  }

  /** Knows only the words of its dictionary. */
  static HanlpSegmenter withoutNames() {
    return new HanlpSegmenter(false);
  }

  @Override
  public List<Token> segment(String text, TextSpan sentence) {
    List<Term> terms = segment.seg(sentence.of(text));
    List<Token> tokens = new ArrayList<>(terms.size());
    for (Term term : terms) {
      if (!term.word.isBlank()) {
        tokens.add(
            new Token(
                term.word,
                sentence.start() + term.offset,
                term.nature == null ? "" : term.nature.toString()));
      }
    }
    return tokens;
  }
}
