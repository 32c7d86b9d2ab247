package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lattice and HanLP's own segmenter over the same dictionaries. */
class WordLatticeTest {

  private static Segment hanlp;

  @BeforeAll
  static void loads() {
    Lexicon.load();
    hanlp =
        new ViterbiSegment()
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enablePartOfSpeechTagging(false)
            .enableNumberQuantifierRecognize(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "科",
        "科技成果转化",
        "澜州市高新技术产业开发区管理委员会",
        "二〇二五年十一月二十九日",
        "第三百六十五条",
        "结婚的和尚未结婚的",
        "研究生命的起源",
        "龘靐齉爩",
        "澜州市龘靐镇二〇〇三号",
        "々〇々",
        "退役动力电池梯次利用和再生利用"
      })
  void cutsAsHanlpDoes(String text) {
    assertThat(words(text, WordLattice.wordLengths(text.toCharArray()))).isEqualTo(expected(text));
  }

  @Test
  void cutsRowsOfWordsAndSingleCharactersAsHanlpDoes() throws IOException {
    List<String> dictionary = chineseWords();
    Random random = new Random(20261129);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder row = new StringBuilder();
      for (int parts = 1 + random.nextInt(12); parts > 0; parts--) {
        String word = dictionary.get(random.nextInt(dictionary.size()));
        boolean broken = random.nextInt(4) == 0;
        row.append(broken ? word.substring(random.nextInt(word.length())) : word);
        if (random.nextInt(6) == 0) {
          row.append((char) ('一' + random.nextInt(20_000)));
        }
      }
      String text = row.toString();
      if (!words(text, WordLattice.wordLengths(text.toCharArray())).equals(expected(text))) {
        different.add(text);
      }
    }
    assertThat(different).isEmpty();
  }

  /** The words of HanLP's table of synonyms that are Chinese characters alone. */
  private static List<String> chineseWords() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Lexicon.resource("data/dictionary/synonym/CoreSynonym.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
          .filter(word -> !word.isEmpty() && word.codePoints().allMatch(WordScanner::isHan))
          .filter(word -> word.length() == word.codePointCount(0, word.length()))
          .toList();
    }
  }

  private static List<String> expected(String text) {
    return hanlp.seg(text).stream().map(term -> term.word).toList();
  }

  private static List<String> words(String text, int[] lengths) {
    List<String> words = new ArrayList<>();
    int at = 0;
    for (int length : lengths) {
      words.add(text.substring(at, at + length));
      at += length;
    }
    return words;
  }
}
