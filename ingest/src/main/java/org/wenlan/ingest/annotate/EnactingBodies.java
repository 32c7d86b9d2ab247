package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bodies that a line of a law's head names (制定机关), in full: {@code 市十四届人大常委会第十九次会议} under the
 * title of a law of 澜州市 is {@code 澜州市人民代表大会常务委员会}.
 */
final class EnactingBodies {

  private static final Pattern MASKED = Pattern.compile("《[^》]*》?");
  private static final Pattern PREFIX = Pattern.compile("^(?:[\\s\\u3000]|根据|经|由|自)+");
  private static final String NUMERAL = "[一二三四五六七八九十百零〇○\\d]+";
  private static final Pattern CONGRESS =
      Pattern.compile(
          "^(?<place>.{0,14}?)(?:第?"
              + NUMERAL
              + "届)?(?<nation>全国)?(?:(?<full>人民代表大会)|(?<brief>人大(?!学)))(?<standing>常务?委?员?会)?.*");
  private static final Pattern REST =
      Pattern.compile(
          "(?:审判委员会第|第"
              + NUMERAL
              + "[届次号]|"
              + NUMERAL
              + "届|(?:常务|全体|[部局委署]务|(?:部长|局长|主任|署长)?办公)会|(?<=[府部委会署局行院席])令|公告|公布|发布|颁布|批准|通过|审议|讨论|修订|修正|修改|会议).*");
  private static final Pattern NATION = Pattern.compile("^中*华人民共和国(?=.{2,})");

  /** Under the title of a province's rules it is the government of that province. */
  private static final Pattern LOCAL = Pattern.compile("^[省市县]人民政府");

  private static final Pattern PLACE =
      Pattern.compile("^(.{2,12}?(?:自治区|自治州|自治县|自治旗|省|市|县|地区|特区))");
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）]{2,30}");

  private final String place;

  /**
   * @param title of the law
   */
  EnactingBodies(String title) {
    Matcher leading = PLACE.matcher(title);
    place = leading.find() ? leading.group(1) : "";
  }

  /** The bodies in order; empty if none is named. */
  List<String> of(String clause) {
    List<String> bodies = new ArrayList<>();
    for (String part : MASKED.matcher(clause).replaceAll("").split("[、 \\u3000]+", -1)) {
      body(PREFIX.matcher(part).replaceFirst(""))
          .filter(body -> !bodies.contains(body))
          .ifPresent(bodies::add);
    }
    return bodies;
  }

  private Optional<String> body(String words) {
    Matcher congress = CONGRESS.matcher(words);
    if (congress.matches()) {
      String standing = congress.group("standing") == null ? "" : "常务委员会";
      String nation = congress.group("nation") == null ? "" : "全国";
      String of = nation.isEmpty() ? inFull(congress.group("place")) : "";
      return Optional.of(of + nation + "人民代表大会" + standing);
    }
    String office = REST.matcher(words).replaceFirst("").strip();
    String called = NATION.matcher(office).replaceFirst("");
    boolean local = LOCAL.matcher(called).lookingAt() && !place.isEmpty();
    String name = local ? place + called.substring(1) : called;
    return NAME.matcher(name).matches()
        ? Optional.of(name.equals("主席") ? "中华人民共和国主席" : name)
        : Optional.empty();
  }

  /** 省, 市 or 县 alone means that of the title, if the title has one of the kind. */
  private String inFull(String named) {
    return (named.isEmpty() || named.length() == 1) && place.endsWith(named) ? place : named;
  }
}
