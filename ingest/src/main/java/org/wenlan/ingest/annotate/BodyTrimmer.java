package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a run of words that a model took for one body down to the bodies in it: 由|省人民法院 begins with
 * a preposition, 国务院水行政主管部门|审核并由其报|国务院 holds a verb; and tells a body from common words.
 */
final class BodyTrimmer {

  /** Verbs that stand before bodies; no name begins with them. */
  private static final Set<String> LEADING =
      Set.of(
          "由", "由省", "由市", "经", "向", "交", "报", "送", "按", "于", "系", "因", "请", "受", "即", "使用", "任免",
          "健全", "保障", "协助", "加盖", "盖有", "依法", "履行", "或者", "密切", "联系", "共同", "方式", "程序", "进行", "加强",
          "设立", "促进", "有关", "各级", "并", "其");

  /** What a body does; its name ends before. */
  private static final Set<String> DEEDS =
      Set.of(
          "组织", "会同", "应当", "商", "报", "提出", "属于", "审核", "批准", "设立", "负责", "领导", "授权", "认为", "作出",
          "整理", "纳入", "辞去", "任免", "贯彻", "委托", "送交", "依法", "或者", "有权", "向", "由", "审批", "报经", "要求");

  /** Words that end the designation of a body without being part of a proper name. */
  private static final Set<String> CLOSING = Set.of("部门", "机构", "机关", "单位");

  private static final Set<String> PROPER_NATURES =
      Set.of(
          "", "ns", "nsf", "nr", "nrf", "nrj", "nx", "nt", "ntc", "ntcb", "ntu", "nto", "nts",
          "nth", "j");

  /** First words that make a designation the name of one body. */
  private static final Set<String> NATIONAL =
      Set.of("国家", "全国", "中央", "中国", "中华", "国际", "世界", "最高", "联合国", "亚洲", "欧洲", "国务院");

  private static final String RELATIVE = "省市县区州镇乡";

  private BodyTrimmer() {}

  /** Adds to {@code kept} the parts of {@code tokens} between deeds and function words. */
  static void trim(List<Token> tokens, List<List<Token>> kept) {
    int from = 0;
    while (from < tokens.size() && (leads(tokens.get(from)) || isSign(tokens.get(from)))) {
      from++;
    }
    for (int i = from; i < tokens.size(); i++) {
      boolean closed = i > from && closes(tokens.get(i - 1));
      if (closed && ends(tokens.get(i))) {
        add(tokens.subList(from, i), kept);
        trim(tokens.subList(i + 1, tokens.size()), kept);
        return;
      }
    }
    add(tokens.subList(from, tokens.size()), kept);
  }

  private static boolean leads(Token token) {
    return LEADING.contains(token.word()) || isFunction(token);
  }

  private static boolean isFunction(Token token) {
    String nature = token.nature();
    return nature.startsWith("p") || nature.startsWith("c") || nature.startsWith("u");
  }

  private static boolean isSign(Token token) {
    return !Character.isLetterOrDigit(token.word().charAt(0)) && token.word().length() == 1;
  }

  private static boolean closes(Token token) {
    return CLOSING.contains(token.word())
        || (token.word().length() > 1 && OrganizationWords.endsLikeOne(token.word()));
  }

  private static boolean ends(Token token) {
    return DEEDS.contains(token.word());
  }

  private static void add(List<Token> tokens, List<List<Token>> kept) {
    if (!tokens.isEmpty()) {
      kept.add(new ArrayList<>(tokens));
    }
  }

  /**
   * A body ends as bodies do or has something of its own in its name; a mere designation, such as
   * 测绘行政主管部门, needs something of its own or must stand for the one of its place.
   */
  static boolean isBody(List<Token> tokens) {
    Token first = tokens.getFirst();
    Token last = tokens.getLast();
    boolean designation = CLOSING.contains(last.word());
    boolean ending =
        OrganizationWords.closes(last)
            || (last.word().length() > 1 && OrganizationWords.endsLikeOne(last.word()));
    // Behind a place, words that end as no body does are another matter: 文江省|新能源汽车.
    int from = ending || designation || !isPlace(first) ? 0 : 1;
    boolean proper =
        tokens.subList(from, tokens.size()).stream()
                .anyMatch(token -> PROPER_NATURES.contains(token.nature()))
            || (tokens.size() == 1
                && first.nature().startsWith("n")
                && !first.nature().equals("n"));
    boolean deed = !ending && tokens.stream().anyMatch(BodyTrimmer::isNoPart);
    boolean named =
        NATIONAL.contains(first.word()) || RELATIVE.indexOf(first.word().charAt(0)) >= 0;
    return (proper && !deed) || (designation ? named : ending || named);
  }

  private static boolean isPlace(Token token) {
    return token.nature().startsWith("ns")
        || (token.word().length() > 2
            && "省市县".indexOf(token.word().charAt(token.word().length() - 1)) >= 0);
  }

  /** Words of place, number, manner: never in a name that does not end as bodies' names do. */
  private static boolean isNoPart(Token token) {
    return token.nature().equals("f") || token.nature().equals("d") || isFunction(token);
  }
}
