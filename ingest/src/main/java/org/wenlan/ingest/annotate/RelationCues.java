package org.wenlan.ingest.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.RelationType;

/** The words that tell how one policy refers to another, before or behind its title (关系提示词). */
final class RelationCues {

  /**
   * A cue met.
   *
   * @param type what it decides
   * @param phrase its words
   * @param confidence 0..1
   */
  record Cue(RelationType type, String phrase, double confidence) {}

  private record Rule(RelationType type, Pattern pattern, double confidence) {}

  /** Words that may stand between cue and title: an issuer, 关于, a date; no clause of its own. */
  private static final String GAP = "[^，。；：！？《》]{0,40}$";

  private static final List<Rule> BEFORE =
      List.of(
          before(RelationType.REPEALS, "同时废止|予以废止|决定废止|废止|停止执行", 0.9),
          before(RelationType.AMENDS, "作出修改|修改|修订|修正", 0.9),
          before(RelationType.FORWARDS, "批转|转发", 0.9),
          before(RelationType.ISSUES, "联合印发|印发|下发|颁布|颁发", 0.9),
          before(
              RelationType.IMPLEMENTS,
              "深入贯彻落实|贯彻落实|全面落实|贯彻执行|深入贯彻|全面贯彻|认真落实|贯彻|落实|履行|组织实施|执行",
              0.9),
          before(RelationType.BASED_ON, "根据|依据|依照|遵照", 0.9),
          before(RelationType.BASED_ON, "按照|参照|遵循", 0.7));

  private static final List<Rule> AFTER =
      List.of(
          after(RelationType.REPEALS, "(?:同时|一并)废止|予以废止|起废止|即行废止|废止|停止执行|不再执行|停止施行", 0.95),
          after(RelationType.AMENDS, "作如下修改|作出(?:如下)?修改|修改如下|予以修改|作部分修改", 0.95),
          after(
              RelationType.ISSUES,
              "现(?:将[^。；]{0,30})?(?:予以)?(?:印发|公布|发布|发给)|现予(?:公布|发布|印发)|印发给你们",
              0.95),
          after(RelationType.FORWARDS, "现(?:予以?)?(?:转发|批转)|转发给你们|批转给你们", 0.95));

  /** What follows such words befalls other documents, not the one they are measured against. */
  private static final Pattern OTHERS = Pattern.compile("不一致|不相一致|相抵触|不相符|不符|有冲突|相矛盾");

  private RelationCues() {}

  /** The cue nearest before a title. */
  static Optional<Cue> before(String words) {
    Cue nearest = null;
    int at = -1;
    for (Rule rule : BEFORE) {
      Matcher matcher = rule.pattern().matcher(words);
      // Of two cues in one stretch the one nearer to the title decides; at one place the longer.
      if (matcher.find() && matcher.start(1) > at && !negated(words, matcher.start(1))) {
        at = matcher.start(1);
        nearest = new Cue(rule.type(), matcher.group(1), rule.confidence());
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The cue behind a title, up to the end of its clause. */
  static Optional<Cue> behind(String words) {
    if (OTHERS.matcher(words).find()) {
      return Optional.empty();
    }
    for (Rule rule : AFTER) {
      Matcher matcher = rule.pattern().matcher(words);
      if (matcher.find()) {
        return Optional.of(new Cue(rule.type(), matcher.group(1), rule.confidence()));
      }
    }
    return Optional.empty();
  }

  private static boolean negated(String words, int at) {
    return at > 0 && "不未".indexOf(words.charAt(at - 1)) >= 0;
  }

  private static Rule before(RelationType type, String cues, double confidence) {
    // Greedy start: the last of several cues is taken.
    return new Rule(
        type, Pattern.compile("(?:.*[^\\u4e00-\\u9fa5]|.*?|.*)(" + cues + ")" + GAP), confidence);
  }

  private static Rule after(RelationType type, String cues, double confidence) {
    return new Rule(type, Pattern.compile("(" + cues + ")"), confidence);
  }
}
