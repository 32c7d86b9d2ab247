package org.wenlan.reports.compile;

import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentType;

/** Sorts sentences by what they say, by words that mark it. */
final class Themes {

  private static final Pattern DEFINITION = Pattern.compile("是指|指的是|本办法所称|本条例所称|本规定所称|本法所称");
  private static final Pattern PROBLEM =
      Pattern.compile("问题(?:是|在于|突出|主要)|存在.{0,12}(?:问题|不足|短板)|不足|困难|短板|瓶颈|制约|缺乏|滞后|尚未|有待|趋势|预计");
  private static final Pattern ADVICE =
      Pattern.compile("建议|应当(?:加强|加快|建立|完善)|应(?:加强|加快|建立|完善|进一步)|亟需|亟待|可借鉴|宜");
  private static final Pattern VIEW = Pattern.compile("认为|指出|表示|强调|本文|研究表明|研究发现|结果表明");
  private static final Pattern PRACTICE =
      Pattern.compile("建立|开展|推进|推出|举办|搭建|打造|探索|实施|提供|设立|创新|建设|组织|启动|引进|合作|拓展|加强|完善");

  private Themes() {}

  static Theme of(String sentence, DocumentType type) {
    if (DEFINITION.matcher(sentence).find()) {
      return Theme.DEFINITION;
    }
    boolean norm = type == DocumentType.LAW || type == DocumentType.POLICY;
    if (!norm && PROBLEM.matcher(sentence).find()) {
      return Theme.PROBLEM;
    }
    if (!norm && ADVICE.matcher(sentence).find()) {
      return Theme.ADVICE;
    }
    if (type == DocumentType.ARTICLE || (!norm && VIEW.matcher(sentence).find())) {
      return Theme.VIEW;
    }
    return PRACTICE.matcher(sentence).find() ? Theme.PRACTICE : Theme.STATUS;
  }
}
