package org.wenlan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.PassageHit;
import org.wenlan.search.Snippet.Segment;

class SnippetTest {

  private static final String SENTENCE = "本年度其他事项按照既定安排稳步实施。";

  private static PassageHit hit(String text, String... marked) {
    AnnotatedDocument document = document("甲", "前言。\n" + text).annotated();
    int origin = document.text().indexOf(text);
    List<TextSpan> marks = new ArrayList<>();
    for (String word : marked) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        marks.add(new TextSpan(origin + at, origin + at + word.length()));
      }
    }
    marks.sort(null);
    TextSpan span = new TextSpan(origin, origin + text.length());
    return new PassageHit(0, document.evidence(span), marks, 1);
  }

  @Test
  void showsAShortPassageWholeWithItsWordsMarked() {
    Snippet snippet = Snippet.of(hit("开展馆藏清点工作。", "馆藏"));
    assertThat(snippet)
        .isEqualTo(
            new Snippet(
                new TextSpan(4, 13),
                false,
                List.of(
                    new Segment("开展", false), new Segment("馆藏", true), new Segment("清点工作。", false)),
                false));
  }

  @Test
  void startsAndEndsWithSentencesAroundTheWords() {
    Snippet snippet = Snippet.of(hit(SENTENCE.repeat(8) + "开展馆藏清点工作。" + SENTENCE.repeat(8), "馆藏"));
    assertThat(snippet.text()).contains("馆藏").endsWith("。").hasSizeLessThanOrEqualTo(120);
    assertThat(snippet.text().replace(SENTENCE, "")).isEqualTo("开展馆藏清点工作。");
    assertThat(snippet.cutBefore()).isTrue();
    assertThat(snippet.cutAfter()).isTrue();
  }

  @Test
  void showsAWordInTheMiddleOfAnEndlessSentence() {
    Snippet snippet = Snippet.of(hit("说".repeat(300) + "馆藏" + "说".repeat(100), "馆藏"));
    assertThat(snippet.text()).contains("馆藏").hasSize(120);
    assertThat(snippet.segments()).contains(new Segment("馆藏", true));
  }

  @Test
  void showsTheBeginningWhereMeaningMatched() {
    Snippet snippet = Snippet.of(hit(SENTENCE.repeat(20)));
    assertThat(snippet.cutBefore()).isFalse();
    assertThat(snippet.text()).isEqualTo(SENTENCE.repeat(6));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void neverCutsACharacterInTwo(int shift) {
    Snippet snippet = Snippet.of(hit("说".repeat(shift) + "𠮷".repeat(200), "无"));
    String text = snippet.text();
    assertThat(text.length()).isLessThanOrEqualTo(120);
    assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
  }

  @Test
  void isAVerbatimStretchOfTheText() {
    String text = SENTENCE.repeat(9) + "讲座与馆藏。" + SENTENCE.repeat(5);
    PassageHit hit = hit(text, "馆藏", "讲座");
    Snippet snippet = Snippet.of(hit);
    assertThat(snippet.span().of("前言。\n" + text)).isEqualTo(snippet.text());
  }
}
