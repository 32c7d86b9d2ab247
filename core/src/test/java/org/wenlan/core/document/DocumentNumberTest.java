package org.wenlan.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "按照文政发[2014]012 号执行 | 文政发〔2014〕12号",
        "文政办函【２０１５】第7号 | 文政办函〔2015〕7号",
        "国令第706号 | 国务院令第706号",
        "1991年3月4日中华人民共和国国务院令第76号发布 | 国务院令第76号",
        "中华人民共和国主席令第七十一号 | 主席令第71号",
        "澜州市人民代表大会常务委员会公告第3号 | 澜州市人民代表大会常务委员会公告第3号",
        "文江省财政厅 文江省税务局公告2023年第7号 | 文江省财政厅文江省税务局公告2023年第7号",
        "中华人民共和国国务院、中华人民共和国中央军事委员会令第18号 | 国务院中央军事委员会令第18号"
      })
  void everySpellingGivesOneNumber(String text, String number) {
    assertThat(DocumentNumber.find(text)).map(Object::toString).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"文政发〔2014〕12号", "国务院令第706号", "文江省财政厅公告2023年第7号"})
  void whatIsWrittenIsReadBack(String number) {
    assertThat(DocumentNumber.find(number)).map(Object::toString).contains(number);
  }

  @Test
  void onlyOrdersGoWithoutAYear() {
    assertThat(new DocumentNumber("文江省人民政府令", 0, 3)).hasToString("文江省人民政府令第3号");
    assertThatThrownBy(() -> new DocumentNumber("文政发", 0, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
