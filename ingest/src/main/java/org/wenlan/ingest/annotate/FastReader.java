package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.TextSpan;

/** HanLP's words, labelled by CoreNLP's sequence models (快速). */
final class FastReader implements SentenceReader {

  private final WordSegmenter segmenter;
  private final List<CrfTagger> taggers;

  FastReader(WordSegmenter segmenter, List<CrfTagger> taggers) {
    this.segmenter = segmenter;
    this.taggers = List.copyOf(taggers);
  }

  @Override
  public List<Labelled> read(String text, List<TextSpan> sentences) {
    List<Labelled> read = new ArrayList<>(sentences.size());
    for (TextSpan sentence : sentences) {
      List<Token> tokens = segmenter.segment(text, sentence);
      List<List<String>> labellings = new ArrayList<>(taggers.size());
      for (CrfTagger tagger : taggers) {
        labellings.add(tagger.label(tokens));
      }
      read.add(new Labelled(sentence, tokens, labellings));
    }
    return read;
  }
}
