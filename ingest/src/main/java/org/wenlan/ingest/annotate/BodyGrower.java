package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityType;

/**
 * Gives bodies the words that belong to their names: the front a model cut off, the end a list does
 * not know, the place before them.
 */
final class BodyGrower {

  private static final int MAX_GROWTH = 6;
  private static final double PATTERN = 0.9;

  /** Departments whose names hold 和: the part before it belongs to the name. */
  private static final Pattern TWO_TASKS =
      Pattern.compile(
          "(?:工业和信息化|经济和信息化|文化和旅游|文化广电和旅游|文化广电旅游和体育|住房和城乡建设|人力资源和社会保障|发展和改革|"
              + "规划和自然资源|自然资源和规划|卫生和计划生育|卫生健康和体育|林业和草原|园林和林业|民族和宗教|教育和体育|"
              + "农业和农村|科技和信息化|商务和经济|广播电视和|新闻出版和|环境和资源|国土资源和房屋|市场和质量监督|退役军人和).*");

  private static final Pattern TASK_BEFORE = Pattern.compile(".*?(\\p{IsHan}{2,6}和)$");
  private static final Pattern CONGRESS =
      Pattern.compile("(?:第?[一二三四五六七八九十]+届)?(?:全国)?(?:人民)?代表大会.*");
  private static final Pattern TERM_BEFORE =
      Pattern.compile(".*?((?:第?[一二三四五六七八九十]+届)?(?:全国)?(?:人民)?|第)$", Pattern.DOTALL);
  private static final int LONGEST_TERM = 10;
  private static final int LONGEST_TASK = 7;

  private BodyGrower() {}

  /**
   * The bodies with their whole beginnings.
   *
   * @param listed names known beforehand
   */
  static List<Name> whole(String text, List<Token> tokens, List<Name> bodies, List<Name> listed) {
    List<Name> whole = new ArrayList<>();
    for (Name body : bodies) {
      int start = body.start();
      for (Name name : listed) {
        // 文|江省生态环境厅: a body does not begin inside a name.
        if (name.start() < start && start < name.end() && name.end() <= body.end()) {
          start = name.start();
        }
      }
      start = behindListed(text, start, body.end(), listed);
      start = taskStart(text, start, body.end());
      start = termStart(text, start, body.end());
      start = relativeStart(tokens, start);
      if (!isLaw(text, body.end())) {
        whole.add(body.at(start, body.end()));
      }
    }
    return whole;
  }

  /** 文江省生态环境厅|和|文江大学: behind a body known to be whole, a conjunction parts two. */
  private static int behindListed(String text, int start, int end, List<Name> listed) {
    for (Name name : listed) {
      if (name.type() == EntityType.ORGANIZATION
          && name.start() == start
          && name.end() + 1 < end
          && "和与及、".indexOf(text.charAt(name.end())) >= 0) {
        return behindListed(text, name.end() + 1, end, listed);
      }
    }
    return start;
  }

  /** 公共图书馆|法 is a law, no library; 人民|法院 is a court. */
  private static boolean isLaw(String text, int end) {
    return text.startsWith("法", end) && !text.startsWith("法院", end);
  }

  /** 工业和|信息化厅: begins before 和. */
  private static int taskStart(String text, int start, int end) {
    Matcher before = TASK_BEFORE.matcher(text.substring(Math.max(0, start - LONGEST_TASK), start));
    if (before.matches()) {
      for (int from = start - 3; from >= start - before.group(1).length(); from--) {
        if (TWO_TASKS.matcher(text.substring(from, end)).lookingAt()) {
          return from;
        }
      }
    }
    return start;
  }

  /** 第十三届人民|代表大会: begins with the ordinal. */
  private static int termStart(String text, int start, int end) {
    if (CONGRESS.matcher(text.substring(start, end)).matches()) {
      int from = Math.max(0, start - LONGEST_TERM);
      Matcher before = TERM_BEFORE.matcher(text.substring(from, start));
      return before.matches() ? from + before.start(1) : start;
    }
    return start;
  }

  /** A listed department with the level it belongs to: 市|工业和信息化局. */
  static Name withLevel(List<Token> tokens, Name name) {
    return name.type() == EntityType.ORGANIZATION
        ? name.at(relativeStart(tokens, name.start()), name.end())
        : name;
  }

  /** 市|文化广电和旅游局: a word for the level of the place, alone before the body. */
  private static int relativeStart(List<Token> tokens, int start) {
    for (Token token : tokens) {
      if (token.end() == start && token.word().length() == 1 && "省市县区".contains(token.word())) {
        return token.start();
      }
    }
    return start;
  }

  /** Bodies that begin with a place or a shorter body and go on to a word such as 图书馆. */
  static List<Name> grown(List<Token> tokens, List<Name> names) {
    List<Name> result = new ArrayList<>();
    int at = 0;
    int covered = -1;
    for (Name name : names) {
      if (name.start() < covered) {
        continue;
      }
      while (at < tokens.size() && tokens.get(at).start() < name.start()) {
        at++;
      }
      Name longer = name.type() == EntityType.PERSON ? name : grow(tokens, at, name, names);
      result.add(longer);
      covered = longer.end();
    }
    return joined(result);
  }

  private static Name grow(List<Token> tokens, int from, Name name, List<Name> names) {
    if (from >= tokens.size() || tokens.get(from).start() != name.start()) {
      return name;
    }
    int next = from;
    while (next < tokens.size() && tokens.get(next).start() < name.end()) {
      next++;
    }
    if (tokens.get(next - 1).word().endsWith("公司")) {
      return name;
    }
    int end = name.end();
    // A word that holds place and ending at once, such as 浙江图书馆, is a body already.
    if (next > from
        && tokens.get(next - 1).end() > name.end()
        && OrganizationWords.closes(tokens.get(next - 1))) {
      end = tokens.get(next - 1).end();
    }
    int limit = Math.min(tokens.size(), next + MAX_GROWTH);
    for (int i = next; i < limit && OrganizationWords.continues(tokens.get(i)); i++) {
      if (isWhole(name, end) && tokens.get(i - 1).end() == end && parts(tokens.get(i), end)) {
        break;
      }
      if (OrganizationWords.closes(tokens.get(i))
          && !(i + 1 < tokens.size() && isLaw(tokens.get(i + 1)))) {
        end = tokens.get(i).end();
      }
    }
    int newEnd = end;
    boolean takesAnother = names.stream().anyMatch(other -> takes(name, newEnd, other));
    return end == name.end() || takesAnother
        ? name
        : new Name(name.start(), end, EntityType.ORGANIZATION, PATTERN);
  }

  /** Growing to {@code end} would cut another name, or swallow a body that does not adjoin. */
  private static boolean takes(Name name, int end, Name other) {
    boolean behind = other.start() >= name.end() && other.start() < end;
    boolean body = other.type() == EntityType.ORGANIZATION && other.start() > name.end();
    return behind && (other.end() > end || (body && other.end() == end));
  }

  private static boolean isWhole(Name name, int end) {
    return end > name.end() || name.type() == EntityType.ORGANIZATION;
  }

  /** A blank or a conjunction behind a whole name parts it from the next. */
  private static boolean parts(Token next, int end) {
    return next.start() > end || next.word().isBlank() || "和与及、".contains(next.word());
  }

  private static boolean isLaw(Token token) {
    return token.word().startsWith("法") && !token.word().startsWith("法院");
  }

  /** A place directly before a body belongs to its name: 俄罗斯|中央银行. */
  private static List<Name> joined(List<Name> names) {
    List<Name> result = new ArrayList<>();
    for (Name name : names) {
      if (!result.isEmpty()
          && name.type() == EntityType.ORGANIZATION
          && result.getLast().type() == EntityType.PLACE
          && result.getLast().end() == name.start()) {
        Name place = result.removeLast();
        result.add(name.at(place.start(), name.end()));
      } else {
        result.add(name);
      }
    }
    return result;
  }
}
