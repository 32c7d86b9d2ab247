package org.wenlan.ingest.annotate;

import java.util.regex.Pattern;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;

/** The kind of a document by title, labels and head (文献类型). */
final class TypeRules {

  private static final String MARK = "(?:[（(〔].*[）)〕])?";
  private static final Pattern LAW_TITLE = Pattern.compile(".*(?:法|条例|修正案)" + MARK);
  private static final Pattern RULE_TITLE =
      Pattern.compile(".*(?:办法|规定|细则|规则|决定|解释|守则|决议|批复|规程|安排|准则|通则|章程|规范)" + MARK);
  private static final Pattern JUDICIAL_TITLE =
      Pattern.compile("最高人民(?:法院|检察院).*关于.*(?:解释|规定|批复|安排|规则)" + MARK);
  private static final Pattern ADOPTION =
      Pattern.compile("(?:会议|委员会)[^。\\n]{0,30}(?:通过|批准|修订|修正)|令第|法释|常务会议|公布");
  private static final Pattern POLICY_TITLE =
      Pattern.compile(
          ".*(?:通知|意见|决定|批复|复函|函|公告|通告|通报|请示|纪要|令|办法|规定|细则|答复|命令|决议|若干措施|政策|目录|指南|规则|制度|办理情况)"
              + MARK);
  private static final Pattern PLAN_TITLE =
      Pattern.compile(".*(?:规划|计划|要点|思路|方案|纲要|安排|路线图|蓝图|打算|预案)(?:[（(〔].*|（?草案）?|纲要)?");
  private static final Pattern PLAN_ISSUED =
      Pattern.compile(".*印发《[^》]*(?:规划|计划|实施方案|行动方案|纲要)(?:（[^》]*）)?》的通知");
  private static final Pattern REPORT_TITLE =
      Pattern.compile(".*(?:报告|白皮书|蓝皮书|公报|总结|年报|简报)" + MARK);
  private static final Pattern INQUIRY_TITLE = Pattern.compile(".*(?:调研|考察|座谈)(?:报告|纪要)" + MARK);
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?:^|[\\s：:])(?:GB|GB/T|DB\\d{2}|DB\\d{2}/T|T/[A-Z]+|ISO|WH/T)[ /]?[A-Z]*[ ]?\\d{2,}");
  private static final Pattern NEWS =
      Pattern.compile("本报讯|本报记者|（记者|\\(记者|记者[ ：:]|新华社.{1,8}电|（通讯员|来源[：:].{0,14}(?:报|网|社|台)");

  /** Interpretations of the supreme court are numbered and have the force of law. */
  private static final String JUDICIAL = "法释";

  private static final int HEAD = 600;

  private TypeRules() {}

  static DocumentType of(CleanDocument document, CatalogueBox box, Byline byline, String title) {
    String text = document.text();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    String media = document.parsed().mediaType();
    if (box.hasAny("申请号", "专利号", "申请公布号", "授权公告号", "公开号", "公开公告号", "专利权人")) {
      return DocumentType.PATENT;
    }
    if (box.hasAny("标准号", "标准编号")
        || STANDARD.matcher(title).find()
        || new StandardHead(CatalogueBox.head(text, 10)).number().isPresent()) {
      return DocumentType.STANDARD;
    }
    if (isWorkbook(media) || media.contains("csv")) {
      return DocumentType.DATA;
    }
    if (box.hasAny("摘要", "Abstract")
        && box.hasAny("关键词", "作者", "刊名", "中图分类号", "Authors", "Keywords")) {
      return DocumentType.ARTICLE;
    }
    boolean articles = text.contains("第一条") || text.contains("第一章");
    boolean adopted = ADOPTION.matcher(head).find();
    boolean law = LAW_TITLE.matcher(title).matches() && (articles || adopted);
    boolean numbered =
        CatalogueBox.head(text, 6).stream()
            .filter(line -> line.length() <= 30)
            .flatMap(line -> DocumentNumber.find(line).stream())
            .anyMatch(number -> !number.numbersAnOrder() && !number.agencyCode().equals(JUDICIAL));
    boolean judicial = JUDICIAL_TITLE.matcher(title).matches() && !numbered;
    if (law || judicial || (RULE_TITLE.matcher(title).matches() && adopted && !numbered)) {
      return DocumentType.LAW;
    }
    if (byline.isOfPress() && !box.hasAny("发文字号")) {
      return DocumentType.NEWS;
    }
    if (INQUIRY_TITLE.matcher(title).matches()) {
      return DocumentType.REPORT;
    }
    if (PLAN_TITLE.matcher(title).matches() || PLAN_ISSUED.matcher(title).matches()) {
      return DocumentType.PLAN;
    }
    if (POLICY_TITLE.matcher(title).matches()) {
      return DocumentType.POLICY;
    }
    if (REPORT_TITLE.matcher(title).matches()) {
      return DocumentType.REPORT;
    }
    boolean carried = byline.source().isPresent() && byline.office().isEmpty();
    if (carried || NEWS.matcher(head).find()) {
      return DocumentType.NEWS;
    }
    return box.hasAny("发文字号") ? DocumentType.POLICY : DocumentType.OTHER;
  }

  /** Whether a file of this type has sheets with names; plain tables (CSV) have none. */
  static boolean isWorkbook(String mediaType) {
    return mediaType.contains("spreadsheet") || mediaType.contains("ms-excel");
  }
}
