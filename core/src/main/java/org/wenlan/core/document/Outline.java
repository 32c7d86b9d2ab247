package org.wenlan.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The heading tree of a document (篇章结构): 第一编, 第三章, 第二节, 第十二条, 附件 and the four levels of official
 * documents 一、（一）1.（1）, GB/T 9704—2012, 7.3.3. Under what heading a place stands can be told for
 * any offset.
 *
 * <p>Always true: headings ascend; each begins a line of the clean text. A heading holds until the
 * next of its own or a higher level. Read from the text alone, so it is never stored.
 *
 * @param headings in order of the text
 */
public record Outline(List<Heading> headings) {

  /** Levels from the highest; those of official documents stand below the articles of a law. */
  public enum Level {
    ANNEX("附[ \\u3000]?件(?:[ \\u3000]?[一二三四五六七八九十\\d]{1,3})?(?=[：:]?$)"),
    PART("第[一二三四五六七八九十百零〇\\d]{1,5}[编篇](?=$|[ \\u3000])"),
    CHAPTER("第[一二三四五六七八九十百零〇\\d]{1,5}章(?=$|[ \\u3000]|\\p{IsHan})"),
    SECTION("第[一二三四五六七八九十百零〇\\d]{1,5}节(?=$|[ \\u3000])"),
    ARTICLE("第[一二三四五六七八九十百零〇\\d]{1,6}条(?:之[一二三四五六七八九十]{1,2})?(?=$|[ \\u3000])"),
    FIRST("[一二三四五六七八九十]{1,3}、"),
    SECOND("（[一二三四五六七八九十]{1,3}）"),
    THIRD("\\d{1,2}[.．](?=[ \\u3000]?\\p{IsHan})"),
    FOURTH("（\\d{1,2}）(?=\\p{IsHan})");

    private final Pattern pattern;

    Level(String pattern) {
      this.pattern = Pattern.compile("[# \\u3000]*(?<number>" + pattern + ")");
    }
  }

  /**
   * One heading.
   *
   * @param level how high it stands
   * @param number its numbering, for example {@code 第十二条} or {@code 一、}
   * @param words what follows the numbering up to the first full stop, blank for articles
   * @param start where its line begins, in the clean text
   */
  public record Heading(Level level, String number, String words, int start) {

    /** As printed: {@code 第三章 服务}. */
    public String label() {
      boolean spaced = level.compareTo(Level.ARTICLE) <= 0 && !words.isEmpty();
      return number + (spaced ? " " : "") + words;
    }
  }

  private static final int LONGEST = 40;
  private static final Pattern WORDS_END = Pattern.compile("[。；：:]");

  /** Copies the headings. */
  public Outline {
    headings = List.copyOf(headings);
  }

  /** The headings of a document. Linear in its text. */
  public static Outline of(CleanDocument document) {
    List<Heading> headings = new ArrayList<>();
    for (TextSpan line : document.paragraphs()) {
      String words = line.of(document.text());
      if (words.indexOf('\t') >= 0) {
        continue;
      }
      for (Level level : Level.values()) {
        Matcher matcher = level.pattern.matcher(words);
        if (matcher.lookingAt()) {
          String rest = level == Level.ARTICLE ? "" : title(words.substring(matcher.end()));
          headings.add(
              new Heading(
                  level, matcher.group("number").replaceAll("[ \\u3000]", ""), rest, line.start()));
          break;
        }
      }
    }
    return new Outline(headings);
  }

  private static String title(String rest) {
    Matcher end = WORDS_END.matcher(rest);
    String words = (end.find() ? rest.substring(0, end.start()) : rest).strip();
    String tight = words.replaceAll("(?<=\\p{IsHan})[\\s\\u3000\\u00a0]+(?=\\p{IsHan})", "");
    return tight.length() <= LONGEST ? tight : "";
  }

  /** The headings a place stands under, from the highest; logarithmic at best, linear at worst. */
  public List<Heading> path(int offset) {
    List<Heading> path = new ArrayList<>();
    for (Heading heading : headings) {
      if (heading.start() > offset) {
        break;
      }
      path.removeIf(above -> above.level().compareTo(heading.level()) >= 0);
      path.add(heading);
    }
    return path;
  }

  /**
   * The place of a stretch for people: {@code 第三章 服务 第十二条}, and where it goes on into others {@code
   * 第三章 服务 第十二条至第十四条}. Blank if no heading stands above it.
   */
  public String place(TextSpan span) {
    List<Heading> from = path(span.start());
    List<Heading> to = path(span.end() - 1);
    String begin =
        from.stream()
            .filter(heading -> heading.level().compareTo(Level.SECOND) <= 0)
            .map(Heading::label)
            .collect(Collectors.joining(" "));
    boolean goesOn =
        !from.isEmpty()
            && !to.isEmpty()
            && from.getLast().level() == Level.ARTICLE
            && to.stream().noneMatch(from.getLast()::equals);
    return to.stream()
        .filter(heading -> goesOn && heading.level() == Level.ARTICLE)
        .findFirst()
        .map(last -> begin + "至" + last.number())
        .orElse(begin);
  }
}
