package org.wenlan.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void everyFigureKeepsItsUnitAndTheWordsThatSayWhatIsCounted() {
    assertThat(rows("建成标准化回收服务网点126个，全年规范回收退役动力电池3.42万吨，同比增长41.9%；梯次利用1.08万吨。"))
        .containsExactly("建成标准化回收服务网点|126个|", "全年规范回收退役动力电池|3.42万吨，同比增长41.9%|", "梯次利用|1.08万吨|");
  }

  @Test
  void aYearIsNoSubjectAndIsTakenAsTheTime() {
    assertThat(rows("近年来全省退役电池数量快速增加，2022年达到7.6万吨，是2018年的5.8倍，渠道不畅等问题突出。"))
        .containsExactly("近年来全省退役电池数量快速增加，2022年|达到7.6万吨，是2018年的5.8倍|2022年");
    assertThat(rows("2020年至2024年，全省动力电池退役量由3.1万吨增加到14.8万吨。"))
        .containsExactly("全省动力电池退役量|由3.1万吨增加到14.8万吨|2020年至2024年");
  }

  @Test
  void datesNumbersOfArticlesAndDeadlinesAreNoFigures() {
    assertThat(rows("1月18日至21日，依照第3项规定在15个工作日内办理澜政发〔2024〕5号文件。")).isEmpty();
  }

  private static List<String> rows(String quote) {
    return Figures.in(quote).stream()
        .map(
            figure ->
                quote.substring(figure.from(), figure.split())
                    + "|"
                    + quote.substring(figure.split(), figure.to())
                    + "|"
                    + figure.time())
        .toList();
  }
}
