package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;

/**
 * Words from one segmenter, labels from one or more sequence models, names from lists and patterns,
 * one document-wide view. The segmenter decides speed: HanLP's is the fast mode, CoreNLP's the deep
 * one.
 */
final class NamedEntityRecognizer implements EntityRecognizer {

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("中", "中国"),
          Map.entry("美", "美国"),
          Map.entry("日", "日本"),
          Map.entry("俄", "俄罗斯"),
          Map.entry("英", "英国"),
          Map.entry("法", "法国"),
          Map.entry("德", "德国"),
          Map.entry("韩", "韩国"),
          Map.entry("朝", "朝鲜"),
          Map.entry("印", "印度"),
          Map.entry("巴", "巴基斯坦"),
          Map.entry("以", "以色列"),
          Map.entry("欧", "欧洲"),
          Map.entry("亚", "亚洲"),
          Map.entry("非", "非洲"),
          Map.entry("澳", "澳大利亚"),
          Map.entry("加", "加拿大"),
          Map.entry("台", "台湾"),
          Map.entry("港", "香港"));

  private final WordSegmenter segmenter;
  private final List<CrfTagger> taggers;
  private final NameFinder finder;

  NamedEntityRecognizer(WordSegmenter segmenter, List<CrfTagger> taggers, Gazetteer gazetteer) {
    this.segmenter = segmenter;
    this.taggers = List.copyOf(taggers);
    this.finder = new NameFinder(gazetteer);
  }

  @Override
  public List<EntityMention> recognize(String text, List<TextSpan> sentences) {
    List<Name> names = new ArrayList<>();
    for (TextSpan sentence : sentences) {
      List<Token> tokens = segmenter.segment(text, sentence);
      List<List<String>> labellings = new ArrayList<>(taggers.size());
      for (CrfTagger tagger : taggers) {
        labellings.add(tagger.label(tokens));
      }
      names.addAll(finder.find(text, sentence, tokens, labellings));
    }
    List<EntityMention> mentions = new ArrayList<>();
    for (Name name : DocumentConsistency.apply(text, names)) {
      String surface = name.of(text).replaceAll("\\s+", "");
      String normal = COUNTRIES.getOrDefault(surface, surface);
      mentions.add(new EntityMention(name.type(), name.span(), normal, name.confidence()));
    }
    return mentions;
  }
}
