package org.wenlan.ingest.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * CoreNLP's segmenter trained on the Peking University corpus; about 30,000 characters a second.
 */
final class CoreNlpSegmenter implements WordSegmenter {

  private static final String FOLDER = LanguageModels.FOLDER + "segmenter/chinese";

  private final Supplier<CRFClassifier<CoreLabel>> model =
      LanguageModels.lazily(CoreNlpSegmenter::load);

  @Override
  public List<Token> segment(String text, TextSpan sentence) {
    List<Token> tokens = new ArrayList<>();
    int at = sentence.start();
    for (String word : model.get().segmentString(sentence.of(text))) {
      int start = text.indexOf(word, at);
      // The segmenter rewrites a few rare characters: such a word has no place and is left out.
      if (start >= 0 && start + word.length() <= sentence.end() && !word.isBlank()) {
        tokens.add(new Token(word, start, ""));
        at = start + word.length();
      }
    }
    return tokens;
  }

  private static CRFClassifier<CoreLabel> load() {
    Properties properties = new Properties();
    properties.setProperty("sighanCorporaDict", FOLDER);
    properties.setProperty("serDictionary", FOLDER + "/dict-chris6.ser.gz");
    properties.setProperty("inputEncoding", "UTF-8");
    properties.setProperty("sighanPostProcessing", "true");
    CRFClassifier<CoreLabel> segmenter = new CRFClassifier<>(properties);
    try (InputStream in = new GZIPInputStream(LanguageModels.open(FOLDER + "/pku.gz"), 1 << 16)) {
      segmenter.loadClassifier(in, properties);
      return segmenter;
    } catch (IOException | ClassNotFoundException e) {
      throw new InfrastructureException("分词模型 pku.gz 无法读取，请用 ./wenlan 重新构建（模块 language-models）", e);
    }
  }
}
