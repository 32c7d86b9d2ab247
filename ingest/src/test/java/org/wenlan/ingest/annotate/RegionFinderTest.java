package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentNumber;

class RegionFinderTest {

  private final RegionFinder regions = new RegionFinder();

  @Test
  void aRegionIsOneInWhateverCharactersItIsWritten() {
    assertThat(find("廣東省公共圖書館事業發展規劃")).contains("广东");
    assertThat(find("广东省公共图书馆事业发展规划")).contains("广东");
    assertThat(find("海東市推動電動車電池回收")).contains("海东");
    assertThat(find("瀾州市古籍保護辦法")).contains("澜州");
  }

  @Test
  void theTitleGoesBeforeTheIssuerAndTheIssuerBeforeTheNumber() {
    Optional<DocumentNumber> number = DocumentNumber.find("粵府〔2024〕1号");
    assertThat(regions.find("古籍保护办法", List.of("浙江省文物局"), number)).contains("浙江");
    assertThat(regions.find("古籍保护办法", List.of(), number)).contains("广东");
    assertThat(regions.find("福建省古籍保护办法", List.of("浙江省文物局"), number)).contains("福建");
  }

  @Test
  void whatTheStateCouncilIssuesBelongsToNoRegion() {
    assertThat(regions.find("国务院关于支持浙江省的意见", List.of("国务院"), Optional.empty())).isEmpty();
    assertThat(regions.find("國務院關於支持浙江省的意見", List.of("國務院"), Optional.empty())).isEmpty();
  }

  private Optional<String> find(String title) {
    return regions.find(title, List.of(), Optional.empty());
  }
}
