package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.VocabularyUse;

/** Searching over REST. What the caller may not see is not found, not counted and not named. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "检索")
class SearchController {

  private static final int MAX_SIZE = 100;
  private static final int MAX_DEPTH = 10_000;

  private final DocumentSearch search;
  private final CurrentValidity validity;

  SearchController(DocumentSearch search, GraphQueries graph) {
    this.search = search;
    this.validity = new CurrentValidity(graph);
  }

  @GetMapping
  @Operation(summary = "检索文献，词间为“与”；提问，或没有文献含有全部检索词时，列出词语与语义最接近的至多 200 篇")
  SearchResponse search(
      @Parameter(description = "检索词，最长 1000 字；留空列出全部") @RequestParam(defaultValue = "") String q,
      @Parameter(description = "专业检索式，例如 SU='电池'*'回收' AND YE=2020-；与 q 只写一个")
          @RequestParam(defaultValue = "")
          String expert,
      @Parameter(description = "文献类型，可多选，例如 POLICY") @RequestParam(defaultValue = "")
          List<String> type,
      @Parameter(description = "发文机关，可多选") @RequestParam(defaultValue = "") List<String> issuer,
      @Parameter(description = "地区，可多选，省、市、县之间用 /，例如 浙江/杭州") @RequestParam(defaultValue = "")
          List<String> region,
      @Parameter(description = "年份，可多选") @RequestParam(defaultValue = "") List<String> year,
      @Parameter(description = "月份，可多选，例如 2024-03") @RequestParam(defaultValue = "")
          List<String> month,
      @Parameter(description = "中图法类目，可多选，例如 T/TP") @RequestParam(name = "class", defaultValue = "")
          List<String> classes,
      @Parameter(description = "主题，可多选") @RequestParam(defaultValue = "") List<String> topic,
      @Parameter(description = "hybrid、lexical 或 vector") @RequestParam(defaultValue = "hybrid")
          String mode,
      @Parameter(description = "relevance、newest 或 oldest")
          @RequestParam(defaultValue = "relevance")
          String order,
      @Parameter(description = "off 只检索原词，不检索同义词") @RequestParam(defaultValue = "on")
          String synonyms,
      @Parameter(description = "跳过的篇数") @RequestParam(defaultValue = "0") String from,
      @Parameter(description = "返回的篇数，1 至 100") @RequestParam(defaultValue = "10") String size,
      HttpServletRequest http) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    filters.put(Facet.TYPE, Set.copyOf(types(type)));
    filters.put(Facet.ISSUER, Set.copyOf(issuer));
    filters.put(Facet.REGION, Set.copyOf(region));
    filters.put(Facet.YEAR, Set.copyOf(years(year)));
    filters.put(Facet.MONTH, Set.copyOf(month));
    filters.put(Facet.CLASS, Set.copyOf(classes));
    filters.put(Facet.TOPIC, Set.copyOf(topic));
    filters.values().removeIf(Set::isEmpty);
    int first = RequestParameters.number("from", from, 0, MAX_DEPTH - 1);
    int wanted = RequestParameters.number("size", size, 1, MAX_SIZE);
    if (first + wanted > MAX_DEPTH) {
      throw new BadParameterException(
          "只能翻到前 %d 篇；更长的结果请用 /api/v1/search/list 逐段读取".formatted(MAX_DEPTH));
    }
    var request =
        new SearchRequest(
            question(q, expert),
            filters,
            RequestParameters.access(http),
            choice("mode", mode, SearchMode.values()),
            choice("order", order, ResultOrder.values()),
            first,
            wanted,
            choice("synonyms", synonyms, Switch.values()) == Switch.ON
                ? VocabularyUse.current()
                : VocabularyUse.written());
    return SearchResponse.of(request, search.search(request), validity);
  }

  private enum Switch {
    ON,
    OFF
  }

  private static Question question(String words, String expert) {
    if (!expert.isBlank()) {
      if (!words.isBlank()) {
        throw new BadParameterException("q（检索词）与 expert（专业检索式）只能写一个");
      }
      return new Question.Expert(Expression.parse(expert));
    }
    if (words.length() > Question.Words.MAX_CHARS) {
      throw new BadParameterException(
          "检索词有 %d 字，最长 %d 字，请缩短后再检索".formatted(words.length(), Question.Words.MAX_CHARS));
    }
    return new Question.Words(words);
  }

  private static <E extends Enum<E>> E choice(String name, String value, E[] all) {
    return Stream.of(all)
        .filter(one -> word(one).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameterException(
                    "%s 只能是 %s，收到：%s"
                        .formatted(
                            name,
                            Stream.of(all)
                                .map(SearchController::word)
                                .collect(Collectors.joining("、")),
                            value)));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> types(List<String> values) {
    List<String> known = Stream.of(DocumentType.values()).map(Enum::name).toList();
    return values.stream()
        .peek(
            value -> {
              if (!known.contains(value)) {
                throw new BadParameterException(
                    "type 只能是 %s，收到：%s".formatted(String.join("、", known), value));
              }
            })
        .toList();
  }

  private static List<String> years(List<String> values) {
    for (String value : values) {
      RequestParameters.number("year", value, 1, 9_999);
    }
    return values;
  }
}
