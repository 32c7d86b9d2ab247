package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.Enactment;

class EnactmentReaderTest {

  private static final String TITLE = "澜州市公共图书馆条例";

  @Test
  void everyDayBeginsAStep() {
    assertThat(
            read(
                "（2010年11月27日澜州市第十一届人民代表大会常务委员会第七次会议通过　2011年1月15日文江省第十届人民代表大会常务委员会第二次会议批准　"
                    + "2011年2月1日澜州市人民代表大会常务委员会公告第3号公布　2011年5月1日起施行）"))
        .containsExactly(
            "2010-11-27 澜州市人民代表大会常务委员会 通过",
            "2011-01-15 文江省人民代表大会常务委员会 批准",
            "2011-02-01 澜州市人民代表大会常务委员会（澜州市人民代表大会常务委员会公告第3号） 公布",
            "2011-05-01 施行");
  }

  @Test
  void daysInsideTheTitleOfADecisionAreNoSteps() {
    assertThat(read("根据2020年3月1日澜州市第十三届人民代表大会常务委员会第二次会议《关于修改〈2010年11月27日通过的条例〉等三件地方性法规的决定》修正"))
        .containsExactly("2020-03-01 澜州市人民代表大会常务委员会 修正");
  }

  @Test
  void aCitysDecisionAndItsApprovalAreOneAmendment() {
    assertThat(
            read(
                "2010年11月27日 澜州市第十一届人民代表大会常务委员会第七次会议通过",
                "2018年8月29日澜州市第十二届人民代表大会常务委员会第五次会议通过并经2018年9月21日文江省第十一届人民代表大会常务委员会第六次会议批准的《关于修改部分条例的决定》第一次修正"))
        .containsExactly(
            "2010-11-27 澜州市人民代表大会常务委员会 通过",
            "2018-08-29 澜州市人民代表大会常务委员会 修正",
            "2018-09-21 文江省人民代表大会常务委员会 修正");
  }

  @Test
  void bodiesThatAdoptTogetherAreNamedTogether() {
    assertThat(read("2023年1月3日甲州法院审判委员会第18次会议、2023年3月2日乙州检察院第二届检察委员会第4次会议通过"))
        .containsExactly("2023-01-03 甲州法院、乙州检察院 通过", "2023-03-02 乙州检察院 通过");
  }

  @Test
  void shortNamesAreWrittenInFull() {
    assertThat(read("2014年10月29日 市十四届人大常委会第十九次会议通过"))
        .containsExactly("2014-10-29 澜州市人民代表大会常务委员会 通过");
  }

  @Test
  void theOrderThatBringsALawTellsItsMaker() {
    assertThat(read("《澜州市公共图书馆条例》已由澜州市第十三届人民代表大会常务委员会第二十六次会议于2021年9月28日通过，现予公布，自2022年1月1日起施行。"))
        .containsExactly("2021-09-28 澜州市人民代表大会常务委员会 通过", "2022-01-01 施行");
  }

  @Test
  void articlesAndPreamblesTellNothing() {
    assertThat(
            read(
                "第一条 2010年11月27日澜州市第十一届人民代表大会常务委员会第七次会议通过的规定继续有效。",
                "2010年11月27日澜州市第十一届人民代表大会常务委员会第七次会议通过"))
        .isEmpty();
  }

  private static List<String> read(String... lines) {
    return EnactmentReader.read(List.of(lines), TITLE).stream().map(Enactment::label).toList();
  }
}
