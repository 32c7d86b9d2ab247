package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  private static final Analyzer INDEX = new PinyinIndexAnalyzerFactory().create();
  private static final Analyzer SEARCH = new PinyinSearchAnalyzerFactory().create();

  @ParameterizedTest
  @CsvSource({
    "kejichaxin, 科技查新服务规范, true",
    "kjcx, 科技查新服务规范, true",
    "KJCX, 科技查新服务规范, true",
    "ke'ji'cha'xin, 科技查新服务规范, true",
    "kējì fúwù, 科技查新与咨询服务, true",
    "chaxin, 科技查新服务规范, true",
    "kejichaxinfuwu, 關於科技查新服務的通知, true",
    "chongqing, 重庆市图书馆年鉴, true",
    "zhongqing, 重庆市图书馆年鉴, false",
    "zhongyao, 重要指标解读, true",
    "yinhang, 银行业监督管理办法, true",
    "nvxing, 女性阅读推广, true",
    "nüxing, 女性阅读推广, true",
    "jichax, 科技查新服务规范, false",
    "jc, 科技查新服务规范, false",
    "shenhuaijin, 沈怀瑾, true",
    "shj, 沈怀瑾, true",
  })
  void findsTitlesAndNamesTypedInLetters(String typed, String title, boolean expected) {
    Set<String> indexed = new HashSet<>(TokenStreams.terms(INDEX, title));
    assertThat(indexed.containsAll(TokenStreams.terms(SEARCH, typed))).isEqualTo(expected);
  }

  @Test
  void readsChineseOnly() {
    assertThat(TokenStreams.terms(INDEX, "OCLC 2026 𠮷")).isEmpty();
    assertThat(TokenStreams.terms(SEARCH, "科技 2026")).isEmpty();
    assertThat(TokenStreams.terms(INDEX, "")).isEmpty();
  }

  @Test
  void staysSmallForALongTitle() {
    String title = "关于加快推进科技创新平台建设支持高新技术企业研发投入的若干意见（试行）";
    assertThat(TokenStreams.of(INDEX, title)).hasSizeLessThan(200);
  }
}
