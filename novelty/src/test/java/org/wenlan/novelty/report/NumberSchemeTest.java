package org.wenlan.novelty.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberSchemeTest {

  @Test
  void numbersByEachScheme() {
    assertThat(new NumberScheme("MOST14", "33", "012").number(2026, 37))
        .isEqualTo("20263301200037");
    assertThat(new NumberScheme("MOE16", "33", "Z09").number(2026, 123))
        .isEqualTo("202636000Z090123");
    assertThat(new NumberScheme("{yyyy}-CX-{seq:4}", "", "").number(2026, 37))
        .isEqualTo("2026-CX-0037");
  }

  @Test
  void knowsAMalformedNumber() {
    NumberScheme house = new NumberScheme("{yyyy}-CX-{seq:4}", "", "");

    assertThat(house.isWellFormed("2026-CX-0037")).isTrue();
    assertThat(house.isWellFormed("2026-CX-37")).isFalse();
    assertThat(house.isWellFormed("")).isFalse();
    assertThat(new NumberScheme("MOST14", "33", "012").isWellFormed("20269901200037")).isFalse();
  }

  @Test
  void refusesASchemeThatCannotCount() {
    assertThatThrownBy(() -> new NumberScheme("CX-{yyyy}", "", "")).hasMessageContaining("{seq:n}");
    assertThatThrownBy(() -> new NumberScheme("MOST14", "99", "012")).hasMessageContaining("不合格式");
  }

  @Test
  void saysWhenAYearIsFull() {
    assertThatThrownBy(() -> new NumberScheme("{yyyy}-{seq:2}", "", "").number(2026, 100))
        .hasMessageContaining("编号已用完");
  }
}
