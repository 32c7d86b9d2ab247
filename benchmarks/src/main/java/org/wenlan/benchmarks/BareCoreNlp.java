package org.wenlan.benchmarks;

import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * CoreNLP's default pipeline for Chinese up to names, as it comes, and nothing of ours: the
 * properties and the segmenter of its jar of models (1.6 GB). The application keeps only a few
 * files of that jar; the rest is taken here from the local Maven repository, where the build left
 * it.
 */
final class BareCoreNlp {

  private static final String SEGMENTER = "edu/stanford/nlp/models/segmenter/chinese/ctb.gz";
  private static final String SETTINGS = "StanfordCoreNLP-chinese.properties";

  private final StanfordCoreNLP pipeline;

  /**
   * Loads the pipeline, about 20 seconds and 2 GB of heap.
   *
   * @param work where the segmenter's model is unpacked
   */
  BareCoreNlp(Path work) throws IOException {
    Properties properties = new Properties();
    try (ZipFile models = new ZipFile(models().toFile())) {
      // Read as Latin-1, the sentence rule would be garbled and every text one sentence.
      properties.load(
          new InputStreamReader(
              models.getInputStream(models.getEntry(SETTINGS)), StandardCharsets.UTF_8));
      Path segmenter = work.resolve("ctb.gz");
      Files.copy(models.getInputStream(models.getEntry(SEGMENTER)), segmenter);
      properties.setProperty("segment.model", segmenter.toString());
    }
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    pipeline = new StanfordCoreNLP(properties);
  }

  private static Path models() {
    try {
      Path jar =
          Path.of(
              StanfordCoreNLP.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String name = jar.getFileName().toString().replace(".jar", "-models-chinese.jar");
      Path models = jar.resolveSibling(name);
      if (!Files.exists(models)) {
        throw new UncheckedIOException(new IOException("找不到 CoreNLP 中文模型包：" + models));
      }
      return models;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs over one text; gives the number of words. */
  int words(String text) {
    return annotate(text).size();
  }

  /** The names of a text: neighbouring words with labels of one kind are one name. */
  Set<NerSet.NameAt> names(String text) {
    Set<NerSet.NameAt> names = new HashSet<>();
    int start = 0;
    int end = 0;
    String open = "";
    for (CoreLabel word : annotate(text)) {
      String type = type(word.get(NamedEntityTagAnnotation.class));
      if (!type.equals(open)) {
        add(names, start, end, open);
        start = word.beginPosition();
        open = type;
      }
      end = word.endPosition();
    }
    add(names, start, end, open);
    return names;
  }

  private static void add(Set<NerSet.NameAt> names, int start, int end, String type) {
    if (!type.isEmpty()) {
      names.add(new NerSet.NameAt(start, end, type));
    }
  }

  private List<CoreLabel> annotate(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(TokensAnnotation.class);
  }

  private static String type(String label) {
    return switch (label) {
      case "PERSON" -> "PER";
      case "ORGANIZATION" -> "ORG";
      case "GPE", "LOCATION", "FACILITY", "CITY", "COUNTRY", "STATE_OR_PROVINCE" -> "LOC";
      default -> "";
    };
  }
}
