package org.wenlan.benchmarks;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Word;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * HanLP and CoreNLP called as annotation calls them by default, and nothing around them: the same
 * segmenter, the same two models, sentences of at most 300 words.
 */
final class BareNames {

  private static final int MAX_WORDS = 300;
  private static final String FOLDER = "edu/stanford/nlp/models/ner/";

  private final Segment segment =
      new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enableOffset(true);
  private final List<CRFClassifier<CoreLabel>> models;

  BareNames() throws IOException, ClassNotFoundException {
    models =
        List.of(load("chinese.misc.distsim.crf.ser.gz"), load("chinese.kbp.distsim.crf.ser.gz"));
  }

  private static CRFClassifier<CoreLabel> load(String name)
      throws IOException, ClassNotFoundException {
    var resource = ClassLoader.getSystemResourceAsStream(FOLDER + name);
    if (resource == null) {
      throw new IOException("not on the class path: " + FOLDER + name);
    }
    try (GZIPInputStream in = new GZIPInputStream(new BufferedInputStream(resource))) {
      return CRFClassifier.getClassifier(in);
    }
  }

  /** Words of a sentence, cut into pieces one call may take. */
  List<List<Word>> words(String sentence) {
    List<List<Word>> pieces = new ArrayList<>();
    List<Word> piece = new ArrayList<>();
    for (Term term : segment.seg(sentence)) {
      if (!term.word.isBlank()) {
        if (piece.size() == MAX_WORDS) {
          pieces.add(piece);
          piece = new ArrayList<>();
        }
        piece.add(new Word(term.word));
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }

  /** Labels one piece with both models; gives the number of labels. */
  int label(List<Word> words) {
    int labels = 0;
    for (CRFClassifier<CoreLabel> model : models) {
      labels += model.classifySentence(words).size();
    }
    return labels;
  }
}
