package org.wenlan.ingest.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.util.Optional;

/** What the parent asks of a child. */
sealed interface ParserRequest {

  int READ = 'R';
  int OPEN = 'O';
  int DRAW = 'D';

  /** Take the text out of a file. */
  record Read(Path file) implements ParserRequest {}

  /** Take the members out of a container. */
  record Open(Path container, Path staging) implements ParserRequest {}

  /**
   * Draw a page.
   *
   * @param page from 1
   */
  record Draw(Path file, int page) implements ParserRequest {}

  /** Sends a request off. */
  static void write(DataOutputStream out, ParserRequest request) throws IOException {
    switch (request) {
      case Read(Path file) -> {
        out.writeByte(READ);
        writePath(out, file);
      }
      case Open(Path container, Path staging) -> {
        out.writeByte(OPEN);
        writePath(out, container);
        writePath(out, staging);
      }
      case Draw(Path file, int page) -> {
        out.writeByte(DRAW);
        writePath(out, file);
        out.writeInt(page);
      }
    }
    out.flush();
  }

  /** The next request; empty when the parent is gone. */
  static Optional<ParserRequest> next(DataInputStream in) throws IOException {
    int kind;
    try {
      kind = in.readByte();
    } catch (EOFException e) {
      return Optional.empty();
    }
    return switch (kind) {
      case READ -> Optional.of(new Read(path(in)));
      case OPEN -> Optional.of(new Open(path(in), path(in)));
      case DRAW -> Optional.of(new Draw(path(in), in.readInt()));
      default -> throw new StreamCorruptedException("unknown request " + kind);
    };
  }

  private static void writePath(DataOutputStream out, Path path) throws IOException {
    ParserFrames.writeString(out, path.toAbsolutePath().toString());
  }

  private static Path path(DataInputStream in) throws IOException {
    return Path.of(ParserFrames.string(in));
  }
}
