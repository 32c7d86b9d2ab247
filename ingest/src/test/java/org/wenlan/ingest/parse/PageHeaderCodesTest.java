package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeaderCodesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "&C&\"宋体,常规\"&10澜州市图书馆 | 澜州市图书馆",
        "&\"-,Bold\"&KFF0000年报&K01+000&K03-024&B&I&U&E&S&X&Y&O&H正文 | 年报正文",
        "&G&Z&F&A制表日期：&D &T | 制表日期：",
        "&10 2024年统计 | 2024年统计",
        "&CR&&D经费，&12R&&D人员 | R&D经费，R&D人员",
        "Smith & Wesson | Smith & Wesson",
        "&CCenter &\"-,Bold\"Bold&\"-,Regular\"Header_x000A_&D | Center BoldHeader",
        "&\"未完 | &\"未完",
        "&K红 | &K红",
        "第一章 | 第一章"
      })
  void leavesTheWords(String header, String words) {
    assertThat(PageHeaderCodes.strip(header)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&C&\"DejaVu Serif,Book\"&12&A",
        "&C&\"DejaVu Serif,Book\"&12Page &P",
        "&LPage &P of &N&R&D",
        "第 &P 页,共 &N 页",
        "&\"宋体,常规\"第&\"Arial,常规\"&P&\"宋体,常规\"页（共&N頁）",
        "- &P -",
        "&P+2/&N",
        "\t&F\t\n"
      })
  void leavesNothingOfASectionThatHoldsNoWord(String header) {
    assertThat(PageHeaderCodes.strip(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&L机密★1年&C&A&R&\"黑体,常规\"澜州市统计局 第&P页", "机密★1年\t&\"宋体,常规\"&10第 &P 页\t澜州市统计局\n"})
  void partsSectionsAndDropsTheEmptyOnes(String header) {
    assertThat(PageHeaderCodes.strip(header)).isEqualTo("机密★1年\t澜州市统计局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&L机密★1年", "&C&A", "&R&D", "&F", "&A", "Page &P", "第&P页"})
  void tellsAHeaderFromATextBox(String text) {
    assertThat(PageHeaderCodes.isHeader(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R&D", "A&B", "研发（R&D）经费", "P&L statement", "★", "B&B：第2页", "5 & 6"})
  void takesNoWordsWithAnAmpersandForAHeader(String text) {
    assertThat(PageHeaderCodes.isHeader(text)).isFalse();
  }
}
