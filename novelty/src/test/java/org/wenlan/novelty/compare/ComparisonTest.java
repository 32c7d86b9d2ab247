package org.wenlan.novelty.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;
import org.wenlan.novelty.Verdict;

class ComparisonTest {

  private static final List<String> FEATURES = List.of("甲", "乙", "丙");

  /** One letter per feature: S same, P partly, M similar, T to check, - absent. */
  private static Column column(int document, Standing standing, String cells) {
    DocumentId id = DocumentId.of(("d" + document).getBytes(StandardCharsets.UTF_8));
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < cells.length(); i++) {
      CellValue value =
          switch (cells.charAt(i)) {
            case 'S' -> CellValue.SAME;
            case 'P' -> CellValue.PARTLY;
            case 'M' -> CellValue.SIMILAR;
            case 'T' -> CellValue.TO_CHECK;
            default -> CellValue.ABSENT;
          };
      Evidence evidence = new Evidence(id, new TextSpan(0, 2), new Locator(0, 1), "原文");
      row.add(
          new Cell(
              FEATURES.get(i),
              value,
              value == CellValue.ABSENT ? Optional.empty() : Optional.of(evidence),
              ""));
    }
    return new Column(id, standing, row);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "SSS,             FOUND",
    "SS- --S,         PARTIAL",
    "S-- -S- --S,     PARTIAL",
    "SSP,             PARTIAL",
    "P--,             PARTIAL",
    "--- SSS,         FOUND",
    "MMM,             NOT_FOUND",
    "---,             NOT_FOUND",
    "T--,             NOT_FOUND",
    "SST,             UNDETERMINED",
    "TTT,             UNDETERMINED",
    "SSM,             PARTIAL",
    "SST SSS,         FOUND",
    "SSS!after,       NOT_FOUND",
    "SSS!own,         NOT_FOUND",
    "SSS!own S--,     PARTIAL",
    "SSS!after SS-,   PARTIAL",
    "SSS!undated,     UNDETERMINED",
    "S--!undated,     PARTIAL",
    "SSS!undated SSS, FOUND",
  })
  void theVerdictFollowsDocumentByDocument(String columns, Verdict verdict) {
    List<Column> matrix = new ArrayList<>();
    for (String text : columns.split(" ", -1)) {
      String[] parts = text.split("!", -1);
      Standing standing =
          switch (parts.length == 1 ? "" : parts[1]) {
            case "after" -> Standing.AFTER_DATE;
            case "own" -> Standing.OWN_WORK;
            case "undated" -> Standing.DATE_UNKNOWN;
            default -> Standing.JUDGED;
          };
      matrix.add(column(matrix.size(), standing, parts[0]));
    }

    assertThat(new Comparison(1, FEATURES, matrix).verdict()).isEqualTo(verdict);
  }

  @Test
  void anEmptyMatrixFindsNothing() {
    assertThat(new Comparison(1, FEATURES, List.of()).verdict()).isEqualTo(Verdict.NOT_FOUND);
  }

  @Test
  void nothingIsDisclosedWithoutAQuotation() {
    assertThatThrownBy(() -> new Cell("甲", CellValue.SIMILAR, Optional.empty(), ""))
        .hasMessage("“甲”判为“相近”须有原文摘录");
  }
}
