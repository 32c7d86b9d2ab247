package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EnactmentAct;

/**
 * The bodies that issued a document (发文机关), lead agency first: what stands before the matter of the
 * title, who adopted a law, whose order it is, who signed above the date. The grammar of the title
 * is {@code {发文机关}关于{事由}的{文种}} or {@code {发文机关}印发《{文件}》的通知}.
 */
final class IssuerReader {

  private static final Pattern TITLE_ISSUER =
      Pattern.compile("^(?<who>[^《》，。]{2,80}?)(?:关于|印发|转发|批转|发布|公布|对[^《》]{2,40}的(?:答复|复函|批复))");
  private static final Pattern PLAN_ISSUER =
      Pattern.compile("^(?<who>[\\u4e00-\\u9fa5（）]{2,30}?)[ ]?(?:\\d{4}[ ]?年|“?十[一二三四五]五)");
  private static final Pattern INQUIRY_ISSUER =
      Pattern.compile("^(\\p{IsHan}{4,30}(?:部|局|厅|馆|院|中心|委|办))(?:调研|考察|座谈)(?:纪要|报告)");
  private static final Pattern ORDER_HEAD =
      Pattern.compile(
          "^(?<who>[\\p{IsHan}、 \\u3000]{2,60}?)(?:令|公告)(?:[ \\u3000]*(?:\\d{4}年)?第.{1,8}号)?$");
  private static final Set<String> WITHOUT_ENDING = Set.of("国务院", "中共中央", "全国人大", "全国政协");
  private static final List<EnactmentAct> MAKERS =
      List.of(
          EnactmentAct.ADOPTED,
          EnactmentAct.PROMULGATED,
          EnactmentAct.REVISED,
          EnactmentAct.AMENDED,
          EnactmentAct.APPROVED);
  private static final int SIGNATORIES = 12;
  private static final int LONGEST = 40;

  private IssuerReader() {}

  /** What the title says before its matter; empty if those are no bodies. */
  static List<String> ofTitle(String title) {
    Matcher inquiry = INQUIRY_ISSUER.matcher(title);
    if (inquiry.find()) {
      return List.of(inquiry.group(1));
    }
    Matcher named = TITLE_ISSUER.matcher(title);
    if (named.find()) {
      return bodies(named.group("who"));
    }
    Matcher planned = PLAN_ISSUER.matcher(title);
    return planned.find() ? bodies(planned.group("who")) : List.of();
  }

  /** Who made a law: the bodies of its adoption, else of its first promulgation or change. */
  static List<String> ofHistory(List<Enactment> history) {
    return MAKERS.stream()
        .flatMap(act -> history.stream().filter(step -> step.act() == act))
        .map(Enactment::bodies)
        .filter(bodies -> !bodies.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whose order or announcement the head is, for example 中华人民共和国国务院令. */
  static List<String> ofOrder(List<String> head) {
    for (String line : head.subList(0, Math.min(3, head.size()))) {
      Matcher order = ORDER_HEAD.matcher(line);
      if (order.matches()) {
        return bodies(order.group("who").replace("中华人民共和国", ""));
      }
    }
    return List.of();
  }

  /** The bodies on the lines above a line that is nothing but a date: those that signed. */
  static List<String> ofSignature(String text) {
    List<String> lines = CatalogueBox.head(text, Integer.MAX_VALUE);
    for (int i = 1; i < lines.size(); i++) {
      if (MadeDates.onlyDate(lines.get(i)).isPresent()) {
        List<String> signed = new ArrayList<>();
        for (int above = i - 1; above >= 0 && signed.size() < SIGNATORIES; above--) {
          List<String> bodies = bodies(lines.get(above));
          if (bodies.isEmpty()) {
            break;
          }
          signed.addAll(0, bodies);
        }
        if (!signed.isEmpty()) {
          return List.copyOf(signed);
        }
      }
    }
    return List.of();
  }

  private static List<String> bodies(String words) {
    List<String> bodies = new ArrayList<>();
    for (String part : words.split("[、， \\u3000]+", -1)) {
      String body = part.strip();
      boolean known =
          OrganizationWords.endsLikeOne(body)
              || WITHOUT_ENDING.contains(body)
              || body.endsWith("委")
              || body.endsWith("馆");
      if (!known || body.length() > LONGEST) {
        return List.of();
      }
      bodies.add(body);
    }
    return bodies;
  }
}
