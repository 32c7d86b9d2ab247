package org.wenlan.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningTest {

  static Stream<Opening> openings() {
    return Stream.of(
        Comparators.BEHIND,
        NumberReader.TIMES,
        ValueReader.TO,
        ValueReader.GIVE_OR_TAKE,
        ValueReader.FRACTION,
        Units.PER,
        Units.INVERSE);
  }

  /** A pattern that fails on one character without wanting more begins with another. */
  @ParameterizedTest
  @MethodSource("openings")
  void namesExactlyTheCharactersThatMayBegin(Opening opening) {
    StringBuilder may = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      Matcher matcher = opening.pattern().matcher(String.valueOf((char) c));
      if (matcher.lookingAt() || matcher.hitEnd()) {
        may.append((char) c);
      }
    }
    assertThat(opening.firsts().chars().sorted())
        .containsExactlyElementsOf(may.chars().boxed().toList());
    assertThat(opening.pattern().matcher("").lookingAt()).isFalse();
  }

  @Test
  void looksAtOnePlaceOnly() {
    Opening to = Opening.of("至", "至 ?");
    assertThat(to.at("三至 五", 1).map(Matcher::end)).contains(3);
    assertThat(Stream.of(to.at("三至五", 0), to.at("三至", 2), to.at("", 0)))
        .allMatch(Optional::isEmpty);
  }
}
