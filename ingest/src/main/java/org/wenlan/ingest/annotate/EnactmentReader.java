package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EnactmentAct;

/**
 * Reads how a law came to be (立法沿革) from the lines under its title, from the bracket there, or from
 * the order that brings it: every date begins a step, the words up to the next date say who did
 * what. A step without a verb shares that of the next: two bodies that adopt together, a city's
 * decision and the province's approval of it.
 */
final class EnactmentReader {

  private static final Pattern END =
      Pattern.compile("(?:第一[条章节编]|目[ \\u3000]*录$|一、|（一）|为了?(?!民)|[#<]).*");
  private static final String DATE_BEGINS = "(?:19|20|[一二][〇零○九])[^，。]{1,3}年.*";
  private static final Pattern TOLD =
      Pattern.compile(
          "[（(]?[ \\u3000]*(?:根据|经|于|自)?[ \\u3000]*"
              + DATE_BEGINS
              + "|[（(].*(?:通过|批准|公布|发布|施行).*|《.{2,120}》.{0,10}已.*年.*(?:通过|批准).*");
  private static final Pattern TITLE = Pattern.compile("《(?:[^《》]|《[^《》]*》){1,150}》");

  /** 已由文江省第十三届人民代表大会常务委员会第二十六次会议于2021年9月28日通过. */
  private static final Pattern MAKER_BEFORE =
      Pattern.compile("(?:由|已经|业经|经)(?<who>[^，。；由》]{4,60})于[ \\u3000]*$");

  private static final Pattern CLAUSE_END = Pattern.compile("[，,。；;）)]");
  private static final Pattern LEADS_ON = Pattern.compile(".*(?:并经|批准的|通过[和及])");
  private static final Pattern VERBLESS = Pattern.compile(".*(?:会议|[届次])[、 \\u3000]*");

  /**
   * A step whose verb may be that of the next.
   *
   * @param day when
   * @param clause what is said of it, the content of titles masked
   */
  private record Told(Dates.Found day, String clause) {

    Optional<EnactmentAct> act() {
      if (clause.contains("修订")) {
        return Optional.of(EnactmentAct.REVISED);
      }
      if (clause.contains("修正") || clause.contains("修改") || clause.contains("的《")) {
        return Optional.of(EnactmentAct.AMENDED);
      }
      if (clause.contains("批准")) {
        return Optional.of(EnactmentAct.APPROVED);
      }
      if (clause.contains("通过")) {
        return Optional.of(EnactmentAct.ADOPTED);
      }
      if (clause.contains("公布") || clause.contains("发布") || clause.contains("颁布")) {
        return Optional.of(EnactmentAct.PROMULGATED);
      }
      return clause.matches("[ \\u3000]*起?(?:正式)?(?:施行|生效|实施|执行)")
          ? Optional.of(EnactmentAct.IN_FORCE)
          : Optional.empty();
    }

    boolean leansOn(Told next) {
      return LEADS_ON.matcher(clause).matches()
          || (clause.contains("通过") && next.clause.contains("批准的《"))
          || isJoint();
    }

    /** Whether another body, named with the next day, did it together with this one. */
    boolean isJoint() {
      return act().isEmpty() && VERBLESS.matcher(clause).matches();
    }
  }

  private EnactmentReader() {}

  /**
   * The steps, in order of the head; empty if it tells none.
   *
   * @param head first lines of the text
   * @param title of the law; tells the place that a head may abbreviate
   */
  static List<Enactment> read(List<String> head, String title) {
    String told =
        TITLE
            .matcher(tellingLines(head))
            .replaceAll(match -> "《" + "□".repeat(match.group().length() - 2) + "》");
    List<Told> steps = steps(told);
    EnactingBodies bodies = new EnactingBodies(title);
    List<Enactment> history = new ArrayList<>();
    @Nullable EnactmentAct following = null;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Told step = steps.get(i);
      boolean leans = i + 1 < steps.size() && step.leansOn(steps.get(i + 1));
      EnactmentAct act = leans && following != null ? following : step.act().orElse(null);
      following = act;
      if (act != null) {
        String makers =
            leans && step.isJoint()
                ? step.clause() + "、" + steps.get(i + 1).clause()
                : step.clause();
        history.add(
            new Enactment(
                act,
                step.day().value(),
                act == EnactmentAct.IN_FORCE ? List.of() : bodies.of(makers),
                DocumentNumber.find(step.clause()).filter(DocumentNumber::numbersAnOrder)));
      }
    }
    Collections.reverse(history);
    return history;
  }

  /** Lines that tell dates and acts, and those that go on with a title left open. */
  private static String tellingLines(List<String> head) {
    StringBuilder told = new StringBuilder();
    boolean open = false;
    for (String printed : head) {
      String line = Digits.halfWidth(printed);
      if (!open && END.matcher(line).matches()) {
        break;
      }
      if (open || TOLD.matcher(line).matches()) {
        told.append(line);
        open = told.lastIndexOf("《") > told.lastIndexOf("》");
      }
    }
    return told.toString();
  }

  private static List<Told> steps(String told) {
    List<Dates.Found> days = Dates.days(told);
    List<Told> steps = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      int end = i + 1 < days.size() ? days.get(i + 1).span().start() : told.length();
      String words = told.substring(days.get(i).span().end(), end).strip();
      Matcher stop = CLAUSE_END.matcher(words);
      String clause = stop.find() ? words.substring(0, stop.start()).strip() : words;
      Matcher maker = MAKER_BEFORE.matcher(told.substring(0, days.get(i).span().start()));
      steps.add(new Told(days.get(i), maker.find() ? maker.group("who") + clause : clause));
    }
    return steps;
  }
}
