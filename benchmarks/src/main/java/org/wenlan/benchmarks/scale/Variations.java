package org.wenlan.benchmarks.scale;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.store.StoredDocument;

/**
 * As many documents of one passage as wanted, made from real ones.
 *
 * <p>The first are the real ones. A further one takes half of its sentences from one text and half
 * from another, and its vector is their mean with noise, of unit length: so words meet in new
 * company, and no two documents are the same. Number and seed decide everything.
 */
final class Variations {

  private static final int BODIES = 300;
  private static final int FIRST_YEAR = 1990;
  private static final int YEARS = 36;
  private static final double NOISE = 0.01;
  private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> REGIONS =
      List.of(
          "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西",
          "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "陕西", "甘肃", "青海");
  private static final DocumentType[] TYPES = DocumentType.values();

  private final List<BasePassage> bases;
  private final long seed;

  Variations(List<BasePassage> bases, long seed) {
    this.bases = List.copyOf(bases);
    this.seed = seed;
  }

  /** Document number {@code number}, from 0. */
  StoredDocument document(long number) {
    Random random = new Random(seed ^ (number * 0x9E3779B97F4A7C15L));
    BasePassage base = bases.get((int) (number % bases.size()));
    if (number < bases.size()) {
      return stored(number, random, base.title(), base.text(), base.words(), base.vector());
    }
    BasePassage other = bases.get(random.nextInt(bases.size()));
    String text = mixed(base.text(), other.text());
    List<String> words = new ArrayList<>(base.words().subList(0, Math.min(2, base.words().size())));
    words.addAll(other.words().subList(0, Math.min(2, other.words().size())));
    String title = base.title() + "与" + other.title();
    return stored(number, random, title, text, words, between(base, other, random));
  }

  /** The first half of one text and the second half of the other, cut at sentence ends. */
  private static String mixed(String one, String other) {
    List<String> first = sentences(one);
    List<String> second = sentences(other);
    String text =
        String.join("", first.subList(0, (first.size() + 1) / 2))
            + String.join("", second.subList(second.size() / 2, second.size()));
    return text.length() <= Passage.MAX_CHARS ? text : text.substring(0, Passage.MAX_CHARS);
  }

  private static List<String> sentences(String text) {
    return Arrays.asList(text.split("(?<=[。；;！？\n])", -1));
  }

  private static float[] between(BasePassage one, BasePassage other, Random random) {
    float[] vector = new float[Passage.DIMENSIONS];
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (one.vector()[i] + other.vector()[i] + NOISE * random.nextGaussian());
      sum += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(sum));
    }
    return vector;
  }

  private static StoredDocument stored(
      long number, Random random, String title, String text, List<String> words, float[] vector) {
    DocumentId id = DocumentId.of(("scale " + number).getBytes(StandardCharsets.UTF_8));
    String name = number + ".txt";
    SourceFile source = new SourceFile(id, name, Path.of(name), text.length(), SEEN);
    ParsedDocument parsed =
        new ParsedDocument(source, "text/plain", text, PageMap.UNPAGED, Map.of(), Recognition.NONE);
    TextSpan whole = new TextSpan(0, text.length());
    AnnotatedDocument document =
        new AnnotatedDocument(
            new CleanDocument(parsed, text, PageMap.UNPAGED, OffsetMap.identity()),
            described(random, title),
            List.of(whole),
            List.of(),
            List.of(),
            words.stream().distinct().map(word -> new Keyword(word, 1)).toList(),
            List.of(new Passage(0, whole, new Locator(0, 1), vector)));
    return new StoredDocument(document, id.value());
  }

  private static DocumentMetadata described(Random random, String title) {
    int year = FIRST_YEAR + random.nextInt(YEARS);
    return DocumentMetadata.builder(title, TYPES[random.nextInt(TYPES.length)])
        .issuers(List.of("第%d号机关".formatted(skewed(random, BODIES))))
        .region(Optional.of(REGIONS.get(skewed(random, REGIONS.size()))))
        .dateDocument(Optional.of(LocalDate.ofYearDay(year, 1 + random.nextInt(365))))
        .validity(random.nextInt(10) == 0 ? Validity.REPEALED : Validity.UNKNOWN)
        .build();
  }

  /** Few values are frequent and most are rare, as in a library. */
  private static int skewed(Random random, int bound) {
    double share = random.nextDouble();
    return (int) (share * share * bound);
  }
}
