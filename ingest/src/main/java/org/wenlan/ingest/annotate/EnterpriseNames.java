package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Registered names of enterprises: division, trade name, trade, legal form (企业名称登记管理规定, clause 6).
 * The form ends the name for sure, so it is looked for first and the rest before it; models cut
 * such names where the trade name holds an uncommon character or brackets.
 *
 * <p>A kind of company, such as 一人有限责任公司, is nobody's name. Departments behind the form do not
 * belong to the name; a works, an institute or a branch office does.
 */
final class EnterpriseNames {

  private static final Pattern FORM = Pattern.compile("(?:股份)?有限(?:责任)?公司|股份公司|集团公司|总公司");
  private static final double PATTERN = 0.9;
  private static final int SHORTEST_OWN_PART = 2;
  private static final int LONGEST = 40;
  private static final int LONGEST_IN_BRACKETS = 8;
  private static final int MOST_WORDS_BEHIND = 4;
  private static final String YEARS = "年月日岁";
  private static final String CLOSING = "）)";
  private static final String OPENING = "（(";

  /** Words that stand before a name and in none. */
  private static final Set<String> BEFORE =
      Set.of(
          "任", "在", "于", "为", "是", "兼", "兼任", "历任", "现任", "曾任", "担任", "出任", "就任", "接任", "加入", "进入",
          "就职", "任职", "供职", "创立", "创办", "设立", "成立", "组建", "收购", "参与", "出资", "委托", "联合", "会同", "邀请",
          "起", "等", "即", "下属", "所属", "旗下", "公司", "母公司", "子公司", "改制", "变更", "注册", "通过", "包括", "属于",
          "支持", "鼓励", "允许", "要求", "规定", "依法", "有关", "相关", "其他", "各类", "原", "该", "本", "我");

  private static final Set<String> OWN_NATURES =
      Set.of("", "nr", "nrf", "nrj", "nz", "nx", "nt", "ntc", "ntcb", "ng", "g", "tg", "ag", "vg");

  /** A works or branch behind the form is part of the registered name. */
  private static final Pattern BRANCH = Pattern.compile(".*(?:分公司|厂|研究院|研究所|研发院|店)");

  /** Kinds of words that end the search for a branch behind the form. */
  private static final Pattern NOT_BEHIND = Pattern.compile("[wucr].*|nn.*|t|d");

  /** What is only an office of the enterprise. */
  private static final Pattern DEPARTMENT =
      Pattern.compile("(?<company>.{2,}公司).+(?:部|处|科|室|党委|党支部|党组|纪委|团委|监事会|董事会|工会|委员会)");

  private EnterpriseNames() {}

  /** The names in a sentence, ascending, none overlapping another. */
  static List<Name> find(String text, TextSpan sentence, List<Token> tokens) {
    List<Name> names = new ArrayList<>();
    Matcher form = FORM.matcher(text).region(sentence.start(), sentence.end());
    int after = 0;
    while (form.find()) {
      int last = wordEndingAt(tokens, form.end());
      int first = wordAt(tokens, form.start());
      if (last >= 0 && first >= 0) {
        int from = begin(tokens, first, after);
        int start = startIn(tokens.get(from), form.start());
        if (isOwn(tokens.subList(from, first), start, form.start())
            && form.end() - start <= LONGEST) {
          int end = withBranch(tokens, last);
          names.add(new Name(start, end, EntityType.ORGANIZATION, PATTERN));
        }
        after = last + 1;
      }
    }
    return names;
  }

  /** The enterprise alone where a name goes on to one of its departments: 海澜公司|财务部. */
  static Name withoutDepartment(String text, Name body) {
    Matcher department = DEPARTMENT.matcher(body.of(text));
    return department.matches()
        ? body.at(body.start(), body.start() + department.end("company"))
        : body;
  }

  private static int wordEndingAt(List<Token> tokens, int end) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).end() == end) {
        return i;
      }
    }
    return -1;
  }

  /** The word that holds {@code start}: the form may begin inside one, as in 矿业集团公司. */
  private static int wordAt(List<Token> tokens, int start) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).end() > start) {
        return tokens.get(i).start() <= start ? i : -1;
      }
    }
    return -1;
  }

  /**
   * The first word of the name whose form begins in word {@code form}; not before {@code after}.
   */
  private static int begin(List<Token> tokens, int form, int after) {
    int from = form;
    while (from > after) {
      int before = from - 1;
      Token token = tokens.get(before);
      if (token.end() != tokens.get(from).start()) {
        break;
      }
      if (CLOSING.contains(token.word())) {
        int opening = opening(tokens, before, after);
        if (opening < 0) {
          break;
        }
        before = opening;
      } else if (endsBefore(token)) {
        break;
      }
      from = before;
    }
    return from;
  }

  /** The bracket that opens before {@code closing}, if what stands between is short; else -1. */
  private static int opening(List<Token> tokens, int closing, int after) {
    for (int i = closing - 1; i >= after; i--) {
      if (tokens.get(closing).start() - tokens.get(i).end() > LONGEST_IN_BRACKETS
          || CLOSING.contains(tokens.get(i).word())) {
        return -1;
      }
      if (OPENING.contains(tokens.get(i).word())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsBefore(Token token) {
    String nature = token.nature();
    String word = token.word();
    return BEFORE.contains(word)
        || nature.startsWith("w")
        || nature.startsWith("u")
        || nature.startsWith("c")
        || nature.startsWith("r")
        || nature.startsWith("nn")
        || nature.equals("p")
        || nature.equals("t")
        || (nature.startsWith("q") && YEARS.contains(word))
        || (nature.equals("d") && word.length() > 1)
        || (nature.startsWith("m") && Character.isDigit(word.charAt(0)))
        || !Character.isLetterOrDigit(word.charAt(0));
  }

  /** 任新|希望: the segmenter takes what somebody did for a surname. */
  private static int startIn(Token first, int form) {
    boolean office =
        first.nature().startsWith("nr") && first.word().startsWith("任") && first.start() < form;
    return office ? first.start() + 1 : first.start();
  }

  /** Whether the words before the form name one enterprise, not a kind of them. */
  private static boolean isOwn(List<Token> words, int start, int form) {
    if (form - start < SHORTEST_OWN_PART || words.isEmpty()) {
      return false;
    }
    boolean divided = words.getFirst().nature().startsWith("ns") && words.size() > 1;
    return divided
        || words.stream()
            .anyMatch(word -> OWN_NATURES.contains(word.nature()) || word.word().length() == 1);
  }

  private static int withBranch(List<Token> tokens, int last) {
    int limit = Math.min(tokens.size(), last + 1 + MOST_WORDS_BEHIND);
    for (int i = last + 1; i < limit; i++) {
      Token token = tokens.get(i);
      if (token.start() != tokens.get(i - 1).end()
          || BEFORE.contains(token.word())
          || NOT_BEHIND.matcher(token.nature()).matches()) {
        break;
      }
      if (BRANCH.matcher(token.word()).matches()) {
        return token.end();
      }
    }
    return tokens.get(last).end();
  }
}
