package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.TextSpan;

/**
 * Reads from the sentences how a document refers to others (政策关系抽取): the cue before a title, the
 * cue behind it within the clause, lists under one cue, the list of repealed documents that follows
 * a colon. A reference without a cue is a plain citation.
 */
final class RelationExtractor {

  private static final Pattern LIST_GAP =
      Pattern.compile("[、，,和及与以或\\s]*[\\u4e00-\\u9fa5、]{0,14}(?:关于)?|[、，,]?\\d+[.．、]");
  private static final Pattern REPEAL_LIST =
      Pattern.compile(".*(?:废止|停止执行|失效).*(?:下列|以下|如下|目录).*[：:]$|.*(?:下列|以下).*(?:废止|停止执行).*[：:]$");
  private static final Pattern NUMBERED =
      Pattern.compile("[（(]?[\\d一二三四五六七八九十]{1,3}[）).．、].*", Pattern.DOTALL);
  private static final Pattern FORWARDED_TITLE =
      Pattern.compile("(?:转发|批转)(?<title>[^《》\\n，。；]{2,40}?关于[^《》\\n，。；]{4,60}?)的通知");
  private static final Pattern POLICY_TITLE =
      Pattern.compile(
          ".*(?:法|条例|规定|办法|细则|通知|意见|决定|方案|规划|计划|纲要|批复|公告|通告|通报|报告|请示|函|责任书|标准|规范|要点|目录|规则|准则|章程|制度|公约|指南|解释)"
              + "(?:[（(〈].*)?");
  private static final Pattern DEFINED_NAME = Pattern.compile(".*(?:以下简称|下称|简称)[“\"]?$");

  private RelationExtractor() {}

  /**
   * The relations of a document, one per type and target, in order of their first evidence.
   *
   * @param title the document's own title, which is no relation
   */
  static List<PolicyRelation> extract(String text, List<TextSpan> sentences, String title) {
    List<PolicyRelation> relations = new ArrayList<>();
    boolean repealList = false;
    for (TextSpan sentence : sentences) {
      String words = sentence.of(text);
      List<Citations.Found> targets = Citations.find(text, sentence);
      boolean item = NUMBERED.matcher(words).matches() || words.startsWith("《");
      repealList = repealList && (item || (targets.isEmpty() && words.length() < 4));
      forwardedTitle(sentence, words, relations);
      RelationCues.Cue previous = null;
      for (int i = 0; i < targets.size(); i++) {
        Citations.Found target = targets.get(i);
        TextSpan clause = clause(text, sentence, target.span());
        String gap =
            i == 0 ? "" : text.substring(targets.get(i - 1).span().end(), target.span().start());
        RelationCues.Cue cue =
            repealList
                ? new RelationCues.Cue(RelationType.REPEALS, "废止", 0.9)
                : cue(text, clause, targets, i, gap, previous);
        previous = cue;
        if (!DEFINED_NAME.matcher(text.substring(clause.start(), target.span().start())).matches()
            && !target.title().equals(Optional.of(title))) {
          TextSpan evidence = cue.type() == RelationType.REPEALS ? clause : sentence;
          relations.add(relation(cue, target, evidence));
        }
      }
      repealList = repealList || REPEAL_LIST.matcher(words).matches();
    }
    return distinct(relations);
  }

  private static RelationCues.Cue cue(
      String text,
      TextSpan clause,
      List<Citations.Found> targets,
      int index,
      String gap,
      RelationCues.@org.jspecify.annotations.Nullable Cue previous) {
    Citations.Found target = targets.get(index);
    int from =
        index > 0 && targets.get(index - 1).span().start() >= clause.start()
            ? targets.get(index - 1).span().end()
            : clause.start();
    Optional<RelationCues.Cue> before =
        RelationCues.before(text.substring(from, target.span().start()));
    if (before.isPresent()) {
      return before.get();
    }
    boolean list = previous != null && from > clause.start() && LIST_GAP.matcher(gap).matches();
    if (list && previous != null && previous.type() != RelationType.CITES) {
      return previous;
    }
    String rest = withoutTitles(text, target.span().end(), clause.end(), targets);
    return RelationCues.behind(rest)
        .orElseGet(
            () ->
                new RelationCues.Cue(
                    RelationType.CITES,
                    target.title().isPresent() ? "《》" : "文号",
                    isPolicy(target) ? 0.8 : 0.5));
  }

  /** The words behind a title up to the clause's end, other titles left out. */
  private static String withoutTitles(
      String text, int from, int to, List<Citations.Found> targets) {
    StringBuilder words = new StringBuilder();
    int at = from;
    for (Citations.Found other : targets) {
      if (other.span().start() >= at && other.span().end() <= to) {
        words.append(text, at, other.span().start());
        at = other.span().end();
      }
    }
    return words.append(text, at, Math.max(at, to)).toString();
  }

  private static boolean isPolicy(Citations.Found target) {
    return target.number().isPresent()
        || target.title().filter(t -> POLICY_TITLE.matcher(t).matches()).isPresent();
  }

  private static void forwardedTitle(
      TextSpan sentence, String words, List<PolicyRelation> relations) {
    Matcher matcher = FORWARDED_TITLE.matcher(words);
    if (matcher.find() && words.length() < 120) {
      relations.add(
          new PolicyRelation(
              RelationType.FORWARDS,
              Optional.of(matcher.group("title").strip()),
              Optional.empty(),
              matcher.group().substring(0, 2),
              sentence,
              0.8));
    }
  }

  private static PolicyRelation relation(
      RelationCues.Cue cue, Citations.Found target, TextSpan evidence) {
    return new PolicyRelation(
        cue.type(), target.title(), target.number(), cue.phrase(), evidence, cue.confidence());
  }

  /** The clause around a target: between full stops and semicolons that no title holds. */
  private static TextSpan clause(String text, TextSpan sentence, TextSpan target) {
    int start = target.start();
    while (start > sentence.start() && "；;。".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = target.end();
    while (end < sentence.end() && "；;。".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new TextSpan(start, Math.min(sentence.end(), end + 1));
  }

  private static List<PolicyRelation> distinct(List<PolicyRelation> relations) {
    record Target(Optional<String> title, Optional<DocumentNumber> number) {}
    Map<Target, List<PolicyRelation>> byTarget = new LinkedHashMap<>();
    for (PolicyRelation relation : relations) {
      // One title with and without its number is one target.
      Target key =
          relation.targetTitle().isPresent()
              ? new Target(relation.targetTitle(), Optional.empty())
              : new Target(Optional.empty(), relation.targetNumber());
      List<PolicyRelation> known = byTarget.computeIfAbsent(key, k -> new ArrayList<>());
      boolean plain = relation.type() == RelationType.CITES;
      if (known.stream().noneMatch(r -> r.type() == relation.type())
          && !(plain && !known.isEmpty())) {
        known.removeIf(r -> r.type() == RelationType.CITES);
        known.add(relation);
      }
    }
    return byTarget.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(PolicyRelation::evidence))
        .toList();
  }
}
