package org.wenlan.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wenlan.spelling.SimplifiedChinese;

class FoldingTest {

  @Test
  void simplifiesNoCharacterInAWayOfItsOwn() {
    int changed = 0;
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      String written = String.valueOf(c);
      String folded = Folding.fold(written);
      if (!folded.equals(written)) {
        changed++;
        assertThat(folded).isEqualTo(SimplifiedChinese.of(written));
      }
    }
    assertThat(changed).isGreaterThan(30);
  }
}
