package org.wenlan.ingest.annotate;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.TextSpan;

/**
 * Words and short phrases that say what a text is about (关键词): frequent here, rare elsewhere; a
 * phrase of two or three words is preferred to its parts. No numbers, no stop words, at most
 * {@value #MAX}. Linear in the text.
 */
final class KeywordExtractor {

  private static final int MAX = 10;
  private static final int MAX_WORDS = 3;
  private static final int MAX_PHRASE = 8;
  private static final double CORPUS = 2.5e7;
  private static final Set<String> INNER =
      Set.of(
          "n", "vn", "nz", "gi", "g", "gm", "gp", "gb", "gc", "j", "nl", "nt", "ntu", "an", "nmc",
          "nx", "b", "ng", "nba", "ntc", "nto", "nit", "nis", "nhm", "vi", "v");
  private static final Set<String> LAST =
      Set.of(
          "n", "vn", "nz", "gi", "g", "gm", "gp", "gb", "gc", "j", "nl", "nmc", "nx", "nba", "vi",
          "nis", "nhm");

  /** Natures HanLP gives to the second half of terms such as 科技查新 and 成果转化. */
  private static final Set<String> SECOND = Set.of("v", "nr");

  private static final Set<String> GENERAL =
      Set.of(
          "工作", "有关", "规定", "情况", "问题", "部门", "单位", "方面", "进行", "开展", "加强", "推进", "建立", "完善", "提高",
          "促进", "积极", "实施", "组织", "机构", "人员", "内容", "方式", "活动", "通知", "意见", "办法", "条例", "应当", "要求",
          "项目", "建设", "发展", "管理", "服务", "水平", "能力", "机制", "制度", "体系", "相关", "作用", "重点", "基础", "目标",
          "任务", "社会", "国家", "本法", "本条例", "行为", "责任", "人民政府", "主管", "合作", "交流", "业务", "资源", "信息",
          "培训", "全省", "全市", "城市", "下列", "规范", "保护", "使用", "方案", "计划", "附件", "年度", "需求", "本市", "本省");

  private final WordSegmenter segmenter;

  KeywordExtractor(WordSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** The keywords of a text, heaviest first; words of the title count three times. */
  List<Keyword> extract(String text, List<TextSpan> sentences, String title) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Double> rarity = new HashMap<>();
    for (TextSpan sentence : sentences) {
      count(segmenter.segment(text, sentence), 1, counts, rarity);
    }
    count(segmenter.segment(title, new TextSpan(0, title.length())), 2, counts, rarity);
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (term, count) -> {
          boolean phrase = term.indexOf(' ') >= 0;
          if (count >= 2 || !phrase) {
            double words = phrase ? term.split(" ", -1).length : 1;
            weights.put(term, count * rarity.getOrDefault(term, 1.0) * (1 + 1.5 * (words - 1)));
          }
        });
    return choose(weights, counts);
  }

  private static List<Keyword> choose(Map<String, Double> weights, Map<String, Integer> counts) {
    List<Map.Entry<String, Double>> ranked = new ArrayList<>(weights.entrySet());
    ranked.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<String> chosen = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    for (Map.Entry<String, Double> entry : ranked) {
      String term = entry.getKey();
      boolean within =
          chosen.stream().anyMatch(c -> covers(c, term) && !mostlyAlone(c, term, counts));
      boolean around = chosen.stream().anyMatch(c -> covers(term, c));
      if (!within && !around) {
        chosen.add(term);
        keywords.add(new Keyword(term.replace(" ", ""), entry.getValue()));
      }
      if (keywords.size() == MAX) {
        break;
      }
    }
    keywords.sort(
        Comparator.comparingDouble(Keyword::weight).reversed().thenComparing(Keyword::term));
    return keywords;
  }

  private static boolean covers(String longer, String shorter) {
    return (" " + longer + " ").contains(" " + shorter + " ");
  }

  private static boolean mostlyAlone(String phrase, String word, Map<String, Integer> counts) {
    return counts.getOrDefault(word, 0) > 3 * counts.getOrDefault(phrase, 0);
  }

  private static void count(
      List<Token> tokens, int times, Map<String, Integer> counts, Map<String, Double> rarity) {
    for (int from = 0; from < tokens.size(); from++) {
      StringBuilder term = new StringBuilder();
      double rare = 0;
      int length = 0;
      for (int i = from; i < Math.min(tokens.size(), from + MAX_WORDS); i++) {
        Token token = tokens.get(i);
        length += token.word().length();
        if (!usable(token, i > from)
            || length > MAX_PHRASE
            || (i > from && token.start() != tokens.get(i - 1).end())) {
          break;
        }
        rare += rarity(token.word());
        term.append(term.isEmpty() ? "" : " ").append(token.word());
        boolean general = i == from && GENERAL.contains(token.word());
        boolean verb = i == from && token.nature().equals("v");
        boolean closes =
            LAST.contains(token.nature()) || (i > from && SECOND.contains(token.nature()));
        if (closes && length >= 2 && !general && !verb) {
          String key = term.toString();
          counts.merge(key, times, Integer::sum);
          rarity.put(key, rare / (i - from + 1));
        }
      }
    }
  }

  private static boolean usable(Token token, boolean later) {
    String word = token.word();
    return (INNER.contains(token.nature()) || (later && SECOND.contains(token.nature())))
        && word.length() >= 2
        && !CoreStopWordDictionary.contains(word)
        && word.chars().allMatch(Character::isLetter);
  }

  private static double rarity(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    int frequency = known == null ? 0 : known.totalFrequency;
    return Math.log(CORPUS / (200.0 + frequency));
  }
}
