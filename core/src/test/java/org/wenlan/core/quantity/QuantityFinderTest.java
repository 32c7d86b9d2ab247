package org.wenlan.core.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.Measured;

class QuantityFinderTest {

  /** One sentence made up for this test, and by hand what it states. */
  private record Labelled(String sentence, List<Measured> stated) {

    static Labelled of(String line) {
      String[] cells = line.split("\t", 2);
      List<Measured> stated =
          cells.length == 1
              ? List.of()
              : Stream.of(cells[1].split(" ; ", -1))
                  .map(query -> (Measured) Expression.parse(query))
                  .toList();
      return new Labelled(cells[0], stated);
    }
  }

  private static List<Labelled> fixture() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(QuantityFinderTest.class.getResourceAsStream("sentences.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Labelled::of)
          .toList();
    }
  }

  private static boolean says(Quantity found, Measured gold) {
    return found.value().equals(gold.interval())
        && found.dimension().equals(gold.value().unit().dimension())
        && found.isOf(gold.indicator().text());
  }

  @Test
  void findsWhatSentencesStateAndTakesNoOtherNumberForIt() throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int gold = 0;
    int found = 0;
    List<Labelled> fixture = fixture();
    for (Labelled line : fixture) {
      List<Quantity> quantities = QuantityFinder.find(line.sentence());
      gold += line.stated().size();
      found += quantities.size();
      line.stated().stream()
          .filter(measured -> quantities.stream().noneMatch(q -> says(q, measured)))
          .forEach(measured -> missed.add(measured.text() + " in " + line.sentence()));
      quantities.stream()
          .filter(q -> line.stated().stream().noneMatch(measured -> says(q, measured)))
          .forEach(q -> wrong.add(q + " in " + line.sentence()));
    }
    System.out.printf(
        "quantities: %d sentences, %d stated, precision %.3f, recall %.3f%n",
        fixture.size(), gold, 1 - (double) wrong.size() / found, 1 - (double) missed.size() / gold);
    assertThat(fixture).hasSizeGreaterThanOrEqualTo(60);
    assertThat(missed).isEmpty();
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5000km        | 0.5万公里
          1000亩        | 1千亩
          15亩          | 1公顷
          1kWh          | 3.6MJ
          100kPa        | 1bar
          1g/cm³        | 1000kg/m³
          36km/h        | 10m/s
          100℉         | 37.7777777778℃
          1‰           | 0.1%
          1.2亿元       | 12000万元
          300Wh·kg⁻¹    | 0.3kWh/kg
          """)
  void bringsUnitsTogether(String one, String other) {
    Interval first = value(one).interval(Comparison.EQUAL);
    Interval second = value(other).interval(Comparison.EQUAL);
    assertThat(first).isEqualTo(second);
    assertThat(value(one).unit().dimension()).isEqualTo(value(other).unit().dimension());
  }

  private static Value value(String text) {
    ReadValue read = ReadValue.at(text, 0).orElseThrow();
    assertThat(read.end()).isEqualTo(text.length());
    return read.value();
  }

  @Test
  void placesSpansInTheText() {
    String text = "概述。\n  经测试，电池续航里程不低于500公里。结束。";
    Quantity quantity = QuantityFinder.find(text).getFirst();
    assertThat(quantity.span().of(text)).isEqualTo("不低于500公里");
    assertThat(quantity.sentence().of(text)).isEqualTo("经测试，电池续航里程不低于500公里。");
  }

  @Test
  void letsOneValueInCommonSuffice() {
    Measured asked = (Measured) Expression.parse("续航里程>=500km");
    assertThat(meets("续航里程不低于480公里。", asked)).isTrue();
    assertThat(meets("续航里程400～600km。", asked)).isTrue();
    assertThat(meets("续航里程为500000m。", asked)).isTrue();
    assertThat(meets("续航里程低于500公里。", asked)).isFalse();
    assertThat(meets("续航里程499.9km。", asked)).isFalse();
    assertThat(meets("充电时间不低于500小时。", asked)).isFalse();
    assertThat(meets("航程不低于500公里。", asked)).isFalse();
    assertThat(meets("续航里程超过500km。", (Measured) Expression.parse("续航里程<=500km"))).isFalse();
  }

  private static boolean meets(String sentence, Measured asked) {
    return QuantityFinder.find(sentence).stream().anyMatch(asked::isMetBy);
  }

  /** Whatever stands in a text ends in a list, soon. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "±",
        "-",
        "百分之",
        "零下",
        "5×10^99km",
        "5×10^9999km",
        "1,2,3,4km",
        "第",
        "〇",
        "1e400km"
      })
  void readsWhateverIsThere(String text) {
    assertThat(QuantityFinder.find(text)).hasSizeLessThan(3);
    assertThat(QuantityFinder.find((text + "达到").repeat(2_000))).isNotNull();
  }

  /**
   * Every word of a comparison, by itself and with each of those that lead from it to the number.
   */
  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 不低于 未少于 不得小于 不应短于 至少 最少 最低 起码 超过或等于 高于等于 大于或者等于 长于并等于 超等于 ≥ ≧ ⩾ >=",
    "AT_MOST, 不超过 不高于 未大于 不宜多于 不得超出 不长于 不超 至多 最多 最高 低于等于 少于或等于 小于并等于 短于或者等于 ≤ ≦ ⩽ <=",
    "ABOVE, 超过 高于 大于 多于 超出 长于 超 突破 逾 >",
    "BELOW, 低于 少于 小于 短于 不足 未满 不满 不到 未达到 未达 <",
    "ABOUT, 大约 大概 接近 将近 约 近 ≈ ~"
  })
  void readsEveryComparisonBeforeANumber(Comparison comparison, String words) {
    for (String word : words.split(" ", -1)) {
      for (String lead : List.of("", "达到", "可达", "了", "到", "为", "至", "达", "有", "：", "人民币", " ")) {
        String stated = word + lead + "500公里";
        assertThat(QuantityFinder.find("全长" + stated))
            .as(stated)
            .extracting(Quantity::value)
            .containsExactly(comparison.to(500_000));
      }
    }
  }

  /** A number has no more than twenty Chinese figures and nine decimals, which 两 is none of. */
  @Test
  void endsChineseNumbersWhereTheyEnd() {
    assertThat(ChineseNumber.at("三十点五亿元", 0)).isEqualTo("三十点五亿");
    assertThat(ChineseNumber.at("共三十点两", 1)).isEqualTo("三十");
    assertThat(ChineseNumber.at("五点", 0)).isEqualTo("五");
    assertThat(ChineseNumber.at("三点一二三四五六七八九〇", 0)).isEqualTo("三点一二三四五六七八九");
    assertThat(ChineseNumber.at("一".repeat(21) + "点五", 0)).hasSize(20);
    assertThat(ChineseNumber.at("元", 0)).isEmpty();
    assertThat(ChineseNumber.at("", 0)).isEmpty();
  }

  @Test
  void namesConditionsOfTheWholeSentence() {
    String text = "在25℃环境下，倍率为1%，放电时，容量不低于90%。";
    assertThat(QuantityFinder.find(text).getLast().words())
        .contains("放电时")
        .anyMatch(words -> words.endsWith("环境下"));
  }
}
