package org.wenlan.reports.compile;

import java.util.regex.Pattern;

/** Sorts sentences by who speaks, under which heading, and by words that mark what is said. */
final class Themes {

  private static final Pattern DEFINITION =
      Pattern.compile("是指|指的是|本(?:办法|条例|规定|法|细则|措施|方案)所称|为.{2,20}与.{2,20}之比|适用(?:于|本)|适用范围");
  private static final Pattern PROBLEM =
      Pattern.compile(
          "问题(?:是|在于|突出|主要)|存在.{0,12}(?:问题|不足|短板)|不足(?!\\d)|困难|短板|瓶颈|制约|缺乏|滞后|尚未|有待|趋势|预计|偏[低高长慢少]");
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?<![的项条份关])建议(?![。、》”]|被)|应当(?:加强|加快|建立|完善)|应(?:加强|加快|建立|完善|进一步)|亟需|亟待|可借鉴|宜(?=[加建完采])");
  private static final Pattern TASK =
      Pattern.compile(
          "力争|争取|目[标標]将?[将將是为為到]|计划(?:于|在|建|到|用)|拟(?:于|在|建)|下一步|将(?:达到|达|实现|建成|于|在|继续|进一步)"
              + "|到20\\d\\d年(?:底|末)?[，,]?.{0,30}(?:达到|建成|实现|突破|超过)");
  private static final Pattern VIEW = Pattern.compile("认为|指出|表示|强调|介绍|[^据]说[，。：]|研究表明|研究发现|结果表明");
  private static final Pattern PRACTICE =
      Pattern.compile(
          "建立|开展|推进|推出|举办|搭建|打造|探索|实施|提供|设立|创新|建设|组织|启动|引进|合作|拓展|加强|完善|投产|并网|委托|采用|备案|编发|联合|走访");

  private static final Pattern HEADS_PROBLEMS = Pattern.compile("问题|困难|挑战|不足|短板|趋势");
  private static final Pattern HEADS_ADVICE = Pattern.compile("建议|对策");
  private static final Pattern HEADS_TASKS = Pattern.compile("重点工作|打算|部署|任务|安排|目标|下一步|工作思路|工作要点");
  private static final Pattern HEADS_STATUS = Pattern.compile("现状|回顾|成效|进展|背景");

  private Themes() {}

  /**
   * The theme of a sentence.
   *
   * @param heading the main heading it stands under, blank for none
   */
  static Theme of(String sentence, Voice voice, String heading) {
    if (DEFINITION.matcher(sentence).find()) {
      return Theme.DEFINITION;
    }
    return switch (voice) {
      case NORM -> Theme.RULE;
      case INTERPRETATION -> PROBLEM.matcher(sentence).find() ? Theme.PROBLEM : Theme.RULE;
      case PLAN -> Theme.TASK;
      case PATENT -> Theme.INVENTION;
      case STUDY -> study(sentence);
      case FACT -> fact(sentence, heading);
    };
  }

  /** Whether the heading says what the sentences below it are about. */
  static boolean isTelling(String heading) {
    return HEADS_PROBLEMS.matcher(heading).find()
        || HEADS_ADVICE.matcher(heading).find()
        || HEADS_TASKS.matcher(heading).find()
        || HEADS_STATUS.matcher(heading).find();
  }

  private static Theme study(String sentence) {
    if (PROBLEM.matcher(sentence).find()) {
      return Theme.PROBLEM;
    }
    return ADVICE.matcher(sentence).find() ? Theme.ADVICE : Theme.VIEW;
  }

  private static Theme fact(String sentence, String heading) {
    if (HEADS_ADVICE.matcher(heading).find()) {
      return Theme.ADVICE;
    }
    if (HEADS_PROBLEMS.matcher(heading).find()) {
      return Theme.PROBLEM;
    }
    if (HEADS_TASKS.matcher(heading).find() || TASK.matcher(sentence).find()) {
      return Theme.TASK;
    }
    boolean looksBack = HEADS_STATUS.matcher(heading).find();
    if (!looksBack && PROBLEM.matcher(sentence).find()) {
      return Theme.PROBLEM;
    }
    if (!looksBack && ADVICE.matcher(sentence).find()) {
      return Theme.ADVICE;
    }
    if (VIEW.matcher(sentence).find()) {
      return Theme.VIEW;
    }
    boolean counts = Figures.count(sentence) >= 2;
    return !counts && PRACTICE.matcher(sentence).find() ? Theme.PRACTICE : Theme.STATUS;
  }
}
