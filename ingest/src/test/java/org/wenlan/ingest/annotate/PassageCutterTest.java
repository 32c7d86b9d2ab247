package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.TextSpan;

class PassageCutterTest {

  private static final String SENTENCE = "文江省图书馆面向高新区企业提供科技查新和文献咨询服务，建立专题资源库。";

  @Test
  void passagesEndWithSentencesAndHoldAllOfThem() {
    CleanDocument document = Texts.clean((SENTENCE.repeat(3) + "\n").repeat(20));
    List<TextSpan> sentences = SentenceSplitter.split(document.text());
    List<TextSpan> passages = PassageCutter.cut(document, sentences);

    assertThat(passages).allSatisfy(p -> assertThat(p.length()).isBetween(100, 500));
    assertThat(passages).allSatisfy(p -> assertThat(p.of(document.text())).endsWith("。"));
    assertThat(sentences).allSatisfy(s -> assertThat(passages).anyMatch(p -> p.contains(s)));
  }

  @Test
  void aPassageStaysOnItsPage() {
    String page = SENTENCE.repeat(4) + "\n";
    CleanDocument document =
        Texts.clean(
            page.repeat(3), new PageMap(List.of(0, page.length(), 2 * page.length())), Map.of());

    for (TextSpan passage : PassageCutter.cut(document, SentenceSplitter.split(document.text()))) {
      assertThat(document.pages().pageAt(passage.start()))
          .isEqualTo(document.pages().pageAt(passage.end() - 1));
    }
  }

  @Test
  void aSentenceWithoutEndIsCutAtCommas() {
    CleanDocument document = Texts.clean("数字资源建设，".repeat(300));

    assertThat(PassageCutter.cut(document, SentenceSplitter.split(document.text())))
        .hasSizeGreaterThan(4)
        .allSatisfy(p -> assertThat(p.of(document.text())).endsWith("，"));
  }

  @Test
  void locatorsAgreeWithTheDocument() {
    CleanDocument document = Texts.clean("甲\n\n乙段\n 丙", new PageMap(List.of(0, 5)), Map.of());
    Locators locators = new Locators(document);

    for (int i = 0; i < document.text().length(); i++) {
      assertThat(locators.locate(i)).isEqualTo(document.locate(i));
    }
  }
}
