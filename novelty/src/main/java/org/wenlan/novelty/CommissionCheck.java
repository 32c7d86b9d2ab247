package org.wenlan.novelty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a commission (委托单审查), in Chinese.
 *
 * @param errors why no search can start
 * @param warnings what the client should be asked about
 */
public record CommissionCheck(List<String> errors, List<String> warnings) {

  private static final Set<String> SCOPES = Set.of("国内", "国外", "国内外");
  private static final Pattern PROMOTION =
      Pattern.compile("高效|先进|领先|首创|首次|填补空白|完善|一流|国际水平|独创|最佳|智能化|世界级|优异|革命性");
  private static final int MAX_ESSENTIALS = 1_000;
  private static final int MAX_FEATURES = 12;
  private static final int MAX_TERMS = 40;

  /** Copies both. */
  public CommissionCheck {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a commission with the eyes of the front desk.
   *
   * @param maxPoints most points allowed
   * @param maxPointChars longest point, in characters
   */
  public static CommissionCheck of(Commission commission, int maxPoints, int maxPointChars) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    require(errors, "项目名称（titleZh）", commission.titleZh());
    require(errors, "委托人名称（client.name）", commission.client().name());
    require(errors, "科学技术要点（essentials）", commission.essentials());
    require(errors, "查新范围（scope）", commission.scope());
    require(errors, "查新目的（purpose）", String.join("", commission.purpose()));
    if (!commission.scope().isEmpty() && !SCOPES.contains(commission.scope())) {
      errors.add("查新范围只能是国内、国外或国内外，现为“%s”".formatted(commission.scope()));
    }
    if (commission.wantsForeign() && commission.titleEn().isEmpty()) {
      errors.add("查新范围含国外时必须填写英文项目名称（titleEn）");
    }
    if (commission.points().isEmpty()) {
      errors.add("至少要有一个查新点（points）");
    }
    if (commission.points().size() > maxPoints) {
      errors.add("查新点最多 %d 个，现有 %d 个".formatted(maxPoints, commission.points().size()));
    }
    for (int i = 0; i < commission.points().size(); i++) {
      point(commission.points().get(i), i + 1, maxPointChars, errors, warnings);
      notInEssentials(commission, commission.points().get(i), warnings);
    }
    if (commission.essentials().length() > MAX_ESSENTIALS) {
      warnings.add(
          "科学技术要点宜在 %d 字以内，现有 %d 字".formatted(MAX_ESSENTIALS, commission.essentials().length()));
    }
    if (!commission.demonstration()) {
      if (commission.confidentiality().isEmpty()) {
        warnings.add("未填写保密责任");
      }
      if (commission.materials().isEmpty()) {
        warnings.add("未填写委托人提供的资料目录");
      }
      if (commission.dueDate().isEmpty()) {
        warnings.add("未填写报告完成期限");
      }
    }
    return new CommissionCheck(errors, warnings);
  }

  private static void require(List<String> errors, String field, String value) {
    if (value.isBlank()) {
      errors.add("缺少必填项：" + field);
    }
  }

  private static void point(
      NoveltyPoint point, int place, int maxChars, List<String> errors, List<String> warnings) {
    String name = "查新点" + place;
    if (point.number() != place) {
      errors.add("%s的序号应为 %d，现为 %d".formatted(name, place, point.number()));
    }
    if (point.text().isEmpty()) {
      errors.add(name + "没有内容");
      return;
    }
    int chars = point.text().codePointCount(0, point.text().length());
    if (chars > maxChars) {
      errors.add("%s最多 %d 字，现有 %d 字".formatted(name, maxChars, chars));
    }
    if (point.features().size() > MAX_FEATURES) {
      errors.add("%s最多分解为 %d 项技术特征，现有 %d 项".formatted(name, MAX_FEATURES, point.features().size()));
    }
    if (point.terms().size() > MAX_TERMS) {
      errors.add("%s最多 %d 组检索词，现有 %d 组".formatted(name, MAX_TERMS, point.terms().size()));
    }
    if (point.terms().isEmpty()) {
      warnings.add(name + "没有检索词，以技术特征的用词检索");
    }
    if (point.text().strip().replaceAll("[。；;]+$", "").matches("(?s).*[。；;].*")) {
      warnings.add(name + "由几句组成；每个查新点只写一个技术特征，点中不再分点");
    }
    Matcher promotion = PROMOTION.matcher(point.text());
    while (promotion.find()) {
      warnings.add("%s含宣传性或空泛的词“%s”，请改为具体的技术特征".formatted(name, promotion.group()));
    }
  }

  /** A point is taken from the essentials; none of its feature words there is worth a question. */
  private static void notInEssentials(
      Commission commission, NoveltyPoint point, List<String> warnings) {
    for (Feature feature : point.features()) {
      boolean named = commission.essentials().contains(feature.label());
      if (!named && feature.terms().stream().noneMatch(commission.essentials()::contains)) {
        warnings.add("查新点%d的特征“%s”在科学技术要点中没有提到".formatted(point.number(), feature.label()));
      }
    }
  }
}
