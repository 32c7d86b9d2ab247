package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenlan.core.document.EntityType;

/**
 * Persons with a surname of two characters (复姓): 欧阳文澜. Segmenter and models seldom know them; such
 * a surname is hardly ever anything else, so that what follows it is a given name of one or two
 * characters. Surnames that are also towns, titles or directions (濮阳, 单于, 东方) are left to the
 * models.
 */
final class CompoundSurnames {

  private static final Set<String> SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "端木", "夏侯", "令狐", "皇甫", "尉迟", "公孙", "慕容", "司徒", "司空", "长孙", "宇文",
          "轩辕", "独孤", "南宫", "闻人", "申屠", "公冶", "宗政", "淳于", "呼延", "澹台", "鲜于", "闾丘", "东郭", "拓跋", "完颜",
          "赫连", "纳兰", "西门");

  /** What begins after a name, or makes a place of it: 欧阳修在, 南宫市. */
  private static final String STOP = "在说道问答与及和的是为任曾等著编译谈讲被将于从对向又也都还先女老氏家市县区省镇乡村路街山河庙寺站桥门所院府、";

  private static final Set<String> TITLES = Set.of("nnt", "nnd", "p", "c", "cc", "u", "d", "v");
  private static final Set<String> NO_PERSONS = Set.of("公孙树", "轩辕剑");
  private static final int LONGEST_GIVEN = 2;
  private static final double PATTERN = 0.85;

  private CompoundSurnames() {}

  /** Whether a name begins with one of the surnames and goes on. */
  static boolean opens(String name) {
    return name.length() > 2 && SURNAMES.contains(name.substring(0, 2));
  }

  /** The persons of one sentence, ascending. */
  static List<Name> find(List<Token> tokens) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.word();
      if (word.length() >= 2 && SURNAMES.contains(word.substring(0, 2)) && mayBegin(token)) {
        int end = givenEnd(tokens, i);
        if (end > token.start() + 2) {
          names.add(new Name(token.start(), end, EntityType.PERSON, PATTERN));
        }
      }
    }
    return names;
  }

  /** A longer word must be a name itself: no 司空见惯, 南宫市, 公孙树. */
  private static boolean mayBegin(Token token) {
    String word = token.word();
    String nature = token.nature();
    return word.length() == 2
        || ((nature.startsWith("nr") || nature.equals("nz"))
            && STOP.indexOf(word.charAt(2)) < 0
            && !NO_PERSONS.contains(word));
  }

  private static int givenEnd(List<Token> tokens, int first) {
    int start = tokens.get(first).start() + 2;
    int end = tokens.get(first).end();
    for (int i = first + 1; i < tokens.size() && end - start < LONGEST_GIVEN; i++) {
      Token next = tokens.get(i);
      boolean adjoins = next.start() == end && next.end() - start <= LONGEST_GIVEN;
      if (!adjoins || !belongs(next)) {
        break;
      }
      end = next.end();
    }
    return end;
  }

  private static boolean belongs(Token token) {
    String word = token.word();
    boolean han = word.codePoints().allMatch(Character::isIdeographic);
    return han
        && STOP.indexOf(word.charAt(0)) < 0
        && (word.length() == 1 || !TITLES.contains(token.nature()));
  }
}
