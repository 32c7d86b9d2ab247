package org.wenlan.ingest.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Optional;

/** How the picture of a page comes over a child's standard output, or that there is none. */
final class PageFrames {

  static final int PICTURE = 'D';
  static final int NONE = 'N';

  private PageFrames() {}

  static void write(DataOutputStream out, Optional<PagePicture> drawn) throws IOException {
    if (drawn.isEmpty()) {
      out.writeByte(NONE);
    } else {
      PagePicture picture = drawn.get();
      out.writeByte(PICTURE);
      out.writeInt(picture.width());
      out.writeInt(picture.height());
      ParserFrames.writeBytes(out, picture.png());
      ParserFrames.writeString(out, picture.words());
      PlacedFrames.write(out, picture.places());
    }
    out.flush();
  }

  /** Reads the frame that {@code kind} has announced. */
  static Optional<PagePicture> read(DataInputStream in, int kind) throws IOException {
    return switch (kind) {
      case NONE -> Optional.empty();
      case PICTURE -> {
        int width = in.readInt();
        int height = in.readInt();
        byte[] png = ParserFrames.bytes(in);
        String words = ParserFrames.string(in);
        yield Optional.of(new PagePicture(png, width, height, words, PlacedFrames.placed(in)));
      }
      default -> throw new StreamCorruptedException("unknown frame " + kind);
    };
  }
}
