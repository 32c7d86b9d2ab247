package org.wenlan.reports;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.testkit.TestDocuments;

class EvidencedStatementTest {

  private static final TestDocuments SOURCE =
      TestDocuments.document("澜州市图书馆工作计划", "建设科技分馆，服务高新区企业。");

  @Test
  void refusesAStatementWithoutEvidence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvidencedStatement("建设科技分馆。", List.of()));
  }

  @Test
  void refusesWordsThatDifferFromTheQuote() {
    var evidence = SOURCE.annotated().evidence(SOURCE.span("建设科技分馆"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvidencedStatement("建成科技分馆。", List.of(evidence)));
  }
}
