package org.wenlan.ingest.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.ingest.store.PackEntry.Kind;

/** Makes a store look as an older version of the program left it. */
public final class OlderFormat {

  private static final int VERSION_AT = 3;

  private OlderFormat() {}

  /** Gives every annotation in the folder of a store the version before this one. */
  public static void age(Path documents) throws IOException {
    for (Path pack : files(documents.resolve("packs"), ".wlp")) {
      byte[] bytes = Files.readAllBytes(pack);
      for (int at = 0; at + PackEntry.HEAD <= bytes.length; ) {
        PackEntry entry =
            PackEntry.read(ByteBuffer.wrap(bytes, at, PackEntry.HEAD).slice()).orElseThrow();
        if (entry.live() && entry.kind() == Kind.ANNOTATION) {
          byte[] annotation = new byte[entry.length()];
          System.arraycopy(bytes, at + PackEntry.HEAD, annotation, 0, annotation.length);
          annotation[VERSION_AT]--;
          PackEntry.of(Kind.ANNOTATION, entry.id(), annotation)
              .with(annotation)
              .get(bytes, at, PackEntry.HEAD + annotation.length);
        }
        at += PackEntry.HEAD + entry.length();
      }
      Files.write(pack, bytes);
    }
    for (Path file : files(documents.resolve("annotated"), ".wla")) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[VERSION_AT]--;
      Files.write(file, bytes);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }
}
