package org.wenlan.ingest.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Labels words with CoreNLP's conditional random field. The model needs no parts of speech, so the
 * words may come from any segmenter. Thread-safe.
 */
final class CrfTagger {

  /** The label of a word that belongs to no name. */
  static final String OUTSIDE = "O";

  /** Bounds the lattice of one call; a sentence of more words is labelled piece by piece. */
  private static final int MAX_WORDS = 300;

  private final Supplier<CRFClassifier<CoreLabel>> model;

  CrfTagger(String resource) {
    this.model = LanguageModels.lazily(() -> LanguageModels.recognizer(resource));
  }

  /** One label per word: {@code PERSON}, {@code ORGANIZATION}, {@code GPE} …, or {@code O}. */
  List<String> label(List<Token> tokens) {
    List<String> labels = new ArrayList<>(tokens.size());
    for (int from = 0; from < tokens.size(); from += MAX_WORDS) {
      List<Word> words = new ArrayList<>();
      for (Token token : tokens.subList(from, Math.min(tokens.size(), from + MAX_WORDS))) {
        words.add(new Word(token.word()));
      }
      for (CoreLabel labelled : model.get().classifySentence(words)) {
        String label = labelled.get(AnswerAnnotation.class);
        labels.add(label == null ? OUTSIDE : label);
      }
    }
    return labels;
  }
}
