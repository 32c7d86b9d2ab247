package org.wenlan.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

  private static final CharacterFolding FOLDING =
      c ->
          c >= '！' && c <= '～'
              ? Character.toLowerCase((char) (c - '！' + '!'))
              : c == '轉' ? '转' : Character.toLowerCase(c);

  private final PhraseTable table =
      new PhraseTable(
          List.of(
              synonyms("科技成果转化", "科技成果转移转化"),
              synonyms("科技查新", "查新"),
              synonyms("人工智能", "AI"),
              phrase("文澜区科技局"),
              phrase("科技成果")),
          FOLDING,
          PhraseTableTest::cuts);

  private static VocabularyEntry synonyms(String... phrases) {
    return new VocabularyEntry(EntryKind.SYNONYMS, List.of(phrases), "");
  }

  private static VocabularyEntry phrase(String phrase) {
    return new VocabularyEntry(EntryKind.PHRASE, List.of(phrase), "");
  }

  /** Words of two characters from the left. */
  private static BitSet cuts(String text) {
    BitSet cuts = new BitSet();
    for (int i = 0; i <= text.length(); i += 2) {
      cuts.set(i);
    }
    cuts.set(text.length());
    return cuts;
  }

  private String cut(String text) {
    return table.cut(text).stream()
        .map(piece -> piece.phrase() ? "[" + piece.text() + piece.others() + "]" : piece.text())
        .collect(Collectors.joining("|"));
  }

  @Test
  void takesTheLongestPhraseFromTheLeft() {
    assertThat(cut("科技成果转移转化办法")).isEqualTo("[科技成果转移转化[科技成果转化]]|办法");
    assertThat(cut("推动科技成果落地")).isEqualTo("推动|[科技成果[]]|落地");
    assertThat(cut("文澜区科技局 科技查新")).isEqualTo("[文澜区科技局[]]| |[科技查新[查新]]");
  }

  @Test
  void seesPhrasesWhateverTheirWidthCaseOrScript() {
    assertThat(cut("科技成果轉化")).isEqualTo("[科技成果轉化[科技成果转移转化]]");
    assertThat(cut("ａｉ 应用")).isEqualTo("[ａｉ[人工智能]]| 应用");
  }

  @Test
  void takesAShortPhraseOnlyWhereWordsBeginAndEnd() {
    assertThat(cut("调查新方法")).isEqualTo("调查新方法");
    assertThat(cut("开展查新工作")).isEqualTo("开展|[查新[科技查新]]|工作");
    assertThat(cut("查新")).isEqualTo("[查新[科技查新]]");
  }

  @Test
  void leavesLongerWordsOfLettersAndDocumentNumbersAlone() {
    assertThat(cut("MAIN AI2 AIR")).isEqualTo("MAIN AI2 AIR");
    assertThat(cut("科技成果转化〔2024〕12号")).isEqualTo("科技成果转化〔2024〕12号");
  }

  @Test
  void canDoWithoutSynonymsAndTellsWhatItUsed() {
    assertThat(table.withoutSynonyms().cut("科技查新 科技成果"))
        .filteredOn(QueryPiece::phrase)
        .extracting(QueryPiece::text)
        .containsExactly("科技成果");
    assertThat(table.usedBy("AI 科技成果 ai")).containsExactly(synonyms("人工智能", "AI"), phrase("科技成果"));
    assertThat(PhraseTable.EMPTY.cut("科技查新"))
        .containsExactly(new QueryPiece("科技查新", false, List.of()));
  }

  @Test
  void refusesEntriesThatWouldHarmPrecision() {
    assertRefused("至少两个字", "新", "科技查新");
    assertRefused("2 至 20 个词", "科技查新");
    assertRefused("分隔符号", "甲=乙", "科技查新");
    assertRefused("文号", "浙政发〔2014〕12号", "科技查新");
    assertRefused("最多 50 字", "字".repeat(51), "科技查新");
    assertRefused("控制字符", "科技\u0000查新", "查新");
    assertThat(synonyms(" 科技　 查新 ", "查新").phrases()).containsExactly("科技 查新", "查新");
  }

  private static void assertRefused(String words, String... phrases) {
    assertThatThrownBy(() -> synonyms(phrases))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
