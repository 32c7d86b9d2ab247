package org.wenlan.novelty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is agreed with the client (查新委托单). Frozen once the search has begun.
 *
 * <p>A field that was left out is blank or empty. Whether the whole is complete is said by {@link
 * CommissionCheck}, not here.
 *
 * @param purpose 查新目的, such as 立项查新
 * @param scope 查新范围: 国内, 国外 or 国内外
 * @param projectLevel 项目级别
 * @param titleZh 项目名称(中文)
 * @param titleEn 项目名称(英文); blank is printed as 略
 * @param projectSource 项目来源
 * @param disciplineCode 学科分类 by GB/T 13745
 * @param clcNumbers 中图分类号
 * @param ipcNumbers IPC
 * @param client who asks
 * @param commissionDate 委托日期: what was published later does not count
 * @param dueDate when the report is due
 * @param serviceMode 正常 or 加急
 * @param requirements 查新要求
 * @param essentials 科学技术要点
 * @param points 查新点
 * @param references closest works the client knows
 * @param materials 委托人提供的资料
 * @param confidentiality 保密责任
 * @param reportUse 报告使用范围
 * @param copies 份数
 * @param demonstration whether the machine made it from a topic, for trial only (示范委托)
 */
public record Commission(
    List<String> purpose,
    String scope,
    String projectLevel,
    String titleZh,
    String titleEn,
    String projectSource,
    String disciplineCode,
    List<String> clcNumbers,
    List<String> ipcNumbers,
    Client client,
    LocalDate commissionDate,
    Optional<LocalDate> dueDate,
    String serviceMode,
    List<String> requirements,
    String essentials,
    List<NoveltyPoint> points,
    List<String> references,
    List<String> materials,
    String confidentiality,
    String reportUse,
    int copies,
    boolean demonstration) {

  /** Strips blanks and copies lists. */
  @SuppressWarnings("OptionalAssignedToNull") // a form read from JSON may leave the date out
  public Commission {
    purpose = Texts.strip(purpose);
    scope = Texts.strip(scope);
    projectLevel = Texts.strip(projectLevel);
    titleZh = Texts.strip(titleZh);
    titleEn = Texts.strip(titleEn);
    projectSource = Texts.strip(projectSource);
    disciplineCode = Texts.strip(disciplineCode);
    clcNumbers = Texts.strip(clcNumbers);
    ipcNumbers = Texts.strip(ipcNumbers);
    client = client == null ? Client.named("") : client;
    Objects.requireNonNull(commissionDate, "commissionDate");
    dueDate = dueDate == null ? Optional.empty() : dueDate;
    serviceMode = Texts.strip(serviceMode);
    requirements = Texts.strip(requirements);
    essentials = Texts.strip(essentials);
    points = Texts.copy(points);
    references = Texts.strip(references);
    materials = Texts.strip(materials);
    confidentiality = Texts.strip(confidentiality);
    reportUse = Texts.strip(reportUse);
  }

  /** Whether literature from abroad is part of the range. */
  public boolean wantsForeign() {
    return scope.contains("国外") || scope.equals("国内外");
  }
}
