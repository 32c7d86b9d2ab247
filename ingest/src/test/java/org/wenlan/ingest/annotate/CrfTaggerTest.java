package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Word;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.TextSpan;

/** Our labelling against CoreNLP's own. */
class CrfTaggerTest {

  /** Names of all kinds, Latin words in both cases, figures, signs, one word, rare characters. */
  private static final List<String> SENTENCES =
      List.of(
          "据新华社北京１月３日电，国务院总理李建国会见了联合国秘书长科菲·安南。",
          "澜州市图书馆与文江大学材料科学与工程学院共建查新咨询专家库。",
          "图书馆、图书馆、图书馆，图书馆图书馆；浙江省浙江省文化厅文化厅厅长张三",
          "浙江省文化厅、杭州图书馆和中国科学院文献情报中心签订协议，投入1,234.5万元（增长5.3%）。",
          "本文以LiFePO4为原料，在700 ℃恒温煅烧10 h，a molar ratio of 0.55 was used by IFLA and iPhone。",
          "第三条　县级以上地方人民政府应当加强对古籍保护工作的领导。",
          "巴勒斯坦民族权力机构主席阿拉法特和以色列总理内塔尼亚胡在华盛顿会谈",
          "李",
          "。",
          "龘龘𠮷野家在日本东京开店，alpha、beta、GAMMA-3 三种",
          "（一）2014年3月5日，－－＊＊★★《浙江通志·图书馆卷》编纂办公室");

  @ParameterizedTest
  @ValueSource(strings = {LanguageModels.MISC, LanguageModels.KBP})
  void everyLabelIsTheOneCoreNlpGives(String resource) throws Exception {
    CRFClassifier<CoreLabel> original = original(resource);
    CrfTagger ours = new CrfTagger(resource);
    HanlpSegmenter segmenter = new HanlpSegmenter();
    for (String sentence : SENTENCES) {
      List<Token> tokens = segmenter.segment(sentence, new TextSpan(0, sentence.length()));
      List<Word> words = tokens.stream().map(token -> new Word(token.word())).toList();

      assertThat(ours.label(tokens))
          .as(sentence)
          .isEqualTo(
              original.classifySentence(words).stream()
                  .map(word -> word.get(AnswerAnnotation.class))
                  .toList());
    }
  }

  private static CRFClassifier<CoreLabel> original(String resource)
      throws IOException, ClassNotFoundException {
    try (InputStream in = new GZIPInputStream(LanguageModels.open(resource))) {
      return CRFClassifier.getClassifier(in);
    }
  }
}
