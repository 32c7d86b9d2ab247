package org.wenlan.ingest.annotate;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.core.document.TextSpan;

/**
 * Counts the words and short phrases of a text that can say what it is about. A phrase is a run of
 * neighbouring words with a noun at its end; a name, a number, a unit, a label or a stop word ends
 * a run. Linear in the text.
 */
final class PhraseCounter {

  private static final int MAX_WORDS = 4;
  private static final int MAX_LENGTH = 10;
  private static final double CORPUS = 2.5e7;

  private static final Set<String> INNER =
      Set.of(
          "n", "vn", "nz", "gi", "g", "gm", "gp", "gb", "gc", "j", "nl", "nt", "ntu", "an", "nmc",
          "nx", "b", "ng", "nba", "ntc", "nto", "nit", "nis", "nhm", "vi", "v", "a", "nnt", "nnd",
          "nf", "nhd", "nth", "nb", "nbp");
  private static final Set<String> LAST =
      Set.of(
          "n", "vn", "nz", "gi", "g", "gm", "gp", "gb", "gc", "j", "nl", "nmc", "nx", "nba", "vi",
          "nis", "nhm", "nnt", "nnd", "nf", "nhd", "nb", "nbp", "an");

  /** Natures HanLP gives to the second half of terms such as 科技查新 and 成果转化. */
  private static final Set<String> SECOND = Set.of("v", "nr");

  /** Words that head or end no term. */
  private static final Set<String> NO_HEAD =
      Set.of(
          "加快", "促进", "推进", "推动", "规范", "加强", "开展", "进行", "提高", "提供", "实施", "实现", "完善", "建立", "印发",
          "面向", "基于", "组织", "列入", "给予", "继续", "进一步", "有关", "相关", "主要", "具体", "新", "一般", "不同", "包括",
          "采用", "利用", "应当", "可以", "不得", "希望", "举行", "转发", "构建", "为例", "中的", "为基础", "负责", "下列", "研究",
          "分析", "表明", "达到", "应用", "影响", "作用", "形成", "生成", "退役", "所述", "综合", "本文");

  /** A line of a record: label and colon; what stands behind such labels is catalogue data. */
  private static final Pattern RECORD_LINE =
      Pattern.compile(
          "(?:[\\p{IsHan} \\u3000]{2,8}|[A-Z][A-Za-z ]{2,14})[：:](?!.*[。；]).*|"
              + ".*(?:中图分类号|文献标识码|权利要求|抄送|印发$).*");

  private static final Pattern GRAMMAR = Pattern.compile(".*[的了之]|[为在].+");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

  private final WordSegmenter segmenter;
  private final Map<String, Integer> counts = new HashMap<>();

  PhraseCounter(WordSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** How often each phrase was met; its words are parted by blanks. */
  Map<String, Integer> counts() {
    return counts;
  }

  /**
   * Counts the phrases of one sentence.
   *
   * @param names spans that are no words of the subject, ascending
   */
  void add(String text, TextSpan sentence, List<TextSpan> names) {
    if (RECORD_LINE.matcher(sentence.of(text)).matches()) {
      return;
    }
    List<Token> run = new ArrayList<>();
    for (Token token : segmenter.segment(text, sentence)) {
      boolean breaks = !isUsable(text, token, !run.isEmpty()) || inside(token, names);
      if (breaks || (!run.isEmpty() && run.getLast().end() != token.start())) {
        count(run);
        run.clear();
      }
      if (!breaks) {
        run.add(token);
      }
    }
    count(run);
  }

  private static boolean inside(Token token, List<TextSpan> names) {
    return names.stream()
        .anyMatch(name -> name.start() < token.end() && token.start() < name.end());
  }

  private static boolean isUsable(String text, Token token, boolean later) {
    String word = token.word();
    if (LATIN.matcher(word).matches()) {
      return isAbbreviation(text, token);
    }
    return (INNER.contains(token.nature()) || (later && SECOND.contains(token.nature())))
        && word.chars().allMatch(Character::isLetter)
        && !GRAMMAR.matcher(word).matches()
        && !CoreStopWordDictionary.contains(word);
  }

  /** CADAL and blockchain, not mol in 0.5 mol/L, CN in CN2023, nor the TF of a class number. */
  private static boolean isAbbreviation(String text, Token token) {
    int before = token.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    char previous = before < 0 ? '\n' : text.charAt(before);
    char next = token.end() < text.length() ? text.charAt(token.end()) : '\n';
    return token.word().length() > 2
        && !Character.isDigit(previous)
        && !Character.isDigit(next)
        && "/%·⋅-^−".indexOf(next) < 0
        && "/·%".indexOf(previous) < 0
        && !CoreStopWordDictionary.contains(token.word().toLowerCase(java.util.Locale.ROOT));
  }

  private void count(List<Token> run) {
    for (int from = 0; from < run.size(); from++) {
      StringBuilder term = new StringBuilder();
      int length = 0;
      for (int i = from; i < Math.min(run.size(), from + MAX_WORDS); i++) {
        Token token = run.get(i);
        length += token.word().length();
        term.append(term.isEmpty() ? "" : " ").append(token.word());
        if (length > MAX_LENGTH) {
          break;
        }
        if (length >= 2 && isTerm(run, from, i)) {
          counts.merge(term.toString(), 1, Integer::sum);
        }
      }
    }
  }

  private static boolean isTerm(List<Token> run, int from, int to) {
    Token first = run.get(from);
    Token last = run.get(to);
    // A verb of one character is the front of a longer one: 选择性|浸|出.
    boolean second = SECOND.contains(last.nature()) && last.word().length() > 1;
    boolean closes = LAST.contains(last.nature()) || (to > from && second);
    boolean opens = !first.nature().equals("v") && !first.nature().equals("vi");
    // One character at the head is a scrap of a longer word unless something parts it: 澜|州市.
    boolean scrap =
        first.word().length() == 1 && from > 0 && run.get(from - 1).word().length() == 1;
    // 省工业 is industry as a province sees it: the level is no part of the subject.
    boolean level = to > from && "省市县区镇乡".contains(first.word());
    return closes
        && opens
        && !scrap
        && !level
        && !NO_HEAD.contains(first.word())
        && (to == from || !NO_HEAD.contains(last.word()))
        && (to > from || first.word().length() > 1);
  }

  /** Natural logarithm of how rare a word is in general text. */
  static double rarity(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    int frequency = known == null ? 0 : known.totalFrequency;
    return Math.log(CORPUS / (200.0 + frequency));
  }
}
