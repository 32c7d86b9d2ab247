package org.wenlan.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.wenlan.core.pipeline.InfrastructureException;

/** Keeps a second application away from a data folder; the system frees it when we die. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    try {
      FileChannel channel = FileChannel.open(folder.resolve("elasticsearch.lock"), CREATE, WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return new FolderLock(channel);
        }
      } catch (OverlappingFileLockException e) {
        // Held by this very process: refused like one of another process.
      }
      channel.close();
    } catch (IOException e) {
      throw new InfrastructureException("检索引擎的数据目录 %s 不可写".formatted(folder), e);
    }
    throw new InfrastructureException("检索引擎的数据目录 %s 正被另一个程序使用".formatted(folder));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new InfrastructureException("无法释放数据目录的锁", e);
    }
  }
}
