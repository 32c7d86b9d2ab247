package org.wenlan.core.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.quantity.QuantityFinder.Stated;

/**
 * Which words of a sentence may name what a quantity measures (指标名).
 *
 * <p>The words before it in its clause; where these only lead to the number (达到, 提高到, 和), those of
 * the quantity before it, or the clause before if that states no quantity. Further the words behind
 * it in its clause (500km的续航里程) and the clauses that name a condition (25℃条件下).
 */
final class IndicatorWords {

  private static final String CLAUSE_ENDS = "，,。;；！？!?、\n";
  private static final int MOST_CHARS = 60;

  /** What leads to a number and names nothing. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:和|与|及|或|至|到|为|约|分别|达到|达|可达|提高|提升|增长|增加|上升|降低|下降|减少|缩短|控制|稳定|保持|在"
              + "|由|从|是|有|的|应|需|可|仅|均|已|将|其中|并|且|则|比|较|上年|去年|同期|同比|环比|明显|显著|大幅|进一步"
              + "|累计|共|合计|总计|力争|确保|实现|不|了|[:()\\[\\]/ ≥≤<>~≈=+-])*+");

  /** What every clause of a condition holds one of: most sentences hold none. */
  private static final String CONDITION_MARKS = "下时";

  private static final Pattern CONDITION =
      Pattern.compile("(?:条件|环境|工况|情况|状态|温度|倍率|压力|负荷|频率|湿度)(?:之)?下|时$");

  private final String folded;
  private final TextSpan sentence;
  private final List<Stated> stated;
  private final List<Optional<TextSpan>> before = new ArrayList<>();
  private final List<TextSpan> conditions;

  IndicatorWords(String folded, TextSpan sentence, List<Stated> stated) {
    this.folded = folded;
    this.sentence = sentence;
    this.stated = stated;
    this.conditions = conditions();
    for (int i = 0; i < stated.size(); i++) {
      before.add(leading(i));
    }
  }

  /** Where the words of the quantity stand. */
  List<TextSpan> of(int quantity) {
    List<TextSpan> words = new ArrayList<>();
    before.get(quantity).ifPresent(words::add);
    own(quantity).filter(span -> !words.contains(span)).ifPresent(words::add);
    behind(quantity).ifPresent(words::add);
    conditions.stream().filter(span -> !words.contains(span)).forEach(words::add);
    return words;
  }

  /** The words before it in its clause, whatever they are. */
  private Optional<TextSpan> own(int quantity) {
    int end = stated.get(quantity).start();
    return words(start(quantity), end);
  }

  private int start(int quantity) {
    return Math.max(previous(quantity), clauseStart(stated.get(quantity).start()));
  }

  private int previous(int quantity) {
    return quantity == 0 ? sentence.start() : stated.get(quantity - 1).end();
  }

  private Optional<TextSpan> leading(int quantity) {
    int end = stated.get(quantity).start();
    int previous = previous(quantity);
    int start = start(quantity);
    if (!leadsOnly(start, end)) {
      return words(start, end);
    }
    if (quantity > 0 && joinsOnly(previous, start)) {
      return before.get(quantity - 1);
    }
    int clauseEnd = start;
    while (clauseEnd > previous && CLAUSE_ENDS.indexOf(folded.charAt(clauseEnd - 1)) >= 0) {
      clauseEnd--;
    }
    int clause = Math.max(previous, clauseStart(clauseEnd));
    boolean free = clause > previous || quantity == 0;
    return free && !leadsOnly(clause, clauseEnd) ? words(clause, clauseEnd) : Optional.empty();
  }

  /** Between two numbers of one list stand but separators: 90%、95%和98%, or 由80%提高到95%. */
  private boolean joinsOnly(int from, int to) {
    return folded.substring(from, to).chars().allMatch(c -> "、 ,，()".indexOf(c) >= 0);
  }

  private Optional<TextSpan> behind(int quantity) {
    int start = stated.get(quantity).end();
    int end = start;
    while (end < sentence.end() && CLAUSE_ENDS.indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    boolean last = quantity + 1 == stated.size() || stated.get(quantity + 1).start() >= end;
    return last && !leadsOnly(start, end)
        ? words(start, Math.min(end, start + MOST_CHARS))
        : Optional.empty();
  }

  private List<TextSpan> conditions() {
    if (!marked(sentence.start(), sentence.end())) {
      return List.of();
    }
    List<TextSpan> conditions = new ArrayList<>();
    int start = sentence.start();
    for (int i = start; i <= sentence.end(); i++) {
      if (i == sentence.end() || CLAUSE_ENDS.indexOf(folded.charAt(i)) >= 0) {
        if (marked(start, i) && CONDITION.matcher(folded.substring(start, i)).find()) {
          words(start, i).ifPresent(conditions::add);
        }
        start = i + 1;
      }
    }
    return conditions;
  }

  private boolean marked(int from, int to) {
    return folded.indexOf(CONDITION_MARKS.charAt(0), from, to) >= 0
        || folded.indexOf(CONDITION_MARKS.charAt(1), from, to) >= 0;
  }

  private boolean leadsOnly(int from, int to) {
    return LEADING.matcher(folded.substring(from, to)).matches();
  }

  private int clauseStart(int end) {
    int start = end;
    while (start > sentence.start() && CLAUSE_ENDS.indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private Optional<TextSpan> words(int from, int to) {
    int start = Math.max(from, to - MOST_CHARS);
    int end = to;
    while (start < end && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(folded.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new TextSpan(start, end)) : Optional.empty();
  }
}
