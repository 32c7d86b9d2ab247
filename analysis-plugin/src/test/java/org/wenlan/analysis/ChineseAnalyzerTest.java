package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.spelling.TextFolding;

class ChineseAnalyzerTest {

  private static final Analyzer INDEX = new IndexAnalyzerFactory().create();
  private static final Analyzer SEARCH = new SearchAnalyzerFactory().create();

  @ParameterizedTest
  @CsvSource({
    "科技查新, 科技查新",
    "科技查新和咨询, 科技查新 咨询",
    "圖書館, 图书馆",
    "習近平, 习近平",
    "ＯＣＬＣ, oclc",
    "决策参考, 决策参考",
    "高新区企业, 高新区 企业",
    "图书馆的服务, 图书馆 服务",
    "GB/T 32003-2015, gb t 32003 2015",
    "增长3.5%, 增长 3.5",
  })
  void searchesForTheLongestWords(String query, String words) {
    assertThat(TokenStreams.terms(SEARCH, query)).containsExactly(words.split(" "));
  }

  @Test
  void searchesForPairsWhereTheDictionaryKnowsNoWord() {
    assertThat(TokenStreams.terms(SEARCH, "彧翀垚")).containsExactly("彧翀", "翀垚");
    assertThat(found("彧翀垚", "馆员彧翀垚整理文献")).isTrue();
    assertThat(found("彧翀垚", "垚、彧、翀三人")).isFalse();
  }

  @Test
  void findsWordsInsideWords() {
    assertThat(TokenStreams.terms(INDEX, "浙江图书馆")).contains("浙江图书馆", "浙江", "图书馆", "图书", "馆");
    assertThat(TokenStreams.terms(INDEX, "浙江图书馆").getFirst()).isEqualTo("浙江图书馆");
  }

  @ParameterizedTest
  @CsvSource({
    "查新, 开展科技查新工作, true",
    "科技查新, 開展科技查新工作, true",
    "圖書館, 公共图书馆, true",
    "图书馆, 澜州市圖書館, true",
    "oclc, 加入ＯＣＬＣ联合编目, true",
    "习近平, 習近平總書記, true",
    "税, 税收优惠, true",
    "研究生, 研究生命科学, false",
    "新区, 高新区企业, true",
    "查新, 检查新设备, false",
    "决策参考, 参考各地决策, false",
  })
  void findsWhatAReaderMeans(String query, String text, boolean expected) {
    assertThat(found(query, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "浙政发〔2014〕12号",
        "浙政发[2014]12号",
        "浙政发［２０１４］１２号",
        "浙政发（2014）12 号",
        "浙政发【2014】第12号",
        "浙政發﹝2014﹞012号",
        "浙政发 〔 2014 〕 12 号",
      })
  void everySpellingOfADocumentNumberIsOneToken(String spelling) {
    assertThat(TokenStreams.terms(SEARCH, spelling)).containsExactly("浙政发〔2014〕12号");
    assertThat(TokenStreams.terms(SEARCH, "根据" + spelling)).contains("浙政发〔2014〕12号");
    assertThat(TokenStreams.terms(INDEX, "省政府印发" + spelling + "文件")).contains("浙政发〔2014〕12号");
    assertThat(TokenStreams.terms(INDEX, "省政府" + spelling)).contains("浙政发〔2014〕12号");
  }

  @Test
  void aNumberIsNotFoundInAnotherYearOrWithAnotherSerial() {
    assertThat(found("浙政发〔2014〕12号", "浙政发〔2014〕112号,浙政发〔2012〕14号")).isFalse();
  }

  @Test
  void positionsAreCharactersSoThatPhrasesMatchHoweverTheTextWasCut() {
    List<Token> query = TokenStreams.of(SEARCH, "图书馆服务");
    assertThat(query).extracting(Token::position).containsExactly(0, 3);
    assertThat(TokenStreams.of(INDEX, "公共图书馆服务"))
        .anyMatch(t -> t.term().equals("图书馆") && t.position() == 2)
        .anyMatch(t -> t.term().equals("服务") && t.position() == 5);
    assertThat(TokenStreams.of(SEARCH, "图书馆，服务")).extracting(Token::position).containsExactly(0, 4);
  }

  @Test
  void marksTheEndsOfSentencesAndParagraphsAtIndexOnly() {
    String text = "甲，乙。丙？！丁\n\n戊……己；庚";
    List<Token> ends =
        TokenStreams.of(new ChineseAnalyzer(Side.INDEX), text).stream()
            .filter(token -> token.term().codePointAt(0) < ' ')
            .toList();
    assertThat(ends)
        .containsExactly(
            new Token(3, 4, 3, WordScanner.SENTENCE_END),
            new Token(5, 6, 5, WordScanner.SENTENCE_END),
            new Token(8, 9, 7, WordScanner.SENTENCE_END),
            new Token(9, 10, 7, WordScanner.PARAGRAPH_END),
            new Token(12, 13, 9, WordScanner.SENTENCE_END));
    assertThat(TokenStreams.terms(new ChineseAnalyzer(Side.SEARCH), text))
        .allMatch(term -> term.codePointAt(0) > ' ');
  }

  @Test
  void noTextCanForgeTheEndOfASentence() {
    String forged = "甲" + WordScanner.SENTENCE_END + "乙" + WordScanner.PARAGRAPH_END + "丙";
    assertThat(TokenStreams.terms(new ChineseAnalyzer(Side.INDEX), forged))
        .allMatch(term -> term.codePointAt(0) > ' ');
  }

  @Test
  void offsetsPointIntoTheTextAsWritten() {
    String text = "𠮷野圖書館（ＯＣＬＣ）成員";
    for (Token token : TokenStreams.of(INDEX, text)) {
      String written = text.substring(token.start(), token.end());
      assertThat(new String(TextFolding.fold(written.toCharArray()))).isEqualTo(token.term());
    }
    assertThat(TokenStreams.terms(INDEX, text)).contains("𠮷", "𠮷野", "图书馆", "oclc");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void anyTextGivesSoundTokensAndTheSameOnesAgain(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String text = messy(random, 1 + random.nextInt(400));
      assertThat(TokenStreams.of(INDEX, text)).isEqualTo(TokenStreams.of(INDEX, text));
      TokenStreams.of(SEARCH, text);
    }
  }

  @Test
  void aTextOfAMillionCharactersIsCutInBlocks() {
    String text = "开展科技查新和咨询服务。".repeat(40_000) + "一".repeat(50_000) + "𠮷".repeat(20_001);
    assertThat(TokenStreams.of(INDEX, text).getLast().end()).isEqualTo(text.length());
    assertThat(TokenStreams.terms(SEARCH, text).stream().filter("科技查新"::equals).count())
        .isEqualTo(40_000);
  }

  @Test
  void anEmptyTextAndPureMarksGiveNothing() {
    assertThat(TokenStreams.of(INDEX, "")).isEmpty();
    assertThat(TokenStreams.of(SEARCH, " ，。《》\n")).isEmpty();
  }

  /** Whether all words of the query are in the text, as an AND query asks. */
  private static boolean found(String query, String text) {
    Set<String> indexed = new HashSet<>(TokenStreams.terms(INDEX, text));
    return indexed.containsAll(TokenStreams.terms(SEARCH, query));
  }

  private static String messy(Random random, int length) {
    String common = "的一国图书馆科技查新浙政发〔2014〕12号（）[]第，。 \n圖書館ＡＢ１２ab.3𠮷";
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 1 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000));
        case 2 -> text.appendCodePoint(0x20000 + random.nextInt(0xA000));
        default -> text.append(common.charAt(random.nextInt(common.length())));
      }
    }
    return text.toString();
  }
}
