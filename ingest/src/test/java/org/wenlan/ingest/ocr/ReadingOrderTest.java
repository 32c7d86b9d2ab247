package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOrderTest {

  private static final int EM = 40;
  private static final int STEP = 60;
  private static final int WIDTH = 2_000;
  private static final int HEIGHT = 2_800;

  private final List<ReadingOrder.Piece> pieces = new ArrayList<>();

  /** A line that begins at {@code column}, in characters, on the level {@code row}, in lines. */
  private void print(double column, double row, String text) {
    double width = text.length() * EM;
    LineRegion region =
        new LineRegion(100 + column * EM + width / 2, 100 + row * STEP, width + 10, EM + 10, 0);
    pieces.add(new ReadingOrder.Piece(region, text, 0.9));
  }

  /** A column of running text, {@code name} and the number of the line in each line. */
  private void column(double column, double row, int lines, int width, String name) {
    for (int line = 0; line < lines; line++) {
      String label = name + (line + 1);
      int length = line % 4 == 3 ? width / 2 : width;
      print(column, row + line, label + "文".repeat(length - label.length()));
    }
  }

  /** What is read, with the filling taken out. */
  private String read() {
    Collections.shuffle(pieces, new Random(pieces.size()));
    return ReadingOrder.of(pieces, WIDTH, HEIGHT, 0).stream()
        .map(line -> line.lead() + line.text().replace("文", ""))
        .collect(Collectors.joining());
  }

  @Test
  void readsOneColumnFromTopToBottomWithIndentsAndGaps() {
    print(12, 0, "题名");
    print(2, 2, "甲1");
    print(0, 3, "甲2文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文");
    print(0, 4, "甲3文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文");
    print(0, 5, "甲4文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文");

    assertThat(read()).isEqualTo("　　　　　　　　　　　　题名\n\n　　甲1\n甲2\n甲3\n甲4");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.5})
  void readsColumnsOneAfterTheOther(double lower) {
    column(0, 0, 8, 20, "左");
    column(22, lower, 8, 20, "右");

    assertThat(read()).isEqualTo("左1\n左2\n左3\n左4\n左5\n左6\n左7\n左8\n右1\n右2\n右3\n右4\n右5\n右6\n右7\n右8");
  }

  @Test
  void readsThreeColumns() {
    column(0, 0, 6, 13, "左");
    column(15, 0.4, 6, 13, "中");
    column(30, 0, 6, 13, "右");

    assertThat(read())
        .isEqualTo("左1\n左2\n左3\n左4\n左5\n左6\n中1\n中2\n中3\n中4\n中5\n中6\n右1\n右2\n右3\n右4\n右5\n右6");
  }

  @Test
  void readsWhatStandsAcrossBeforeAndBetweenColumns() {
    column(0, 0, 3, 42, "题");
    column(0, 5, 5, 20, "左");
    column(22, 5, 5, 20, "右");
    column(0, 11, 3, 42, "图");
    column(0, 15, 4, 20, "下左");
    column(22, 15, 4, 20, "下右");
    print(20, 21, "—32—");

    assertThat(read())
        .isEqualTo(
            """
            题1
            题2
            题3

            左1
            左2
            左3
            左4
            左5
            右1
            右2
            右3
            右4
            右5

            图1
            图2
            图3

            下左1
            下左2
            下左3
            下左4
            下右1
            下右2
            下右3
            下右4

            —32—""");
  }

  @Test
  void readsTheShortLastLineOfAnAbstractWithIt() {
    column(0, 0, 3, 42, "摘");
    print(0, 3, "摘4");
    column(0, 5, 5, 20, "左");
    column(22, 5, 5, 20, "右");

    assertThat(read()).isEqualTo("摘1\n摘2\n摘3\n摘4\n\n左1\n左2\n左3\n左4\n左5\n右1\n右2\n右3\n右4\n右5");
  }

  @Test
  void readsOnBesideAPictureOnTheRight() {
    column(0, 0, 12, 20, "左");
    column(22, 6, 6, 20, "右");

    assertThat(read())
        .isEqualTo("左1\n左2\n左3\n左4\n左5\n左6\n左7\n左8\n左9\n左10\n左11\n左12\n右1\n右2\n右3\n右4\n右5\n右6");
  }

  @Test
  void readsTablesAndFormsAcross() {
    print(0, 0, "单位名称");
    print(22, 0, "地址");
    print(0, 1, "澜州甲科技有限公司");
    print(22, 1, "澜州市高新区望江路1号");
    print(0, 2, "乙厂");
    print(22, 2, "澜州市");
    print(0, 3, "澜州市高新区丙精密仪器股份有限公司");
    print(22, 3, "海东省澜州市临港街道滨江大道南段260号");
    print(0, 4, "丁研究所");
    print(22, 4, "不详");
    print(0, 5, "戊中心");
    print(22, 5, "高新区三路");

    assertThat(read().lines())
        .containsExactly(
            "单位名称 地址",
            "澜州甲科技有限公司 澜州市高新区望江路1号",
            "乙厂 澜州市",
            "澜州市高新区丙精密仪器股份有限公司 海东省澜州市临港街道滨江大道南段260号",
            "丁研究所 不详",
            "戊中心 高新区三路");
  }

  @Test
  void readsCellsOfSeveralLinesAcross() {
    for (int task = 0; task < 3; task++) {
      int row = task * 4;
      String name = "任" + (task + 1);
      print(0, row, name + "文".repeat(22));
      print(0, row + 1, name + "文".repeat(22));
      print(0, row + 2, name + "文".repeat(22));
      print(28, row, "责" + (task + 1) + "文".repeat(8));
      print(28, row + 1, "责" + (task + 1) + "文".repeat(8));
    }

    assertThat(read().lines().filter(line -> !line.isEmpty()))
        .containsExactly("任1 责1", "任1 责1", "任1", "任2 责2", "任2 责2", "任2", "任3 责3", "任3 责3", "任3");
  }

  @Test
  void findsNothingWhereNothingStands() {
    assertThat(read()).isEmpty();
  }
}
