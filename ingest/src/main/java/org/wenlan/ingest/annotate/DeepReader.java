package org.wenlan.ingest.annotate;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * CoreNLP's own Chinese pipeline (精读): its words, sentences, parts of speech, its names with
 * numbers and the fine-grained rules of its name lists. Paragraph by paragraph, so that memory does
 * not grow with the text. Reading the models takes about ten seconds and 1 GB of heap.
 */
final class DeepReader implements SentenceReader {

  /**
   * Keeps a person's name in one word, as the models of names were trained; the segmenter {@code
   * pku} parts surname and given name, and many persons were lost.
   */
  static final String SEGMENTER = "ctb.small";

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("annotators", "tokenize,ssplit,pos,lemma,ner"),
          Map.entry("tokenize.language", "zh"),
          Map.entry(
              "segment.model", LanguageModels.FOLDER + "segmenter/chinese/" + SEGMENTER + ".gz"),
          Map.entry("segment.sighanCorporaDict", LanguageModels.FOLDER + "segmenter/chinese"),
          Map.entry(
              "segment.serDictionary",
              LanguageModels.FOLDER + "segmenter/chinese/dict-chris6.ser.gz"),
          Map.entry("segment.sighanPostProcessing", "true"),
          Map.entry("ssplit.boundaryTokenRegex", "[.。]|[!?！？]+"),
          Map.entry("pos.model", LanguageModels.FOLDER + "pos-tagger/chinese-distsim.tagger"),
          Map.entry("ner.language", "chinese"),
          Map.entry("ner.model", LanguageModels.MISC),
          Map.entry("ner.applyNumericClassifiers", "true"),
          Map.entry("ner.useSUTime", "false"),
          Map.entry(
              "ner.fine.regexner.mapping",
              LanguageModels.FOLDER + "kbp/chinese/gazetteers/cn_regexner_mapping.tab"),
          Map.entry(
              "ner.fine.regexner.noDefaultOverwriteLabels", "CITY,COUNTRY,STATE_OR_PROVINCE"));

  /** The Penn Chinese Treebank's parts of speech in HanLP's letters, as far as rules ask. */
  private static final Map<String, String> NATURES =
      Map.ofEntries(
          Map.entry("NN", "n"),
          Map.entry("NR", "nt"),
          Map.entry("NT", "t"),
          Map.entry("JJ", "b"),
          Map.entry("VV", "v"),
          Map.entry("VA", "a"),
          Map.entry("CD", "m"),
          Map.entry("LC", "f"),
          Map.entry("AD", "d"),
          Map.entry("P", "p"),
          Map.entry("CC", "c"),
          Map.entry("FW", "nx"));

  private final Supplier<StanfordCoreNLP> pipeline = LanguageModels.lazily(DeepReader::load);

  @Override
  public List<Labelled> read(String text, List<TextSpan> sentences) {
    List<Labelled> read = new ArrayList<>(sentences.size());
    for (TextSpan paragraph : paragraphs(text, sentences)) {
      Annotation annotation = new Annotation(paragraph.of(text));
      pipeline.get().annotate(annotation);
      for (CoreMap sentence : annotation.get(SentencesAnnotation.class)) {
        List<CoreLabel> words = sentence.get(TokensAnnotation.class);
        if (!words.isEmpty()) {
          read.add(labelled(text, paragraph.start(), words));
        }
      }
    }
    return read;
  }

  /** Sentences of one line, together. */
  private static List<TextSpan> paragraphs(String text, List<TextSpan> sentences) {
    List<TextSpan> paragraphs = new ArrayList<>();
    for (TextSpan sentence : sentences) {
      TextSpan last = paragraphs.isEmpty() ? null : paragraphs.getLast();
      if (last != null && text.substring(last.end(), sentence.start()).indexOf('\n') < 0) {
        paragraphs.set(paragraphs.size() - 1, new TextSpan(last.start(), sentence.end()));
      } else {
        paragraphs.add(sentence);
      }
    }
    return paragraphs;
  }

  private static Labelled labelled(String text, int base, List<CoreLabel> words) {
    List<Token> tokens = new ArrayList<>(words.size());
    List<String> labels = new ArrayList<>(words.size());
    for (CoreLabel word : words) {
      int start = base + word.beginPosition();
      // The word as it stands there: the segmenter rewrites a few rare characters.
      String surface = text.substring(start, base + word.endPosition());
      tokens.add(new Token(surface, start, NATURES.getOrDefault(word.tag(), "w")));
      labels.add(word.ner() == null ? CrfTagger.OUTSIDE : word.ner());
    }
    TextSpan span = new TextSpan(tokens.getFirst().start(), tokens.getLast().end());
    return new Labelled(span, tokens, List.of(labels));
  }

  private static StanfordCoreNLP load() {
    Properties properties = new Properties();
    properties.putAll(SETTINGS);
    try {
      return new StanfordCoreNLP(properties);
    } catch (RuntimeException e) {
      throw new InfrastructureException(
          "CoreNLP 的中文流水线无法装入，请用 ./wenlan 重新构建（模块 language-models）", e);
    }
  }
}
