package org.wenlan.novelty.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.novelty.Client;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.Feature;
import org.wenlan.novelty.NoveltyPoint;
import org.wenlan.novelty.TermPair;

/**
 * Makes a commission from a topic alone (示范委托), for trial. Its points are the topic and the words
 * that stand beside it in the best documents: taken from them, never made up.
 */
public final class TopicCommission {

  /** Longest topic, in UTF-16 code units. */
  public static final int MAX_TOPIC_CHARS = 60;

  private static final int MAX_TOPIC_WORDS = 6;
  private static final int DOCUMENTS = 8;
  private static final int WORDS = 4;
  private static final int WORDS_PER_POINT = 2;

  private final DocumentSearch search;
  private final DocumentStore store;

  /**
   * @param search finds the best documents
   * @param store holds their texts
   */
  public TopicCommission(DocumentSearch search, DocumentStore store) {
    this.search = search;
    this.store = store;
  }

  /**
   * The commission.
   *
   * @throws IllegalArgumentException if the topic is blank or too long; the message is for the user
   */
  public Commission of(String rawTopic, LocalDate commissionDate) {
    String topic = rawTopic.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (topic.isEmpty()) {
      throw new IllegalArgumentException("请填写检索主题");
    }
    if (topic.length() > MAX_TOPIC_CHARS) {
      throw new IllegalArgumentException(
          "检索主题最多 %d 字，现有 %d 字".formatted(MAX_TOPIC_CHARS, topic.length()));
    }
    if (topic.split(" ", -1).length > MAX_TOPIC_WORDS) {
      throw new IllegalArgumentException("检索主题最多 %d 个词".formatted(MAX_TOPIC_WORDS));
    }
    List<String> words = CompanionWords.of(topic.split(" ", -1)[0], documents(topic), WORDS);
    List<NoveltyPoint> points = new ArrayList<>();
    for (int from = 0; from < words.size(); from += WORDS_PER_POINT) {
      points.add(
          point(
              points.size() + 1,
              topic,
              words.subList(from, Math.min(words.size(), from + WORDS_PER_POINT))));
    }
    if (points.isEmpty()) {
      points.add(point(1, topic, List.of()));
    }
    String essentials =
        words.isEmpty()
            ? "示范委托，由检索主题“%s”自动生成。馆藏公开文献中没有检出与该主题共现的词，仅以主题本身检索。".formatted(topic)
            : "示范委托，由检索主题“%s”自动生成。馆藏公开文献中与该主题共现的词有：%s。以下查新点由主题与共现词组成，只为演示检索、对比和结论的形成过程。"
                .formatted(topic, String.join("、", words));
    return new Commission(
        List.of("其他（示范，仅供试用）"),
        "国内",
        "其他",
        "“%s”文献查新（示范）".formatted(topic),
        "",
        "",
        "",
        List.of(),
        List.of(),
        Client.named("示范委托（由检索主题自动生成，仅供试用）"),
        commissionDate,
        Optional.empty(),
        "正常",
        List.of("查证在检索范围内有无与查新点相同或者类似的报道"),
        essentials,
        points,
        List.of(),
        List.of(),
        "",
        "仅供试用",
        1,
        true);
  }

  private static NoveltyPoint point(int number, String topic, List<String> words) {
    List<Feature> features = new ArrayList<>();
    List<TermPair> terms = new ArrayList<>();
    // Words set apart by blanks are features of their own: a document need not hold them in a row.
    for (String part : topic.split(" ", -1)) {
      features.add(new Feature(part, List.of(part)));
      terms.add(new TermPair(part, "", List.of(), List.of()));
    }
    for (String word : words) {
      features.add(new Feature(word, List.of(word)));
      terms.add(new TermPair(word, "", List.of(), List.of()));
    }
    String text =
        words.isEmpty()
            ? "涉及“%s”的内容".formatted(topic)
            : "同时涉及“%s”与“%s”的内容".formatted(topic, String.join("”“", words));
    return new NoveltyPoint(number, text, features, terms);
  }

  private List<AnnotatedDocument> documents(String topic) {
    SearchRequest request =
        new SearchRequest(
            topic, Map.of(), EnumSet.of(AccessLevel.PUBLIC), SearchMode.LEXICAL, 0, DOCUMENTS);
    return search.search(request).hits().stream()
        .map(Hit::document)
        .flatMap(id -> store.annotated(id).stream())
        .toList();
  }
}
