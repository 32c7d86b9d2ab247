package org.wenlan.ingest.annotate;

import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.ingest.Making;
import org.wenlan.ingest.OcrProperties;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.parse.ParseStage;

/** The beans of annotation; no model is read before the first document. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnnotateProperties.class)
public class AnnotateConfiguration {

  /** The one embedder of the application: passages and queries share model and cache. */
  @Bean
  BgeEmbedder passageEmbedder(AnnotateProperties properties) {
    return new BgeEmbedder(properties.vectorCache(), properties.nativeFolderOrDefault());
  }

  /** The one owner of the language models. */
  @Bean
  EntityRecognizer entityRecognizer(AnnotateProperties properties) {
    return recognizer(properties.mode());
  }

  /** What makes an ordinary file with these settings. */
  @Bean
  Making making(AnnotateProperties properties, OcrProperties ocr) {
    return new Making(
        ParseStage.VERSION,
        ocr.engine().version(),
        CleanStage.VERSION,
        version(properties.mode()),
        properties.vectors() ? BgeEmbedder.MODEL + PassageContext.VERSION : "");
  }

  private static String version(AnnotateProperties.Mode mode) {
    return switch (mode) {
      case FAST -> "fast-" + AnnotateStage.VERSION;
      case DEEP -> "deep-" + AnnotateStage.VERSION + "+" + DeepReader.SEGMENTER;
    };
  }

  /** The stage that joins all of it. */
  @Bean
  AnnotateStage annotateStage(
      AnnotateProperties properties, EntityRecognizer recognizer, PassageEmbedder embedder) {
    return new AnnotateStage(recognizer, embedder, properties.vectors());
  }

  /**
   * A recogniser outside Spring, for benchmarks and tests; its models are read at the first call.
   */
  public static EntityRecognizer recognizer(AnnotateProperties.Mode mode) {
    SentenceReader reader =
        switch (mode) {
          case FAST -> fast();
          case DEEP -> new DeepReader();
        };
    return new NamedEntityRecognizer(reader, new Gazetteer());
  }

  /**
   * Words and labels of both models as the fast mode makes them, without lists and rules: what
   * benchmarks compare with. Gives the number of words of a sentence.
   */
  public static ToIntFunction<String> labeller() {
    SentenceReader reader = fast();
    return sentence ->
        reader.read(sentence, List.of(new TextSpan(0, sentence.length()))).stream()
            .mapToInt(read -> read.tokens().size())
            .sum();
  }

  private static SentenceReader fast() {
    return new FastReader(
        new HanlpSegmenter(),
        List.of(new CrfTagger(LanguageModels.MISC), new CrfTagger(LanguageModels.KBP)));
  }
}
