package org.wenlan.ingest.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * One opening of one container: stages members, opens containers among them, and keeps the limits,
 * which hold for all levels together.
 */
final class Unpacking {

  /** Bytes after which the parent is told that work goes on. */
  private static final long BEAT = 8L << 20;

  private final ContainerLimits limits;
  private final MediaTypes types;
  private final Runnable progress;
  private final Path staging;
  private final Consumer<Member> found;
  private final long packedBytes;
  private String prefix = "";
  private int depth = 1;
  private long number;
  private long staged;
  private long bytes;
  private long beat;

  Unpacking(
      ContainerLimits limits,
      MediaTypes types,
      Runnable progress,
      Path container,
      Path staging,
      Consumer<Member> found)
      throws IOException {
    this.limits = limits;
    this.types = types;
    this.progress = progress;
    this.staging = staging;
    this.found = found;
    this.packedBytes = Math.max(1, Files.size(container));
  }

  /** Members handed on so far. */
  long members() {
    return number;
  }

  /**
   * Stages one entry and hands it on, or opens it if it is a container itself.
   *
   * @param untrusted its path
   * @throws IOException if the entry is damaged; the caller knows whether the next can be read
   */
  void take(String untrusted, Content content) throws IOException {
    String name = MemberName.safe(untrusted);
    if (MemberName.isLeftover(name)) {
      return;
    }
    staged++;
    if (staged > limits.maxMembers()) {
      throw new LimitReached("其中的文件超过 %,d 个的上限".formatted(limits.maxMembers()));
    }
    StagedFile file =
        new StagedFile(
            staging.resolve(Long.toString(staged)), limits.maxMemberBytes(), this::meter);
    boolean kept = false;
    try (file) {
      content.writeTo(file);
      file.close();
      kept = judge(name, file);
    } finally {
      if (!kept) {
        file.delete();
      }
    }
  }

  /** Whether the staged bytes are a member's and stay. */
  private boolean judge(String name, StagedFile file) throws IOException {
    if (file.isTooLarge()) {
      refuse(
          name,
          RejectionReason.TOO_LARGE,
          "文件解开后超过 %d MB 的上限，请拆分后再次导入".formatted(limits.maxMemberBytes() >> 20));
      return false;
    }
    Optional<ContainerFormat> inner = format(file.file());
    if (inner.isEmpty()) {
      found.accept(
          new Member.Staged(++number, prefix + name, file.file(), file.size(), file.document()));
      return true;
    }
    if (depth >= limits.maxDepth()) {
      refuse(
          name,
          RejectionReason.UNSUPPORTED_TYPE,
          "压缩包嵌套超过 %d 层，未再打开，请解压后导入".formatted(limits.maxDepth()));
    } else {
      open(name, file, inner.get());
    }
    return false;
  }

  private Optional<ContainerFormat> format(Path file) {
    try {
      return ContainerFormat.of(types.detect(file), file);
    } catch (IOException | RuntimeException e) {
      // What cannot be looked into is judged when it is parsed.
      return Optional.empty();
    }
  }

  private void open(String name, StagedFile file, ContainerFormat format) {
    String outer = prefix;
    prefix = outer + name + "!/";
    depth++;
    long before = number;
    Optional<Opening.Broken> broken = ContainerFiles.read(format, file.file(), this);
    prefix = outer;
    depth--;
    if (broken.isPresent()) {
      refuse(name, broken.get().reason(), broken.get().detail());
    } else if (number == before) {
      refuse(name, RejectionReason.TOO_LITTLE_TEXT, ContainerFiles.NOTHING_INSIDE);
    } else {
      found.accept(new Member.Opened(++number, prefix + name, file.size(), file.document()));
    }
  }

  /** An entry that cannot be taken out, in words of a librarian. */
  void refuse(String untrusted, RejectionReason reason, String detail) {
    String name = MemberName.safe(untrusted);
    if (!MemberName.isLeftover(name)) {
      found.accept(new Member.Refused(++number, prefix + name, reason, detail));
    }
  }

  /** An entry under password. */
  void refuseEncrypted(String untrusted) {
    refuse(untrusted, RejectionReason.ENCRYPTED, "压缩包中的此文件设有密码，请解除密码后再次导入");
  }

  /** An entry whose bytes are damaged while its neighbours can be read. */
  void refuseDamaged(String untrusted) {
    refuse(untrusted, RejectionReason.CORRUPT, "压缩包中的此文件不完整或已损坏，请重新获取后再次导入");
  }

  /** A record of a catalogue: a stretch of a file that stays, a file of its own else. */
  void record(String name, long offset, byte[] bytes) throws IOException {
    if (depth > 1) {
      take(name, out -> out.write(bytes));
    } else {
      slice(name, offset, bytes.length, DocumentId.of(bytes));
    }
  }

  /**
   * A member that needs no file of its own; only of the outermost container, for the others do not
   * stay.
   */
  void slice(String untrusted, long offset, long sizeBytes, DocumentId document) {
    if (depth > 1) {
      throw new IllegalStateException("a slice of a file that does not stay");
    }
    found.accept(
        new Member.Slice(++number, MemberName.safe(untrusted), offset, sizeBytes, document));
  }

  private void meter(long more) {
    bytes += more;
    beat += more;
    if (bytes > limits.maxBytes()) {
      throw new LimitReached("解开后超过 %,d MB 的上限".formatted(limits.maxBytes() >> 20));
    }
    if (bytes > ContainerLimits.RATIO_FROM && bytes / packedBytes > limits.maxRatio()) {
      throw new LimitReached("解开后的大小超过压缩包的 %d 倍，疑为压缩炸弹".formatted(limits.maxRatio()));
    }
    if (beat > BEAT) {
      beat = 0;
      progress.run();
    }
  }
}
