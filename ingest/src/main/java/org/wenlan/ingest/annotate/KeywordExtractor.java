package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.TextSpan;

/**
 * Words and short phrases that say what a text is about (关键词): those its authors state, then what
 * is frequent here and rare elsewhere. A phrase counts for its parts where these seldom stand
 * alone. No names, no offices, at most {@value #MAX}, in simplified characters.
 */
final class KeywordExtractor {

  private static final int MAX = 10;
  private static final double TITLE = 2;
  private static final double LONG_PHRASE = 0.5;
  private static final double OVERLAP = 0.5;
  private static final Set<EntityType> NAMES =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  private static final Pattern STATED =
      Pattern.compile(
          "(?m)^\\s*[〔【\\[]?(?:关键词|主题词|Keywords|Key words)[〕】\\]]?[：: ]+(?<terms>.{2,200})$");

  private static final Set<String> GENERAL =
      Set.of(
          "工作", "有关", "规定", "情况", "问题", "部门", "单位", "方面", "进行", "开展", "加强", "推进", "建立", "完善", "提高",
          "促进", "积极", "实施", "组织", "机构", "人员", "内容", "方式", "活动", "通知", "意见", "办法", "条例", "应当", "要求",
          "项目", "建设", "发展", "管理", "服务", "水平", "能力", "机制", "制度", "体系", "相关", "作用", "重点", "基础", "目标",
          "任务", "社会", "国家", "本法", "本条例", "行为", "责任", "人民政府", "主管", "合作", "交流", "业务", "资源", "信息",
          "培训", "全省", "全市", "城市", "下列", "规范", "保护", "使用", "方案", "计划", "附件", "年度", "需求", "本市", "本省",
          "主管部门", "行政部门", "责任单位", "工作要点", "实施细则", "管理办法", "实施方案", "行动方案", "征求意见", "指导意见", "政策解读",
          "暂行办法", "全年", "文件", "措施", "日期", "来源", "做法", "会议", "小时", "总投资", "摘要", "关键词", "方法", "结果",
          "研究", "分析", "应用", "影响", "特征", "条件", "过程", "技术", "系统", "模型", "企业", "数据", "文化", "工程", "设计",
          "实验", "理论", "结构", "特点", "策略", "对策", "现状", "进展", "因素", "关系", "评价", "效果", "变化", "试验", "本报讯",
          "权利要求", "所述", "本发明", "行政区域", "法律责任", "直接责任", "主要负责人", "法律", "法规", "经费", "费用", "时间");

  /** Offices and their parts say who writes, not about what. */
  private static final Pattern OFFICE =
      Pattern.compile(
          ".*(?:人民政府|办公厅|办公室|委员会|管委会|代表大会|常委会|人大|主管部门|行政部门|机关|部门|支队|总队|有限公司|"
              + "(?<!大)厅|(?<![格布结全邮])局)(?:办公厅|办公室)?");

  private final WordSegmenter segmenter;

  KeywordExtractor(WordSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * The keywords of a text, heaviest first.
   *
   * @param mentions the names and numbers in it, which are no keywords
   */
  List<Keyword> extract(
      String written, List<TextSpan> sentences, String title, List<EntityMention> mentions) {
    String text = FoldedText.of(written);
    List<TextSpan> names =
        mentions.stream()
            .filter(mention -> mention.type() != EntityType.CITATION)
            .map(EntityMention::span)
            .toList();
    PhraseCounter body = new PhraseCounter(segmenter);
    sentences.forEach(sentence -> body.add(text, sentence, near(names, sentence)));
    PhraseCounter heading = new PhraseCounter(segmenter);
    String head = FoldedText.of(title);
    heading.add(head, new TextSpan(0, head.length()), namesIn(head, text, mentions));

    Map<String, Integer> counts = new TreeMap<>(body.counts());
    heading.counts().forEach((term, count) -> counts.merge(term, count, Integer::sum));
    Map<String, Double> weights = weights(counts, heading.counts().keySet());
    return keywords(stated(text), choose(weights));
  }

  /** Where the title names bodies, places and persons the text names. */
  private static List<TextSpan> namesIn(String title, String text, List<EntityMention> mentions) {
    return mentions.stream()
        .filter(mention -> NAMES.contains(mention.type()))
        .map(mention -> mention.span().of(text))
        .distinct()
        .filter(title::contains)
        .map(name -> new TextSpan(title.indexOf(name), title.indexOf(name) + name.length()))
        .toList();
  }

  private static List<TextSpan> near(List<TextSpan> names, TextSpan sentence) {
    return names.stream().filter(name -> name.overlaps(sentence)).toList();
  }

  private static Map<String, Double> weights(Map<String, Integer> counts, Set<String> inTitle) {
    Map<String, List<Integer>> around = new HashMap<>();
    counts.forEach(
        (term, count) -> {
          for (String part : parts(term)) {
            around.computeIfAbsent(part, key -> new ArrayList<>()).add(count);
          }
        });
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (term, count) -> {
          String[] words = term.split(" ", -1);
          String joined = term.replace(" ", "");
          if (GENERAL.contains(joined)
              || OFFICE.matcher(joined).matches()
              || (words.length > 1 && count < 2 && !inTitle.contains(term))) {
            return;
          }
          double alone =
              count
                  - around.getOrDefault(term, List.of()).stream()
                          .mapToInt(Integer::intValue)
                          .max()
                          .orElse(0)
                      * LONG_PHRASE;
          double rarity = 0;
          for (String word : words) {
            rarity += PhraseCounter.rarity(word);
          }
          double weight = Math.max(0.1, alone) * rarity * (inTitle.contains(term) ? TITLE : 1);
          weights.put(term, weight / Math.sqrt(words.length));
        });
    return weights;
  }

  /** The shorter phrases within one. */
  private static List<String> parts(String term) {
    List<String> words = List.of(term.split(" ", -1));
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        if (to - from < words.size()) {
          parts.add(String.join(" ", words.subList(from, to)));
        }
      }
    }
    return parts;
  }

  /** The heaviest, none sharing most of its words with a heavier one. */
  private static Map<String, Double> choose(Map<String, Double> weights) {
    List<Map.Entry<String, Double>> ranked = new ArrayList<>(weights.entrySet());
    ranked.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Double> chosen = new LinkedHashMap<>();
    List<Set<String>> taken = new ArrayList<>();
    for (Map.Entry<String, Double> entry : ranked) {
      Set<String> words =
          Set.copyOf(List.of(entry.getKey().split(" ", -1)).stream().distinct().toList());
      if (taken.stream().noneMatch(other -> overlap(words, other) > OVERLAP)) {
        taken.add(words);
        chosen.put(entry.getKey().replace(" ", ""), entry.getValue());
      }
      if (chosen.size() == MAX) {
        break;
      }
    }
    return chosen;
  }

  private static double overlap(Set<String> words, Set<String> other) {
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(other);
    return shared.size() / (double) Math.min(words.size(), other.size());
  }

  /** What the authors state in a line of their own. */
  private static List<String> stated(String text) {
    Matcher matcher = STATED.matcher(text);
    if (!matcher.find()) {
      return List.of();
    }
    return List.of(matcher.group("terms").split("[;；,，、]", -1)).stream()
        .map(String::strip)
        .filter(term -> term.length() > 1 && term.length() <= 40)
        .distinct()
        .toList();
  }

  private static List<Keyword> keywords(List<String> stated, Map<String, Double> found) {
    double heaviest = found.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    Map<String, Double> all = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(MAX, stated.size()); i++) {
      all.put(stated.get(i), heaviest * (2 - 0.01 * i));
    }
    found.forEach(
        (term, weight) -> {
          if (all.size() < MAX && all.keySet().stream().noneMatch(known -> known.contains(term))) {
            all.put(term, weight);
          }
        });
    List<Keyword> keywords = new ArrayList<>();
    all.forEach((term, weight) -> keywords.add(new Keyword(term, weight)));
    keywords.sort(
        Comparator.comparingDouble(Keyword::weight).reversed().thenComparing(Keyword::term));
    return keywords;
  }
}
