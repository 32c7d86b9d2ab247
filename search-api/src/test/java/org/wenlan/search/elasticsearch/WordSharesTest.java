package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.wenlan.core.search.QueryShape;
import org.wenlan.search.SearchProperties;

class WordSharesTest {

  private final WordShares shares =
      WordShares.of(
          new SearchProperties("documents", 0.4, 0.5, 0.7, 0.25, 1, DataSize.ofMegabytes(1)));

  @Test
  void questionsHaveAShareOfTheirOwn() {
    assertThat(shares.of(QueryShape.QUESTION, false)).isEqualTo(0.7);
    assertThat(shares.of(QueryShape.TEXT, false)).isEqualTo(0.5);
    assertThat(shares.of(QueryShape.KEYWORDS, false)).isEqualTo(0.5);
  }

  @Test
  void lawsHaveAnotherWhateverWasAsked() {
    assertThat(QueryShape.values()).allMatch(shape -> shares.of(shape, true) == 0.25);
  }
}
