package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;

/**
 * Labelled words from one reader, names from lists and patterns, one document-wide view. The reader
 * decides speed and mode.
 */
final class NamedEntityRecognizer implements EntityRecognizer {

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("中华人民共和国", "中国"),
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

  /** A congress is the same body in every term: 文江省第十三届人民代表大会. */
  private static final Pattern TERM =
      Pattern.compile("第?[一二三四五六七八九十]+届(?=(?:全国)?(?:人民代表大会|委员会|检察委员会))");

  private final SentenceReader reader;
  private final NameFinder finder;

  NamedEntityRecognizer(SentenceReader reader, Gazetteer gazetteer) {
    this.reader = reader;
    this.finder = new NameFinder(gazetteer, new PersonCheck(HanlpSegmenter.withoutNames()));
  }

  @Override
  public List<EntityMention> recognize(String written, List<TextSpan> sentences, KnownNames known) {
    String text = FoldedText.of(written);
    List<Name> names = new ArrayList<>();
    for (SentenceReader.Labelled sentence : reader.read(text, sentences)) {
      names.addAll(finder.find(text, sentence, known));
    }
    List<EntityMention> mentions = new ArrayList<>();
    for (Name name : DocumentConsistency.apply(text, names)) {
      String surface = name.of(text).replaceAll("\\s+", "");
      String normal = COUNTRIES.getOrDefault(surface, TERM.matcher(surface).replaceFirst(""));
      mentions.add(new EntityMention(name.type(), name.span(), normal, name.confidence()));
    }
    return mentions;
  }
}
