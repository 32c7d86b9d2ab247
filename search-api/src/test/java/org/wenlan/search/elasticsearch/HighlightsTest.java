package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.TextSpan;

class HighlightsTest {

  private final Highlights marks = new Highlights("<m>", "</m>", "不会"::contains);

  @Test
  void readsSpansOfTheTextBehindTheMarks() {
    assertThat(marks.spans("𠮷村<m>馆藏</m>与<m>ＯＣＬＣ</m>。", 100))
        .containsExactly(new TextSpan(103, 105), new TextSpan(106, 110));
  }

  @Test
  void joinsMarksThatTouch() {
    assertThat(marks.spans("<m>科技</m><m>查新</m>和<m>咨询</m>", 0))
        .containsExactly(new TextSpan(0, 4), new TextSpan(5, 7));
  }

  @Test
  void takesIdleWordsOnlyWithTheWordRightBehindThem() {
    assertThat(marks.spans("馆员<m>不</m>在，<m>逾期</m><m>不</m><m>归还</m><m>会</m>停借", 10))
        .containsExactly(new TextSpan(15, 20));
    assertThat(marks.spans("<m>不</m><m>会</m><m>停借</m>", 0)).containsExactly(new TextSpan(0, 4));
    assertThat(marks.spans("<m>不</m>久<m>停借</m>", 0)).containsExactly(new TextSpan(2, 4));
  }

  @Test
  void findsNothingWhereNothingIsMarked() {
    assertThat(marks.spans("馆藏", 0)).isEqualTo(List.of());
    assertThat(marks.spans("馆藏<m>", 0)).isEqualTo(List.of());
  }

  @Test
  void makesMarksThatNobodyCanGuess() {
    assertThat(Highlights.fresh()).isNotEqualTo(Highlights.fresh());
  }
}
