package org.wenlan.ingest.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;

/**
 * How the members of a container come over a child's standard output: one frame each, then one that
 * says how it ended, or that our disk failed.
 */
final class MemberFrames {

  static final int STAGED = 'S';
  static final int SLICE = 'L';
  static final int OPENED = 'O';
  static final int REFUSED = 'Q';
  static final int COMPLETE = 'E';
  static final int BROKEN = 'B';
  static final int FAILED = 'F';

  private MemberFrames() {}

  static void write(DataOutputStream out, Member member) throws IOException {
    out.writeByte(
        switch (member) {
          case Member.Staged staged -> STAGED;
          case Member.Slice slice -> SLICE;
          case Member.Opened opened -> OPENED;
          case Member.Refused refused -> REFUSED;
        });
    out.writeLong(member.number());
    ParserFrames.writeString(out, member.name());
    switch (member) {
      case Member.Staged staged -> {
        ParserFrames.writeString(out, staged.file().toString());
        writeContent(out, staged.sizeBytes(), staged.document());
      }
      case Member.Slice slice -> {
        out.writeLong(slice.offset());
        writeContent(out, slice.sizeBytes(), slice.document());
      }
      case Member.Opened opened -> writeContent(out, opened.sizeBytes(), opened.document());
      case Member.Refused refused -> {
        ParserFrames.writeString(out, refused.reason().name());
        ParserFrames.writeString(out, refused.detail());
      }
    }
  }

  /** Reads the member that {@code kind} has announced. */
  static Member read(DataInputStream in, int kind) throws IOException {
    long number = in.readLong();
    String name = ParserFrames.string(in);
    return switch (kind) {
      case STAGED ->
          new Member.Staged(number, name, Path.of(ParserFrames.string(in)), in.readLong(), id(in));
      case SLICE -> new Member.Slice(number, name, in.readLong(), in.readLong(), id(in));
      case OPENED -> new Member.Opened(number, name, in.readLong(), id(in));
      case REFUSED ->
          new Member.Refused(
              number,
              name,
              RejectionReason.valueOf(ParserFrames.string(in)),
              ParserFrames.string(in));
      default -> throw new StreamCorruptedException("unknown frame " + kind);
    };
  }

  static void writeEnd(DataOutputStream out, Opening opening) throws IOException {
    switch (opening) {
      case Opening.Complete(long members) -> {
        out.writeByte(COMPLETE);
        out.writeLong(members);
      }
      case Opening.Broken(RejectionReason reason, String detail) -> {
        out.writeByte(BROKEN);
        ParserFrames.writeString(out, reason.name());
        ParserFrames.writeString(out, detail);
      }
    }
    out.flush();
  }

  /** Reads the end that {@code kind} has announced. */
  static Opening readEnd(DataInputStream in, int kind) throws IOException {
    return kind == COMPLETE
        ? new Opening.Complete(in.readLong())
        : new Opening.Broken(
            RejectionReason.valueOf(ParserFrames.string(in)), ParserFrames.string(in));
  }

  private static void writeContent(DataOutputStream out, long size, DocumentId document)
      throws IOException {
    out.writeLong(size);
    ParserFrames.writeString(out, document.value());
  }

  private static DocumentId id(DataInputStream in) throws IOException {
    return new DocumentId(ParserFrames.string(in));
  }
}
