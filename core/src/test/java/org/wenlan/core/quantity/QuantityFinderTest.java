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
}
