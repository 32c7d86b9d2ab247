package org.wenlan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real law texts of the shared corpora, one file each: title, adoption lines, text. */
final class LawTexts {

  private LawTexts() {}

  /** Writes the first {@code count} texts into {@code folder}. */
  static void write(Path folder, int count) {
    write(folder, count, Integer.MAX_VALUE);
  }

  /**
   * Writes the first {@code count} texts into {@code folder}, each up to the end of the line in
   * which it reaches {@code characters}.
   */
  static void write(Path folder, int count, int characters) {
    Path source = SharedData.require("data/04_laws/laws_dev.jsonl.gz");
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
      Files.createDirectories(folder);
      for (int written = 0; written < count; written++) {
        JsonNode law = json.readTree(lines.readLine());
        StringBuilder text = new StringBuilder(law.path("title").asString()).append('\n');
        law.path("history").forEach(line -> text.append(line.asString()).append('\n'));
        text.append('\n').append(beginning(law.path("text").asString(), characters)).append('\n');
        Files.writeString(folder.resolve(law.path("id").asString() + ".txt"), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beginning(String text, int characters) {
    int end = text.length() <= characters ? -1 : text.indexOf('\n', characters);
    return end < 0 ? text : text.substring(0, end);
  }
}
