package org.wenlan.reports.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;

class DocumentReferencesTest {

  private final ReferenceFormatter formatter = ReferenceFormatter.of(ReferenceStyle.GBT7714_2025);

  @Test
  void anArticleHasItsVolumeIssueAndPages() {
    assertThat(
            print(
                record(
                    DocumentType.ARTICLE,
                    "柠檬酸体系选择性浸出研究",
                    "顾长汀",
                    Optional.empty(),
                    "文江冶金学报",
                    "2023，41（5）：612-620")))
        .isEqualTo("顾长汀. 柠檬酸体系选择性浸出研究[J]. 文江冶金学报，2023，41（5）：612-620.");
  }

  @Test
  void aNewspaperItemHasItsDayAndPage() {
    assertThat(
            print(
                record(
                    DocumentType.NEWS,
                    "科技查新进园区",
                    "祝青禾",
                    Optional.of(LocalDate.of(2025, 3, 27)),
                    "文江科技报",
                    "第3版")))
        .isEqualTo("祝青禾. 科技查新进园区[N]. 文江科技报，2025-03-27（03）.");
  }

  @Test
  void whatIsNotPrintedIsToldFromTheTitleInBracketsOrSaidToBeUnknown() {
    assertThat(print(DocumentMetadata.titled("澜州市图书馆2015年工作思路", DocumentType.PLAN)))
        .isEqualTo("澜州市图书馆2015年工作思路[R]. [2015].");
    assertThat(print(DocumentMetadata.titled("文江省电池产业研究报告", DocumentType.REPORT)))
        .isEqualTo("文江省电池产业研究报告[R]. [出版日期不详].");
    assertThat(print(DocumentMetadata.titled("Battery survey", DocumentType.REPORT)))
        .isEqualTo("Battery survey[R]. [n.d.].");
    assertThat(print(DocumentMetadata.titled("退役电池统计表（2020—2024年）", DocumentType.DATA)))
        .isEqualTo("退役电池统计表（2020—2024年）[DS]. [出版日期不详].");
  }

  @Test
  void aPlanIssuedUnderANumberIsCitedAsThePoliciesBesideIt() {
    DocumentMetadata plan =
        DocumentMetadata.builder("澜州市人民政府关于印发《三年行动方案》的通知", DocumentType.PLAN)
            .issuers(List.of("澜州市人民政府"))
            .number(DocumentNumber.find("澜政发〔2024〕5号"))
            .dateDocument(Optional.of(LocalDate.of(2024, 3, 1)))
            .datePublished(Optional.of(LocalDate.of(2024, 3, 5)))
            .build();
    assertThat(print(plan))
        .isEqualTo("澜州市人民政府. 澜州市人民政府关于印发《三年行动方案》的通知：澜政发〔2024〕5号[Z]. 2024-03-01.");
  }

  private String print(DocumentMetadata metadata) {
    return formatter.format(DocumentReferences.of(metadata, LocalDate.of(2026, 11, 22)));
  }

  private static DocumentMetadata record(
      DocumentType type,
      String title,
      String creator,
      Optional<LocalDate> published,
      String container,
      String imprint) {
    return DocumentMetadata.builder(title, type)
        .creators(List.of(creator))
        .datePublished(published)
        .container(Optional.of(container))
        .imprint(Optional.of(imprint))
        .build();
  }
}
