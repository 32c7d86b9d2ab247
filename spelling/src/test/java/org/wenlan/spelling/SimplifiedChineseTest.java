package org.wenlan.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedChineseTest {

  /** Traditional or variant by 通用规范汉字表, though GB 2312 has a place for them. */
  private static final String OLD_IN_GB_2312 = "乾夥後徵捱摺於榘菸醣麴麽";

  @ParameterizedTest
  @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1)
  void writesWhatAReaderOfTheMainlandWouldWrite(String written, String simplified, String why) {
    assertThat(SimplifiedChinese.of(written)).as(why).isEqualTo(simplified);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "毕昇", "陶喆", "周淼", "赵堃", "甯浩", "李龢", "朱镕基", "张珮", "哪吒", "杨犇", "赵孟頫", "祝融氏神祇",
        "嘉祐", "乾隆", "魏徵", "瞭望", "著作", "芸芸众生", "沙家浜", "瓦缶", "会弁如星", "翦伯赞", "砦", "白皙"
      })
  void leavesNamesAndStandardCharactersAlone(String standard) {
    assertThat(SimplifiedChinese.of(standard)).isEqualTo(standard);
  }

  @Test
  void changesNoCharacterOfGb2312ButThoseThatAreTraditionalThere() {
    CharsetEncoder standard = Charset.forName("GB2312").newEncoder();
    Set<String> changed = new TreeSet<>();
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      String written = String.valueOf(c);
      if (standard.canEncode(c) && !SimplifiedChinese.of(written).equals(written)) {
        changed.add(written);
      }
    }
    assertThat(String.join("", changed)).isEqualTo(OLD_IN_GB_2312);
  }

  @Test
  void endsInGb2312WhereverATableOfOurOwnSpeaks() {
    CharsetEncoder standard = Charset.forName("GB2312").newEncoder();
    SpellingFile.groups(
        "variants.txt",
        (to, variant) -> {
          assertThat(standard.canEncode(to)).as(String.valueOf(to)).isTrue();
          assertThat(SimplifiedChinese.of(String.valueOf(variant))).isEqualTo(String.valueOf(to));
        });
  }

  @Test
  void keepsTheLengthAndIsDoneAfterOnceForAnyCharacter() {
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      String once = SimplifiedChinese.of(String.valueOf((char) c));
      assertThat(once).hasSize(1);
      assertThat(SimplifiedChinese.of(once)).as("U+%04X", c).isEqualTo(once);
    }
  }

  @Test
  void isDoneAfterOnceForAnyPhraseInAnySurroundings() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    StringBuilder all = new StringBuilder("著乾徵沈覆藉瞭坏昇於");
    SpellingFile.pairs(
        "opencc/TSPhrases.txt", (from, to) -> all.append(from).append(to.getFirst()));
    SpellingFile.pairs("phrases.txt", (from, to) -> all.append(from).append(to.getFirst()));
    for (int trial = 0; trial < 20_000; trial++) {
      int start = random.nextInt(all.length() - 8);
      int next = random.nextInt(all.length() - 8);
      String text = all.substring(start, start + 5) + all.substring(next, next + 5);
      String once = SimplifiedChinese.of(text);
      assertThat(once).hasSameSizeAs(text);
      assertThat(SimplifiedChinese.of(once)).as(text).isEqualTo(once);
    }
  }
}
