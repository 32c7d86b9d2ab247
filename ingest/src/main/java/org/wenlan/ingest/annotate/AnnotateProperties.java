package org.wenlan.ingest.annotate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of annotation, {@code wenlan.annotate}.
 *
 * @param mode how names are found; see docs/adr/0004
 * @param vectors whether passages get vectors; false is the catalogue mode
 * @param vectorCache number of passage vectors remembered, 2 KB each
 * @param nativeFolder where the tokenizer's native library is unpacked; by default {@code
 *     .wenlan/native} in the home of the user the server runs as
 */
@ConfigurationProperties("wenlan.annotate")
public record AnnotateProperties(
    @DefaultValue("FAST") Mode mode,
    @DefaultValue("true") boolean vectors,
    @DefaultValue("20000") int vectorCache,
    @Nullable Path nativeFolder) {

  /** {@link #nativeFolder}, or its default. */
  Path nativeFolderOrDefault() {
    return nativeFolder == null
        ? Path.of(System.getProperty("user.home"), ".wenlan", "native")
        : nativeFolder;
  }

  /** How names are found. */
  public enum Mode {
    /** HanLP words into CoreNLP's models (快速). */
    FAST,
    /** CoreNLP's own Chinese pipeline (精读). */
    DEEP
  }
}
