package org.wenlan.search.vocabulary;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.BitSet;
import org.wenlan.core.vocabulary.WordCuts;

/** Words by HanLP's dictionaries alone, as the index sees them. Loads on first use, 0.3 s. */
public final class HanlpWordCuts implements WordCuts {

  private final Segment segment =
      new ViterbiSegment()
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enablePartOfSpeechTagging(false)
          .enableNumberQuantifierRecognize(false);

  @Override
  public BitSet of(String text) {
    BitSet cuts = new BitSet(text.length() + 1);
    cuts.set(0);
    int at = 0;
    for (Term term : segment.seg(text)) {
      at += term.word.length();
      cuts.set(at);
    }
    return cuts;
  }
}
