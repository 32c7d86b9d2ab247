package org.wenlan.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;

class WorkKeyTest {

  @ParameterizedTest
  @CsvSource({
    "澜州市公共图书馆条例,澜州市公共图书馆条例（2020年修订）",
    "中华人民共和国公共图书馆法,公共图书馆法（修订草案）",
    "甲州法院、乙州检察院关于阅读案件的规定,甲州法院 乙州检察院关于阅读案件的规定",
    "澜州市实施《中华人民共和国公共图书馆法》办法,澜州市实施公共图书馆法办法(2019修正)"
  })
  void printingsAndVersionsOfOneLawHaveOneKey(String one, String other) {
    assertThat(key(one, DocumentType.LAW, "")).isPresent();
    assertThat(key(one, DocumentType.LAW, "")).isEqualTo(key(other, DocumentType.LAW, ""));
  }

  @Test
  void measuresOfTwoProvincesAreTwoWorks() {
    String notice = "关于印发《科技专项资金管理办法》的通知";
    assertThat(key(notice, DocumentType.POLICY, "文江"))
        .isPresent()
        .isNotEqualTo(key(notice, DocumentType.POLICY, "澜江"));
    assertThat(key("科技专项资金管理办法", DocumentType.POLICY, "文江"))
        .isEqualTo(key(notice, DocumentType.POLICY, "文江"));
  }

  @ParameterizedTest
  @CsvSource({
    "澜州市人民政府关于做好值班工作的通知,POLICY",
    "文江省人民政府关于同意设立新馆的批复,POLICY",
    "澜州市人民代表大会常务委员会关于修改《澜州市档案条例》的决定,LAW",
    "澜州新馆开放,NEWS"
  })
  void singleActsAreNoVersions(String title, DocumentType type) {
    assertThat(key(title, type, "")).isEmpty();
  }

  @Test
  void aKeyIsReadBack() {
    WorkKey key = key("关于印发《科技专项资金管理办法》的通知", DocumentType.POLICY, "文江").orElseThrow();
    assertThat(WorkKey.parse(key.toString())).isEqualTo(key);
  }

  private static Optional<WorkKey> key(String title, DocumentType type, String region) {
    return WorkKey.of(
        DocumentMetadata.builder(title, type)
            .region(Optional.of(region).filter(name -> !name.isEmpty()))
            .build());
  }
}
