package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentNumber;

class QueryTextTest {

  private static final DocumentNumber NUMBER = new DocumentNumber("文澜政发", 2014, 12);

  @Test
  void takesNumbersOutInAnySpelling() {
    assertThat(QueryText.of("馆藏 文澜政发【２０１４】第０12號 全文"))
        .isEqualTo(new QueryText("馆藏 文澜政发【２０１４】第０12號 全文", List.of(NUMBER), "馆藏   全文"));
  }

  @Test
  void leavesPlainWordsAlone() {
    assertThat(QueryText.of("科技查新")).isEqualTo(new QueryText("科技查新", List.of(), "科技查新"));
  }

  @Test
  void dropsWhatCannotBeSent() {
    assertThat(QueryText.of("馆\u0000藏\ud842").words()).isEqualTo("馆 藏 ");
    assertThat(QueryText.of("𠮷村").words()).isEqualTo("𠮷村");
  }

  @Test
  void knowsQueriesWithoutWords() {
    assertThat(QueryText.of("*:* {}").hasWords()).isFalse();
    assertThat(QueryText.of("查 新").hasWords()).isTrue();
  }
}
