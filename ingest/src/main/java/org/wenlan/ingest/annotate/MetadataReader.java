package org.wenlan.ingest.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Validity;

/**
 * Fills the catalogue record (著录) from the parser's values, the labels and the red head of the
 * text, the grammar of its title and its tail. What is not stated stays empty.
 */
final class MetadataReader {

  private static final Pattern TITLE_ISSUER =
      Pattern.compile("^(?<who>[^《》，。]{2,60}?)(?:关于|印发|转发|批转|对[^《》]{2,40}的(?:答复|复函))");
  private static final Pattern PLAN_ISSUER =
      Pattern.compile("^(?<who>[\\u4e00-\\u9fa5（）]{2,30}?)[ ]?(?:\\d{4}[ ]?年|“?十[一二三四五]五)");
  private static final Pattern INQUIRY_ISSUER =
      Pattern.compile("^(\\p{IsHan}{4,30}(?:部|局|厅|馆|院|中心|委|办))(?:调研|考察|座谈)(?:纪要|报告)");
  private static final Pattern CONGRESS =
      Pattern.compile(
          "(?<place>[\\u4e00-\\u9fa5]{0,12}?)第?[一二三四五六七八九十]+届(?<body>(?:全国)?人民代表大会(?:常务委员会)?)");
  private static final Pattern ADOPTION = Pattern.compile(".*(?:通过|修订|修正|批准|公布|发布).*");
  private static final Pattern IN_FORCE =
      Pattern.compile("自(?<day>[^，。；自]{6,20}日)[ ]?起(?:施行|实施|执行|生效)");
  private static final Pattern SPEECH = Pattern.compile("[—―–-]{1,2}[ ]?.{0,20}在.{2,60}[会會][议議]?上");
  private static final Pattern DRAFT = Pattern.compile(".*(?:征求意见稿|草案|讨论稿|送审稿).*");
  private static final Pattern GONE = Pattern.compile(".*[（(](?:已)?(?:废止|失效)[）)].*");
  private static final Set<DocumentType> NOT_ISSUED =
      EnumSet.of(DocumentType.ARTICLE, DocumentType.PATENT, DocumentType.NEWS);
  private static final Set<DocumentType> RULING =
      EnumSet.of(DocumentType.LAW, DocumentType.POLICY, DocumentType.PLAN, DocumentType.STANDARD);
  private static final int HEAD_LINES = 25;

  private final RegionFinder regions = new RegionFinder();

  /** The record of one document. */
  DocumentMetadata read(CleanDocument document) {
    CatalogueBox box = new CatalogueBox(document);
    List<String> head = CatalogueBox.head(document.text(), HEAD_LINES);
    Byline byline = Byline.of(head);
    StandardHead standard = new StandardHead(head);
    String title = TitleReader.read(document, box);
    DocumentType type = TypeRules.of(document, box, byline, title);
    List<String> issuers = issuers(document.text(), box, byline, title, type, head);
    Optional<DocumentNumber> number = number(box, head);
    Optional<String> container = Containers.name(box, byline);
    boolean isStandard = type == DocumentType.STANDARD;
    return new DocumentMetadata(
        title,
        type,
        access(box, head),
        creators(box, byline),
        issuers,
        number,
        isStandard ? Optional.empty() : made(document.text(), box, byline, type, head),
        published(box, byline).or(() -> isStandard ? standard.published() : Optional.empty()),
        inForce(document.text(), box, type)
            .or(() -> isStandard ? standard.inForce() : Optional.empty()),
        regions.find(title, issuers, number),
        container,
        box.first("申请号", "专利号", "标准号", "标准编号", "申请公布号", "公开号", "索引号", "DOI")
            .or(() -> isStandard ? standard.number() : Optional.empty()),
        box.first("wenlan:url", "wenlanurl", "og:url", "ogurl", "网址", "链接", "原文链接", "在线链接地址")
            .filter(url -> url.startsWith("http")),
        validity(box, title),
        Containers.imprint(box, container).or(byline::edition));
  }

  private static List<String> creators(CatalogueBox box, Byline byline) {
    List<String> named =
        box.names("作者", "责任者", "申请人", "申请专利权人", "专利权人", "发明人", "起草单位", "撰稿", "Authors", "Author");
    return named.isEmpty() ? byline.reporters() : named;
  }

  private static Optional<LocalDate> published(CatalogueBox box, Byline byline) {
    return box.day("发布日期", "发布时间", "公开日", "公开公告日", "申请公布日", "授权公告日", "发表日期", "出版日期", "日期")
        .or(() -> byline.signed().isPresent() ? Optional.empty() : byline.date());
  }

  private static AccessLevel access(CatalogueBox box, List<String> head) {
    String stated = box.first("wenlan:access", "wenlanaccess", "公开级别").orElse("");
    boolean marked =
        head.stream().limit(3).anyMatch(l -> l.startsWith("内部资料") || l.startsWith("内部文件"));
    return stated.equalsIgnoreCase("INTERNAL") || stated.contains("内部") || marked
        ? AccessLevel.INTERNAL
        : AccessLevel.PUBLIC;
  }

  private static List<String> issuers(
      String text,
      CatalogueBox box,
      Byline byline,
      String title,
      DocumentType type,
      List<String> head) {
    List<String> stated = box.names("发文机关", "发布机构", "制定机关", "发文单位", "发布单位", "颁布单位");
    if (!stated.isEmpty() || NOT_ISSUED.contains(type)) {
      return stated;
    }
    if (type == DocumentType.STANDARD) {
      return new StandardHead(head).issuers();
    }
    Matcher inquiry = INQUIRY_ISSUER.matcher(title);
    if (inquiry.find()) {
      return List.of(inquiry.group(1));
    }
    Optional<String> office = byline.signed().or(byline::office);
    if (office.isPresent()) {
      return List.of(office.get());
    }
    Matcher named = TITLE_ISSUER.matcher(title);
    Matcher planned = PLAN_ISSUER.matcher(title);
    if (named.find()) {
      List<String> bodies = bodies(named.group("who"));
      if (!bodies.isEmpty()) {
        return bodies;
      }
    } else if (planned.find() && !bodies(planned.group("who")).isEmpty()) {
      return bodies(planned.group("who"));
    }
    if (type == DocumentType.LAW) {
      for (String line : head) {
        Matcher congress = CONGRESS.matcher(line);
        if (congress.find() && !line.startsWith("第")) {
          String place = congress.group("place").replaceAll("^.*(?:日|由|经)|[\\s\\u3000]", "");
          return List.of(place + congress.group("body"));
        }
      }
    }
    return signature(text);
  }

  /** The line above a line that is nothing but a date: the body that signed. */
  private static List<String> signature(String text) {
    List<String> lines = CatalogueBox.head(text, Integer.MAX_VALUE);
    for (int i = 1; i < lines.size(); i++) {
      if (onlyDate(lines.get(i)).isPresent()) {
        List<String> bodies = bodies(lines.get(i - 1));
        if (!bodies.isEmpty()) {
          return bodies;
        }
      }
    }
    return List.of();
  }

  private static List<String> bodies(String words) {
    List<String> bodies = new ArrayList<>();
    for (String part : words.split("[、 \\u3000]+", -1)) {
      String body = part.strip();
      boolean known =
          OrganizationWords.endsLikeOne(body)
              || body.equals("国务院")
              || body.equals("中共中央")
              || body.endsWith("委")
              || body.endsWith("馆");
      if (!known || body.length() > 40) {
        return List.of();
      }
      bodies.add(body);
    }
    return bodies;
  }

  private static Optional<DocumentNumber> number(CatalogueBox box, List<String> head) {
    Optional<DocumentNumber> stated = box.first("发文字号", "文号", "字号").flatMap(DocumentNumber::find);
    if (stated.isPresent()) {
      return stated;
    }
    return head.stream()
        .limit(10)
        .filter(line -> line.length() <= 40)
        .map(line -> line.replaceAll("签发人.*", ""))
        .filter(line -> line.indexOf('《') < 0 && !line.endsWith("。"))
        .map(DocumentNumber::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> made(
      String text, CatalogueBox box, Byline byline, DocumentType type, List<String> head) {
    Optional<LocalDate> stated = box.day("成文日期", "生成日期", "申请日", "申请日期", "印发日期", "公布日期");
    if (stated.isPresent()) {
      return stated;
    }
    if (type == DocumentType.LAW) {
      // The version in hand was made on the last of its adoption and amendment days.
      Optional<LocalDate> adopted =
          head.stream()
              .takeWhile(line -> !line.startsWith("第一条") && !line.startsWith("第一章"))
              .filter(line -> ADOPTION.matcher(line).matches() || onlyDate(line).isPresent())
              .map(line -> IN_FORCE.matcher(line).replaceAll(""))
              .flatMap(line -> Dates.days(line).stream())
              .map(Dates.Found::value)
              .max(Comparator.naturalOrder());
      if (adopted.isPresent()) {
        return adopted;
      }
    }
    if (byline.signed().isPresent() && byline.date().isPresent()) {
      return byline.date();
    }
    if (type == DocumentType.NEWS || type == DocumentType.ARTICLE) {
      return Optional.empty();
    }
    return head.stream()
        .limit(4)
        .filter(line -> SPEECH.matcher(line).matches())
        .flatMap(line -> Dates.first(line).stream())
        .findFirst()
        .or(
            () ->
                CatalogueBox.head(text, Integer.MAX_VALUE).stream()
                    .map(MetadataReader::onlyDate)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<LocalDate> onlyDate(String line) {
    if (line.length() > 24) {
      return Optional.empty();
    }
    List<Dates.Found> days = Dates.days(line);
    String rest =
        days.size() == 1
            ? line.replace(days.getFirst().span().of(line), "").replaceAll("[（）()\\s印发]", "")
            : line;
    return rest.isEmpty() ? Optional.of(days.getFirst().value()) : Optional.empty();
  }

  /** As stated; where several days are stated, the last. */
  private static Optional<LocalDate> inForce(String text, CatalogueBox box, DocumentType type) {
    Optional<LocalDate> stated = box.day("施行日期", "生效日期", "实施日期");
    if (stated.isPresent()) {
      return stated;
    }
    if (!RULING.contains(type)) {
      // A report or an explanation speaks of the day of another document.
      return Optional.empty();
    }
    LocalDate day = null;
    Matcher matcher = IN_FORCE.matcher(text);
    while (matcher.find()) {
      day = Dates.first(matcher.group("day")).orElse(day);
    }
    return Optional.ofNullable(day);
  }

  private static Validity validity(CatalogueBox box, String title) {
    String stated = box.first("有效性", "效力状态", "时效性", "效力").orElse("");
    for (Validity validity : Validity.values()) {
      if (stated.contains(validity.label())) {
        return validity;
      }
    }
    if (DRAFT.matcher(title).matches()) {
      return Validity.DRAFT;
    }
    if (GONE.matcher(title).matches()) {
      return title.contains("失效") ? Validity.LAPSED : Validity.REPEALED;
    }
    return stated.contains("有效") ? Validity.IN_FORCE : Validity.UNKNOWN;
  }
}
