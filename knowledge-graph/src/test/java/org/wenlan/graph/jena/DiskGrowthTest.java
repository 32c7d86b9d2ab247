package org.wenlan.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskGrowthTest {

  @TempDir Path folder;

  private void grow(String name) throws IOException {
    Files.write(folder.resolve(name), new byte[4_096]);
  }

  @Test
  void aStoreThatHasGrownIsNotCompactBecauseItIsOpenedAnew() throws IOException {
    grow("甲");
    long compact = DiskGrowth.of(folder).compactBytes();
    grow("乙");
    assertThat(DiskGrowth.of(folder).compactBytes()).isEqualTo(compact);
    DiskGrowth growth = DiskGrowth.of(folder);
    growth.compacted();
    assertThat(growth.compactBytes()).isGreaterThan(compact);
    assertThat(DiskGrowth.of(folder).compactBytes()).isEqualTo(growth.compactBytes());
  }

  @Test
  void aSizeThatCannotBeReadIsTakenAnew() throws IOException {
    grow("甲");
    Files.writeString(folder.resolve("compact-bytes"), "12x");
    assertThat(DiskGrowth.of(folder).compactBytes()).isGreaterThan(4_000);
  }
}
