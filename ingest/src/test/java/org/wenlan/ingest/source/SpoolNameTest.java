package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SpoolNameTest {

  /** The digests of these two addresses begin with the same eight digits. */
  @Test
  void addressesThatLookTheSameAreToldApart() {
    String one = SpoolName.of(URI.create("http://example.org/list?id=94981"));
    String other = SpoolName.of(URI.create("http://example.org/list?id=108655"));

    assertThat(one).startsWith("example.org/list-").endsWith(".html").isNotEqualTo(other);
    assertThat(one.substring(0, 25)).isEqualTo(other.substring(0, 25));
  }
}
