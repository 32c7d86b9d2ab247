package org.wenlan.ingest.annotate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.Validity;

/**
 * Fills the catalogue record (著录) from the parser's values, the labels and the red head of the
 * text, the grammar of its title and its tail. What is not stated stays empty.
 */
final class MetadataReader {

  private static final Pattern DRAFT = Pattern.compile(".*(?:征求意见稿|草案|讨论稿|送审稿).*");
  private static final Pattern GONE = Pattern.compile(".*[（(](?:已)?(?:废止|失效)[）)].*");
  private static final Pattern ORDER = Pattern.compile("[\\p{IsHan}、 \\u3000]{2,40}(?:令|公告)");
  private static final Pattern ORDER_NUMBER =
      Pattern.compile("(?:(?:19|20)\\d{2}[ ]?年[ ]?)?第[ ]?[\\d一二三四五六七八九十百零〇]{1,7}[ ]?号");
  private static final Set<DocumentType> NOT_ISSUED =
      EnumSet.of(DocumentType.ARTICLE, DocumentType.PATENT, DocumentType.NEWS);
  private static final Set<DocumentType> ENACTED =
      EnumSet.of(DocumentType.LAW, DocumentType.POLICY);
  private static final int HEAD_LINES = 25;
  private static final int NUMBER_LINES = 10;
  private static final int ORDER_LINES = 4;

  private final RegionFinder regions = new RegionFinder();

  /** The record of one document. */
  DocumentMetadata read(CleanDocument document) {
    CatalogueBox box = new CatalogueBox(document);
    String text = document.text();
    List<String> head = CatalogueBox.head(text, HEAD_LINES);
    Byline byline = Byline.of(head);
    StandardHead standard = new StandardHead(head);
    String title = TitleReader.read(document, box);
    DocumentType type = TypeRules.of(document, box, byline, title);
    boolean isStandard = type == DocumentType.STANDARD;
    List<Enactment> history =
        ENACTED.contains(type) ? EnactmentReader.read(head, title) : List.of();
    List<String> issuers =
        isStandard
            ? stated(box, standard::issuers)
            : issuers(text, box, byline, title, type, head, history);
    Optional<DocumentNumber> number = number(box, head, history);
    Optional<String> container = Containers.name(box, byline);
    return DocumentMetadata.builder(title, type)
        .access(access(box, head))
        .creators(creators(box, byline))
        .issuers(issuers)
        .number(number)
        .dateDocument(
            isStandard
                ? Optional.empty()
                : box.day("成文日期", "生成日期", "申请日", "申请日期", "印发日期", "公布日期")
                    .or(() -> MadeDates.made(text, byline, type, head, history)))
        .datePublished(
            published(box, byline).or(() -> isStandard ? standard.published() : Optional.empty()))
        .dateInForce(
            box.day("施行日期", "生效日期", "实施日期")
                .or(() -> MadeDates.inForce(text, type, history))
                .or(() -> isStandard ? standard.inForce() : Optional.empty()))
        .region(regions.find(title, issuers, number))
        .container(container)
        .identifier(
            box.first("申请号", "专利号", "标准号", "标准编号", "申请公布号", "公开号", "索引号", "DOI")
                .or(() -> isStandard ? standard.number() : Optional.empty()))
        .url(
            box.first("wenlan:url", "wenlanurl", "og:url", "ogurl", "网址", "链接", "原文链接", "在线链接地址")
                .filter(url -> url.startsWith("http")))
        .validity(validity(box, title))
        .imprint(Containers.imprint(box, container).or(byline::edition))
        .theme(box.first("主题分类", "主题类别", "信息分类"))
        .history(history)
        .build();
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

  private static List<String> stated(CatalogueBox box, Supplier<List<String>> otherwise) {
    List<String> stated = box.names("发文机关", "发布机构", "制定机关", "发文单位", "发布单位", "颁布单位");
    return stated.isEmpty() ? otherwise.get() : stated;
  }

  private static List<String> issuers(
      String text,
      CatalogueBox box,
      Byline byline,
      String title,
      DocumentType type,
      List<String> head,
      List<Enactment> history) {
    return stated(
        box,
        () -> {
          if (NOT_ISSUED.contains(type)) {
            return List.of();
          }
          Optional<String> office = byline.signed().or(byline::office);
          if (office.isPresent()) {
            return List.of(office.get());
          }
          return Stream.<Supplier<List<String>>>of(
                  () -> IssuerReader.ofTitle(title),
                  () -> IssuerReader.ofOrder(head),
                  () -> IssuerReader.ofHistory(history),
                  () -> IssuerReader.ofSignature(text))
              .map(Supplier::get)
              .filter(bodies -> !bodies.isEmpty())
              .findFirst()
              .orElse(List.of());
        });
  }

  /**
   * As the box states it, as it stands in the head, of the order that brings it, of its last step.
   */
  private static Optional<DocumentNumber> number(
      CatalogueBox box, List<String> head, List<Enactment> history) {
    return box.first("发文字号", "文号", "字号")
        .flatMap(DocumentNumber::find)
        .or(
            () ->
                head.stream()
                    .limit(NUMBER_LINES)
                    .filter(line -> line.length() <= 40)
                    .map(line -> line.replaceAll("签发人.*", ""))
                    .filter(line -> line.indexOf('《') < 0 && !line.endsWith("。"))
                    .map(DocumentNumber::find)
                    .flatMap(Optional::stream)
                    .filter(number -> !number.numbersAnOrder())
                    .findFirst())
        .or(() -> order(head))
        .or(() -> history.reversed().stream().flatMap(step -> step.number().stream()).findFirst());
  }

  /** The number of an order, behind its name or on the line below. */
  private static Optional<DocumentNumber> order(List<String> head) {
    for (int i = 0; i < Math.min(ORDER_LINES, head.size()); i++) {
      String line = head.get(i);
      boolean numberBelow =
          i + 1 < head.size()
              && ORDER.matcher(line).matches()
              && ORDER_NUMBER.matcher(head.get(i + 1)).matches();
      if (numberBelow || line.matches(ORDER + "[ \\u3000]*" + ORDER_NUMBER)) {
        return DocumentNumber.find(numberBelow ? line + head.get(i + 1) : line);
      }
    }
    return Optional.empty();
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
