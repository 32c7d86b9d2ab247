package org.wenlan.ingest.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * What parent and child say to each other over the child's standard streams.
 *
 * <p>Parent to child: a {@link ParserRequest}. Child to parent: {@code READY} once, then for each
 * request any number of {@code PROGRESS} and one answer: to a file to be read {@code TEXT}, {@code
 * CONTAINER} or {@code REFUSED}; to a container to be opened what {@link MemberFrames} says, to a
 * page to be drawn what {@link PageFrames} says. Text is UTF-8 behind its length in bytes.
 */
final class ParserFrames {

  static final int READY = 'R';
  static final int PROGRESS = 'P';
  private static final int TEXT = 'T';
  private static final int CONTAINER = 'C';
  private static final int REFUSED = 'X';

  /** No text of the protocol is longer, in bytes: three per code unit of the longest document. */
  private static final int LONGEST = 64 << 20;

  private ParserFrames() {}

  static void writeString(DataOutputStream out, String value) throws IOException {
    writeBytes(out, value.getBytes(StandardCharsets.UTF_8));
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static void writeResult(DataOutputStream out, Extraction extraction) throws IOException {
    switch (extraction) {
      case Extraction.Refused(RejectionReason reason, String detail) -> {
        out.writeByte(REFUSED);
        writeString(out, reason.name());
        writeString(out, detail);
      }
      case Extraction.Container(String mediaType) -> {
        out.writeByte(CONTAINER);
        writeString(out, mediaType);
      }
      case Extraction.Text text -> {
        out.writeByte(TEXT);
        writeString(out, text.mediaType());
        writeString(out, text.text());
        PlacedFrames.write(out, text.recognition());
        out.writeInt(text.pageStarts().size());
        for (int start : text.pageStarts()) {
          out.writeInt(start);
        }
        out.writeInt(text.metadata().size());
        for (Map.Entry<String, List<String>> entry : text.metadata().entrySet()) {
          writeString(out, entry.getKey());
          out.writeInt(entry.getValue().size());
          for (String value : entry.getValue()) {
            writeString(out, value);
          }
        }
      }
    }
    out.flush();
  }

  /** Reads the frame that {@code kind} has announced; the kind is neither ready nor progress. */
  static Extraction readResult(DataInputStream in, int kind) throws IOException {
    if (kind == REFUSED) {
      return new Extraction.Refused(RejectionReason.valueOf(string(in)), string(in));
    }
    if (kind == CONTAINER) {
      return new Extraction.Container(string(in));
    }
    if (kind != TEXT) {
      throw new StreamCorruptedException("unknown frame " + kind);
    }
    String mediaType = string(in);
    String text = string(in);
    Recognition recognition = PlacedFrames.recognition(in);
    int pages = in.readInt();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      starts.add(in.readInt());
    }
    int keys = in.readInt();
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (int i = 0; i < keys; i++) {
      String key = string(in);
      int count = in.readInt();
      List<String> values = new ArrayList<>();
      for (int j = 0; j < count; j++) {
        values.add(string(in));
      }
      metadata.put(key, List.copyOf(values));
    }
    return new Extraction.Text(mediaType, text, starts, metadata, recognition);
  }

  static String string(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new StreamCorruptedException("frame of %d bytes".formatted(length));
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
