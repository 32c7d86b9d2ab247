package org.wenlan.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;

class PathsTest {

  private static List<String> region(String region, String title, String... issuers) {
    return RegionPath.of(
        DocumentMetadata.builder(title, DocumentType.POLICY)
            .region(Optional.of(region))
            .issuers(List.of(issuers))
            .build());
  }

  @Test
  void aRegionStandsUnderCityAndProvince() {
    assertThat(region("浙江", "通知")).containsExactly("浙江");
    assertThat(region("杭州", "通知")).containsExactly("浙江", "浙江/杭州");
    assertThat(region("杭州", "通知", "杭州市西湖区人民政府")).containsExactly("浙江", "浙江/杭州", "浙江/杭州/西湖区");
    assertThat(region("浙江", "浙江省杭州市规划")).containsExactly("浙江", "浙江/杭州");
    assertThat(region("北京", "通知", "北京市海淀区人民政府")).containsExactly("北京", "北京/海淀区");
    assertThat(RegionPath.of(DocumentMetadata.titled("国家规划", DocumentType.POLICY))).isEmpty();
  }

  @Test
  void aPlaceTheTitleIsOnlyAboutIsNoRegionOfTheIssuer() {
    assertThat(region("浙江", "关于支持杭州市发展的意见", "浙江省人民政府")).containsExactly("浙江");
  }

  @Test
  void oneNameForProvinceAndCityIsTheProvinceUnlessTheCityIsNamed() {
    assertThat(region("吉林", "通知", "吉林省人民政府")).containsExactly("吉林");
    assertThat(region("吉林", "通知", "吉林市人民政府")).containsExactly("吉林", "吉林/吉林");
  }

  @Test
  void namesInNoListStandAtTheTopAndZonesAreNoCounties() {
    assertThat(region("澜州", "通知", "澜州市人民政府")).containsExactly("澜州");
    assertThat(region("文江", "通知", "文江省澜州市清渡县人民政府")).containsExactly("文江", "文江/澜州", "文江/澜州/清渡县");
    assertThat(region("澜州", "通知", "澜州市高新区管委会")).containsExactly("澜州");
    assertThat(region("a/b", "通知")).containsExactly("ab");
  }

  @Test
  void aClassNumberStandsUnderItsMainClass() {
    assertThat(ClassPath.of(List.of("TP391.1", "TP18"))).containsExactly("T", "T/TP");
    assertThat(ClassPath.of(List.of("G252.62"))).containsExactly("G", "G/G2");
    assertThat(ClassPath.of(List.of("B841"))).containsExactly("B", "B/B84");
    assertThat(ClassPath.of(List.of("F279.23+1", "D922.28", "U469.72")))
        .containsExactly("F", "F/F2", "D", "D/D9", "U", "U/U4");
    assertThat(Facet.CLASS.label("T/TP")).isEqualTo("TP 自动化技术、计算机技术");
    assertThat(Facet.REGION.label("浙江/杭州")).isEqualTo("杭州");
  }

  @Test
  void symbolsOfPatentsAndOtherLettersAreNoClasses() {
    assertThat(
            ClassPath.of(List.of("H01M10/54", "G06F", "G06F17/30", "A61K", "L1", "W", "TX1", "x")))
        .isEmpty();
  }

  @Test
  void aStepLiesBelowAnother() {
    assertThat(Facet.REGION.isBelow("浙江/杭州", "浙江")).isTrue();
    assertThat(Facet.REGION.isBelow("浙江/杭州/西湖区", "浙江")).isFalse();
    assertThat(Facet.REGION.isBelow("浙江", "")).isTrue();
    assertThat(Facet.ISSUER.depth("甲/乙")).isEqualTo(1);
  }
}
