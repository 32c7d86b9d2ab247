package org.wenlan.reports.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What lies in the folder after rendering.
 *
 * @param files path by format; a format that could not be made is absent
 * @param warnings for the librarian, in Chinese: fonts replaced, characters without a glyph, PDF
 *     left out
 */
public record RenderedFiles(Map<OutputFormat, Path> files, List<String> warnings) {

  /** Copies both. */
  public RenderedFiles {
    files = Map.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
