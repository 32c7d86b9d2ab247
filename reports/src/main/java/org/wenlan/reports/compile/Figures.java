package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures in a quotation, each with the words that say what is counted: {@code 全年规范回收退役动力电池}
 * and {@code 3.42万吨，同比增长41.9%}. A clause without a subject of its own goes with the one before it.
 */
final class Figures {

  private static final String NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
  private static final String UNIT =
      "(?:[%％‰]|个百分点|倍|[十百千万亿]*(?:平方米|平方公里|立方米|千瓦时|兆瓦时|吉瓦时|瓦时|千瓦|兆瓦|公斤|千克|公里|千米"
          + "|美元|欧元|元|吨|亩|公顷|米|册次|册|件次|件|项次|项|家次|家|人次|人|名|户|种|篇|场次|场|条|套|台|辆|座|所|处|片|张"
          + "|批次|批|部|门|例|支|株|头|只|叶|组|个(?!月|工作日)))";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\d.第])(?:由\\s*"
              + NUMBER
              + UNIT
              + ")?(?:达到|达|增至|增加到|上升到|提高到|提升到|下降到|降至|突破|超过|超|不少于|不低于|不超过|高于|低于|近|约)?\\s*"
              + NUMBER
              + "\\s*"
              + UNIT
              + "(?:以上|以下|以内|左右)?");
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:其中|实现|同比|比上年|较上年|较|增长|下降|提高|上升|减少|占|年均|是|分别|总数)");
  private static final Pattern YEAR =
      Pattern.compile("(?:到|截至|自|从)?(?:19|20)\\d{2}年(?:(?:至|到|—|-)(?:19|20)\\d{2}年)?(?:底|末)?");

  /** Characters that say what is counted; fewer do not. */
  private static final int MIN_NAME = 4;

  private Figures() {}

  /**
   * One figure.
   *
   * @param from where its words begin in the quotation
   * @param split where what is counted ends and the number begins
   * @param to where it ends
   * @param time the last year named before it in its sentence, blank for none
   */
  record Figure(int from, int split, int to, String time) {}

  /** How many figures with a unit stand in the words. */
  static long count(String words) {
    return FIGURE.matcher(words).results().count();
  }

  /** The figures of a quotation, in order. */
  static List<Figure> in(String quote) {
    List<Figure> figures = new ArrayList<>();
    int sentence = 0;
    for (int i = 0; i < quote.length(); i++) {
      if ("。！；".indexOf(quote.charAt(i)) >= 0 || i + 1 == quote.length()) {
        inSentence(quote, sentence, i + 1, figures);
        sentence = i + 1;
      }
    }
    return figures;
  }

  private static void inSentence(String quote, int start, int end, List<Figure> figures) {
    int begin = start;
    int clause = start;
    boolean open = false;
    for (int i = start; i < end; i++) {
      if ("，：。！；".indexOf(quote.charAt(i)) < 0 && i + 1 < end) {
        continue;
      }
      int stop = "，：。！；".indexOf(quote.charAt(i)) < 0 ? i + 1 : i;
      String words = quote.substring(clause, stop);
      Matcher figure = FIGURE.matcher(words);
      int split = -1;
      // A figure that qualifies what follows (超10亿元的企业5家) is not the one that counts it.
      while (split < 0 && figure.find()) {
        split = words.startsWith("的", figure.end()) ? -1 : clause + figure.start();
      }
      if (open && GOES_ON.matcher(words).find()) {
        Figure last = figures.removeLast();
        figures.add(new Figure(last.from(), last.split(), stop, last.time()));
      } else if (split >= 0 && !words.startsWith("其中")) {
        int from = says(quote.substring(clause, split)) ? clause : begin;
        open = says(quote.substring(from, split));
        if (open) {
          figures.add(new Figure(from, split, stop, year(quote.substring(0, split))));
        }
        begin = i + 1;
      } else {
        open = false;
        begin = clause;
      }
      clause = i + 1;
    }
  }

  private static boolean says(String name) {
    String bare = YEAR.matcher(name).replaceAll("");
    return bare.codePoints().filter(Character::isIdeographic).count() >= MIN_NAME;
  }

  /** The last year named in the words, blank for none. */
  static String year(String before) {
    Matcher year = YEAR.matcher(before);
    String last = "";
    while (year.find()) {
      last = year.group();
    }
    return last;
  }
}
