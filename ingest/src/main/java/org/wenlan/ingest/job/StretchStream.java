package org.wenlan.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads a stretch of a file and no byte more. */
final class StretchStream extends InputStream {

  private final FileChannel channel;
  private final long end;
  private long position;

  StretchStream(Path file, MemberAddress.Stretch stretch) throws IOException {
    this.channel = FileChannel.open(file);
    this.position = stretch.offset();
    this.end = stretch.offset() + stretch.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (position >= end) {
      return -1;
    }
    int wanted = (int) Math.min(length, end - position);
    int read = channel.read(ByteBuffer.wrap(into, from, wanted), position);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
