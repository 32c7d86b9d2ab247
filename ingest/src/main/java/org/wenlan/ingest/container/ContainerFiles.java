package org.wenlan.ingest.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Opens containers in this process. Meant for the child process: a hostile file may exhaust time or
 * memory.
 */
public final class ContainerFiles implements ContainerReader {

  static final String NOTHING_INSIDE = "其中没有可以导入的文件，请核对原件";

  private final ContainerLimits limits;
  private final MediaTypes types;
  private final Runnable progress;

  /**
   * @param types tells containers from documents
   * @param progress called now and then while a member is unpacked
   */
  public ContainerFiles(ContainerLimits limits, MediaTypes types, Runnable progress) {
    this.limits = limits;
    this.types = types;
    this.progress = progress;
  }

  /**
   * Whether the file holds documents rather than being one.
   *
   * @param mediaType as detected from the bytes, without parameters
   */
  public static boolean isContainer(String mediaType, Path file) throws IOException {
    return ContainerFormat.of(mediaType, file).isPresent();
  }

  @Override
  public Opening open(Path container, Path staging, Consumer<Member> found) {
    try {
      ContainerFormat format =
          ContainerFormat.of(types.detect(container), container)
              .orElseThrow(() -> new IOException("no container"));
      Unpacking unpacking = new Unpacking(limits, types, progress, container, staging, found);
      try {
        Optional<Opening.Broken> broken = read(format, container, unpacking);
        if (broken.isPresent()) {
          return broken.get();
        }
      } catch (LimitReached e) {
        return new Opening.Broken(
            RejectionReason.TOO_LARGE,
            "%s，已停止解压，取出 %,d 个文件；请拆分或解压后导入".formatted(e.detail(), unpacking.members()));
      }
      return unpacking.members() == 0
          ? new Opening.Broken(RejectionReason.TOO_LITTLE_TEXT, NOTHING_INSIDE)
          : new Opening.Complete(unpacking.members());
    } catch (StagingFailed e) {
      throw new InfrastructureException("不能写入解压用的临时文件，请检查磁盘空间", e);
    } catch (IOException e) {
      return new Opening.Broken(RejectionReason.CORRUPT, "容器无法打开，可能已被改写，请重新获取后再次导入");
    }
  }

  /** What is wrong with one container, outermost or inner, if anything is. */
  static Optional<Opening.Broken> read(ContainerFormat format, Path file, Unpacking unpacking) {
    long before = unpacking.members();
    try {
      format.read(file, unpacking);
      return Optional.empty();
    } catch (LimitReached | StagingFailed e) {
      throw e;
    } catch (Unreadable e) {
      return Optional.of(e.opening());
    } catch (IOException | RuntimeException e) {
      long taken = unpacking.members() - before;
      String saved = taken == 0 ? "未能取出任何文件" : "损坏处之前的 %,d 个文件已取出".formatted(taken);
      return Optional.of(
          new Opening.Broken(RejectionReason.CORRUPT, "容器不完整或已损坏，%s，请重新获取后再次导入".formatted(saved)));
    }
  }
}
